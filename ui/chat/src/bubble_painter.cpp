#include "bubble_painter.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QPainterPath>

namespace cordboard::ui {

namespace {

QColor blockColor(const Theme &theme, TargetState part)
{
    switch (part) {
    case TargetState::Delivered:
        return theme.color(Role::Delivered);
    case TargetState::Failed:
    case TargetState::Expired:
        return theme.color(Role::Failed);
    case TargetState::Unknown:
        return theme.color(Role::Unknown);
    default:
        return theme.color(Role::Sent);
    }
}

/// Filled: delivered. Half: sent. Outline: all else.
void paintBlocks(QPainter &painter, const QRectF &box, const Theme &theme,
                 const QList<TargetState> &parts, bool rtl)
{
    const bool few = parts.size() <= 8;
    const qreal step = few ? 14 : box.width() / qreal(parts.size());
    const qreal y = std::floor(box.center().y() - 2);
    painter.setRenderHint(QPainter::Antialiasing, few);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qreal offset = qreal(i) * step;
        const qreal width = few ? 12 : qMax(step - (step > 3 ? 1 : 0), 0.5);
        const qreal x = rtl ? box.right() - offset - width : box.left() + offset;
        const QRectF block(x, y, width, 5);
        const QColor color = blockColor(theme, parts.at(i));
        painter.setPen(Qt::NoPen);
        if (parts.at(i) == TargetState::Delivered || !few) {
            painter.fillRect(block, color);
            continue;
        }
        if (parts.at(i) == TargetState::Sent)
            painter.fillRect(QRectF(rtl ? x + width / 2 : x, y, width / 2, 5), color);
        painter.setPen(QPen(color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(block.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// A fifth of the way from `ground` to `ink`: a line that is seen on this ground and no other.
QColor between(const QColor &ground, const QColor &ink)
{
    const auto mix = [](int a, int b) {
        return a + (b - a) / 5;
    };
    return {mix(ground.red(), ink.red()), mix(ground.green(), ink.green()),
            mix(ground.blue(), ink.blue())};
}

void paintFooter(QPainter &painter, const Theme &theme, const BubbleLayout &bubble,
                 const QColor &ground)
{
    for (const BubbleLayout::FooterItem &item : bubble.footerItems()) {
        switch (item.kind) {
        case BubbleLayout::FooterItem::Kind::Text:
            painter.setFont(theme.font(TextSize::Small, item.semibold));
            painter.setPen(theme.color(item.role));
            painter.drawText(item.box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                             item.text);
            break;
        case BubbleLayout::FooterItem::Kind::Icon:
            paintIcon(painter, item.box, item.text, theme.scaled(16), theme.color(item.role),
                      ground);
            break;
        case BubbleLayout::FooterItem::Kind::Blocks:
            painter.save();
            paintBlocks(painter, item.box, theme, bubble.words().blocks,
                        bubble.direction() == Qt::RightToLeft);
            painter.restore();
            break;
        }
    }
}

void paintReason(QPainter &painter, const Theme &theme, const BubbleLayout &bubble,
                 BubbleLink hovered)
{
    if (bubble.ruleY() >= 0) {
        const QRectF rule(BubbleLayout::paddingX, bubble.ruleY(),
                          bubble.size().width() - 2 * BubbleLayout::paddingX, 1);
        const Role ground = bubble.isOwn() ? Role::Out : Role::In;
        painter.fillRect(rule, theme.isHighContrast()
                                   ? theme.color(Role::Line)
                                   : between(theme.color(ground), theme.color(Role::Text2)));
    }
    if (bubble.reason()) {
        painter.setPen(theme.color(Role::Text));
        bubble.reason()->draw(&painter, bubble.reasonAt());
    }
    QFont font = theme.font(TextSize::Small, true);
    painter.setPen(theme.color(Role::Accent));
    for (const BubbleLayout::Link &link : bubble.links()) {
        font.setUnderline(link.kind == hovered);
        painter.setFont(font);
        painter.drawText(link.box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         link.text);
    }
}

void paintQuotes(QPainter &painter, const BubbleLayout &bubble, const QColor &ink)
{
    const auto bars = bubble.quoteBars();
    if (bars.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRectF &bar : bars)
        paintPanel(painter, bar, bar.width() / 2, ink);
    painter.restore();
}

struct Skin
{
    QColor ground;
    QColor edge;
    qreal width = 1;
};

Skin skinOf(const Theme &theme, const BubbleLayout &bubble)
{
    const Role ground = bubble.isOwn() ? Role::Out : Role::In;
    const bool failed = bubble.words().look.role == Role::Failed;
    if (failed || bubble.words().asks)
        return {theme.color(ground), theme.color(failed ? Role::Failed : Role::Unknown),
                theme.isHighContrast() ? 2.0 : 1.0};
    if (bubble.isOwn() && !theme.isHighContrast())
        return {theme.color(ground), Qt::transparent, 1};
    return {theme.color(ground), theme.color(Role::Line), 1};
}

void paintOutline(QPainter &painter, const QRectF &box, const Theme &theme,
                  const BubbleLayout &bubble, const BubbleStance &stance)
{
    const Skin skin = skinOf(theme, bubble);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(skin.ground);
    const bool edged = skin.edge.alpha() > 0;
    const qreal in = edged ? skin.width / 2 : 0;
    painter.setPen(edged ? QPen(skin.edge, skin.width) : QPen(Qt::NoPen));
    painter.drawPath(
        bubbleOutline(box.adjusted(in, in, -in, -in), bubble.isOwn(), bubble.direction()));
    if (stance.selected || stance.picked) {
        const bool isFocus = stance.selected && stance.focus;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(isFocus         ? Role::Focus
                                        : stance.picked ? Role::Accent
                                                        : Role::Control),
                            2));
        painter.drawPath(
            bubbleOutline(box.adjusted(-2, -2, 2, 2), bubble.isOwn(), bubble.direction()));
    }
}

void paintPicture(QPainter &painter, const QRectF &box, const Theme &theme,
                  const BubbleMedium &medium, const QImage &picture)
{
    QPainterPath round;
    round.addRoundedRect(box, 8, 8);
    painter.fillPath(round, theme.color(Role::Sunken));
    if (picture.isNull())
        return paintIcon(painter, box, medium.icon, theme.scaled(28), theme.color(Role::Text2),
                         theme.color(Role::Sunken));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(round, Qt::IntersectClip);
    const QSizeF fill = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF(box.center() - QPointF(fill.width(), fill.height()) / 2, fill),
                      picture);
    painter.restore();
}

void paintFile(QPainter &painter, const QRectF &box, const Theme &theme, const BubbleMedium &medium,
               const QString &about, bool rtl)
{
    paintPanel(painter, box, 8, theme.color(Role::Sunken), theme.color(Role::Line));
    const qreal square = box.height();
    const QRectF icon(rtl ? box.right() - square : box.left(), box.top(), square, square);
    paintIcon(painter, icon, medium.icon, theme.scaled(20), theme.color(Role::Text2),
              theme.color(Role::Sunken));
    const QRectF words = rtl ? box.adjusted(8, 0, -square, 0) : box.adjusted(square, 0, -8, 0);
    const qreal line = QFontMetricsF(theme.font(TextSize::Small)).height();
    const QRectF name(words.left(), box.center().y() - line, words.width(), line);
    paintElided(painter, name, theme.font(TextSize::Small, true), theme.color(Role::Text),
                medium.name);
    paintElided(painter, name.translated(0, line), theme.font(TextSize::Small),
                theme.color(Role::Text2), about.isEmpty() ? medium.size : about);
}

/// How long it plays, in the corner of its picture where lines begin.
void paintLength(QPainter &painter, const QRectF &box, const Theme &theme, const QString &length,
                 bool rtl)
{
    const QFont font = theme.font(TextSize::Small, true);
    const QFontMetricsF metrics(font);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(length)) + 12, metrics.height() + 2);
    const qreal x = rtl ? box.right() - 6 - size.width() : box.left() + 6;
    const QRectF pill(QPointF(x, box.bottom() - 6 - size.height()), size);
    paintPanel(painter, pill, 5, theme.color(Role::Raised), theme.color(Role::Line));
    painter.setFont(font);
    painter.setPen(theme.color(Role::Text));
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, length);
}

/// Its first picture; its name where none can be had, so that it is never an empty box.
void paintVideo(QPainter &painter, const QRectF &box, const Theme &theme,
                const BubbleMedium &medium, const QString &length, const QImage &picture, bool rtl)
{
    if (!picture.isNull()) {
        paintPicture(painter, box, theme, medium, picture);
        paintPlayMark(painter, box, theme);
        if (!length.isEmpty())
            paintLength(painter, box, theme, length, rtl);
        return;
    }
    paintPanel(painter, box, 8, theme.color(Role::Sunken), theme.color(Role::Line));
    const qreal line = QFontMetricsF(theme.font(TextSize::Small)).height();
    const QRectF about(box.left() + 8, box.bottom() - 6 - line, box.width() - 16, line);
    paintPlayMark(painter, box.adjusted(0, 0, 0, -2 * line - 6), theme);
    paintElided(painter, about.translated(0, -line), theme.font(TextSize::Small, true),
                theme.color(Role::Text), medium.name);
    paintElided(painter, about, theme.font(TextSize::Small), theme.color(Role::Text2),
                length.isEmpty() ? medium.size : length + QStringLiteral(" · ") + medium.size);
}

void paintMedia(QPainter &painter, const Theme &theme, const BubbleLayout &bubble,
                const BubbleStance &stance)
{
    const QList<BubbleMedium> &media = bubble.words().media;
    if (media.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < media.size(); ++i) {
        const QRectF box = bubble.media().at(size_t(i));
        const bool rtl = bubble.direction() == Qt::RightToLeft;
        const QImage picture =
            media[i].isTile() && stance.pictures ? (*stance.pictures)(media[i].digest) : QImage();
        const QString about =
            stance.words && !media[i].isPicture && !media[i].isKept
                ? (*stance.words)({media[i].digest, media[i].type, media[i].name, 0})
                : QString();
        if (media[i].isPicture)
            paintPicture(painter, box, theme, media[i], picture);
        else if (media[i].isVideo)
            paintVideo(painter, box, theme, media[i], about, picture, rtl);
        else
            paintFile(painter, box, theme, media[i], about, rtl);
    }
    painter.restore();
}

} // namespace

QPainterPath bubbleOutline(const QRectF &box, bool own, Qt::LayoutDirection direction)
{
    const bool ownCornerRight = own == (direction == Qt::LeftToRight);
    const qreal right = ownCornerRight ? 4 : 12;
    const qreal left = ownCornerRight ? 12 : 4;
    QPainterPath path;
    path.moveTo(box.left() + 12, box.top());
    path.arcTo(box.right() - 24, box.top(), 24, 24, 90, -90);
    path.arcTo(box.right() - 2 * right, box.bottom() - 2 * right, 2 * right, 2 * right, 0, -90);
    path.arcTo(box.left(), box.bottom() - 2 * left, 2 * left, 2 * left, -90, -90);
    path.arcTo(box.left(), box.top(), 24, 24, 180, -90);
    path.closeSubpath();
    return path;
}

void paintBubble(QPainter &painter, const QPointF &at, const QRectF &visible, const Theme &theme,
                 const BubbleLayout &bubble, const BubbleStance &stance)
{
    const QRectF box(at, bubble.size());
    painter.save();
    paintOutline(painter, box, theme, bubble, stance);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Stacked marks reach far over their line: they end where the bubble ends.
    painter.setClipRect(box, Qt::IntersectClip);
    painter.translate(at);
    if (!bubble.words().before.isEmpty())
        paintElided(painter, bubble.beforeBox(), theme.font(TextSize::Small),
                    theme.color(Role::Text2), bubble.words().before);
    paintMedia(painter, theme, bubble, stance);
    paintQuotes(painter, bubble, theme.color(Role::Accent));
    painter.setPen(theme.color(Role::Text));
    bubble.text().draw(&painter, bubble.textAt(), stance.marks, visible.translated(-at));
    paintFooter(painter, theme, bubble, theme.color(bubble.isOwn() ? Role::Out : Role::In));
    paintReason(painter, theme, bubble, stance.underPointer);
    painter.restore();
}

void paintNote(QPainter &painter, const QPointF &at, const QRectF &visible, const Theme &theme,
               const BubbleLayout &note)
{
    const QRectF box(at, note.size());
    const QColor ground = theme.color(Role::Note);
    const QColor ink = theme.color(Role::NoteText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(theme.color(Role::NoteLine), theme.isHighContrast() ? 2 : 1, Qt::DashLine));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(box, Qt::IntersectClip);
    painter.translate(at);
    const bool mirrored = note.direction() == Qt::RightToLeft;
    const QRectF head = note.beforeBox();
    const int icon = theme.scaled(16);
    const QRectF sign(mirrored ? head.right() - icon : head.left(), head.center().y() - icon / 2.0,
                      icon, icon);
    paintIcon(painter, sign, QStringLiteral("note"), icon, ink, ground);
    const qreal room = BubbleLayout::noteIconRoom(theme);
    paintElided(painter, head.adjusted(mirrored ? 0 : room, 0, mirrored ? -room : 0, 0),
                theme.font(TextSize::Small, true), ink, note.words().before);
    paintQuotes(painter, note, ink);
    painter.setPen(ink);
    note.text().draw(&painter, note.textAt(), {}, visible.translated(-at));
    painter.setFont(theme.font(TextSize::Small));
    for (const BubbleLayout::FooterItem &item : note.footerItems())
        painter.drawText(item.box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         item.text);
    painter.restore();
}

} // namespace cordboard::ui
