#include "profile_rules.h"

#include "views/object_reader.h"
#include "words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace cordboard::provision {

namespace {

constexpr QLatin1String authorityKey("tls_ca");
constexpr QLatin1String authorityFileKey("tls_ca_file");
constexpr QLatin1String pinKey("tls_pin");
constexpr qint64 largestAuthority = 65'536;

/// Gives lupdate and the strings of this file one context.
bool isPem(const QString &text)
{
    return text.contains(QLatin1String("-----BEGIN CERTIFICATE-----"));
}

std::optional<QString> readPem(views::ObjectReader &reader)
{
    if (!reader.has(authorityKey))
        return {};
    const views::JsonValue *value = reader.value(authorityKey);
    const QString pem = value->is(views::JsonValue::Kind::Text) ? value->text() : QString();
    if (isPem(pem) && pem.toUtf8().size() <= largestAuthority)
        return pem;
    if (value->is(views::JsonValue::Kind::Text) && pem.isEmpty())
        return pem;
    reader.complain(authorityKey,
                    Words::tr("“tls_ca” in a carrier must hold certificates in PEM, beginning with "
                              "-----BEGIN CERTIFICATE-----."));
    return {};
}

std::optional<QString> readPemFile(views::ObjectReader &reader, const QString &source)
{
    const auto path = reader.text(authorityFileKey, {1, 4'096});
    if (!path)
        return {};
    QFile file(QDir(QFileInfo(source).absolutePath()).filePath(*path));
    if (!file.open(QIODevice::ReadOnly)) {
        reader.complain(authorityFileKey,
                        Words::tr("“%1” cannot be read: %2.").arg(*path, file.errorString()));
        return {};
    }
    const QString pem = QString::fromUtf8(file.read(largestAuthority + 1));
    if (isPem(pem) && pem.size() <= largestAuthority)
        return pem;
    reader.complain(authorityFileKey, Words::tr("“%1” holds no certificates in PEM.").arg(*path));
    return {};
}

/// A fingerprint as openssl prints it, with colons and in upper case, is taken too.
std::optional<QString> readPin(views::ObjectReader &reader)
{
    auto pin = reader.text(pinKey, {0, 128});
    if (!pin)
        return {};
    static const QRegularExpression pattern(QStringLiteral("^([0-9a-f]{64})?$"));
    *pin = pin->remove(u':').toLower();
    if (pattern.match(*pin).hasMatch())
        return pin;
    reader.complain(pinKey, Words::tr("“tls_pin” in a carrier must be the SHA-256 fingerprint of "
                                      "its certificate: 64 hexadecimal digits."));
    return {};
}

std::optional<QString> readLanguages(views::ObjectReader &reader, const ProfileField &field)
{
    const QLatin1String key(field.key);
    const auto *items = reader.list(key);
    if (!items)
        return {};
    QStringList languages;
    for (const views::JsonValue &item : *items) {
        if (!item.is(views::JsonValue::Kind::Text) || !field.words.contains(item.text())) {
            reader.complain(key, Words::tr("“languages” in a carrier is a list of %1.")
                                     .arg(field.words.join(QStringLiteral(", "))));
            return {};
        }
        languages.append(item.text());
    }
    return languages.join(u',');
}

std::optional<QString> readField(views::ObjectReader &reader, const ProfileField &field)
{
    const QLatin1String key(field.key);
    switch (field.kind) {
    case ProfileField::Kind::Whole:
        if (const auto whole = reader.whole(key, {field.min, field.max}))
            return QString::number(*whole);
        return {};
    case ProfileField::Kind::Flag:
        if (const auto flag = reader.boolean(key))
            return *flag ? QStringLiteral("true") : QStringLiteral("false");
        return {};
    case ProfileField::Kind::Choice:
        return reader.choice(key, field.words);
    case ProfileField::Kind::Text:
        break;
    }
    if (key == authorityKey)
        return readPem(reader);
    if (key == pinKey)
        return readPin(reader);
    return field.words.isEmpty() ? reader.text(key, {0, field.max}) : readLanguages(reader, field);
}

} // namespace

void readProfileKeys(views::ObjectReader &reader, const QString &source, ProvisionCarrier &carrier)
{
    for (const ProfileField &field : profileFields()) {
        auto word = readField(reader, field);
        if (QLatin1String(field.key) == authorityKey) {
            if (auto fromFile = readPemFile(reader, source))
                word = fromFile;
        }
        if (word && setProfileValue(carrier.edit.carrier.profile, field, *word))
            carrier.givenProfile.append(QString::fromLatin1(field.key));
    }
}

} // namespace cordboard::provision
