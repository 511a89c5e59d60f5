#include "bubble_layout.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace cordboard::ui {

namespace {

constexpr qreal gap = 6; ///< between the parts of the footer
constexpr qreal linkGap = 10;
constexpr qreal mediaGap = 4;
constexpr qreal onePicture = 240; ///< a single one is shown larger than several
constexpr qreal severalPictures = 140;
constexpr qreal pictureRatio = 0.75;
constexpr qreal fileHeight = 44;
constexpr qreal reasonPad = 6; ///< above and below the rule over the reason
constexpr qreal quoteBar = 3;
constexpr int mostQuotes = 100; ///< paragraphs; a text of thousands is no quote
const QLatin1String quoteSign("> ");

qreal lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height());
}

qreal pitchOf(const QTextLine &line, const QFont &font)
{
    // 1.35 of the size; scripts with taller letters bring their own height with their font.
    return std::ceil(qMax(1.35 * QFontInfo(font).pixelSize(), line.height()));
}

/// Digits and punctuation alone have no direction of their own: the window's.
bool isRightToLeft(const QString &text, Qt::LayoutDirection window)
{
    const auto most = qMin<qsizetype>(text.size(), 1000);
    for (qsizetype i = 0; i < most; ++i) {
        switch (text.at(i).direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return window == Qt::RightToLeft;
}

QTextOption wrapped(bool rtl)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

qreal blocksWidth(qsizetype count)
{
    // 12 px and 2 between, up to eight; more share the room of eight.
    return count <= 8 ? qreal(count) * 14 - 2 : 110;
}

} // namespace

BubbleLayout::BubbleLayout(const Frame &frame, const BubbleWords &words)
    : m_frame(frame)
    , m_words(words)
{
    breakText();
    place();
}

/// Breaks into lines and stacks them; the size is that of the text, not of the width it was given.
QSizeF BubbleLayout::stack(QTextLayout *layout, qreal width, bool quotes)
{
    QSizeF size;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const qreal indent = quotes ? indentOf(line) : 0;
        line.setLineWidth(width - indent);
        const qreal pitch = pitchOf(line, layout->font());
        line.setPosition({indent, size.height() + std::floor((pitch - line.height()) / 2)});
        size = {qMax(size.width(), indent + line.naturalTextWidth()), size.height() + pitch};
    }
    layout->endLayout();
    return {std::ceil(size.width()), size.height()};
}

void BubbleLayout::alignRight(QTextLayout *layout, qreal width, bool quotes)
{
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const QRectF natural = line.naturalTextRect();
        const qreal end = width - (quotes ? indentOf(line) : 0);
        line.setPosition({line.x() + end - natural.right(), line.y()});
    }
}

void BubbleLayout::findQuotes()
{
    const QString &text = m_words.text;
    for (qsizetype at = 0; at >= 0 && at < text.size() && m_quotes.size() < mostQuotes;) {
        qsizetype end = text.indexOf(QChar(QChar::LineSeparator), at);
        if (end < 0)
            end = text.size();
        if (QStringView(text).sliced(at).startsWith(quoteSign))
            m_quotes.append({int(at), int(end)});
        at = end + 1;
    }
    if (!m_quotes.isEmpty())
        m_quoteIndent = QFontMetricsF(m_text->font()).horizontalAdvance(quoteSign);
    QList<QTextLayout::FormatRange> hidden;
    for (const auto &[from, to] : std::as_const(m_quotes)) {
        QTextLayout::FormatRange sign{from, int(quoteSign.size()), {}};
        sign.format.setForeground(Qt::transparent);
        hidden.append(sign);
    }
    m_text->setFormats(hidden);
}

/// The first line of a quote begins with its sign, which nobody sees; the others stand under it.
qreal BubbleLayout::indentOf(const QTextLine &line) const
{
    const bool goesOn = std::any_of(m_quotes.cbegin(), m_quotes.cend(), [&line](const auto &quote) {
        return quote.first < line.textStart() && line.textStart() < quote.second;
    });
    return goesOn ? m_quoteIndent : 0;
}

std::vector<QRectF> BubbleLayout::quoteBars() const
{
    std::vector<QRectF> bars;
    if (m_quotes.isEmpty())
        return bars;
    const qreal x = m_textRtl ? m_size.width() - paddingX - quoteBar : paddingX;
    int last = -2;
    for (int i = 0; i < m_text->lineCount(); ++i) {
        const QTextLine line = m_text->lineAt(i);
        const int start = line.textStart();
        const bool quoted = std::any_of(m_quotes.cbegin(), m_quotes.cend(), [start](const auto &q) {
            return q.first <= start && start < q.second;
        });
        if (!quoted)
            continue;
        const qreal top = m_textAt.y() + line.y();
        if (last == i - 1)
            bars.back().setBottom(top + line.height());
        else
            bars.emplace_back(x, top, quoteBar, line.height());
        last = i;
    }
    return bars;
}

void BubbleLayout::breakText()
{
    m_textRtl = isRightToLeft(m_words.text, m_frame.direction);
    m_text = std::make_unique<QTextLayout>(m_words.text, m_frame.theme->font(TextSize::Message));
    m_text->setCacheEnabled(true);
    m_text->setTextOption(wrapped(m_textRtl));
    findQuotes();
    markAddresses();
    m_textSize = stack(m_text.get(), m_frame.maxWidth - 2 * paddingX, true);
    if (m_words.text.isEmpty() && !m_words.media.isEmpty())
        m_textSize = {}; // pictures alone have no empty line under them
}

/// Pictures and videos in rows of two, files under each other: sizes that are known before anything
/// is loaded, so that a thread never moves when a picture arrives. Tops count from the first one.
QSizeF BubbleLayout::layMedia(qreal most)
{
    m_media.clear();
    const Theme &theme = *m_frame.theme;
    const auto pictures = std::count_if(m_words.media.cbegin(), m_words.media.cend(),
                                        [](const BubbleMedium &medium) { return medium.isTile(); });
    const qreal wanted = theme.scaled(pictures == 1 ? int(onePicture) : int(severalPictures));
    const int columns = pictures == 1 ? 1 : 2;
    const qreal width = std::floor(qMin(wanted, (most - (columns - 1) * mediaGap) / columns));
    const qreal height = std::floor(width * pictureRatio);
    const qreal row = pictures > 0 ? columns * width + (columns - 1) * mediaGap
                                   : qMin<qreal>(most, theme.scaled(int(onePicture)));
    qreal y = 0;
    int column = 0;
    for (const BubbleMedium &medium : std::as_const(m_words.media)) {
        if (medium.isTile()) {
            m_media.emplace_back(column * (width + mediaGap), y, width, height);
            column = (column + 1) % columns;
            y += column == 0 ? height + mediaGap : 0;
            continue;
        }
        y += column > 0 ? height + mediaGap : 0;
        column = 0;
        m_media.emplace_back(0, y, row, theme.scaled(int(fileHeight)));
        y = m_media.back().bottom() + mediaGap;
    }
    y += column > 0 ? height + mediaGap : 0;
    return m_media.empty() ? QSizeF() : QSizeF(row, y);
}

void BubbleLayout::alignText(qreal inner)
{
    if (m_textRtl)
        alignRight(m_text.get(), inner, true);
}

bool BubbleLayout::setState(const BubbleWords &words)
{
    const auto edged = [](const BubbleWords &w) {
        return w.look.role == Role::Failed ? 2 : int(w.asks);
    };
    const bool sameAround = words.reason == m_words.reason && words.links == m_words.links &&
                            words.before == m_words.before && edged(words) == edged(m_words);
    const QSizeF before = m_size;
    m_words = words;
    place();
    return sameAround && before == m_size;
}

qreal BubbleLayout::footerWidth()
{
    const QFont font = m_frame.theme->font(TextSize::Small);
    const QFont bold = m_frame.theme->font(TextSize::Small, true);
    const int iconSize = m_frame.theme->scaled(16);
    const qreal height = qMax<qreal>(lineHeight(font), iconSize - 2);
    m_items.clear();
    const auto text = [&](const QString &words, Role role, bool semibold) {
        const qreal width =
            std::ceil(QFontMetricsF(semibold ? bold : font).horizontalAdvance(words));
        m_items.push_back({FooterItem::Kind::Text, {0, 0, width, height}, words, role, semibold});
    };
    if (!m_words.parts.isEmpty()) {
        text(m_words.parts, Role::Text2, false);
        m_items.push_back({FooterItem::Kind::Blocks,
                           {0, 0, blocksWidth(m_words.blocks.size()), height},
                           {},
                           Role::Text2,
                           false});
    }
    text(m_words.time, Role::Text2, false);
    const StateLook &look = m_words.look;
    if (!look.icon.isEmpty())
        m_items.push_back(
            {FooterItem::Kind::Icon, {0, 0, qreal(iconSize), height}, look.icon, look.role, false});
    if (m_words.word)
        text(look.word, look.role, look.role == Role::Failed || look.role == Role::Unknown);
    qreal width = -gap;
    for (const FooterItem &item : m_items)
        width += item.box.width() + gap;
    return width;
}

qreal BubbleLayout::reasonWidth(qreal most)
{
    m_reason.reset();
    m_links.clear();
    m_reasonSize = {};
    if (!m_words.reason.isEmpty()) {
        m_reason =
            std::make_unique<QTextLayout>(m_words.reason, m_frame.theme->font(TextSize::Small));
        m_reason->setTextOption(wrapped(m_frame.direction == Qt::RightToLeft));
        m_reasonSize = stack(m_reason.get(), most);
    }
    qreal links = 0;
    const QFontMetricsF metrics(m_frame.theme->font(TextSize::Small, true));
    for (const auto &[kind, words] : std::as_const(m_words.links)) {
        const qreal width = std::ceil(metrics.horizontalAdvance(words));
        // As high as a line of the reason, so that both stand on one base line.
        const qreal height =
            m_reason ? pitchOf(m_reason->lineAt(0), m_reason->font()) : std::ceil(metrics.height());
        m_links.push_back({kind, words, {0, 0, width, height}});
        links += width + linkGap;
    }
    return qMin(most, m_reasonSize.width() + links);
}

void BubbleLayout::place()
{
    const Theme &theme = *m_frame.theme;
    const qreal most = m_frame.maxWidth - 2 * paddingX;
    const QFontMetricsF small(theme.font(TextSize::Small, m_frame.note));
    const qreal icon = m_frame.note ? noteIconRoom(theme) : 0;
    const qreal before = m_words.before.isEmpty()
                             ? 0
                             : std::ceil(small.horizontalAdvance(m_words.before)) + 1 + icon;
    const qreal footer = footerWidth();
    const QSizeF media = layMedia(most);
    const qreal inner = std::ceil(qMin(
        most, std::max({m_textSize.width(), footer, media.width(), reasonWidth(most), before})));
    // One picture is as wide as what is said under it, up to a point.
    const bool isSingle = m_media.size() == 1 && m_words.media.constFirst().isTile();
    if (isSingle)
        m_media.front().setWidth(qMin(inner, 1.5 * m_media.front().width()));
    m_size.setWidth(inner + 2 * paddingX);
    qreal y = paddingY;
    m_before = {};
    if (before > 0) {
        m_before = {paddingX, y, inner, std::ceil(small.height())};
        y += m_before.height() + 1;
    }
    for (QRectF &box : m_media)
        box = mirrored(box.translated(paddingX, y + 2));
    y += media.height() + (m_media.empty() ? 0 : 2);
    m_textAt = {paddingX, y};
    alignText(inner);
    y += m_textSize.height() + 1;
    placeFooter(y, inner);
    y = m_footer.bottom();
    m_ruleY = -1;
    if (m_reason || !m_links.empty())
        y = placeReason(y, inner);
    m_size.setHeight(std::ceil(y + paddingY));
}

void BubbleLayout::placeFooter(qreal y, qreal inner)
{
    qreal width = -gap;
    qreal height = 0;
    for (const FooterItem &item : m_items) {
        width += item.box.width() + gap;
        height = qMax(height, item.box.height());
    }
    m_footer = {paddingX, y, inner, height};
    // Own ones end where the bubble ends, the others start where it starts.
    qreal x = m_frame.own ? paddingX + inner - width : paddingX;
    for (FooterItem &item : m_items) {
        item.box = mirrored({x, y, item.box.width(), height});
        x += item.box.width() + gap;
    }
}

qreal BubbleLayout::placeReason(qreal y, qreal inner)
{
    qreal x = paddingX;
    qreal line = y + reasonPad;
    if (m_reason) {
        m_ruleY = y + reasonPad;
        m_reasonAt = {paddingX, m_ruleY + 1 + reasonPad};
        const QTextLine last = m_reason->lineAt(m_reason->lineCount() - 1);
        x += std::ceil(last.naturalTextWidth()) + linkGap;
        line = m_reasonAt.y() + m_reasonSize.height() - pitchOf(last, m_reason->font());
        if (m_frame.direction == Qt::RightToLeft)
            alignRight(m_reason.get(), inner);
    }
    qreal bottom = m_reason ? m_reasonAt.y() + m_reasonSize.height() : line;
    for (Link &link : m_links) {
        if (x > paddingX && x + link.box.width() > paddingX + inner) {
            x = paddingX;
            line = bottom + 2;
        }
        link.box = mirrored({x, line, link.box.width(), link.box.height()});
        x += link.box.width() + linkGap;
        bottom = qMax(bottom, line + link.box.height());
    }
    return bottom;
}

QRectF BubbleLayout::mirrored(const QRectF &box) const
{
    if (m_frame.direction == Qt::LeftToRight)
        return box;
    return {m_size.width() - box.right(), box.y(), box.width(), box.height()};
}

} // namespace cordboard::ui
