#include "parser.h"

#include "api_section.h"
#include "carrier_rules.h"
#include "media_section.h"
#include "mm1_rules.h"
#include "mm7_rules.h"
#include "policy_section.h"
#include "profile_rules.h"
#include "views/json_reader.h"
#include "views/object_reader.h"
#include "virus_section.h"
#include "webhook_section.h"

#include <QFile>

namespace cordboard::provision {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;

} // namespace

Parser::Parser(const QString &source)
    : m_problems(source)
{
    m_provision.source = source;
}

Result<Provision> Parser::parse(const QByteArray &bytes)
{
    views::ReadLimits limits;
    limits.bytes = largestFile;
    const auto root = views::readJson(bytes, m_provision.source, limits);
    if (!root)
        return forward(root);
    readSections(*root);
    if (!m_problems.isEmpty())
        return Unexpected<Error>(m_problems.error());
    dropWhatNeedsSkipped();
    return std::move(m_provision);
}

void Parser::readSections(const views::JsonValue &root)
{
    views::ObjectReader reader(root, tr("the file"), m_problems);
    readList(reader, QLatin1String("carriers"), &Parser::readCarrier);
    readList(reader, QLatin1String("senders"), &Parser::readSender);
    readList(reader, QLatin1String("routes"), &Parser::readRoute);
    readList(reader, QLatin1String("prices"), &Parser::readPrice);
    if (const auto *rules = reader.value(QLatin1String("rules")))
        m_provision.policy = readPolicy(*rules, m_problems);
    if (const auto *api = reader.value(QLatin1String("api")))
        m_provision.api = readApi(*api, m_provision.source, m_problems);
    readList(reader, QLatin1String("access_keys"), &Parser::readKey);
    readList(reader, QLatin1String("webhooks"), &Parser::readWebhookItem);
    readDatabase(reader);
    if (const auto *media = reader.value(QLatin1String("media")))
        m_provision.media = readMedia(*media, m_problems);
    if (const auto *check = reader.value(QLatin1String("virus_check")))
        m_provision.virusCheck = readVirusCheck(*check, m_problems);
    if (const auto *mm1 = reader.value(QLatin1String("mm1")))
        readMm1(*mm1);
    reader.finish();
}

void Parser::readDatabase(views::ObjectReader &root)
{
    const views::JsonValue *value = root.value(QLatin1String("database"));
    if (!value)
        return;
    views::ObjectReader reader(*value, tr("“database”"), m_problems);
    reader.require(QLatin1String("url"));
    const auto text = reader.text(QLatin1String("url"), {1, 2048});
    reader.finish();
    if (!text)
        return;
    const auto url = store::parseDatabaseUrl(*text);
    if (url)
        m_provision.database = *url;
    else
        reader.complain(QLatin1String("url"), url.error().message);
}

void Parser::readList(views::ObjectReader &root, QLatin1String key,
                      void (Parser::*readOne)(const views::JsonValue &))
{
    const auto *items = root.list(key);
    if (!items)
        return;
    for (const views::JsonValue &item : *items)
        (this->*readOne)(item);
}

void Parser::readCarrier(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a carrier"), m_problems);
    reader.require(QLatin1String("name"));
    const QString name = reader.text(QLatin1String("name"), {0, 255}).value_or(QString()).trimmed();
    const QString kind =
        reader
            .choice(QLatin1String("kind"),
                    {QStringLiteral("smpp"), QStringLiteral("mm7"), QStringLiteral("mm1")})
            .value_or(QStringLiteral("smpp"));
    if (name.isEmpty() && reader.has(QLatin1String("name")))
        reader.complain(QLatin1String("name"), tr("“name” in a carrier must not be empty."));
    if (!name.isEmpty() &&
        isRepeated(m_names, name, value.line(), tr("the carrier “%1”").arg(name)))
        return;
    if (kind == QLatin1String("mm1")) {
        unsupported(reader.line(QLatin1String("kind")),
                    tr("“mm1” is no kind of its own: put “mm1” into the SMPP carrier that it goes "
                       "over; the carrier “%1” was skipped.")
                        .arg(name));
        m_skipped.append(name);
        return;
    }
    ProvisionCarrier carrier;
    carrier.edit.carrier.name = name;
    carrier.line = value.line();
    if (kind == QLatin1String("mm7")) {
        readMm7Keys(reader, carrier);
    } else {
        readCarrierKeys(reader, carrier);
        readProfileKeys(reader, m_provision.source, carrier);
        if (const auto *mm1 = reader.value(QLatin1String("mm1")))
            readMm1Keys(*mm1, m_problems, carrier);
    }
    reader.finish();
    m_provision.carriers.append(carrier);
}

/// For the file's only SMPP carrier, else for the only one that has a number for pictures.
void Parser::readMm1(const views::JsonValue &value)
{
    QList<ProvisionCarrier *> smpp;
    QList<ProvisionCarrier *> withPictures;
    for (ProvisionCarrier &carrier : m_provision.carriers) {
        if (carrier.edit.carrier.isMm7())
            continue;
        smpp.append(&carrier);
        const auto &senders = m_provision.senders;
        if (std::any_of(senders.begin(), senders.end(), [&carrier](const ProvisionSender &sender) {
                return sender.carrier == carrier.edit.carrier.name && sender.extras.mms;
            }))
            withPictures.append(&carrier);
    }
    const auto &fitting = withPictures.size() == 1 ? withPictures : smpp;
    if (fitting.size() == 1)
        return readMm1Keys(value, m_problems, *fitting.first());
    m_problems.add(value.line(), tr("“mm1” must stand in the SMPP carrier that it goes over: this "
                                    "file has %1 of them.")
                                     .arg(smpp.size()));
}

void Parser::readKey(const views::JsonValue &value)
{
    const auto key = readAccessKey(value, m_problems);
    if (!key)
        return;
    const bool repeated =
        isRepeated(m_keyNames, key->name, key->line, tr("the access key “%1”").arg(key->name)) ||
        (!key->digest.isEmpty() &&
         isRepeated(m_keyDigests, QString::fromLatin1(key->digest.toHex()), key->line,
                    tr("this token")));
    if (!repeated)
        m_provision.keys.append(*key);
}

void Parser::readWebhookItem(const views::JsonValue &value)
{
    const auto webhook = readWebhook(value, m_problems, &m_provision.unsupported);
    if (webhook && !isRepeated(m_urls, webhook->endpoint.url, value.line(), tr("this webhook")))
        m_provision.webhooks.append(*webhook);
}

bool Parser::isRepeated(QHash<QString, int> &seen, const QString &name, int line,
                        const QString &what)
{
    if (const auto earlier = seen.constFind(name); earlier != seen.constEnd()) {
        m_problems.add(
            line,
            tr("%1 is here twice, first in line %2. Keep one of them.").arg(what).arg(*earlier));
        return true;
    }
    seen.insert(name, line);
    return false;
}

void Parser::dropWhatNeedsSkipped()
{
    const auto drop = [this](auto &list, const QString &words) {
        list.removeIf([&](const auto &item) {
            if (!m_skipped.contains(item.carrier))
                return false;
            unsupported(item.line, words.arg(item.carrier));
            return true;
        });
    };
    drop(m_provision.senders, tr("this sender was skipped with its carrier “%1”."));
    drop(m_provision.prices, tr("this price was skipped with its carrier “%1”."));
    for (ProvisionRoute &route : m_provision.routes) {
        const QString first = route.carriers.first().carrier;
        route.carriers.removeIf(
            [this](const ProvisionShare &share) { return m_skipped.contains(share.carrier); });
        if (route.carriers.isEmpty())
            unsupported(route.line, tr("this route was skipped with its carrier “%1”.").arg(first));
    }
    m_provision.routes.removeIf(
        [](const ProvisionRoute &route) { return route.carriers.isEmpty(); });
}

void Parser::unsupported(int line, const QString &words)
{
    m_provision.unsupported.append(views::placed(m_provision.source, line, 0, words));
}

Result<Provision> parseProvision(const QByteArray &bytes, const QString &source)
{
    return Parser(source).parse(bytes);
}

Result<Provision> readProvision(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::NotFound, QCoreApplication::translate(
                                             "provision", "There is no file “%1”. Check its name.")
                                             .arg(path));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Refused,
                    QCoreApplication::translate("provision", "“%1” cannot be read: %2.")
                        .arg(path, file.errorString()));
    }
    return parseProvision(file.read(largestFile + 1), path);
}

QStringList carriersExpectedInStore(const Provision &provision)
{
    QStringList defined;
    for (const ProvisionCarrier &carrier : provision.carriers)
        defined.append(carrier.edit.carrier.name);
    QStringList missing;
    const auto look = [&](const QString &name) {
        if (!defined.contains(name) && !missing.contains(name))
            missing.append(name);
    };
    for (const ProvisionSender &sender : provision.senders)
        look(sender.carrier);
    for (const ProvisionRoute &route : provision.routes) {
        for (const ProvisionShare &share : route.carriers)
            look(share.carrier);
    }
    for (const ProvisionPrice &price : provision.prices)
        look(price.carrier);
    if (provision.policy) {
        for (const QString &name :
             provision.policy->limitCarriers + provision.policy->codeCarriers) {
            if (!name.isEmpty())
                look(name);
        }
    }
    return missing;
}

} // namespace cordboard::provision
