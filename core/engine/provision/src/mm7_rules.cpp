#include "mm7_rules.h"

#include "views/object_reader.h"
#include "words.h"

#include <QHostAddress>
#include <QUrl>

namespace cordboard::provision {

namespace {

constexpr views::TextRule mm7LoginRule{0, 256};
constexpr views::TextRule mm7IdRule{0, 128};
constexpr views::TextRule mm7AddressRule{1, 2'048};
constexpr views::WholeRule mm7WindowRule{1, 1'000};
constexpr views::WholeRule mm7RateRule{0, 100'000};
constexpr views::WholeRule mm7SizeRule{10'000, 10'000'000};

/// The key in the file, the field of the profile (mm7Fields()).
constexpr std::pair<QLatin1String, const char *> texts[] = {
    {QLatin1String("vaspid"), "mm7_vaspid"},
    {QLatin1String("vasid"), "mm7_vasid"},
    {QLatin1String("namespace"), "mm7_namespace"},
    {QLatin1String("mm7_version"), "mm7_version"},
    {QLatin1String("listen_username"), "mm7_listen_username"},
};

void giveField(ProvisionCarrier &carrier, const char *field, const QString &value)
{
    for (const Mm7Field &one : mm7Fields())
        if (qstrcmp(one.key, field) == 0 && one.set(carrier.edit.carrier.mm7, value))
            carrier.givenMm7.append(QLatin1String(field));
}

/// What lists show of a carrier follows from its address.
void giveHost(ProvisionCarrier &carrier, const QUrl &url)
{
    Carrier &c = carrier.edit.carrier;
    c.host = url.host();
    c.tls = url.scheme() == QLatin1String("https");
    c.port = quint16(url.port(c.tls ? 443 : 80));
    carrier.given += {CarrierKey::Host, CarrierKey::Port, CarrierKey::Tls};
}

void readMmscUrl(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("url");
    const auto text = reader.text(key, mm7AddressRule);
    if (!text)
        return;
    const QUrl url(*text, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty())
        return reader.complain(
            key, Words::tr("“url” in a carrier must be the address of its MMSC, like "
                           "https://mmsc.example.net/mm7, without a name or password."));
    giveField(carrier, "mm7_url", *text);
    giveHost(carrier, url);
}

void readListen(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("listen");
    const auto text = reader.text(key, {0, 64});
    if (!text)
        return;
    const qsizetype colon = text->lastIndexOf(u':');
    const int port = text->mid(colon + 1).toInt();
    const QString host = text->left(qMax<qsizetype>(colon, 0)).remove(u'[').remove(u']');
    if (!text->isEmpty() && (port < 1 || port > 65'535 || QHostAddress(host).isNull()))
        return reader.complain(key, Words::tr("“listen” in a carrier must be an address and a "
                                              "port, like 127.0.0.1:8471."));
    giveField(carrier, "mm7_listen", *text);
}

void readLogin(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    if (const auto user = reader.text(QLatin1String("username"), mm7LoginRule)) {
        carrier.edit.carrier.systemId = *user;
        carrier.given.insert(CarrierKey::SystemId);
    }
    if (const auto password = reader.text(QLatin1String("password"), mm7LoginRule)) {
        carrier.edit.password = *password;
        carrier.given.insert(CarrierKey::Password);
        carrier.passwordLine = password->isEmpty() ? 0 : reader.line(QLatin1String("password"));
    }
    carrier.edit.keepPassword = !carrier.given.contains(CarrierKey::Password);
    if (const auto password = reader.text(QLatin1String("listen_password"), mm7LoginRule)) {
        carrier.edit.listenPassword = *password;
        carrier.edit.keepListenPassword = false;
        if (!password->isEmpty())
            carrier.passwordLine = reader.line(QLatin1String("listen_password"));
    }
}

void readNumbers(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    Carrier &c = carrier.edit.carrier;
    if (const auto window = reader.whole(carrierKeyWord(CarrierKey::Window), mm7WindowRule)) {
        c.window = int(*window);
        carrier.given.insert(CarrierKey::Window);
    }
    if (const auto rate = reader.whole(carrierKeyWord(CarrierKey::Rate), mm7RateRule)) {
        c.rate = int(*rate);
        carrier.given.insert(CarrierKey::Rate);
    }
    if (const auto enabled = reader.boolean(carrierKeyWord(CarrierKey::Enabled))) {
        c.enabled = *enabled;
        carrier.given.insert(CarrierKey::Enabled);
    }
    if (const auto size = reader.whole(QLatin1String("max_bytes"), mm7SizeRule))
        giveField(carrier, "mm7_max_bytes", QString::number(*size));
}

} // namespace

void readMm7Keys(views::ObjectReader &reader, ProvisionCarrier &carrier)
{
    carrier.edit.carrier.kind = QStringLiteral("mm7");
    reader.require(QLatin1String("url"));
    readMmscUrl(reader, carrier);
    readListen(reader, carrier);
    readLogin(reader, carrier);
    readNumbers(reader, carrier);
    for (const auto &[key, field] : texts)
        if (const auto text = reader.text(key, mm7IdRule))
            giveField(carrier, field, *text);
    const QStringList formats{QStringLiteral("plus"), QStringLiteral("digits")};
    if (const auto format = reader.choice(QLatin1String("number_format"), formats))
        giveField(carrier, "mm7_plus",
                  *format == formats.first() ? QStringLiteral("1") : QStringLiteral("0"));
    if (const auto allowed = reader.boolean(QLatin1String("allow_private")))
        giveField(carrier, "mm7_allow_private",
                  *allowed ? QStringLiteral("1") : QStringLiteral("0"));
}

} // namespace cordboard::provision
