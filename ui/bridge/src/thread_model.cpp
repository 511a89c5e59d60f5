#include "ui/bridge/thread_model.h"

#include "base/take.h"
#include "ui/bridge/draft_book.h"
#include "ui/bridge/label_book.h"
#include "ui/bridge/thread_words.h"

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

constexpr int pageSize = 200;

bool before(const Conversation &a, const Conversation &b)
{
    return std::pair(a.lastAtUs, a.id) > std::pair(b.lastAtUs, b.id);
}

} // namespace

ThreadModel::ThreadModel(EngineProxy &proxy, QObject *parent)
    : QAbstractListModel(parent)
    , m_proxy(proxy)
{
    m_query.limit = pageSize;
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, &ThreadModel::readAgain);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &ThreadModel::reload);
}

void ThreadModel::setDrafts(const DraftBook &drafts)
{
    m_drafts = &drafts;
    connect(&drafts, &DraftBook::changed, this, [this](ConversationId thread) {
        if (const int row = rowOf(thread); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    });
}

void ThreadModel::setLabels(const LabelBook &labels)
{
    m_labels = &labels;
    connect(&labels, &LabelBook::changed, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
}

QList<Label> ThreadModel::labelsOf(int row) const
{
    return m_labels ? m_labels->of(m_rows.at(row)) : QList<Label>();
}

Conversation ThreadModel::shown(int row) const
{
    Conversation thread = m_rows.at(row);
    if (m_drafts)
        thread.savedText = m_drafts->text(thread.id);
    return thread;
}

void ThreadModel::show(const ThreadQuery &query)
{
    m_query = query;
    m_query.limit = pageSize;
    m_query.after.reset();
    reload();
}

void ThreadModel::setMe(const QUuid &me)
{
    if (m_me == me)
        return;
    m_me = me;
    if (m_query.view == ThreadView::Mine || m_query.mentionsOnly)
        reload();
}

void ThreadModel::reload()
{
    ask(true);
}

void ThreadModel::ask(bool fromStart)
{
    const int generation = fromStart ? ++m_generation : m_generation;
    ThreadQuery query = m_query;
    if (fromStart) {
        // As many as are shown, so that reading anew does not throw the person back to the top.
        query.limit = std::clamp(int(m_rows.size()), pageSize, 5 * pageSize);
        setState(m_rows.isEmpty() ? State::Loading : m_state);
    } else {
        query.after = m_end;
    }
    m_asking = true;
    take(m_proxy.engine().threads(query), this,
         [this, generation, fromStart](const Result<ThreadPage> &page) {
             if (generation != m_generation)
                 return;
             m_asking = false;
             if (!page) {
                 m_error = page.error();
                 setState(State::Failed);
                 return;
             }
             m_more = page->more && !page->rows.isEmpty();
             if (!page->rows.isEmpty())
                 m_end = ThreadCursor{page->rows.last().lastAtUs, page->rows.last().id};
             if (fromStart)
                 replaceRows(page->rows);
             else
                 appendRows(page->rows);
             setState(State::Ready);
         });
}

void ThreadModel::replaceRows(const QList<Conversation> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_newcomers.clear();
    m_leaving.clear();
    endResetModel();
    setWaiting({});
}

void ThreadModel::appendRows(const QList<Conversation> &rows)
{
    QList<Conversation> fresh;
    for (const Conversation &row : rows) {
        if (rowOf(row.id) < 0)
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

void ThreadModel::readFitting(const QList<ConversationId> &ids)
{
    if (ids.size() > ThreadQuery::mostAmong)
        return reload();
    ThreadQuery query = m_query;
    query.among = ids;
    query.limit = int(ids.size());
    // Whoever reads a thread does not lose its row over that.
    query.filter->unread = false;
    const int generation = m_generation;
    take(m_proxy.engine().threads(query), this,
         [this, generation, ids](const Result<ThreadPage> &page) {
             if (!page || generation != m_generation)
                 return;
             QSet<ConversationId> others(ids.begin(), ids.end());
             for (const Conversation &row : page->rows) {
                 others.remove(row.id);
                 update(row);
             }
             for (const ConversationId id : std::as_const(others)) {
                 const int row = rowOf(id);
                 if (row < 0)
                     leave(id);
                 else if (m_held)
                     m_leaving.insert(id);
                 else
                     remove(row);
             }
         });
}

void ThreadModel::readAgain(const QList<ConversationId> &ids)
{
    if (m_query.filter)
        return readFitting(ids);
    const int generation = m_generation;
    take(m_proxy.engine().threadsByIds(ids), this,
         [this, generation](const Result<QList<Conversation>> &rows) {
             // Rows of an older question are still true, but what is on its way is newer.
             if (!rows || generation != m_generation)
                 return;
             for (const Conversation &row : *rows)
                 update(row);
         });
}

void ThreadModel::update(const Conversation &thread)
{
    const int row = rowOf(thread.id);
    if (row < 0) {
        insertNew(thread);
        return;
    }
    if (!belongs(thread) && !m_held)
        return remove(row);
    if (belongs(thread))
        m_leaving.remove(thread.id);
    else
        m_leaving.insert(thread.id);
    const bool risen = thread.lastAtUs != m_rows.at(row).lastAtUs;
    m_rows[row] = thread;
    Q_EMIT dataChanged(index(row), index(row));
    if (!risen || placeFor(thread) == row)
        return;
    if (m_held)
        setWaiting(m_waiting + QSet{thread.id});
    else
        settle(row);
}

void ThreadModel::insertNew(const Conversation &thread)
{
    // Whether a thread answers a search only the store knows; a read one is no news in "Unread".
    const bool unreadOnly = m_query.unreadOnly || (m_query.filter && m_query.filter->unread);
    if (!m_query.search.isEmpty() || (unreadOnly && thread.unread == 0) ||
        (m_query.mentionsOnly && thread.mentions == 0))
        return;
    if (!belongs(thread))
        return leave(thread.id);
    const int row = placeFor(thread);
    if (m_more && row == m_rows.size())
        return; // its page comes later
    if (m_held && m_state == State::Ready && !m_rows.isEmpty()) {
        m_newcomers.removeIf([&thread](const Conversation &c) { return c.id == thread.id; });
        m_newcomers.append(thread);
        setWaiting(m_waiting + QSet{thread.id});
        return;
    }
    beginInsertRows({}, row, row);
    m_rows.insert(row, thread);
    endInsertRows();
    Q_EMIT stateChanged();
}

bool ThreadModel::belongs(const Conversation &thread) const
{
    const bool isOpen = thread.status.state == ThreadState::Open;
    switch (m_query.view) {
    case ThreadView::Everything:
        return !m_query.blockedOnly || thread.blockedUs > 0;
    case ThreadView::Open:
        return isOpen;
    case ThreadView::Mine:
        return isOpen && !m_me.isNull() && thread.assignee == m_me;
    case ThreadView::Unassigned:
        return isOpen && thread.assignee.isNull();
    case ThreadView::Snoozed:
        return thread.status.state == ThreadState::Snoozed;
    case ThreadView::Closed:
        return thread.status.state == ThreadState::Closed;
    }
    return true;
}

/// It had no row yet, and will have none.
void ThreadModel::leave(ConversationId id)
{
    m_newcomers.removeIf([id](const Conversation &c) { return c.id == id; });
    setWaiting(m_waiting - QSet{id});
}

void ThreadModel::remove(int row)
{
    const ConversationId id = m_rows.at(row).id;
    Q_EMIT aboutToRemove();
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    m_leaving.remove(id);
    Q_EMIT removed();
    setWaiting(m_waiting - QSet{id});
    Q_EMIT stateChanged();
}

int ThreadModel::placeFor(const Conversation &thread) const
{
    int row = 0;
    for (const Conversation &other : m_rows) {
        if (other.id != thread.id && before(other, thread))
            ++row;
    }
    return row;
}

void ThreadModel::settle(int row)
{
    const int place = placeFor(m_rows.at(row));
    if (place == row)
        return;
    beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
    m_rows.move(row, place);
    endMoveRows();
}

void ThreadModel::settleAll()
{
    for (const ConversationId id : std::exchange(m_leaving, {})) {
        if (const int row = rowOf(id); row >= 0)
            remove(row);
    }
    QList<Conversation> threads = std::exchange(m_newcomers, {});
    const auto waiting = std::exchange(m_waiting, {});
    for (const ConversationId id : waiting) {
        if (const int row = rowOf(id); row >= 0)
            threads.append(m_rows.at(row));
    }
    // Newest first: each then finds everything above it in its final place.
    std::sort(threads.begin(), threads.end(), before);
    const bool held = std::exchange(m_held, false);
    for (const Conversation &thread : std::as_const(threads)) {
        const int row = rowOf(thread.id);
        if (row < 0)
            insertNew(thread);
        else
            settle(row);
    }
    m_held = held;
    if (!waiting.isEmpty())
        Q_EMIT waitingChanged(0);
}

void ThreadModel::holdOrder(bool hold)
{
    m_held = hold;
    if (!hold)
        settleAll();
}

void ThreadModel::showWaiting()
{
    settleAll();
}

int ThreadModel::rowOf(ConversationId id) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [id](const Conversation &c) { return c.id == id; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return threadName(m_rows.at(index.row()));
    case Qt::AccessibleTextRole:
        return threadSpoken(shown(index.row()), m_proxy.clock().nowUs(), labelsOf(index.row()));
    case ConversationRole:
        return QVariant::fromValue(shown(index.row()));
    case LabelsRole:
        return QVariant::fromValue(labelsOf(index.row()));
    case IdRole:
        return QVariant::fromValue(m_rows.at(index.row()).id);
    default:
        return {};
    }
}

bool ThreadModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking && !m_rows.isEmpty();
}

void ThreadModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(false);
}

void ThreadModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ThreadModel::setWaiting(const QSet<ConversationId> &ids)
{
    if (ids == m_waiting)
        return;
    m_waiting = ids;
    Q_EMIT waitingChanged(waiting());
}

} // namespace cordboard::ui
