#include "mm1_rules.h"

#include "views/object_reader.h"
#include "words.h"

#include <QHostAddress>
#include <QUrl>

namespace cordboard::provision {

namespace {

using views::ObjectReader;

constexpr views::TextRule mm1UrlRule{1, 60};
constexpr views::TextRule mm1HeaderRule{0, 64};
constexpr views::WholeRule mm1SizeRule{10'000, 10'000'000};

void giveMm1(ProvisionCarrier &carrier, const char *field, const QString &value)
{
    for (const Mm1Field &one : mm1Fields())
        if (qstrcmp(one.key, field) == 0 && one.set(carrier.edit.carrier.mm1, value))
            carrier.givenMm1.append(QLatin1String(field));
}

void readMm1Listen(ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("listen");
    const auto text = reader.text(key, {1, 64});
    if (!text)
        return;
    const qsizetype colon = text->lastIndexOf(u':');
    const int port = text->mid(colon + 1).toInt();
    const QString host = text->left(qMax<qsizetype>(colon, 0)).remove(u'[').remove(u']');
    if (port < 1 || port > 65'535 || QHostAddress(host).isNull())
        return reader.complain(key, Words::tr("“listen” in “mm1” must be an address and a port, "
                                              "like 10.0.0.1:8472."));
    giveMm1(carrier, "mm1_listen", *text);
}

void readPublicUrl(ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("public_url");
    const auto text = reader.text(key, mm1UrlRule);
    if (!text)
        return;
    const QUrl url(*text, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment())
        return reader.complain(key, Words::tr("“public_url” in “mm1” must be an address that "
                                              "phones reach, like http://mms.example.net/m."));
    giveMm1(carrier, "mm1_public_url", *text);
}

void readNumberHeader(ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("number_header");
    const auto text = reader.text(key, mm1HeaderRule);
    if (!text)
        return;
    const bool isName = std::all_of(text->begin(), text->end(), [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
    if (!isName)
        return reader.complain(key, Words::tr("“number_header” in “mm1” must be the name of a "
                                              "header, like X-WAP-Network-Client-MSISDN."));
    giveMm1(carrier, "mm1_number_header", *text);
}

void readProxies(ObjectReader &reader, ProvisionCarrier &carrier)
{
    constexpr QLatin1String key("trusted_proxies");
    const auto *items = reader.list(key);
    if (!items)
        return;
    QStringList proxies;
    for (const views::JsonValue &item : *items) {
        const bool isText = item.is(views::JsonValue::Kind::Text);
        if (!isText || QHostAddress::parseSubnet(item.text()).first.isNull())
            return reader.complain(key, Words::tr("“trusted_proxies” in “mm1” must hold addresses "
                                                  "and networks, like \"10.0.0.5\" and "
                                                  "\"10.0.0.0/24\"."));
        proxies.append(item.text());
    }
    giveMm1(carrier, "mm1_trusted_proxies", proxies.join(QStringLiteral(", ")));
}

} // namespace

void readMm1Keys(const views::JsonValue &value, views::Problems &problems,
                 ProvisionCarrier &carrier)
{
    ObjectReader reader(value, Words::tr("“mm1”"), problems);
    reader.require(QLatin1String("listen"));
    reader.require(QLatin1String("public_url"));
    readMm1Listen(reader, carrier);
    readPublicUrl(reader, carrier);
    readNumberHeader(reader, carrier);
    readProxies(reader, carrier);
    if (const auto size = reader.whole(QLatin1String("max_bytes"), mm1SizeRule))
        giveMm1(carrier, "mm1_max_bytes", QString::number(*size));
    reader.finish();
}

} // namespace cordboard::provision
