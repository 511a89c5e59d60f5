#pragma once

#include "base/listeners.h"
#include "engine/face/programs.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <mutex>

namespace cordboard::test {

/// Access keys in memory. Single-threaded but for check(); answers are ready at once.
class FakeAccessKeys final : public engine::AccessKeys
{
public:
    QList<AccessKey> stored;      ///< newest first
    std::optional<Error> failure; ///< of the next change

    /// What check() says of a token; of any other that it is unknown.
    QHash<QByteArray, engine::KeyCheck> known;

    engine::KeyCheck check(QByteArrayView token) override
    {
        return known.value(token.toByteArray());
    }
    QFuture<Result<QList<AccessKey>>> page(qint64, int) override { return ready(Result(stored)); }
    QFuture<Result<AccessKey>> find(const QUuid &uuid) override
    {
        const auto it = std::find_if(stored.cbegin(), stored.cend(),
                                     [&](const AccessKey &key) { return key.uuid == uuid; });
        return it == stored.cend() ? none<AccessKey>() : ready(Result(*it));
    }
    QFuture<Result<engine::MadeKey>> make(const engine::AccessKeyEdit &edit) override
    {
        if (failure)
            return refuse<engine::MadeKey>();
        AccessKey key;
        key.id = {++m_nextId};
        key.uuid = QUuid::createUuid();
        key.prefix = QStringLiteral("vb_a3Bf9xKm");
        apply(key, edit);
        stored.prepend(key);
        return ready(
            Result(engine::MadeKey{key, QStringLiteral("vb_a3Bf9xKmPq2nR7sT4wYzLp8mN5qR1xWe")}));
    }
    QFuture<Result<AccessKey>> edit(const QUuid &uuid, const engine::AccessKeyEdit &edit) override
    {
        return change(uuid, [&](AccessKey &key) { apply(key, edit); });
    }
    QFuture<Result<AccessKey>> remove(const QUuid &uuid) override
    {
        return change(uuid, [](AccessKey &key) { key.deletedUs = 1; });
    }

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result)
    {
        return QtFuture::makeReadyFuture(std::move(result));
    }
    template<class T>
    static QFuture<Result<T>> none()
    {
        return ready(Result<T>(fail(ErrorCode::NotFound, QStringLiteral("There is none."))));
    }
    template<class T>
    QFuture<Result<T>> refuse()
    {
        return ready(Result<T>(Unexpected<Error>(*std::exchange(failure, {}))));
    }
    template<class F>
    QFuture<Result<AccessKey>> change(const QUuid &uuid, F how)
    {
        if (failure)
            return refuse<AccessKey>();
        for (AccessKey &key : stored) {
            if (key.uuid != uuid || key.deletedUs > 0)
                continue;
            how(key);
            return ready(Result(key));
        }
        return none<AccessKey>();
    }
    static void apply(AccessKey &key, const engine::AccessKeyEdit &edit)
    {
        key.name = edit.name.value_or(key.name);
        key.detail = edit.detail.value_or(key.detail);
        key.role = edit.role.value_or(key.role);
        key.senders = edit.senders.value_or(key.senders);
        key.spendingLimitMicro = edit.spendingLimitMicro.value_or(key.spendingLimitMicro);
        key.expiresUs = edit.expiresUs.value_or(key.expiresUs);
    }

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

    QFuture<Result<engine::Accepted>> send(const engine::ProgramDraft &draft) override
    {
        sent.append(draft);
        if (failure)
            return refuse<engine::Accepted>();
        return ready(onSend ? onSend(draft) : Result(accept(draft)));
    }
    QFuture<Result<MessageRecord>> message(const QUuid &uuid) override
    {
        return byUuid(stored, uuid);
    }
    QFuture<Result<QList<MessageRecord>>> messages(const engine::ListQuery &query) override
    {
        return page(stored, query);
    }
    QFuture<Result<ConversationRecord>> conversation(const QUuid &uuid) override
    {
        return byUuid(threads, uuid);
    }
    QFuture<Result<QList<ConversationRecord>>>
    conversations(const engine::ListQuery &query) override
    {
        return page(threads, query);
    }
    QFuture<Result<ConversationRecord>> edit(ConversationId id,
                                             const engine::ThreadEdit &edit) override
    {
        edits.append({id, edit});
        if (failure)
            return refuse<ConversationRecord>();
        for (ConversationRecord &thread : threads) {
            if (thread.id != id)
                continue;
            thread.name = edit.name.value_or(thread.name);
            thread.detail = edit.detail.value_or(thread.detail);
            thread.owner = edit.owner.value_or(thread.owner);
            return ready(Result(thread));
        }
        return none<ConversationRecord>();
    }
    QFuture<Result<QList<ConversationMessageRecord>>>
    messagesOf(const ConversationRecord &, const engine::ListQuery &query) override
    {
        return page(threadMessages, query);
    }
    QFuture<Result<MessageRecord>> remove(const QUuid &uuid) override
    {
        removed.append(uuid);
        if (failure)
            return refuse<MessageRecord>();
        for (MessageRecord &message : stored) {
            if (message.uuid != uuid || message.deletedUs > 0)
                continue;
            message.deletedUs = 1'795'671'700'000'000;
            return ready(Result(message));
        }
        return none<MessageRecord>();
    }

    /// What a draft becomes when nothing is against it.
    static engine::Accepted accept(const engine::ProgramDraft &draft)
    {
        engine::Accepted accepted;
        MessageRecord &message = accepted.message;
        message.uuid = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
        message.source = draft.draft.source;
        message.text = draft.draft.text;
        message.category = draft.draft.category;
        message.reference = draft.draft.reference;
        message.createdUs = 1'795'671'600'123'456;
        for (const QString &destination : draft.draft.destinations) {
            TargetRecord target;
            target.destination = destination;
            target.createdUs = target.updatedUs = message.createdUs;
            message.targets.append(target);
        }
        if (draft.repeatable)
            accepted.answer = draft.repeatable->render(message);
        return accepted;
    }

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result)
    {
        return QtFuture::makeReadyFuture(std::move(result));
    }
    template<class T>
    static QFuture<Result<T>> none()
    {
        return ready(Result<T>(fail(ErrorCode::NotFound, QStringLiteral("There is none."))));
    }
    template<class T>
    QFuture<Result<T>> refuse() const
    {
        return ready(Result<T>(Unexpected<Error>(*failure)));
    }
    template<class T>
    QFuture<Result<T>> byUuid(const QList<T> &rows, const QUuid &uuid) const
    {
        if (failure)
            return refuse<T>();
        for (const T &row : rows) {
            if (row.uuid == uuid)
                return ready(Result(row));
        }
        return none<T>();
    }
    template<class T>
    QFuture<Result<QList<T>>> page(const QList<T> &rows, const engine::ListQuery &query)
    {
        queries.append(query);
        if (failure)
            return refuse<QList<T>>();
        QList<T> found;
        for (const T &row : rows) {
            const bool isOlder = query.beforeUs == 0 || row.createdUs < query.beforeUs;
            if (isOlder && found.size() < query.limit)
                found.append(row);
        }
        return ready(Result(found));
    }
};

/// A feed that a test fills. Answers are ready at once; any thread.
class FakeNews final : public engine::News
{
public:
    /// The next thing that happens; `tell` says so to those who watch.
    void add(engine::NewsItem item, bool tell = true)
    {
        {
            const std::lock_guard lock(m_mutex);
            item.atUs = m_newest += 1;
            m_items.append(item);
        }
        if (tell)
            m_watches.tell();
    }
    void tell() { m_watches.tell(); }
    void failNext(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        m_failure = error;
    }
    int reads() const
    {
        const std::lock_guard lock(m_mutex);
        return m_reads;
    }

    QFuture<Result<qint64>> newest() override
    {
        const std::lock_guard lock(m_mutex);
        return QtFuture::makeReadyFuture(Result<qint64>(m_newest));
    }
    QFuture<Result<engine::NewsPage>> after(qint64 cursor, int limit) override
    {
        const std::lock_guard lock(m_mutex);
        ++m_reads;
        if (m_failure) {
            return QtFuture::makeReadyFuture(
                Result<engine::NewsPage>(Unexpected<Error>(*std::exchange(m_failure, {}))));
        }
        engine::NewsPage page;
        page.upTo = cursor;
        for (const engine::NewsItem &item : std::as_const(m_items)) {
            if (item.atUs <= cursor)
                continue;
            page.more = page.items.size() >= limit;
            if (page.more)
                break;
            page.items.append(item);
            page.upTo = item.atUs;
        }
        return QtFuture::makeReadyFuture(Result<engine::NewsPage>(page));
    }
    int addWatch(std::function<void()> watch) override { return m_watches.add(std::move(watch)); }
    void removeWatch(int id) override { m_watches.remove(id); }

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

    QList<engine::LineCounts> lines() override { return counted; }
    QFuture<Result<engine::QueueFigures>> queue() override
    {
        return QtFuture::makeReadyFuture(figures);
    }
};

class FakePrograms final : public engine::Programs
{
public:
    FakeAccessKeys keys;
    FakeRecords fakeRecords;
    FakeNews feed;
    FakeGauges figures;

    FakeAccessKeys &accessKeys() override { return keys; }
    FakeRecords &records() override { return fakeRecords; }
    FakeNews &news() override { return feed; }
    FakeGauges &gauges() override { return figures; }
    QUuid customer() const override { return QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); }
};

} // namespace cordboard::test
