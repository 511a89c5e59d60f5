#include "carrier_rules.h"

#include "views/object_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::provision {

namespace {

// SMPP 3.4, section 4.1.1, without the NUL that ends each on the wire.
constexpr views::TextRule systemIdRule{0, 15};
constexpr views::TextRule passwordRule{0, 8};
constexpr views::TextRule systemTypeRule{0, 12};
constexpr views::TextRule hostRule{1, 253};
constexpr views::WholeRule portRule{1, 65'535};
constexpr views::WholeRule windowRule{1, 1000};
constexpr views::WholeRule holdRule{0, 1440};
constexpr views::WholeRule rateRule{0, 100'000};

bool isHost(const QString &host)
{
    return std::none_of(host.cbegin(), host.cend(),
                        [](QChar c) { return c.isSpace() || c == QLatin1Char('/'); });
}

/// Takes the value when the key is there and right, and notes that it was given.
template<class T, class V>
void take(ProvisionCarrier &carrier, CarrierKey key, const std::optional<V> &value, T &into)
{
    if (!value)
        return;
    into = static_cast<T>(*value);
    carrier.given.insert(key);
}

void readHost(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    const QLatin1String key = carrierKeyWord(CarrierKey::Host);
    const auto host = reader.text(key, hostRule);
    if (host && !isHost(*host)) {
        reader.complain(key,
                        QCoreApplication::translate(
                            "provision", "“host” in a carrier must be a name or an address like "
                                         "smpp.example.net, without spaces and “/”."));
        return;
    }
    take(carrier, CarrierKey::Host, host, carrier.edit.carrier.host);
}

void readBind(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    QStringList words;
    for (const BindMode mode :
         {BindMode::Transceiver, BindMode::Pair, BindMode::Transmitter, BindMode::Receiver})
        words.append(bindModeWord(mode));
    const auto word = reader.choice(carrierKeyWord(CarrierKey::Bind), words);
    if (word && bindModeFromWord(*word, &carrier.edit.carrier.bind))
        carrier.given.insert(CarrierKey::Bind);
}

void readPolicy(views::ObjectReader &reader, ProvisionCarrier &carrier, CarrierKey key,
                UnknownPolicy &into)
{
    const QStringList words{unknownPolicyWord(UnknownPolicy::Hold),
                            unknownPolicyWord(UnknownPolicy::Resend)};
    const auto word = reader.choice(carrierKeyWord(key), words);
    if (word && unknownPolicyFromWord(*word, &into))
        carrier.given.insert(key);
}

} // namespace

QLatin1String carrierKeyWord(CarrierKey key)
{
    switch (key) {
    case CarrierKey::Host:
        return QLatin1String("host");
    case CarrierKey::Port:
        return QLatin1String("port");
    case CarrierKey::Bind:
        return QLatin1String("bind");
    case CarrierKey::SystemId:
        return QLatin1String("system_id");
    case CarrierKey::SystemType:
        return QLatin1String("system_type");
    case CarrierKey::Password:
        return QLatin1String("password");
    case CarrierKey::Tls:
        return QLatin1String("tls");
    case CarrierKey::Window:
        return QLatin1String("window");
    case CarrierKey::Rate:
        return QLatin1String("rate");
    case CarrierKey::Unknown:
        return QLatin1String("unknown");
    case CarrierKey::UnknownBroadcast:
        return QLatin1String("unknown_broadcast");
    case CarrierKey::UnknownHoldMinutes:
        return QLatin1String("unknown_hold_minutes");
    case CarrierKey::ReceiptsByText:
        return QLatin1String("receipts_by_text");
    case CarrierKey::Enabled:
        return QLatin1String("enabled");
    }
    return {};
}

void readCarrierKeys(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    using K = CarrierKey;
    Carrier &c = carrier.edit.carrier;
    readHost(reader, carrier);
    readBind(reader, carrier);
    take(carrier, K::Port, reader.whole(carrierKeyWord(K::Port), portRule), c.port);
    take(carrier, K::SystemId, reader.text(carrierKeyWord(K::SystemId), systemIdRule), c.systemId);
    take(carrier, K::SystemType, reader.text(carrierKeyWord(K::SystemType), systemTypeRule),
         c.systemType);
    take(carrier, K::Password, reader.text(carrierKeyWord(K::Password), passwordRule),
         carrier.edit.password);
    take(carrier, K::Tls, reader.boolean(carrierKeyWord(K::Tls)), c.tls);
    take(carrier, K::Window, reader.whole(carrierKeyWord(K::Window), windowRule), c.window);
    take(carrier, K::Rate, reader.whole(carrierKeyWord(K::Rate), rateRule), c.rate);
    readPolicy(reader, carrier, K::Unknown, c.unknown);
    readPolicy(reader, carrier, K::UnknownBroadcast, c.unknownBroadcast);
    take(carrier, K::UnknownHoldMinutes,
         reader.whole(carrierKeyWord(K::UnknownHoldMinutes), holdRule), c.unknownHoldMinutes);
    take(carrier, K::ReceiptsByText, reader.boolean(carrierKeyWord(K::ReceiptsByText)),
         c.receiptsByText);
    take(carrier, K::Enabled, reader.boolean(carrierKeyWord(K::Enabled)), c.enabled);
    carrier.edit.keepPassword = !carrier.given.contains(K::Password);
    carrier.passwordLine =
        carrier.edit.password.isEmpty() ? 0 : reader.line(carrierKeyWord(K::Password));
}

} // namespace cordboard::provision
