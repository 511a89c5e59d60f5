#include "parser.h"

#include "carrier_rules.h"
#include "profile_rules.h"
#include "unsupported.h"
#include "views/json_reader.h"
#include "views/object_reader.h"

#include <QFile>
#include <QRegularExpression>

namespace cordboard::provision {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;

bool isSenderNumber(const QString &number)
{
    // E.164 · short code · alphanumeric, at most 11 characters of GSM 03.38 (3GPP
    // TS 23.040, 9.1.2.5)
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &._-]{1,11})$)"));
    return pattern.match(number).hasMatch();
}

bool isPrefix(const QString &prefix)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\+[1-9]\d{0,14})?$)"));
    return pattern.match(prefix).hasMatch();
}

void checkEach(const views::JsonValue &value, views::Problems &problems,
               void (*check)(const views::JsonValue &, views::Problems &))
{
    for (const views::JsonValue &item : value.items())
        check(item, problems);
}

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
    skipSection(reader, QLatin1String("api"), checkApi);
    skipSection(reader, QLatin1String("access_keys"), checkAccessKey);
    skipSection(reader, QLatin1String("webhooks"), checkWebhook);
    readDatabase(reader);
    for (const char *key : {"media", "mm1"})
        skipSection(reader, QLatin1String(key), nullptr);
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

void Parser::skipSection(views::ObjectReader &root, QLatin1String key,
                         void (*check)(const views::JsonValue &, views::Problems &))
{
    if (!root.has(key)) {
        root.value(key); // a word to suggest
        return;
    }
    unsupported(root.line(key),
                tr("“%1” is known but not supported yet; it was skipped.").arg(key));
    if (!check)
        root.value(key);
    else if (key == QLatin1String("api"))
        check(*root.value(key), m_problems);
    else if (root.list(key))
        checkEach(*root.value(key), m_problems, check);
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
    if (kind != QLatin1String("smpp")) {
        unsupported(
            reader.line(QLatin1String("kind")),
            tr("the kind “%1” is known but not supported yet; the carrier “%2” was skipped.")
                .arg(kind, name));
        m_skipped.append(name);
        return;
    }
    ProvisionCarrier carrier;
    carrier.edit.carrier.name = name;
    carrier.line = value.line();
    readCarrierKeys(reader, carrier);
    readProfileKeys(reader, m_provision.source, carrier);
    reader.finish();
    m_provision.carriers.append(carrier);
}

void Parser::readSender(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a sender"), m_problems);
    reader.require(QLatin1String("number"));
    reader.require(QLatin1String("carrier"));
    const auto number = reader.text(QLatin1String("number"), {1, 32});
    const auto carrier = reader.text(QLatin1String("carrier"), {1, 255});
    reader.finish();
    if (number && !isSenderNumber(*number)) {
        reader.complain(
            QLatin1String("number"),
            tr("“number” in a sender must be a number like “+15551234567”, a short code of 3 to 8 "
               "digits, or up to 11 letters and digits."));
        return;
    }
    if (!number || !carrier || isRepeated(m_numbers, *number, value.line(), tr("this number")))
        return;
    m_provision.senders.append({*number, carrier->trimmed(), value.line()});
}

void Parser::readRoute(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a route"), m_problems);
    reader.require(QLatin1String("prefix"));
    reader.require(QLatin1String("carrier"));
    const auto prefix = reader.text(QLatin1String("prefix"), {0, 16});
    const auto carrier = reader.text(QLatin1String("carrier"), {1, 255});
    reader.finish();
    if (prefix && !isPrefix(*prefix)) {
        reader.complain(
            QLatin1String("prefix"),
            tr("“prefix” in a route must be empty, for all numbers, or begin like “+49”."));
        return;
    }
    if (!prefix || !carrier ||
        isRepeated(m_prefixes, *prefix, value.line(), tr("the prefix “%1”").arg(*prefix)))
        return;
    m_provision.routes.append({*prefix, carrier->trimmed(), value.line()});
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
    drop(m_provision.routes, tr("this route was skipped with its carrier “%1”."));
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
    for (const ProvisionRoute &route : provision.routes)
        look(route.carrier);
    return missing;
}

} // namespace cordboard::provision
