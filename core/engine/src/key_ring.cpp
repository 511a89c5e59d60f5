#include "key_ring.h"

#include <QRandomGenerator>

namespace cordboard::engine {

QString newToken()
{
    static constexpr char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString token = QStringLiteral("vb_");
    while (token.size() < 35) {
        // Above 62 is thrown away: every letter is as likely.
        const quint32 six = QRandomGenerator::system()->generate() & 63U;
        if (six < 62)
            token.append(QLatin1Char(letters[six]));
    }
    return token;
}

std::shared_ptr<const KeyRing::Table> KeyRing::table() const
{
    const QMutexLocker locker(&m_mutex);
    return m_table;
}

KeyCheck KeyRing::check(QByteArrayView token)
{
    const auto keys = table();
    if (!keys)
        return {KeyCheck::Outcome::NotReady, {}};
    // Looked up by its hash: how long that takes says nothing about the key.
    const auto found = keys->constFind(keyDigest(token));
    if (found == keys->constEnd())
        return {KeyCheck::Outcome::Unknown, {}};
    const std::shared_ptr<Entry> &entry = *found;
    const qint64 nowUs = m_clock.nowUs();
    if (entry->key.expiresUs > 0 && entry->key.expiresUs <= nowUs)
        return {KeyCheck::Outcome::Expired, {}};
    entry->usedUs.store(nowUs, std::memory_order_relaxed);
    return {KeyCheck::Outcome::Good, {entry, &entry->key}};
}

Result<void> KeyRing::reload(store::Connection &connection)
{
    store::AccessKeys keys(connection);
    // First: what is changed while the rest is read makes it outdated.
    const auto version = keys.version();
    if (!version)
        return forward(version);
    const auto all = keys.inUse();
    if (!all)
        return forward(all);
    const auto before = table();
    auto fresh = std::make_shared<Table>();
    for (const store::KnownKey &known : *all) {
        auto entry = std::make_shared<Entry>();
        entry->key = known.key;
        if (before && before->contains(known.digest))
            entry->usedUs = before->value(known.digest)->usedUs.load();
        fresh->insert(known.digest, std::move(entry));
    }
    const QMutexLocker locker(&m_mutex);
    // Somebody read what was changed since: this one would bring back a key that was withdrawn.
    if (*version < m_version)
        return {};
    m_table = std::move(fresh);
    m_version = *version;
    return {};
}

Result<void> KeyRing::refresh(store::Connection &connection)
{
    const auto version = store::AccessKeys(connection).version();
    if (!version)
        return forward(version);
    {
        const QMutexLocker locker(&m_mutex);
        if (m_version == *version)
            return {};
    }
    return reload(connection);
}

QList<std::pair<AccessKeyId, qint64>> KeyRing::takeUses()
{
    QList<std::pair<AccessKeyId, qint64>> uses;
    const auto keys = table();
    if (!keys)
        return uses;
    for (const auto &entry : *keys) {
        if (const qint64 usedUs = entry->usedUs.exchange(0); usedUs > 0)
            uses.append({entry->key.id, usedUs});
    }
    return uses;
}

} // namespace cordboard::engine
