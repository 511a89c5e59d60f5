#include "store/access_keys.h"

#include "store/carriers.h"
#include "values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <limits>

namespace cordboard::store {

namespace {

constexpr const char *versionKey = "access_keys.version";

#define KEY_COLUMNS                                                                                \
    "SELECT id, uuid, name, detail, prefix, role, senders, spending_limit_micro, expires_us, "     \
    "last_used_us, created_us, updated_us, deleted_us, digest FROM access_key "

AccessKey keyFrom(const Rows &row)
{
    AccessKey key;
    key.id = {row.integer(0)};
    key.uuid = QUuid::fromRfc4122(row.bytes(1));
    key.name = row.text(2);
    key.detail = row.text(3);
    key.prefix = row.text(4);
    key.role = keyRoleFromWord(row.text(5)).value_or(KeyRole::Reader);
    key.senders = row.text(6).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!row.value(7).isNull())
        key.spendingLimitMicro = row.integer(7);
    key.expiresUs = row.integer(8);
    key.lastUsedUs = row.integer(9);
    key.createdUs = row.integer(10);
    key.updatedUs = row.integer(11);
    key.deletedUs = row.integer(12);
    return key;
}

Result<std::optional<AccessKey>> firstKey(Connection &connection, const char *sql,
                                          const Value &wanted)
{
    const auto rows = connection.run(sql, {wanted});
    if (!rows)
        return forward(rows);
    std::optional<AccessKey> key;
    if ((*rows)->next())
        key = keyFrom(**rows);
    (*rows)->finish();
    return key;
}

Value limitValue(const AccessKey &key)
{
    return key.spendingLimitMicro ? Value(*key.spendingLimitMicro) : Value();
}

Unexpected<Error> gone()
{
    return fail(ErrorCode::NotFound,
                QCoreApplication::translate("cordboard::Store", "This access key is gone."));
}

} // namespace

Result<QList<KnownKey>> AccessKeys::inUse()
{
    const auto rows = m_connection.run(KEY_COLUMNS "WHERE deleted_us = 0 ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<KnownKey> keys;
    while ((*rows)->next())
        keys.append({keyFrom(**rows), (*rows)->bytes(13)});
    (*rows)->finish();
    return keys;
}

Result<qint64> AccessKeys::version()
{
    const auto value = Settings(m_connection).value(QString::fromLatin1(versionKey));
    return value ? Result<qint64>(value->toLongLong()) : Result<qint64>(forward(value));
}

Result<void> AccessKeys::advance()
{
    const auto now = version();
    if (!now)
        return forward(now);
    return Settings(m_connection)
        .setValue(QString::fromLatin1(versionKey), QString::number(*now + 1));
}

Result<QList<AccessKey>> AccessKeys::page(qint64 beforeUs, int limit)
{
    const auto rows = m_connection.run(
        KEY_COLUMNS "WHERE created_us < ? ORDER BY created_us DESC LIMIT ?",
        {beforeUs > 0 ? beforeUs : std::numeric_limits<qint64>::max(), qMax(1, limit)});
    if (!rows)
        return forward(rows);
    QList<AccessKey> keys;
    while ((*rows)->next())
        keys.append(keyFrom(**rows));
    (*rows)->finish();
    const int month = monthOf(m_connection.nowUs());
    for (AccessKey &key : keys) {
        const auto sum = spent(key.id, month);
        if (!sum)
            return forward(sum);
        key.spentMicro = *sum;
    }
    return keys;
}

Result<std::optional<AccessKey>> AccessKeys::find(const QUuid &uuid)
{
    auto key = firstKey(m_connection, KEY_COLUMNS "WHERE uuid = ?", blob(uuid));
    if (!key || !*key)
        return key;
    const auto sum = spent((*key)->id, monthOf(m_connection.nowUs()));
    if (!sum)
        return forward(sum);
    (*key)->spentMicro = *sum;
    return key;
}

Result<std::optional<AccessKey>> AccessKeys::findByDigest(const QByteArray &digest)
{
    return firstKey(m_connection, KEY_COLUMNS "WHERE digest = ?", blob(digest));
}

Result<AccessKey> AccessKeys::add(AccessKey key, const QByteArray &digest)
{
    key.createdUs = m_connection.nextStampUs();
    const auto id = m_connection.number(
        "INSERT INTO access_key (uuid, name, detail, prefix, digest, role, senders, "
        "spending_limit_micro, expires_us, created_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        {blob(key.uuid), text(key.name), text(key.detail), text(key.prefix), blob(digest),
         keyRoleWord(key.role), text(key.senders.join(QLatin1Char('\n'))), limitValue(key),
         key.expiresUs, key.createdUs});
    if (!id) {
        if (id.error().code == ErrorCode::Conflict) {
            return fail(ErrorCode::Conflict,
                        QCoreApplication::translate("cordboard::Store",
                                                    "This access key is in use already, or was "
                                                    "withdrawn. Make another one."),
                        id.error().detail);
        }
        return forward(id);
    }
    key.id = {*id};
    if (auto advanced = advance(); !advanced)
        return forward(advanced);
    return key;
}

Result<AccessKey> AccessKeys::save(const AccessKey &key)
{
    AccessKey saved = key;
    saved.updatedUs = m_connection.nextStampUs();
    const auto changed = m_connection.change(
        "UPDATE access_key SET name = ?, detail = ?, role = ?, senders = ?, spending_limit_micro = "
        "?, expires_us = ?, updated_us = ? WHERE id = ? AND deleted_us = 0",
        {text(key.name), text(key.detail), keyRoleWord(key.role),
         text(key.senders.join(QLatin1Char('\n'))), limitValue(key), key.expiresUs, saved.updatedUs,
         key.id.value});
    if (!changed)
        return forward(changed);
    if (*changed == 0)
        return gone();
    if (auto advanced = advance(); !advanced)
        return forward(advanced);
    return saved;
}

Result<AccessKey> AccessKeys::remove(AccessKeyId id)
{
    const auto changed =
        m_connection.change("UPDATE access_key SET deleted_us = ? WHERE id = ? AND deleted_us = 0",
                            {m_connection.nextStampUs(), id.value});
    if (!changed)
        return forward(changed);
    if (*changed == 0)
        return gone();
    if (auto advanced = advance(); !advanced)
        return forward(advanced);
    const auto rows = m_connection.run(KEY_COLUMNS "WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return gone();
    AccessKey removed = keyFrom(**rows);
    (*rows)->finish();
    return removed;
}

Result<void> AccessKeys::noteUse(const QList<std::pair<AccessKeyId, qint64>> &uses)
{
    for (const auto &[id, atUs] : uses) {
        const auto noted = m_connection.change(
            "UPDATE access_key SET last_used_us = ? WHERE id = ? AND last_used_us < ?",
            {atUs, id.value, atUs});
        if (!noted)
            return forward(noted);
    }
    return {};
}

int AccessKeys::monthOf(qint64 timeUs)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(timeUs / 1000).date();
    return day.year() * 100 + day.month();
}

Result<qint64> AccessKeys::spent(AccessKeyId id, int month)
{
    return m_connection.number("SELECT COALESCE((SELECT micro FROM key_spending WHERE key_id = ? "
                               "AND month = ?), 0)",
                               {id.value, month});
}

Result<void> AccessKeys::spend(AccessKeyId id, int month, qint64 micro)
{
    const auto added = m_connection.change(
        "INSERT INTO key_spending (key_id, month, micro) VALUES (?, ?, ?) ON CONFLICT (key_id, "
        "month) DO UPDATE SET micro = key_spending.micro + excluded.micro",
        {id.value, month, micro});
    return added ? Result<void>() : Result<void>(forward(added));
}

} // namespace cordboard::store
