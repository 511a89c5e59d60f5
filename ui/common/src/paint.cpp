#include "ui/common/paint.h"

#include "ui/common/icons.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTextBoundaryFinder>

namespace cordboard::ui {

namespace {

/// The first letter of a word as people see it: accents and all, but no more than 8 units of a
/// hostile one.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 && end <= 8 ? word.left(end).toUpper() : QString();
}

bool startsWithLetter(const QString &word)
{
    if (word.isEmpty())
        return false;
    const bool surrogate = word.at(0).isHighSurrogate() && word.size() > 1;
    return surrogate ? QChar::isLetter(QChar::surrogateToUcs4(word.at(0), word.at(1)))
                     : word.at(0).isLetter();
}

bool opensDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068);
}

} // namespace

QString initials(const QString &name)
{
    QString letters;
    int taken = 0;
    const QStringList words = name.left(200).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!startsWithLetter(word))
            continue;
        letters += firstLetter(word);
        if (++taken == 2)
            break;
    }
    return letters;
}

void paintAvatar(QPainter &painter, const QRectF &circle, const Theme &theme, const QString &name,
                 const QString &number)
{
    const Theme::Pair pair = theme.avatar(number);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pair.ground);
    painter.drawEllipse(circle);
    const QString letters = initials(name);
    if (letters.isEmpty()) {
        paintIcon(painter, circle, QStringLiteral("person"), qRound(circle.width() * 0.52),
                  pair.text, pair.ground);
    } else {
        QFont font = theme.font(TextSize::Body, true);
        font.setPixelSize(qMax(8, qRound(circle.height() * (letters.size() > 1 ? 0.36 : 0.4))));
        painter.setFont(font);
        painter.setPen(pair.text);
        painter.drawText(circle, Qt::AlignCenter, letters);
    }
    painter.restore();
}

void paintIcon(QPainter &painter, const QRectF &box, const QString &name, int size,
               const QColor &color, const QColor &surface)
{
    if (name.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QPixmap pixmap = iconPixmap(name, size, color, surface, ratio);
    // On whole device pixels, else the strokes blur.
    const qreal x = qRound((box.x() + (box.width() - size) / 2) * ratio) / ratio;
    const qreal y = qRound((box.y() + (box.height() - size) / 2) * ratio) / ratio;
    painter.drawPixmap(QPointF(x, y), pixmap);
}

namespace {

QString badgeText(int count)
{
    return count > 99 ? QStringLiteral("99+") : QLocale().toString(count);
}

/// A quarter of the way.
QColor between(const QColor &from, const QColor &to)
{
    const auto mix = [](int a, int b) {
        return (3 * a + b) / 4;
    };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

QSizeF badgeSize(const QFont &font, int count)
{
    const QFontMetricsF metrics(font);
    const qreal height = qMax(18.0, metrics.height() + 2);
    return {qMax(height, metrics.horizontalAdvance(badgeText(count)) + 10), height};
}

void paintBadge(QPainter &painter, const QRectF &box, const QFont &font, int count,
                const QColor &ground, const QColor &text)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, badgeText(count));
    painter.restore();
}

QSizeF chipSize(const Theme &theme, const Chip &chip)
{
    const QFontMetricsF metrics(theme.font(TextSize::Caption));
    const qreal icon = chip.icon.isEmpty() ? 0 : 18;
    return {metrics.horizontalAdvance(chip.text) + icon + 12, qMax(20.0, metrics.height() + 4)};
}

void paintChip(QPainter &painter, const QRectF &box, const Theme &theme, const Chip &chip)
{
    painter.save();
    const Theme::Pair colours =
        chip.colours.value_or(Theme::Pair{theme.color(chip.ground), theme.color(chip.ink)});
    QColor edge(Qt::transparent);
    if (theme.isHighContrast())
        edge = theme.color(Role::Line);
    else if (chip.colours) // it may stand on a ground much like its own
        edge = between(colours.ground, colours.text);
    paintPanel(painter, box, 4, colours.ground, edge);
    QRectF inside = box.adjusted(6, 0, -6, 0);
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    if (!chip.icon.isEmpty()) {
        const QRectF place(rtl ? inside.right() - 14 : inside.left(), inside.top(), 14,
                           inside.height());
        paintIcon(painter, place, chip.icon, 14, colours.text, colours.ground);
        inside.adjust(rtl ? 0 : 18, 0, rtl ? -18 : 0, 0);
    }
    paintElided(painter, inside, theme.font(TextSize::Caption), colours.text, chip.text);
    painter.restore();
}

void paintElided(QPainter &painter, const QRectF &box, const QFont &font, const QColor &color,
                 const QString &text, Qt::Alignment align)
{
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    // A line can show no more than this; shaping 100,000 characters to elide them would be felt.
    const QString line = oneLine(text.left(1000));
    const QString shown = QFontMetricsF(font).elidedText(line, Qt::ElideRight, box.width());
    // drawText() would take the direction of the text; a list keeps one edge for all its rows.
    const Qt::Alignment visual =
        QStyle::visualAlignment(painter.layoutDirection(), align) | Qt::AlignAbsolute;
    painter.drawText(box, int(visual) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    painter.restore();
}

void paintPlayMark(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const qreal round = qMin<qreal>(theme.scaled(36), box.height() * 0.6);
    const QRectF mark(box.center() - QPointF(round, round) / 2, QSizeF(round, round));
    paintPanel(painter, mark, round / 2, theme.color(Role::Raised), theme.color(Role::Line));
    paintIcon(painter, mark, QStringLiteral("play"), qRound(round * 0.6), theme.color(Role::Text),
              theme.color(Role::Raised));
}

void paintPanel(QPainter &painter, const QRectF &box, qreal radius, const QColor &ground,
                const QColor &edge, qreal edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    if (edge.alpha() == 0) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(box, radius, radius);
    } else {
        painter.setPen(QPen(edge, edgeWidth));
        const qreal in = edgeWidth / 2;
        painter.drawRoundedRect(box.adjusted(in, in, -in, -in), radius - in, radius - in);
    }
    painter.restore();
}

void paintRowFocus(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange))
        paintPanel(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), 6, Qt::transparent,
                   theme.color(Role::Focus), 2);
}

QString isolated(const QString &text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += QChar(0x2068);
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        // Without openers there is nothing that a closer could close but ours.
        if (!opensDirection(u) && u != 0x202C && u != 0x2069)
            out += c;
    }
    out += QChar(0x2069);
    return out;
}

QString oneLine(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control ||
                             c.category() == QChar::Separator_Line ||
                             c.category() == QChar::Separator_Paragraph;
        out += control ? QChar(u' ') : c;
    }
    return out;
}

} // namespace cordboard::ui
