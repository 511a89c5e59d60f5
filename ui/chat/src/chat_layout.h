#pragma once

#include "bubble_layout.h"
#include "ui/chat/chat_slice.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace cordboard::ui {

/// One bubble under the other, with day chips and the unread line between. y counts from the top of
/// the slice. The lines of a text are broken once for each width; inserting, removing and ticks
/// only move what is there.
class ChatLayout
{
public:
    struct Line
    {
        QString words; ///< of a note: what a screen reader says
        qreal y = 0;
        std::shared_ptr<const BubbleLayout> note; ///< null: words only
        QPointF at;                               ///< of a note
        qint64 id = 0;
        bool mine = false;

        QRectF box() const { return {at, note->size()}; }
    };

    struct Row
    {
        TargetId id; ///< what it was made for; the slice may be ahead of the layout
        std::unique_ptr<BubbleLayout> bubble;
        QPointF at;
        qreal top = 0;    ///< with what stands over it
        qreal chipY = -1; ///< -1: the same day as the row before
        qreal lineY = -1; ///< of the unread line; -1: not here
        QDate day;
        QString chip;
        bool fresh = false; ///< its words change by themselves when two seconds are over
        /// What was done about the thread: of the first row, those before it; and those behind it.
        std::vector<Line> lines;

        QRectF box() const { return {at, bubble->size()}; }
    };

    struct Setting
    {
        const Theme *theme = nullptr;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        qreal width = 0;
        qreal endPadding = 16; ///< smaller where the scroll bar takes its part
        qint64 nowUs = 0;
        QString person;
        QUuid me; ///< who reads
        QLocale locale;
        QTimeZone zone = QTimeZone::systemTimeZone();
    };

    explicit ChatLayout(const ChatSlice &slice)
        : m_slice(slice)
    {}

    /// Forgets every line break when width, fonts or direction are others.
    void set(const Setting &setting, bool forget);
    const Setting &setting() const { return m_setting; }

    void clear();
    void insert(int first, int count);
    void remove(int first, int count);
    /// Text or time are others.
    void refresh(int row);
    /// True when only the footer of that row has to be painted again.
    bool refreshState(int row);
    void unfold(TargetId id);
    void setNow(qint64 nowUs) { m_setting.nowUs = nowUs; }

    /// Makes what is missing and stacks all rows again.
    void stack();

    qreal height() const { return m_height; }
    int count() const { return int(m_rows.size()); }
    const Row &at(int row) const { return m_rows.at(size_t(row)); }
    /// First row whose bottom is under y; -1: none.
    int rowBelow(qreal y) const;
    /// The row whose bubble is at that point; -1: none.
    int hit(const QPointF &point) const;
    /// y of the day chip of `row`'s day while the view's top is at `scroll`: it stays in sight.
    qreal stickyChipY(int chipRow, qreal scroll) const;
    /// The row that carries the chip of `row`'s day.
    int chipRowOf(int row) const;
    qreal chipHeight() const;
    qreal unreadLineHeight() const;
    qreal lineHeight() const;
    /// The note at that point; null: there is none.
    const Line *noteAt(const QPointF &point) const;

private:
    BubbleWords words(int row) const;
    void make(int row);
    qreal gapBefore(int row) const;
    void placeRow(int row, qreal *y, int firstUnread);
    void placeLines(int row, const QList<ThreadLine> &lines, qreal *y);
    std::shared_ptr<const BubbleLayout> noteOf(const ThreadLine &line, const QString &footer);
    qreal leftOf(const BubbleLayout &bubble) const;
    qreal maxBubble() const;

    const ChatSlice &m_slice;
    Setting m_setting;
    std::vector<Row> m_rows;
    QHash<qint64, std::shared_ptr<const BubbleLayout>> m_notes; ///< by line
    QSet<TargetId> m_unfolded;
    qreal m_height = 0;
};

} // namespace cordboard::ui
