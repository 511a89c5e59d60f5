#include "ui/chat/chat_slice.h"

#include "model/taken_back.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

bool sameBubble(const ChatMessage &a, const ChatMessage &b)
{
    return a.text == b.text && a.createdUs == b.createdUs && a.direction == b.direction &&
           a.resendOf == b.resendOf && a.resentAs == b.resentAs && a.media == b.media;
}

bool sameState(const ChatMessage &a, const ChatMessage &b)
{
    return a.state == b.state && a.reason == b.reason && a.carrier == b.carrier &&
           a.parts == b.parts && a.possibleDuplicate == b.possibleDuplicate &&
           a.needsYou == b.needsYou;
}

bool isGone(const ChatMessage &message)
{
    return isTakenBack(message.state, message.reason);
}

/// What came back into the editor before it left is shown no more.
QList<ChatMessage> without(QList<ChatMessage> rows)
{
    rows.removeIf(isGone);
    return rows;
}

bool startsBefore(const ChatMessage &message, TargetId id)
{
    return message.id < id;
}

std::pair<TargetId, qint64> placeOf(const ThreadLine &line)
{
    return {line.after, line.id};
}

} // namespace

ChatSlice::ChatSlice(QObject *parent)
    : QObject(parent)
{}

void ChatSlice::reset(ConversationId conversation, const MessageSlice &slice, TargetId readUpTo)
{
    m_conversation = conversation;
    const QList<ChatMessage> rows = without(slice.rows);
    m_rows = rows.mid(qMax<qsizetype>(0, rows.size() - capacity));
    m_olderExist = slice.olderExist || m_rows.size() < rows.size();
    m_newerExist = slice.newerExist;
    m_readUpTo = readUpTo;
    m_newestAtOpening = m_rows.isEmpty() ? TargetId{} : m_rows.constLast().id;
    m_lines.clear();
    takeLines(slice.lines);
    Q_EMIT wasReset();
}

void ChatSlice::clear()
{
    reset({}, {}, {});
}

void ChatSlice::addOlder(ConversationId conversation, const MessageSlice &page)
{
    if (conversation != m_conversation)
        return;
    QList<ChatMessage> fresh;
    for (const ChatMessage &message : page.rows) {
        if (!isGone(message) && (m_rows.isEmpty() || message.id < m_rows.constFirst().id))
            fresh.append(message);
    }
    m_olderExist = page.olderExist;
    if (fresh.isEmpty())
        return;
    m_rows = fresh + m_rows;
    takeLines(page.lines);
    Q_EMIT rowsInserted(0, int(fresh.size()));
    dropNewest();
}

void ChatSlice::addNewer(ConversationId conversation, const MessageSlice &page)
{
    if (conversation != m_conversation)
        return;
    m_newerExist = page.newerExist;
    const int before = count();
    QList<ChatMessage> between;
    for (const ChatMessage &message : page.rows) {
        if (isGone(message))
            continue;
        if (m_rows.isEmpty() || message.id > m_rows.constLast().id)
            m_rows.append(message);
        else if (rowOf(message.id) < 0)
            between.append(message);
    }
    takeLines(page.lines);
    if (count() > before)
        Q_EMIT rowsInserted(before, count() - before);
    // It came in a moment before one that was sent here and stands here already.
    for (const ChatMessage &message : std::as_const(between))
        insertOne(message);
    dropOldest();
}

void ChatSlice::merge(const QList<ChatMessage> &messages)
{
    for (const ChatMessage &message : messages) {
        if (message.conversation != m_conversation)
            continue;
        const int row = rowOf(message.id);
        if (row >= 0)
            update(row, message);
        else if (!isGone(message))
            insertOne(message);
    }
    dropOldest();
}

void ChatSlice::insertOne(const ChatMessage &message)
{
    const bool atEnd = m_rows.isEmpty() || message.id > m_rows.constLast().id;
    const bool beforeAll = !m_rows.isEmpty() && message.id < m_rows.constFirst().id;
    // Outside of what is here there may be others between: paging brings it when it is wanted.
    if ((atEnd && m_newerExist) || (beforeAll && m_olderExist))
        return;
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), message.id, startsBefore);
    const int row = int(place - m_rows.begin());
    m_rows.insert(row, message);
    Q_EMIT rowsInserted(row, 1);
}

void ChatSlice::update(int row, const ChatMessage &message)
{
    if (isGone(message)) {
        m_rows.removeAt(row);
        Q_EMIT rowsRemoved(row, 1);
        return;
    }
    const ChatMessage before = m_rows.at(row);
    m_rows[row] = message;
    if (!sameBubble(before, message))
        Q_EMIT rowChanged(row);
    else if (!sameState(before, message))
        Q_EMIT stateChanged(row, before.state);
}

void ChatSlice::applyTick(const TargetTick &tick)
{
    const int row = rowOf(tick.id);
    if (row < 0 || tick.conversation != m_conversation)
        return;
    ChatMessage message = m_rows.at(row);
    // A page read before the tick was posted may be answered after it: the newer of the two stays.
    if (tick.updatedUs < message.updatedUs)
        return;
    message.state = tick.state;
    message.reason = tick.reason;
    message.carrier = tick.carrier;
    message.parts = tick.parts;
    message.possibleDuplicate = tick.possibleDuplicate;
    message.needsYou = tick.needsYou;
    message.updatedUs = tick.updatedUs;
    if (tick.readUs != 0)
        message.readUs = tick.readUs;
    if (tick.link)
        message.link = tick.link;
    if (!tick.media.isEmpty())
        message.media = tick.media;
    update(row, message);
}

int ChatSlice::rowOf(TargetId id) const
{
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id, startsBefore);
    return place != m_rows.cend() && place->id == id ? int(place - m_rows.cbegin()) : -1;
}

void ChatSlice::dropOldest()
{
    const int extra = count() - capacity;
    if (extra <= 0)
        return;
    m_rows.remove(0, extra);
    m_olderExist = true;
    m_lines.removeIf([this](const ThreadLine &line) { return line.after < m_rows.first().id; });
    Q_EMIT rowsRemoved(0, extra);
}

void ChatSlice::dropNewest()
{
    const int extra = count() - capacity;
    if (extra <= 0)
        return;
    m_rows.remove(capacity, extra);
    m_newerExist = true;
    m_lines.removeIf([this](const ThreadLine &line) { return line.after > m_rows.last().id; });
    Q_EMIT rowsRemoved(capacity, extra);
}

void ChatSlice::addLines(const QList<ThreadLine> &lines)
{
    if (takeLines(lines))
        Q_EMIT linesChanged();
}

bool ChatSlice::takeLines(const QList<ThreadLine> &lines)
{
    bool any = false;
    for (const ThreadLine &line : lines) {
        if (line.conversation == m_conversation && line.replaces > 0) {
            const auto gone = m_lines.removeIf(
                [&line](const ThreadLine &one) { return one.id == line.replaces; });
            any = any || gone > 0;
        }
        if (line.kind == ThreadLine::Kind::NoteRemoved)
            continue;
        const bool beyond = m_rows.isEmpty()
                                ? false
                                : (m_newerExist && line.after > m_rows.constLast().id) ||
                                      (m_olderExist && line.after < m_rows.constFirst().id);
        if (line.conversation != m_conversation || beyond)
            continue;
        const auto place = std::lower_bound(
            m_lines.begin(), m_lines.end(), line,
            [](const ThreadLine &a, const ThreadLine &b) { return placeOf(a) < placeOf(b); });
        if (place != m_lines.end() && place->id == line.id)
            continue;
        m_lines.insert(place, line);
        any = true;
    }
    return any;
}

std::optional<ThreadLine> ChatSlice::line(qint64 id) const
{
    for (const ThreadLine &one : m_lines) {
        if (one.id == id)
            return one;
    }
    return {};
}

std::optional<ThreadLine> ChatSlice::lastNoteOf(const QUuid &actor) const
{
    for (auto one = m_lines.crbegin(); one != m_lines.crend(); ++one) {
        if (one->kind == ThreadLine::Kind::Note && one->actor == actor)
            return *one;
    }
    return {};
}

QList<ThreadLine> ChatSlice::linesBehind(int row) const
{
    const auto isBefore = [](const ThreadLine &line, TargetId id) {
        return line.after < id;
    };
    const TargetId first = row < 0 ? TargetId{0} : m_rows.at(row).id;
    const auto begin = std::lower_bound(m_lines.begin(), m_lines.end(), first, isBefore);
    const auto end = row + 1 < count()
                         ? std::lower_bound(begin, m_lines.end(), m_rows.at(row + 1).id, isBefore)
                         : m_lines.end();
    return {begin, end};
}

int ChatSlice::firstUnread() const
{
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(),
                                        TargetId{m_readUpTo.value + 1}, startsBefore);
    for (auto it = place; it != m_rows.cend() && it->id <= m_newestAtOpening; ++it) {
        if (it->direction == Direction::Inbound) {
            // The line means "from here on": it is not known where here is while the place read is
            // further up.
            return it == m_rows.cbegin() && m_olderExist ? -1 : int(it - m_rows.cbegin());
        }
    }
    return -1;
}

int ChatSlice::unreadCount() const
{
    const int first = firstUnread();
    if (first < 0)
        return 0;
    return int(std::count_if(m_rows.cbegin() + first, m_rows.cend(), [this](const ChatMessage &m) {
        return m.direction == Direction::Inbound && m.id <= m_newestAtOpening;
    }));
}

int ChatSlice::lastOutbound() const
{
    for (int row = count() - 1; row >= 0; --row) {
        if (m_rows.at(row).direction == Direction::Outbound)
            return row;
    }
    return -1;
}

} // namespace cordboard::ui
