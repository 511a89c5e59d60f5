#pragma once

#include "engine/face/programs.h"

#include <algorithm>

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

class FakePrograms final : public engine::Programs
{
public:
    FakeAccessKeys keys;
    FakeRecords noRecords;

    FakeAccessKeys &accessKeys() override { return keys; }
    FakeRecords &records() override { return noRecords; }
    QUuid customer() const override { return QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11); }
};

} // namespace cordboard::test
