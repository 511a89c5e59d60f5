#pragma once

#include "base/listeners.h"
#include "engine/face/programs.h"
#include "support/fake_program_desk.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <mutex>

namespace cordboard::test {

/// What check() says of tokens. A test puts them in while a server's thread asks.
class KnownKeys
{
public:
    void insert(const QByteArray &token, const engine::KeyCheck &check);
    void remove(const QByteArray &token);
    engine::KeyCheck value(const QByteArray &token) const;

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, engine::KeyCheck> m_checks;
};

/// Access keys in memory. Single-threaded but for check(); answers are ready at once.
class FakeAccessKeys final : public engine::AccessKeys
{
public:
    QList<AccessKey> stored;      ///< newest first
    std::optional<Error> failure; ///< of the next change

    /// What check() says of a token; of any other that it is unknown.
    KnownKeys known;

    engine::KeyCheck check(QByteArrayView token) override;
    QFuture<Result<QList<AccessKey>>> page(qint64, int) override;
    QFuture<Result<AccessKey>> find(const QUuid &uuid) override;
    QFuture<Result<engine::MadeKey>> make(const engine::AccessKeyEdit &edit) override;
    QFuture<Result<AccessKey>> edit(const QUuid &uuid, const engine::AccessKeyEdit &edit) override;
    QFuture<Result<AccessKey>> remove(const QUuid &uuid) override;

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result);
    template<class T>
    static QFuture<Result<T>> none();
    template<class T>
    QFuture<Result<T>> refuse();
    template<class F>
    QFuture<Result<AccessKey>> change(const QUuid &uuid, F how);
    static void apply(AccessKey &key, const engine::AccessKeyEdit &edit);

    qint64 m_nextId = 0;
};

/// Messages and threads: what a test puts there. Answers are ready at once.
class FakeRecords final : public engine::Records
{
public:
    // What the test puts in; lists are newest first.
    QList<MessageRecord> stored;
    QList<ConversationRecord> threads;
    QList<ConversationMessageRecord> threadMessages;
    std::optional<Error> failure; ///< of everything, until it is taken away
    /// Makes the answer to send(); without it a message with queued targets is made.
    std::function<Result<engine::Accepted>(const engine::ProgramDraft &)> onSend;

    // What was asked.
    QList<engine::ProgramDraft> sent;
    QList<engine::ListQuery> queries;
    QList<QUuid> removed;
    QList<std::pair<ConversationId, engine::ThreadEdit>> edits;

    QFuture<Result<engine::Accepted>> send(const engine::ProgramDraft &draft) override;
    QFuture<Result<MessageRecord>> message(const QUuid &uuid) override;
    QFuture<Result<QList<MessageRecord>>> messages(const engine::ListQuery &query) override;
    QFuture<Result<ConversationRecord>> conversation(const QUuid &uuid) override;
    QFuture<Result<QList<ConversationRecord>>>
    conversations(const engine::ListQuery &query) override;
    QFuture<Result<ConversationRecord>> edit(ConversationId id,
                                             const engine::ThreadEdit &edit) override;
    QFuture<Result<QList<ConversationMessageRecord>>>
    messagesOf(const ConversationRecord &, const engine::ListQuery &query) override;
    QFuture<Result<MessageRecord>> remove(const QUuid &uuid) override;

    /// What a draft becomes when nothing is against it.
    static engine::Accepted accept(const engine::ProgramDraft &draft);

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result);
    template<class T>
    static QFuture<Result<T>> none();
    template<class T>
    QFuture<Result<T>> refuse() const;
    template<class T>
    QFuture<Result<T>> byUuid(const QList<T> &rows, const QUuid &uuid) const;
    template<class T>
    QFuture<Result<QList<T>>> page(const QList<T> &rows, const engine::ListQuery &query);
};

/// A feed that a test fills. Answers are ready at once; any thread.
class FakeNews final : public engine::News
{
public:
    /// The next thing that happens; `tell` says so to those who watch.
    void add(engine::NewsItem item, bool tell = true);
    void tell();
    void failNext(const Error &error);
    int reads() const;

    QFuture<Result<qint64>> newest() override;
    QFuture<Result<engine::NewsPage>> after(qint64 cursor, int limit) override;
    int addWatch(std::function<void()> watch) override;
    void removeWatch(int id) override;

private:
    mutable std::mutex m_mutex;
    Listeners m_watches;
    QList<engine::NewsItem> m_items;
    std::optional<Error> m_failure;
    qint64 m_newest = 1000;
    int m_reads = 0;
};

class FakeGauges final : public engine::Gauges
{
public:
    QList<engine::LineCounts> counted;
    Result<engine::QueueFigures> figures = engine::QueueFigures{};
    Result<StorageFigures> kept = StorageFigures{};

    QList<engine::LineCounts> lines() override;
    QFuture<Result<engine::QueueFigures>> queue() override;
    QFuture<Result<StorageFigures>> storage() override;
    QString statusWords(quint32 status) const override;
};

class FakePrograms final : public engine::Programs
{
public:
    FakeAccessKeys keys;
    FakeRecords fakeRecords;
    FakeProgramDesk fakeDesk;
    FakeNews feed;
    FakeGauges figures;

    FakePrograms();

    FakeAccessKeys &accessKeys() override;
    FakeRecords &records() override;
    FakeProgramDesk &desk() override;
    FakeNews &news() override;
    FakeGauges &gauges() override;
    QUuid customer() const override;
};

} // namespace cordboard::test
