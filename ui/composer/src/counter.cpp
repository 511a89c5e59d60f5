#include "counter.h"

#include "ui/common/plain_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace cordboard::ui {

namespace {

constexpr QStringView separator = u" · ";

} // namespace

QString partsInWords(int parts)
{
    return QCoreApplication::translate("Counter", "%n part(s)", nullptr, parts);
}

Counter::Counter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(words());
}

void Counter::setSegmentation(const text::Segmentation &segmentation)
{
    m_encoding = segmentation.encoding;
    m_parts = segmentation.parts();
    m_room = segmentation.room * m_parts;
    m_used = 0;
    for (const text::Segment &segment : segmentation.segments)
        m_used += segment.units;
    setAccessibleName(words());
    updateGeometry();
    update();
}

void Counter::setSize(const std::optional<QString> &size)
{
    m_size = size;
    setAccessibleName(words());
    updateGeometry();
    update();
}

void Counter::setWhyUnicode(const QString &sentence)
{
    m_whyUnicode = sentence;
    explain();
}

void Counter::setCost(const QString &words, const QString &source)
{
    if (m_cost == words && m_costSource == source)
        return;
    m_cost = words;
    m_costSource = source;
    setAccessibleName(this->words());
    explain();
    updateGeometry();
    update();
}

void Counter::explain()
{
    QStringList sentences{m_whyUnicode, m_costSource};
    sentences.removeAll(QString());
    setToolTip(plainTip(sentences.join(QLatin1Char('\n'))));
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

QList<Counter::Piece> Counter::pieces() const
{
    if (m_size) {
        QList<Piece> list{{tr("Picture message"), false, true}};
        if (!m_size->isEmpty())
            list.append({*m_size, false, false});
        if (!m_cost.isEmpty())
            list.append({m_cost, false, false});
        return list;
    }
    const bool several = m_parts > 1;
    const bool gsm = m_encoding == text::Encoding::Gsm7;
    QList<Piece> list{{gsm ? tr("GSM-7") : tr("Unicode"), several, true}};
    //: characters used, of characters that fit
    list.append(
        {tr("%1/%2").arg(locale().toString(m_used), locale().toString(m_room)), false, false});
    if (m_used > 0)
        list.append({partsInWords(m_parts), several, several});
    if (m_used > 0 && !m_cost.isEmpty())
        list.append({m_cost, false, false});
    return list;
}

QString Counter::words() const
{
    QStringList list;
    for (const Piece &piece : pieces())
        list.append(piece.text);
    return list.join(separator);
}

QSize Counter::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(TextSize::Small, true));
    return {int(std::ceil(metrics.horizontalAdvance(words()))) + 2,
            int(std::ceil(metrics.height())) + 2};
}

void Counter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    qreal x = 0;
    bool first = true;
    const auto put = [&](const QString &text, const QFont &font, const QColor &color) {
        const qreal advance = QFontMetricsF(font).horizontalAdvance(text);
        const QRectF box(rtl ? width() - x - advance : x, 0, advance, height());
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
        x += advance;
    };
    for (const Piece &piece : pieces()) {
        if (!first)
            put(separator.toString(), m_theme.font(TextSize::Small), m_theme.color(Role::Text2));
        put(piece.text, m_theme.font(TextSize::Small, piece.semibold),
            m_theme.color(piece.marked ? Role::Unknown : Role::Text2));
        first = false;
    }
}

} // namespace cordboard::ui
