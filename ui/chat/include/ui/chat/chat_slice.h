#pragma once

#include "model/queries.h"

#include <QObject>

#include <optional>

namespace cordboard::ui {

/// The messages of one thread around a place, oldest first, at most `capacity` of them: what is too
/// far away is dropped and asked for again. Knows nothing of painting. GUI thread; values only.
class ChatSlice : public QObject
{
    Q_OBJECT

public:
    static constexpr int capacity = 400;

    explicit ChatSlice(QObject *parent = nullptr);

    /// Another thread, or the same one read anew. The unread line stands after `readUpTo` and stays
    /// there.
    void reset(ConversationId conversation, const MessageSlice &slice, TargetId readUpTo);
    /// Answers to a page asked for before the oldest or after the newest row. Rows known already
    /// are updated. A page that does not continue the slice (it was reset meanwhile) is ignored.
    void addOlder(ConversationId conversation, const MessageSlice &page);
    void addNewer(ConversationId conversation, const MessageSlice &page);
    /// Messages that arrived, were sent, or were read again by id. While newer ones exist that are
    /// not here, new rows are not appended: there would be a gap.
    void merge(const QList<ChatMessage> &messages);
    /// Only what changes while a message is followed; unknown ids are ignored.
    void applyTick(const TargetTick &tick);
    /// What was done about the thread, between its bubbles; those known already are ignored, and
    /// those that stand behind newer messages than are here.
    void addLines(const QList<ThreadLine> &lines);
    void clear();

    ConversationId conversation() const { return m_conversation; }
    int count() const { return int(m_rows.size()); }
    const ChatMessage &at(int row) const { return m_rows.at(row); }
    int rowOf(TargetId id) const; ///< -1 when it is not here
    bool olderExist() const { return m_olderExist; }
    bool newerExist() const { return m_newerExist; }

    /// First inbound row after the place that was read when the thread was opened; -1: none here.
    int firstUnread() const;
    int unreadCount() const;  ///< inbound rows from there that were there at the opening
    int lastOutbound() const; ///< -1: none
    /// The lines between that row and the next; -1: before the first row. Oldest first.
    QList<ThreadLine> linesBehind(int row) const;
    std::optional<ThreadLine> line(qint64 id) const; ///< nothing when it is not here
    /// The latest note that `actor` wrote, as far as it is here.
    std::optional<ThreadLine> lastNoteOf(const QUuid &actor) const;

Q_SIGNALS:
    void wasReset();
    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);
    /// Everything of a row may be different.
    void rowChanged(int row);
    /// State, parts, reason or carrier are different; text and time are not.
    void stateChanged(int row, cordboard::TargetState before);
    /// There are other lines; the rows are the same.
    void linesChanged();

private:
    void insertOne(const ChatMessage &message);
    void update(int row, const ChatMessage &message);
    void dropOldest();
    void dropNewest();
    bool takeLines(const QList<ThreadLine> &lines);

    ConversationId m_conversation;
    QList<ChatMessage> m_rows;
    QList<ThreadLine> m_lines; ///< in the order of place and id
    TargetId m_readUpTo;
    TargetId m_newestAtOpening;
    bool m_olderExist = false;
    bool m_newerExist = false;
};

} // namespace cordboard::ui
