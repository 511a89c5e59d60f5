#include "ui/carriers/phone_view.h"

#include "phone/number.h"
#include "ui/bridge/media_shelf.h"
#include "ui/common/paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTextOption>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cordboard::ui {

namespace {

constexpr int phoneWidth = 260;
constexpr int phoneHeight = 480;
constexpr qreal frameRadius = 28;
constexpr qreal frameWidth = 10;
constexpr qreal headHeight = 40;
constexpr qreal bubbleGap = 6;
constexpr qreal side = 8;
constexpr qreal padX = 10;
constexpr qreal padY = 6;
constexpr qreal bubbleRadius = 12;
constexpr qreal bubbleShare = 0.84;
constexpr qsizetype keptBubbles = 200;

const QColor frameColor(0x0B, 0x0E, 0x10); ///< a phone is black in every theme

QTextOption optionFor(const QString &text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = text.isRightToLeft();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    return option;
}

/// Lays `text` out in lines of `width`; gives what it takes.
QSizeF layOut(QTextLayout &layout, const QString &text, const QFont &font, qreal width)
{
    layout.setText(QString(text).replace(u'\n', QChar::LineSeparator));
    layout.setFont(font);
    layout.setTextOption(optionFor(text));
    layout.beginLayout();
    qreal height = 0;
    qreal widest = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        widest = qMax(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, height};
}

QSizeF extent(const QFont &font, const QString &text, qreal width)
{
    QTextLayout layout;
    return layOut(layout, text, font, width);
}

} // namespace

PhoneView::PhoneView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Phone"));
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

QSize PhoneView::sizeHint() const
{
    return {phoneWidth, phoneHeight};
}

void PhoneView::setPhone(const QString &number)
{
    m_phone = number;
    m_bubbles.clear();
    m_back = 0;
    describe();
    update();
}

void PhoneView::setOff(bool off)
{
    m_off = off;
    describe();
    update();
}

void PhoneView::add(const engine::SimulatorText &text)
{
    const auto open =
        std::find_if(m_bubbles.rbegin(), m_bubbles.rend(), [&text](const Bubble &bubble) {
            return bubble.missing > 0 && bubble.reference == text.reference &&
                   bubble.ourNumber == text.ourNumber && bubble.parts.size() == text.parts;
        });
    if (text.parts > 1 && open != m_bubbles.rend())
        return putPart(*open, text);
    Bubble bubble{text.fromPhone, text.reference, {}, qMax(1, text.parts), text.ourNumber};
    bubble.hasPicture = text.hasPicture;
    bubble.picture = imageFrom(text.pictureSize, text.pixels);
    bubble.parts.resize(bubble.missing);
    m_bubbles.append(bubble);
    if (m_bubbles.size() > keptBubbles)
        m_bubbles.removeFirst();
    putPart(m_bubbles.last(), text);
}

void PhoneView::putPart(Bubble &bubble, const engine::SimulatorText &text)
{
    QString &part = bubble.parts[qBound(1, text.part, int(bubble.parts.size())) - 1];
    if (part.isNull())
        --bubble.missing;
    part = text.text.isNull() ? QString(QLatin1String("")) : text.text;
    m_back = 0;
    describe();
    update();
}

QString PhoneView::textOf(const Bubble &bubble) const
{
    QString text;
    for (const QString &part : bubble.parts)
        text += part.isNull() ? QStringLiteral("…") : part;
    if (bubble.hasPicture)
        return bubble.picture.isNull() ? QStringList{tr("A picture"), text}.join(u'\n').trimmed()
                                       : text;
    return text.isEmpty() ? tr("Data for a program, nothing to read") : text;
}

/// For those who cannot see the picture.
QString PhoneView::wordsOf(const Bubble &bubble) const
{
    if (bubble.picture.isNull())
        return textOf(bubble);
    return QStringList{tr("A picture"), textOf(bubble)}.join(u'\n').trimmed();
}

QString PhoneView::footOf(const Bubble &bubble) const
{
    const auto total = int(bubble.parts.size());
    return bubble.missing > 0 ? tr("%1 of %2 parts here").arg(total - bubble.missing).arg(total)
                              : QString();
}

QStringList PhoneView::lines() const
{
    QStringList all;
    for (const Bubble &bubble : m_bubbles)
        all.append(wordsOf(bubble));
    return all;
}

void PhoneView::describe()
{
    if (m_off)
        setAccessibleDescription(tr("Switched off"));
    else
        setAccessibleDescription(m_bubbles.isEmpty() ? tr("Nothing has arrived yet")
                                                     : wordsOf(m_bubbles.last()));
}

QRectF PhoneView::screen() const
{
    return QRectF(rect()).adjusted(frameWidth, frameWidth, -frameWidth, -frameWidth);
}

/// As wide as a bubble may be, at most as high as it is wide.
QSizeF PhoneView::pictureSize(const Bubble &bubble, qreal width) const
{
    if (bubble.picture.isNull())
        return {0, 0};
    const qreal edge = width * bubbleShare - 2 * padX;
    const QSizeF size(bubble.picture.size());
    return size.scaled(qMin(edge, size.width()), qMin(edge, size.height()), Qt::KeepAspectRatio);
}

qreal PhoneView::heightOf(const Bubble &bubble, qreal width) const
{
    const qreal inner = width * bubbleShare - 2 * padX;
    const QString words = textOf(bubble);
    const qreal text =
        words.isEmpty() ? 0 : extent(m_theme.font(TextSize::Body), words, inner).height();
    const qreal picture = pictureSize(bubble, width).height();
    const QFontMetricsF small(m_theme.font(TextSize::Caption));
    return text + picture + (text > 0 && picture > 0 ? padY : 0) + 2 * padY +
           (footOf(bubble).isEmpty() ? 0 : small.height());
}

qreal PhoneView::contentHeight(qreal width) const
{
    qreal height = bubbleGap;
    for (const Bubble &bubble : m_bubbles)
        height += heightOf(bubble, width) + bubbleGap;
    return height;
}

void PhoneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, QRectF(rect()), frameRadius, frameColor,
               m_theme.isDark() || m_theme.isHighContrast() ? m_theme.color(Role::Control)
                                                            : frameColor);
    const QRectF glass = screen();
    const qreal radius = frameRadius - frameWidth;
    if (m_off) {
        paintPanel(painter, glass, radius, QColor(0x16, 0x1B, 0x1F));
        painter.setPen(QColor(0xAE, 0xBC, 0xC4));
        painter.setFont(m_theme.font(TextSize::Body));
        painter.drawText(glass.adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Switched off. What is sent to it waits at the carrier."));
        return;
    }
    paintPanel(painter, glass, radius, m_theme.color(Role::Canvas));
    QPainterPath shape;
    shape.addRoundedRect(glass, radius, radius);
    painter.setClipPath(shape);
    const QRectF head(glass.left(), glass.top(), glass.width(), headHeight);
    painter.setClipRect(glass.adjusted(0, headHeight, 0, 0), Qt::IntersectClip);
    paintBubbles(painter, glass.adjusted(side, headHeight, -side, -side));
    painter.setClipPath(shape);
    paintHead(painter, head);
}

void PhoneView::paintHead(QPainter &painter, const QRectF &head)
{
    painter.fillRect(head, m_theme.color(Role::Raised));
    painter.fillRect(QRectF(head.left(), head.bottom() - 1, head.width(), 1),
                     m_theme.color(Role::Line));
    const QString title =
        m_phone.isEmpty() ? tr("No phone yet") : isolated(phone::display(m_phone));
    paintElided(painter, head.adjusted(16, 2, -16, 0), m_theme.font(TextSize::Small, true),
                m_theme.color(Role::Text), title, Qt::AlignCenter);
}

void PhoneView::paintBubbles(QPainter &painter, const QRectF &area)
{
    if (m_bubbles.isEmpty()) {
        painter.setPen(m_theme.color(Role::Text2));
        painter.setFont(m_theme.font(TextSize::Small));
        painter.drawText(area.adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing yet. A text that you send to a demo customer arrives here."));
        return;
    }
    // The newest stand at the bottom; few stand at the top.
    const qreal content = contentHeight(area.width());
    qreal y = content <= area.height() ? area.top() + bubbleGap
                                       : area.bottom() - content + bubbleGap + m_back;
    for (const Bubble &bubble : std::as_const(m_bubbles)) {
        const qreal height = heightOf(bubble, area.width());
        if (y + height >= area.top() && y <= area.bottom())
            paintBubble(painter, QRectF(area.left(), y, area.width(), height), bubble);
        y += height + bubbleGap;
    }
}

void PhoneView::paintBubble(QPainter &painter, const QRectF &box, const Bubble &bubble)
{
    const QFont font = m_theme.font(TextSize::Body);
    const QFont small = m_theme.font(TextSize::Caption);
    const QString text = textOf(bubble);
    const QString foot = footOf(bubble);
    const qreal most = box.width() * bubbleShare - 2 * padX;
    const QSizeF pictured = pictureSize(bubble, box.width());
    const qreal needed = qMax(qMax(extent(font, text, most).width(), pictured.width()),
                              foot.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(foot));
    const qreal width = qMin(most, std::ceil(needed) + 1) + 2 * padX;
    const bool atRight = bubble.own != (layoutDirection() == Qt::RightToLeft);
    const QRectF shape(atRight ? box.right() - width : box.left(), box.top(), width, box.height());
    paintPanel(painter, shape, bubbleRadius, m_theme.color(bubble.own ? Role::Out : Role::In),
               bubble.own && !m_theme.isHighContrast() ? QColor(Qt::transparent)
                                                       : m_theme.color(Role::Line));
    QRectF inner = shape.adjusted(padX, padY, -padX, -padY);
    if (!pictured.isEmpty()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(inner.topLeft(), pictured), bubble.picture);
        inner.setTop(inner.top() + pictured.height() + padY);
    }
    painter.setPen(m_theme.color(Role::Text));
    QTextLayout layout;
    layOut(layout, text, font, inner.width());
    layout.draw(&painter, inner.topLeft());
    if (foot.isEmpty())
        return;
    painter.setPen(m_theme.color(Role::Text2));
    painter.setFont(small);
    painter.drawText(inner, Qt::AlignLeading | Qt::AlignBottom, foot);
}

void PhoneView::wheelEvent(QWheelEvent *event)
{
    const QRectF area = screen().adjusted(side, headHeight, -side, -side);
    const qreal hidden = qMax(0.0, contentHeight(area.width()) - area.height());
    m_back = qBound(0.0, m_back + event->angleDelta().y() / 2.0, hidden);
    event->accept();
    update();
}

} // namespace cordboard::ui
