#include "attachment_card.h"

#include "ui/common/paint.h"
#include "ui/common/playable.h"
#include "ui/common/tool_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace cordboard::ui {

namespace {

constexpr int cardWidth = 150;
constexpr int pictureHeight = 64;
constexpr int pad = 6;
constexpr int buttonSize = 22;

} // namespace

AttachmentCard::AttachmentCard(const Theme &theme, const Attachment &attachment, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_attachment(attachment)
    , m_remove(new ToolButton(theme, QStringLiteral("close"), {}, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_remove->setFixedSize(buttonSize, buttonSize);
    m_remove->setFocusPolicy(Qt::NoFocus); // Delete does it, and a dozen stops fewer for Tab
    connect(m_remove, &QAbstractButton::clicked, this, &AttachmentCard::removeAsked);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void AttachmentCard::setAttachment(const Attachment &attachment, int index, int count)
{
    m_attachment = attachment;
    const QString name = oneLine(attachment.medium.name);
    m_remove->setWords(tr("Remove %1").arg(isolated(name)));
    setToolTip(QString());
    //: %1 name of a file, %2 what it is, %3 which one, %4 of how many
    QString words =
        tr("%1, %2, %3 of %4").arg(isolated(name), attachment.words).arg(index + 1).arg(count);
    if (!attachment.trouble.isEmpty())
        words += QStringLiteral(". ") + attachment.trouble;
    setAccessibleName(words);
    setAccessibleDescription(tr("Delete removes it, Ctrl with an arrow moves it."));
    update();
}

QSize AttachmentCard::sizeHint() const
{
    const int line = QFontMetrics(m_theme.font(TextSize::Small)).height();
    return {m_theme.scaled(cardWidth), m_theme.scaled(pictureHeight) + 2 * line + 3 * pad};
}

QString AttachmentCard::iconName() const
{
    const QString &type = m_attachment.medium.type;
    if (type.startsWith(QLatin1String("image/")))
        return QStringLiteral("image");
    if (type.startsWith(QLatin1String("video/")) || type.startsWith(QLatin1String("audio/")))
        return QStringLiteral("play");
    return type == QLatin1String("text/x-vcard") ? QStringLiteral("person")
                                                 : QStringLiteral("file");
}

void AttachmentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const bool inTrouble = !m_attachment.trouble.isEmpty();
    const Role edge = inTrouble ? Role::Failed : hasFocus() ? Role::Focus : Role::Line;
    paintPanel(painter, rect(), 8, m_theme.color(Role::Raised), m_theme.color(edge),
               hasFocus() || inTrouble ? 2 : 1);
    const QRectF shown(pad, pad, width() - 2 * pad, m_theme.scaled(pictureHeight));
    QPainterPath round;
    round.addRoundedRect(shown, 5, 5);
    painter.fillPath(round, m_theme.color(Role::Sunken));
    if (m_attachment.picture.isNull()) {
        paintIcon(painter, shown, iconName(), m_theme.scaled(28), m_theme.color(Role::Text2),
                  m_theme.color(Role::Sunken));
    } else {
        painter.save();
        painter.setClipPath(round);
        const QSizeF fill = QSizeF(m_attachment.picture.size())
                                .scaled(shown.size(), Qt::KeepAspectRatioByExpanding);
        const QRectF at(shown.center() - QPointF(fill.width(), fill.height()) / 2, fill);
        painter.drawImage(at, m_attachment.picture);
        painter.restore();
        if (isVideoType(m_attachment.medium.type))
            paintPlayMark(painter, shown, m_theme);
    }
    // Over any picture the button has a ground of its own.
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Raised));
    painter.drawEllipse(QRectF(m_remove->geometry()));
    const QFont font = m_theme.font(TextSize::Small);
    const qreal line = QFontMetricsF(font).height();
    const QRectF name(pad, shown.bottom() + pad, width() - 2 * pad, line);
    paintElided(painter, name, font, m_theme.color(Role::Text), oneLine(m_attachment.medium.name));
    paintElided(painter, name.translated(0, line), font,
                m_theme.color(inTrouble ? Role::Failed : Role::Text2), m_attachment.words);
}

void AttachmentCard::resizeEvent(QResizeEvent *)
{
    const int x = layoutDirection() == Qt::RightToLeft ? pad + 2 : width() - buttonSize - pad - 2;
    m_remove->move(x, pad + 2);
}

void AttachmentCard::keyPressEvent(QKeyEvent *event)
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const bool isMove = event->modifiers() & Qt::ControlModifier;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeAsked();
    else if (isMove && event->key() == Qt::Key_Left)
        Q_EMIT moveAsked(rtl ? 1 : -1);
    else if (isMove && event->key() == Qt::Key_Right)
        Q_EMIT moveAsked(rtl ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void AttachmentCard::focusInEvent(QFocusEvent *)
{
    update();
}

void AttachmentCard::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace cordboard::ui
