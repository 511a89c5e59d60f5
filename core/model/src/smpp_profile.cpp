#include "model/smpp_profile.h"

#include <algorithm>

namespace cordboard {

namespace {

using P = SmppProfile;
using Kind = ProfileField::Kind;

constexpr int longestPem = 65'536;
constexpr int unlimited = 1'000'000'000;

template<auto Member>
ProfileField whole(const char *key, int min, int max)
{
    return {.key = key,
            .min = min,
            .max = max,
            .words = {},
            .number = [](const P &p) { return p.*Member; },
            .setNumber =
                [](P &p, int value) {
                    p.*Member = value;
                }};
}

template<auto Rule, auto Member>
ProfileField ofRule(const char *key)
{
    return {.key = key,
            .max = 255,
            .words = {},
            .number = [](const P &p) { return p.*Rule.*Member; },
            .setNumber =
                [](P &p, int value) {
                    p.*Rule.*Member = value;
                }};
}

template<auto Rule>
ProfileField plus(const char *key)
{
    return {.key = key,
            .kind = Kind::Flag,
            .max = 1,
            .words = {},
            .number = [](const P &p) { return int((p.*Rule).plus); },
            .setNumber =
                [](P &p, int value) {
                    (p.*Rule).plus = value != 0;
                }};
}

template<auto Member>
ProfileField choice(const char *key, const QStringList &words)
{
    return {.key = key,
            .kind = Kind::Choice,
            .max = int(words.size()) - 1,
            .words = words,
            .number = [](const P &p) { return int(p.*Member); },
            .setNumber =
                [](P &p, int value) {
                    p.*Member = static_cast<std::remove_cvref_t<decltype(p.*Member)>>(value);
                }};
}

template<auto Member>
ProfileField text(const char *key, int max)
{
    return {.key = key,
            .kind = Kind::Text,
            .max = max,
            .words = {},
            .text = [](const P &p) { return p.*Member; },
            .setText =
                [](P &p, const QString &value) {
                    p.*Member = value;
                }};
}

ProfileField version()
{
    return {.key = "interface_version",
            .kind = Kind::Choice,
            .max = 1,
            .words = {QStringLiteral("3.3"), QStringLiteral("3.4")},
            .number = [](const P &p) { return p.interfaceVersion == 0x33 ? 0 : 1; },
            .setNumber =
                [](P &p, int value) {
                    p.interfaceVersion = 0x33 + value;
                }};
}

ProfileField languages()
{
    return {.key = "languages",
            .kind = Kind::Text,
            .max = 8,
            .words = {QStringLiteral("tr"), QStringLiteral("es"), QStringLiteral("pt")},
            .text = [](const P &p) { return p.languages.join(u','); },
            .setText =
                [](P &p, const QString &value) {
                    p.languages = value.split(u',', Qt::SkipEmptyParts);
                }};
}

QStringList list(std::initializer_list<const char *> words)
{
    QStringList all;
    for (const char *word : words)
        all.append(QString::fromLatin1(word));
    return all;
}

QList<ProfileField> makeFields()
{
    using R = AddressRule;
    return {
        version(),
        whole<&P::binds>("binds", 1, 16),
        ofRule<&P::ourNumber, &R::ton>("number_ton"),
        ofRule<&P::ourNumber, &R::npi>("number_npi"),
        plus<&P::ourNumber>("number_plus"),
        ofRule<&P::ourShortCode, &R::ton>("short_code_ton"),
        ofRule<&P::ourShortCode, &R::npi>("short_code_npi"),
        ofRule<&P::ourName, &R::ton>("name_ton"),
        ofRule<&P::ourName, &R::npi>("name_npi"),
        ofRule<&P::destination, &R::ton>("destination_ton"),
        ofRule<&P::destination, &R::npi>("destination_npi"),
        plus<&P::destination>("destination_plus"),
        text<&P::addressRange>("address_range", 40),
        whole<&P::rangeTon>("address_range_ton", 0, 255),
        whole<&P::rangeNpi>("address_range_npi", 0, 255),
        text<&P::serviceType>("service_type", 5),
        text<&P::tlsAuthority>("tls_ca", longestPem),
        text<&P::tlsServerName>("tls_server_name", 253),
        text<&P::tlsPin>("tls_pin", 64),
        whole<&P::enquireSeconds>("enquire_seconds", 5, 3'600),
        whole<&P::responseSeconds>("response_seconds", 1, 600),
        whole<&P::inactivitySeconds>("inactivity_seconds", 10, 7'200),
        whole<&P::ratePerMinute>("rate_minute", 0, unlimited),
        whole<&P::ratePerDay>("rate_day", 0, unlimited),
        choice<&P::longMessages>("long_messages", list({"udh8", "udh16", "sar", "payload"})),
        choice<&P::alphabet>("alphabet", list({"gsm", "latin1", "ascii"})),
        whole<&P::textCoding>("text_coding", 0, 255),
        languages(),
        choice<&P::validity>("validity", list({"absolute", "relative", "none"})),
        choice<&P::receipts>("receipts", list({"all", "last", "none"})),
    };
}

bool isListOf(const QString &word, const QStringList &words)
{
    const QStringList parts = word.split(u',', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&words](const QString &part) { return words.contains(part); });
}

/// The number that the word stands for; -1: none.
int numberOf(const ProfileField &field, const QString &word)
{
    if (field.kind == Kind::Choice)
        return int(field.words.indexOf(word));
    if (field.kind == Kind::Flag)
        return word == QLatin1String("true") ? 1 : word == QLatin1String("false") ? 0 : -1;
    bool isNumber = false;
    const int value = word.toInt(&isNumber);
    return isNumber && value >= field.min && value <= field.max ? value : -1;
}

} // namespace

const QList<ProfileField> &profileFields()
{
    static const QList<ProfileField> fields = makeFields();
    return fields;
}

QString profileValue(const SmppProfile &profile, const ProfileField &field)
{
    switch (field.kind) {
    case Kind::Whole:
        return QString::number(field.number(profile));
    case Kind::Flag:
        return field.number(profile) ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Choice:
        return field.words.value(field.number(profile));
    case Kind::Text:
        break;
    }
    return field.text(profile);
}

bool setProfileValue(SmppProfile &profile, const ProfileField &field, const QString &word)
{
    if (field.kind == Kind::Text) {
        if (word.toUtf8().size() > field.max ||
            (!field.words.isEmpty() && !isListOf(word, field.words)))
            return false;
        field.setText(profile, word);
        return true;
    }
    const int number = numberOf(field, word);
    if (number < 0)
        return false;
    field.setNumber(profile, number);
    return true;
}

} // namespace cordboard
