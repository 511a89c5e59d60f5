#pragma once

#include "base/error.h"
#include "ui/bridge/engine_proxy.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSet>

namespace cordboard::ui {

class DraftBook;
class LabelBook;

/// The thread list: newest activity first, read in pages by key. Rows change in place at once;
/// their order changes at once too, except while it is held (the pointer is over the list): then
/// new and risen threads wait and are counted, and those that no longer belong here stay.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ConversationRole = Qt::UserRole + 1, IdRole, LabelsRole };
    enum class State { Loading, Ready, Failed };

    explicit ThreadModel(EngineProxy &proxy, QObject *parent = nullptr);

    /// Rows show what is being written there; the book must outlive the model or its last use.
    void setDrafts(const DraftBook &drafts);

    /// Rows have these labels; the book must outlive the model or its last use.
    void setLabels(const LabelBook &labels);

    /// Reads the first page of what the query asks for; its cursor and limit are the model's own.
    /// The rows stay until the answer is there.
    void show(const ThreadQuery &query);
    void reload();
    /// Whose threads are "mine".
    void setMe(const QUuid &me);
    ThreadView view() const { return m_query.view; }
    bool unreadOnly() const { return m_query.unreadOnly; }
    bool needsYouOnly() const { return m_query.needsYouOnly; }
    bool blockedOnly() const { return m_query.blockedOnly; }
    bool mentionsOnly() const { return m_query.mentionsOnly; }
    QString search() const { return m_query.search; }
    const std::optional<ThreadFilter> &filter() const { return m_query.filter; }

    State state() const { return m_state; }
    const Error &error() const { return m_error; }

    /// While held no row moves; letting go applies what waited.
    void holdOrder(bool hold);
    int waiting() const { return int(m_waiting.size()); }
    void showWaiting();

    int rowOf(ConversationId id) const;
    const Conversation &at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    void waitingChanged(int count);
    /// Around the removal of single rows: a view must not choose another row for the one that goes.
    void aboutToRemove();
    void removed();

private:
    void ask(bool fromStart);
    void replaceRows(const QList<Conversation> &rows);
    void appendRows(const QList<Conversation> &rows);
    void readAgain(const QList<ConversationId> &ids);
    /// With a filter: which of them fit only the store knows.
    void readFitting(const QList<ConversationId> &ids);
    void update(const Conversation &thread);
    void insertNew(const Conversation &thread);
    /// Whether the list shows such threads at all.
    bool belongs(const Conversation &thread) const;
    void leave(ConversationId id);
    void remove(int row);
    int placeFor(const Conversation &thread) const;
    void settleAll();
    void settle(int row);
    void setState(State state);
    void setWaiting(const QSet<ConversationId> &ids);

    Conversation shown(int row) const;

    EngineProxy &m_proxy;
    QList<Label> labelsOf(int row) const;

    QPointer<const DraftBook> m_drafts;
    QPointer<const LabelBook> m_labels;
    ThreadQuery m_query;
    QList<Conversation> m_rows;
    QSet<ConversationId> m_waiting;  ///< risen or new while the order was held
    QList<Conversation> m_newcomers; ///< of these, the ones that have no row yet
    QSet<ConversationId> m_leaving;  ///< belong elsewhere by now
    QUuid m_me;
    State m_state = State::Loading;
    Error m_error;
    ThreadCursor m_end; ///< last row of the last page, where the next one starts
    bool m_more = false;
    bool m_asking = false;
    bool m_held = false;
    int m_generation = 0; ///< answers to older questions are dropped
};

} // namespace cordboard::ui
