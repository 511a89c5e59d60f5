#pragma once

#include "model/carrier.h"
#include "store/connection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

namespace cordboard::store {

/// Carriers that take multimedia messages.
struct MmsTakers
{
    QHash<CarrierId, qint64> octets; ///< how many of one message
    QSet<CarrierId> alsoTexts;       ///< of these, the ones that short messages go through, too
    QSet<CarrierId> off;             ///< of these, the ones that are switched off
};

/// Carriers. Passwords are kept only as the sealed octets that `secrets` made.
class Carriers
{
public:
    explicit Carriers(Connection &connection)
        : m_connection(connection)
    {}

    Result<QList<Carrier>> all();

    /// Inserts (invalid id) or updates. `senders` of the carrier replace those stored; one that was
    /// there keeps its limits and the rest, see Senders. Conflict
    /// with a sentence when the name is taken. An empty `sealedPassword` removes the stored one, a
    /// null keeps the stored one.
    Result<CarrierId> save(const Carrier &carrier, const QByteArray &sealedPassword);
    Result<QByteArray> sealedPassword(CarrierId id); ///< null when there is none
    Result<MmsTakers> mmsTakers();
    /// What its MMSC logs in with at our listener, sealed; empty: nothing.
    Result<QByteArray> sealedListenPassword(CarrierId id);
    Result<void> saveListenPassword(CarrierId id, const QByteArray &sealed);
    /// How its receipts write ids, as far as that was learned.
    Result<IdBase> idBase(CarrierId id);
    /// Its row stays (old messages show its name); what was queued for it waits with
    /// ReasonCode::NoRoute.
    Result<void> remove(CarrierId id);

    /// The first number of ours that goes through the carrier; empty when it has none.
    Result<QString> defaultSender(CarrierId carrier);

private:
    Connection &m_connection;
};

/// Small settings of the installation: key -> value.
class Settings
{
public:
    explicit Settings(Connection &connection)
        : m_connection(connection)
    {}
    Result<QString> value(const QString &key); ///< empty when absent
    Result<void> setValue(const QString &key, const QString &value);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
