#include "support/fake_programs.h"

namespace cordboard::test {

template<class T>
QFuture<Result<T>> FakeAccessKeys::ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template<class T>
QFuture<Result<T>> FakeAccessKeys::none()
{
    return ready(Result<T>(fail(ErrorCode::NotFound, QStringLiteral("There is none."))));
}

template<class T>
QFuture<Result<T>> FakeAccessKeys::refuse()
{
    return ready(Result<T>(Unexpected<Error>(*std::exchange(failure, {}))));
}

template<class F>
QFuture<Result<AccessKey>> FakeAccessKeys::change(const QUuid &uuid, F how)
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

void KnownKeys::insert(const QByteArray &token, const engine::KeyCheck &check)
{
    const std::lock_guard lock(m_mutex);
    m_checks.insert(token, check);
}

void KnownKeys::remove(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    m_checks.remove(token);
}

engine::KeyCheck KnownKeys::value(const QByteArray &token) const
{
    const std::lock_guard lock(m_mutex);
    return m_checks.value(token);
}

engine::KeyCheck FakeAccessKeys::check(QByteArrayView token)
{
    return known.value(token.toByteArray());
}

QFuture<Result<QList<AccessKey>>> FakeAccessKeys::page(qint64, int)
{
    return ready(Result(stored));
}

QFuture<Result<AccessKey>> FakeAccessKeys::find(const QUuid &uuid)
{
    const auto it = std::find_if(stored.cbegin(), stored.cend(),
                                 [&](const AccessKey &key) { return key.uuid == uuid; });
    return it == stored.cend() ? none<AccessKey>() : ready(Result(*it));
}

QFuture<Result<engine::MadeKey>> FakeAccessKeys::make(const engine::AccessKeyEdit &edit)
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

QFuture<Result<AccessKey>> FakeAccessKeys::edit(const QUuid &uuid,
                                                const engine::AccessKeyEdit &edit)
{
    return change(uuid, [&](AccessKey &key) { apply(key, edit); });
}

QFuture<Result<AccessKey>> FakeAccessKeys::remove(const QUuid &uuid)
{
    return change(uuid, [](AccessKey &key) { key.deletedUs = 1; });
}

void FakeAccessKeys::apply(AccessKey &key, const engine::AccessKeyEdit &edit)
{
    key.name = edit.name.value_or(key.name);
    key.detail = edit.detail.value_or(key.detail);
    key.role = edit.role.value_or(key.role);
    key.senders = edit.senders.value_or(key.senders);
    key.spendingLimitMicro = edit.spendingLimitMicro.value_or(key.spendingLimitMicro);
    key.expiresUs = edit.expiresUs.value_or(key.expiresUs);
}

template<class T>
QFuture<Result<T>> FakeRecords::ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template<class T>
QFuture<Result<T>> FakeRecords::none()
{
    return ready(Result<T>(fail(ErrorCode::NotFound, QStringLiteral("There is none."))));
}

template<class T>
QFuture<Result<T>> FakeRecords::refuse() const
{
    return ready(Result<T>(Unexpected<Error>(*failure)));
}

template<class T>
QFuture<Result<T>> FakeRecords::byUuid(const QList<T> &rows, const QUuid &uuid) const
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
QFuture<Result<QList<T>>> FakeRecords::page(const QList<T> &rows, const engine::ListQuery &query)
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

QFuture<Result<engine::Accepted>> FakeRecords::send(const engine::ProgramDraft &draft)
{
    sent.append(draft);
    if (failure)
        return refuse<engine::Accepted>();
    return ready(onSend ? onSend(draft) : Result(accept(draft)));
}

QFuture<Result<MessageRecord>> FakeRecords::message(const QUuid &uuid)
{
    return byUuid(stored, uuid);
}

QFuture<Result<QList<MessageRecord>>> FakeRecords::messages(const engine::ListQuery &query)
{
    return page(stored, query);
}

QFuture<Result<ConversationRecord>> FakeRecords::conversation(const QUuid &uuid)
{
    return byUuid(threads, uuid);
}

QFuture<Result<QList<ConversationRecord>>>
FakeRecords::conversations(const engine::ListQuery &query)
{
    return page(threads, query);
}

QFuture<Result<ConversationRecord>> FakeRecords::edit(ConversationId id,
                                                      const engine::ThreadEdit &edit)
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
FakeRecords::messagesOf(const ConversationRecord &, const engine::ListQuery &query)
{
    return page(threadMessages, query);
}

QFuture<Result<MessageRecord>> FakeRecords::remove(const QUuid &uuid)
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

engine::Accepted FakeRecords::accept(const engine::ProgramDraft &draft)
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

void FakeNews::add(engine::NewsItem item, bool tell)
{
    {
        const std::lock_guard lock(m_mutex);
        item.atUs = m_newest += 1;
        m_items.append(item);
    }
    if (tell)
        m_watches.tell();
}

void FakeNews::tell()
{
    m_watches.tell();
}

void FakeNews::failNext(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_failure = error;
}

int FakeNews::reads() const
{
    const std::lock_guard lock(m_mutex);
    return m_reads;
}

QFuture<Result<qint64>> FakeNews::newest()
{
    const std::lock_guard lock(m_mutex);
    return QtFuture::makeReadyFuture(Result<qint64>(m_newest));
}

QFuture<Result<engine::NewsPage>> FakeNews::after(qint64 cursor, int limit)
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

int FakeNews::addWatch(std::function<void()> watch)
{
    return m_watches.add(std::move(watch));
}

void FakeNews::removeWatch(int id)
{
    m_watches.remove(id);
}

QList<engine::LineCounts> FakeGauges::lines()
{
    return counted;
}

QFuture<Result<engine::QueueFigures>> FakeGauges::queue()
{
    return QtFuture::makeReadyFuture(figures);
}

QFuture<Result<StorageFigures>> FakeGauges::storage()
{
    return QtFuture::makeReadyFuture(kept);
}

QString FakeGauges::statusWords(quint32 status) const
{
    return QStringLiteral("It said no: %1.").arg(status);
}

FakeAccessKeys &FakePrograms::accessKeys()
{
    return keys;
}

FakePrograms::FakePrograms()
{
    fakeDesk.thread = [this](ConversationId id) -> ConversationRecord * {
        for (ConversationRecord &thread : fakeRecords.threads) {
            if (thread.id == id)
                return &thread;
        }
        return nullptr;
    };
}

FakeProgramDesk &FakePrograms::desk()
{
    return fakeDesk;
}

FakeRecords &FakePrograms::records()
{
    return fakeRecords;
}

FakeNews &FakePrograms::news()
{
    return feed;
}

FakeGauges &FakePrograms::gauges()
{
    return figures;
}

QUuid FakePrograms::customer() const
{
    return QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
}

} // namespace cordboard::test
