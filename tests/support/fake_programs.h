#pragma once

#include "base/listeners.h"
#include "engine/face/programs.h"

#include <algorithm>
#include <mutex>

namespace cordboard::test {

/// Access keys in memory. Single-threaded; answers are ready at once.
class FakeAccessKeys final : public engine::AccessKeys
{
public:
    QList<AccessKey> stored;      ///< newest first
    std::optional<Error> failure; ///< of the next change

    engine::KeyCheck check(QByteArrayView) override { return {}; }
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

/// Messages and threads: there are none.
class FakeRecords final : public engine::Records
{
public:
    QFuture<Result<engine::Accepted>> send(const engine::ProgramDraft &) override
    {
        return none<engine::Accepted>();
    }
    QFuture<Result<MessageRecord>> message(const QUuid &) override { return none<MessageRecord>(); }
    QFuture<Result<QList<MessageRecord>>> messages(const engine::ListQuery &) override
    {
        return ready(Result(QList<MessageRecord>()));
    }
    QFuture<Result<ConversationRecord>> conversation(const QUuid &) override
    {
        return none<ConversationRecord>();
    }
    QFuture<Result<QList<ConversationRecord>>> conversations(const engine::ListQuery &) override
    {
        return ready(Result(QList<ConversationRecord>()));
    }
    QFuture<Result<ConversationRecord>> edit(ConversationId, const engine::ThreadEdit &) override
    {
        return none<ConversationRecord>();
    }
    QFuture<Result<QList<ConversationMessageRecord>>> messagesOf(const ConversationRecord &,
                                                                 const engine::ListQuery &) override
    {
        return ready(Result(QList<ConversationMessageRecord>()));
    }
    QFuture<Result<MessageRecord>> remove(const QUuid &) override { return none<MessageRecord>(); }

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
    FakeRecords noRecords;
    FakeNews feed;
    FakeGauges figures;

    FakeAccessKeys &accessKeys() override { return keys; }
    FakeRecords &records() override { return noRecords; }
    FakeNews &news() override { return feed; }
    FakeGauges &gauges() override { return figures; }
    QUuid customer() const override { return QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); }
};

} // namespace cordboard::test
