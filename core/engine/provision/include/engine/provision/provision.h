#pragma once

#include "base/result.h"
#include "engine/provision/api.h"
#include "engine/provision/media.h"
#include "engine/provision/policy.h"
#include "engine/provision/webhook.h"
#include "model/carrier.h"
#include "model/media_check.h"
#include "model/routing.h"
#include "store/database_url.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace cordboard::provision {

/// The keys of a carrier in the file; what is absent keeps its stored value.
enum class CarrierKey {
    Host,
    Port,
    Bind,
    SystemId,
    SystemType,
    Password,
    Tls,
    Window,
    Rate,
    Unknown,
    UnknownBroadcast,
    UnknownHoldMinutes,
    ReceiptsByText,
    Enabled
};

inline size_t qHash(CarrierKey key, size_t seed = 0)
{
    return ::qHash(int(key), seed);
}

/// How the file writes it: "system_id".
QLatin1String carrierKeyWord(CarrierKey key);

struct ProvisionCarrier
{
    CarrierEdit edit; ///< keys that were not given hold the defaults of a new carrier
    QSet<CarrierKey> given;
    QStringList givenProfile; ///< keys of profileFields()
    QStringList givenMm7;     ///< keys of mm7Fields()
    QStringList givenMm1;     ///< keys of mm1Fields()
    int line = 0;
    int passwordLine = 0; ///< where a password stands that should not stay there; 0: nowhere
};

/// The keys of a sender beyond number and carrier; what is absent keeps its stored value.
enum class SenderKey {
    Kind,
    OtherCarriers,
    Countries,
    Mms,
    CarrierAnswersStop,
    Campaign,
    PerSecond,
    PerMinute,
    PerDay
};

inline size_t qHash(SenderKey key, size_t seed = 0)
{
    return ::qHash(int(key), seed);
}

/// How the file writes it: "per_day".
QLatin1String senderKeyWord(SenderKey key);

struct ProvisionSender
{
    QString number;  ///< E.164, short code or alphanumeric
    QString carrier; ///< by name
    int line = 0;
    Sender extras; ///< its number, carrier and id are not used
    QSet<SenderKey> given;
};

struct ProvisionShare
{
    QString carrier; ///< by name
    int weight = 1;

    friend bool operator==(const ProvisionShare &, const ProvisionShare &) = default;
};

struct ProvisionRoute
{
    QString prefix; ///< "" or "+49…"
    QList<ProvisionShare> carriers;
    QString sender;   ///< "" = any
    QString category; ///< its word, "" = any
    std::optional<int> priority;
    int line = 0;
};

/// What one part costs, by carrier and prefix.
struct ProvisionPrice
{
    QString carrier;
    QString prefix;
    QString currency;
    qint64 micro = 0;
    int line = 0;
};

/// What a provision.json asks for, checked as far as the file alone allows. A value.
struct Provision
{
    QString source; ///< what sentences call the file
    QList<ProvisionCarrier> carriers;
    QList<ProvisionSender> senders;
    QList<ProvisionRoute> routes;
    /// Where the messages of a team are; without it in the data folder.
    std::optional<store::DatabaseUrl> database;
    QList<ProvisionPrice> prices;
    std::optional<ProvisionPolicy> policy;
    std::optional<ProvisionApi> api; ///< of this computer: it is never stored
    std::optional<ProvisionMedia> media;
    std::optional<MediaCheckSetup> virusCheck;
    QList<ProvisionKey> keys;
    QList<ProvisionWebhook> webhooks;
    QStringList unsupported; ///< sentences: known, but this version cannot do it; it was left out
    QStringList warnings;    ///< sentences for the log
};

/// Reads it. `source` is the file as the person wrote it. Error: Invalid, one sentence a line, each
/// with file, line and what was expected; values are never quoted when they may be secret. Pure;
/// any thread.
Result<Provision> parseProvision(const QByteArray &bytes, const QString &source);

/// The same from a file. Errors also: NotFound and Refused when it cannot be read. Blocking.
Result<Provision> readProvision(const QString &path);

/// Names that senders and routes use and the file does not define; they must be in the data folder.
QStringList carriersExpectedInStore(const Provision &provision);

} // namespace cordboard::provision
