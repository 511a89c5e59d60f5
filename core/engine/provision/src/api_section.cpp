#include "api_section.h"

#include "views/object_reader.h"
#include "words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

namespace cordboard::provision {

namespace {

/// Gives lupdate and the strings of this file one context.
const QLatin1String listenKey("listen");
const QLatin1String certificateKey("certificate");
const QLatin1String keyKey("key");
const QLatin1String hostsKey("hosts");
const QLatin1String tokenKey("token");
const QLatin1String sendersKey("senders");
const QLatin1String spendingKey("spending");
constexpr qint64 largestPem = 262'144;
constexpr views::WholeRule requestRateRule{0, 1'000'000};

/// False: it is none.
bool readListen(const QString &text, ProvisionApi *api)
{
    const auto place = readPlace(text);
    if (place)
        std::tie(api->host, api->port) = *place;
    return place.has_value();
}

bool isReachableFromOutside(const ProvisionApi &api)
{
    return api.host != QLatin1String("localhost") && !QHostAddress(api.host).isLoopback();
}

/// The absolute path of a PEM file beside the one that names it, once it was looked into. Empty:
/// absent, or complained about.
QString readPemPath(views::ObjectReader &reader, QLatin1String key, const QString &source,
                    QByteArrayView mustHold)
{
    const auto written = reader.text(key, {1, 4096});
    if (!written)
        return {};
    const QString path = QDir(QFileInfo(source).absolutePath()).absoluteFilePath(*written);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reader.complain(key,
                        Words::tr("“%1” cannot be read: %2.").arg(*written, file.errorString()));
        return {};
    }
    if (!file.read(largestPem).contains(mustHold)) {
        reader.complain(key,
                        Words::tr("“%1” is no file in PEM as “%2” wants it.").arg(*written, key));
        return {};
    }
    return path;
}

void readHosts(views::ObjectReader &reader, ProvisionApi *api)
{
    static const QRegularExpression name(
        QStringLiteral(R"(^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:\d{1,5})?$)"));
    const auto *items = reader.list(hostsKey);
    if (!items)
        return;
    for (const views::JsonValue &item : *items) {
        if (!name.match(item.text()).hasMatch()) {
            reader.complain(hostsKey, Words::tr("“hosts” in “api” is a list of names like "
                                                "[\"sms.example.com\"]."));
            return;
        }
        api->hosts.append(item.text());
    }
}

void checkTls(views::ObjectReader &reader, const ProvisionApi &api)
{
    const bool certified = reader.has(certificateKey);
    if (certified != reader.has(keyKey)) {
        reader.complain(certified ? certificateKey : keyKey,
                        Words::tr("“certificate” and “key” in “api” belong together: two files in "
                                  "PEM."));
    } else if (!certified && isReachableFromOutside(api)) {
        reader.complain(listenKey,
                        Words::tr("“listen” in “api” lets other computers in, so that access keys "
                                  "must be encrypted: name a “certificate” and its “key”, two "
                                  "files in PEM."));
    }
}

std::optional<qint64> microOf(const QString &amount)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,9})(?:\.(\d{1,6}))?$)"));
    const auto match = pattern.match(amount);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 1'000'000 +
           match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
}

void readSpending(views::ObjectReader &reader, ProvisionKey *key)
{
    const views::JsonValue *value = reader.value(spendingKey);
    if (!value)
        return;
    if (value->is(views::JsonValue::Kind::Null)) {
        key->spendingMicro = std::optional<qint64>();
        return;
    }
    const auto micro = value->is(views::JsonValue::Kind::Integer)
                           ? microOf(QString::number(value->integer()))
                           : microOf(value->text());
    if (micro)
        key->spendingMicro = micro;
    else
        reader.complain(spendingKey, Words::tr("“spending” in an access key is what it may spend "
                                               "in a month, written like “250.00”."));
}

void readSenders(views::ObjectReader &reader, ProvisionKey *key)
{
    const auto *items = reader.list(sendersKey);
    if (!items)
        return;
    QStringList senders;
    for (const views::JsonValue &item : *items) {
        if (!item.is(views::JsonValue::Kind::Text) || item.text().isEmpty() ||
            item.text().size() > 32) {
            reader.complain(sendersKey, Words::tr("“senders” in an access key is a list of "
                                                  "numbers like [\"+15551234567\"]."));
            return;
        }
        senders.append(item.text());
    }
    key->senders = senders;
}

/// False when it was complained about.
bool readToken(views::ObjectReader &reader, ProvisionKey *key)
{
    static const QRegularExpression pattern(QStringLiteral("^vb_[A-Za-z0-9]{32}$"));
    if (!reader.has(tokenKey)) {
        reader.value(tokenKey); // a word to suggest
        return true;
    }
    const auto token = reader.text(tokenKey, {1, 255});
    if (token && !pattern.match(*token).hasMatch()) {
        reader.complain(
            tokenKey,
            Words::tr("“token” in an access key must be “vb_” and 32 letters or digits."));
        return false;
    }
    if (!token)
        return false;
    key->digest = keyDigest(token->toLatin1());
    key->prefix = keyPrefix(*token);
    key->tokenLine = reader.line(tokenKey);
    return true;
}

} // namespace

std::optional<std::pair<QString, quint16>> readPlace(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:\[([0-9A-Fa-f:.]+)\]|([0-9.]+|localhost)):(\d{1,5})$)"));
    const auto match = pattern.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port < 1 || port > 65'535)
        return {};
    const QString host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    if (host != QLatin1String("localhost") && QHostAddress(host).isNull())
        return {};
    return std::pair(host, quint16(port));
}

std::optional<ProvisionApi> readApi(const views::JsonValue &value, const QString &source,
                                    views::Problems &problems)
{
    views::ObjectReader reader(value, Words::tr("“api”"), problems);
    ProvisionApi api;
    reader.require(listenKey);
    const auto listen = reader.text(listenKey, {1, 260});
    const bool isPlace = listen && readListen(*listen, &api);
    if (listen && !isPlace) {
        reader.complain(
            listenKey,
            Words::tr("“listen” in “api” must be an address and a port, like “127.0.0.1:8470”."));
    }
    api.certificate = readPemPath(reader, certificateKey, source, "-----BEGIN CERTIFICATE-----");
    api.key = readPemPath(reader, keyKey, source, "PRIVATE KEY-----");
    readHosts(reader, &api);
    api.queryKeys = reader.boolean(QLatin1String("query_keys")).value_or(true);
    api.requestsPerSecond =
        int(reader.whole(QLatin1String("requests_per_second"), requestRateRule).value_or(0));
    api.requestsPerSecondPerAddress =
        int(reader.whole(QLatin1String("requests_per_second_per_address"), requestRateRule)
                .value_or(0));
    reader.finish();
    if (!isPlace)
        return std::nullopt;
    checkTls(reader, api);
    return api;
}

std::optional<ProvisionKey> readAccessKey(const views::JsonValue &value, views::Problems &problems)
{
    views::ObjectReader reader(value, Words::tr("an access key"), problems);
    ProvisionKey key;
    key.line = value.line();
    reader.require(QLatin1String("name"));
    const auto name = reader.text(QLatin1String("name"), {1, 255});
    const bool tokenIsFine = readToken(reader, &key);
    const auto role =
        reader.choice(QLatin1String("role"), {QStringLiteral("admin"), QStringLiteral("sender"),
                                              QStringLiteral("reader")});
    if (role)
        key.role = keyRoleFromWord(*role);
    readSenders(reader, &key);
    readSpending(reader, &key);
    reader.finish();
    if (!name || !tokenIsFine)
        return std::nullopt;
    key.name = name->trimmed();
    return key;
}

} // namespace cordboard::provision
