#include "chat_layout.h"

#include "line_words.h"
#include "ui/common/time_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace cordboard::ui {

namespace {

constexpr qreal startPadding = 16;
constexpr qreal topPadding = 10;
constexpr qreal bottomPadding = 12;
constexpr qreal chipGap = 14;
constexpr qreal runGap = 5;     ///< within one speaker's run
constexpr qreal speakerGap = 8; ///< between speakers
constexpr qreal lineGap = 6;

} // namespace

void ChatLayout::set(const Setting &setting, bool forget)
{
    m_setting = setting;
    if (forget) {
        m_notes.clear();
        for (Row &row : m_rows)
            row.bubble.reset();
    }
}

void ChatLayout::clear()
{
    m_rows.clear();
    m_notes.clear();
    m_unfolded.clear();
    m_height = 0;
}

void ChatLayout::insert(int first, int count)
{
    std::vector<Row> fresh;
    fresh.resize(size_t(count));
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()),
                  std::make_move_iterator(fresh.end()));
}

void ChatLayout::remove(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

void ChatLayout::refresh(int row)
{
    m_rows.at(size_t(row)).bubble.reset();
}

bool ChatLayout::refreshState(int row)
{
    Row &one = m_rows.at(size_t(row));
    one.fresh = isFresh(m_slice.at(row), m_setting.nowUs);
    return one.bubble && one.bubble->setState(words(row));
}

void ChatLayout::unfold(TargetId id)
{
    m_unfolded.insert(id);
    const int row = m_slice.rowOf(id);
    if (row >= 0)
        refresh(row);
}

BubbleWords ChatLayout::words(int row) const
{
    const ChatMessage &message = m_slice.at(row);
    WordContext context;
    context.lastOutbound = row == m_slice.lastOutbound();
    context.unfolded = m_unfolded.contains(message.id);
    context.nowUs = m_setting.nowUs;
    context.person = m_setting.person;
    context.locale = m_setting.locale;
    context.zone = m_setting.zone;
    if (const int first = m_slice.rowOf(message.resendOf); first >= 0)
        context.triedFirstUs = m_slice.at(first).createdUs;
    if (const int again = m_slice.rowOf(message.resentAs); again >= 0)
        context.triedAgainUs = m_slice.at(again).createdUs;
    return wordsOf(message, context);
}

qreal ChatLayout::maxBubble() const
{
    // 460 px at 10 pt; larger fonts keep as many words in a line.
    const qreal points = m_setting.theme->font(TextSize::Body).pointSizeF();
    return std::floor(qMax(120.0, qMin(460 * qMax(1.0, points / 10), m_setting.width * 0.76)));
}

void ChatLayout::make(int row)
{
    BubbleLayout::Frame frame;
    frame.theme = m_setting.theme;
    frame.maxWidth = maxBubble();
    frame.own = m_slice.at(row).direction == Direction::Outbound;
    frame.direction = m_setting.direction;
    Row &one = m_rows.at(size_t(row));
    one.bubble = std::make_unique<BubbleLayout>(frame, words(row));
    one.fresh = isFresh(m_slice.at(row), m_setting.nowUs);
    one.id = m_slice.at(row).id;
    one.day = dayOf(m_slice.at(row).createdUs, m_setting.zone);
}

qreal ChatLayout::gapBefore(int row) const
{
    if (row == 0)
        return topPadding;
    return m_slice.at(row).direction == m_slice.at(row - 1).direction ? runGap : speakerGap;
}

qreal ChatLayout::chipHeight() const
{
    const QFontMetricsF metrics(m_setting.theme->font(TextSize::Small));
    return std::ceil(qMax(22.0, metrics.height() + 6));
}

qreal ChatLayout::unreadLineHeight() const
{
    const QFontMetricsF metrics(m_setting.theme->font(TextSize::Small, true));
    return std::ceil(qMax(22.0, metrics.height() + 6));
}

qreal ChatLayout::lineHeight() const
{
    return std::ceil(QFontMetricsF(m_setting.theme->font(TextSize::Small)).height() + 4);
}

void ChatLayout::placeLines(int row, const QList<ThreadLine> &lines, qreal *y)
{
    const LineReader reader{m_setting.me, m_setting.person, m_setting.nowUs, m_setting.locale,
                            m_setting.zone};
    for (const ThreadLine &line : lines) {
        Line placed{lineWords(line, reader), *y + lineGap, {}, {}};
        qreal height = lineHeight();
        if (line.kind == ThreadLine::Kind::Note) {
            placed.id = line.id;
            placed.mine = !reader.me.isNull() && line.actor == reader.me;
            placed.note = noteOf(line, noteFooter(line, reader));
            placed.at = {leftOf(*placed.note), *y + speakerGap};
            height = speakerGap - lineGap + placed.note->size().height();
        }
        *y += lineGap + height;
        m_rows.at(size_t(row)).lines.push_back(std::move(placed));
    }
}

std::shared_ptr<const BubbleLayout> ChatLayout::noteOf(const ThreadLine &line,
                                                       const QString &footer)
{
    std::shared_ptr<const BubbleLayout> &known = m_notes[line.id];
    // Who "you" is may be known later, and tomorrow the day stands beside the time.
    if (known && known->words().time == footer)
        return known;
    BubbleLayout::Frame frame;
    frame.theme = m_setting.theme;
    frame.maxWidth = maxBubble();
    frame.own = frame.note = true;
    frame.direction = m_setting.direction;
    BubbleWords words;
    words.text = shownText(line.text);
    words.addresses = text::webLinks(words.text);
    words.before = noteHead();
    words.time = footer;
    known = std::make_shared<const BubbleLayout>(frame, words);
    return known;
}

const ChatLayout::Line *ChatLayout::noteAt(const QPointF &point) const
{
    // Behind the bubble over it, or before the first one.
    const int below = rowBelow(point.y());
    const int last = below < 0 ? count() - 1 : below;
    for (int row = qMax(0, last - 1); row <= last; ++row) {
        for (const Line &line : at(row).lines) {
            if (line.note && line.box().contains(point))
                return &line;
        }
    }
    return nullptr;
}

qreal ChatLayout::leftOf(const BubbleLayout &bubble) const
{
    const bool ltr = m_setting.direction == Qt::LeftToRight;
    const bool atRight = bubble.isOwn() == ltr;
    if (!atRight)
        return ltr ? startPadding : m_setting.endPadding;
    const qreal rightPadding = ltr ? m_setting.endPadding : startPadding;
    return std::floor(m_setting.width - rightPadding - bubble.size().width());
}

void ChatLayout::placeRow(int row, qreal *y, int firstUnread)
{
    Row &one = m_rows.at(size_t(row));
    if (!one.bubble)
        make(row);
    one.top = *y;
    one.chipY = -1;
    one.lineY = -1;
    one.lines.clear();
    qreal gap = gapBefore(row);
    const qint64 us = m_slice.at(row).createdUs;
    if (row == 0 || one.day != at(row - 1).day) {
        one.chip = dayChip(us, m_setting.nowUs, m_setting.locale, m_setting.zone);
        one.chipY = *y + (row == 0 ? topPadding : chipGap);
        *y = one.chipY + chipHeight();
        gap = chipGap;
    }
    if (row == 0)
        placeLines(row, m_slice.linesBehind(-1), y);
    if (row == firstUnread) {
        one.lineY = *y + speakerGap;
        *y = one.lineY + unreadLineHeight();
        gap = speakerGap;
    }
    *y += gap;
    one.at = {leftOf(*one.bubble), *y};
    *y += one.bubble->size().height();
    placeLines(row, m_slice.linesBehind(row), y);
}

void ChatLayout::stack()
{
    m_rows.resize(size_t(m_slice.count()));
    const int firstUnread = m_slice.firstUnread();
    qreal y = 0;
    for (int row = 0; row < count(); ++row)
        placeRow(row, &y, firstUnread);
    m_height = m_rows.empty() ? 0 : std::ceil(y + bottomPadding);
}

int ChatLayout::rowBelow(qreal y) const
{
    const auto place = std::partition_point(
        m_rows.begin(), m_rows.end(), [y](const Row &row) { return row.box().bottom() <= y; });
    return place == m_rows.end() ? -1 : int(place - m_rows.begin());
}

int ChatLayout::hit(const QPointF &point) const
{
    const int row = rowBelow(point.y());
    return row >= 0 && at(row).box().contains(point) ? row : -1;
}

int ChatLayout::chipRowOf(int row) const
{
    while (row > 0 && at(row).chipY < 0)
        --row;
    return row;
}

qreal ChatLayout::stickyChipY(int chipRow, qreal scroll) const
{
    int next = chipRow + 1;
    while (next < count() && at(next).chipY < 0)
        ++next;
    const qreal end = next < count() ? at(next).chipY - chipHeight() - 6 : m_height;
    return qMax(at(chipRow).chipY, qMin(scroll + topPadding, end));
}

} // namespace cordboard::ui
