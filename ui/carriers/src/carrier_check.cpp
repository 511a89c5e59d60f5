#include "ui/carriers/carrier_check.h"

#include "phone/number.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace cordboard::ui {

namespace {

// Octets that SMPP 3.4 leaves for them, without the closing zero (sections 5.2.1 to 5.2.3).
constexpr int maxUser = 15;
constexpr int maxPassword = 8;
constexpr int maxSystemType = 12;
// An alphanumeric sender has 11 characters (3GPP TS 23.040, 9.1.2.5).
constexpr int maxAlphanumeric = 11;

// Gives lupdate and the strings of this file one context.
struct CarrierCheck
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::CarrierCheck)
};

bool isAlphanumeric(const QString &sender)
{
    return std::any_of(sender.begin(), sender.end(), [](QChar c) { return c.isLetter(); });
}

bool isShortCode(const QString &sender)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{3,8}$"));
    return digits.match(sender).hasMatch();
}

QString senderFault(const QString &sender)
{
    if (isShortCode(sender))
        return {};
    if (isAlphanumeric(sender)) {
        return sender.size() <= maxAlphanumeric
                   ? QString()
                   : CarrierCheck::tr("%1 is too long. A name as sender has at most 11 characters.")
                         .arg(sender);
    }
    const auto number = phone::toE164(sender);
    return number ? QString() : number.error().message;
}

QString hostFault(const QString &host)
{
    if (host.isEmpty())
        return CarrierCheck::tr(
            "The carrier's address is missing, such as smpp.northline.example.");
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9._:\\-\\[\\]]+$"));
    if (host.contains(QStringLiteral("://")))
        return CarrierCheck::tr("Only the name of the computer, without %1.")
            .arg(host.section(u'/', 0, 1) + u'/');
    return allowed.match(host).hasMatch()
               ? QString()
               : CarrierCheck::tr("This is not the name of a computer. Check the spelling.");
}

} // namespace

QStringList sendersFromText(const QString &text)
{
    static const QRegularExpression dividers(QStringLiteral("[\\n,;]"));
    QStringList senders;
    for (const QString &part : text.split(dividers, Qt::SkipEmptyParts)) {
        const QString typed = part.simplified();
        if (typed.isEmpty())
            continue;
        const auto number = isShortCode(typed) || isAlphanumeric(typed) ? Result<QString>(typed)
                                                                        : phone::toE164(typed);
        senders.append(number.value_or(typed));
    }
    senders.removeDuplicates();
    return senders;
}

QMap<CarrierField, QString> checkFields(const CarrierEdit &edit)
{
    const Carrier &carrier = edit.carrier;
    QMap<CarrierField, QString> faults;
    const auto put = [&faults](CarrierField field, const QString &sentence) {
        if (!sentence.isEmpty() && !faults.contains(field))
            faults.insert(field, sentence);
    };
    if (carrier.name.trimmed().isEmpty())
        put(CarrierField::Name, CarrierCheck::tr("Give the carrier a name, such as Northline."));
    for (const QString &sender : carrier.senders)
        put(CarrierField::Senders, senderFault(sender));
    if (carrier.isMm7()) // its own fields say what is wrong with them; no login is fine
        return faults;
    put(CarrierField::Host, hostFault(carrier.host));
    if (carrier.port == 0)
        put(CarrierField::Port,
            CarrierCheck::tr("The port is a number from 1 to 65535; 2775 is usual."));
    if (carrier.systemId.isEmpty())
        put(CarrierField::User,
            CarrierCheck::tr("The user name is missing. The carrier gave it to you."));
    else if (carrier.systemId.toUtf8().size() > maxUser)
        put(CarrierField::User,
            CarrierCheck::tr("The user name has more than 15 characters; carriers take 15."));
    if (edit.password.toUtf8().size() > maxPassword)
        put(CarrierField::Password,
            CarrierCheck::tr("The password has more than 8 characters; carriers take 8."));
    else if (edit.password.isEmpty() && !edit.keepPassword)
        put(CarrierField::Password,
            CarrierCheck::tr("The password is missing. The carrier gave it to you."));
    if (carrier.systemType.toUtf8().size() > maxSystemType)
        put(CarrierField::SystemType,
            CarrierCheck::tr("The system type has at most 12 characters."));
    return faults;
}

QMap<QString, QString> checkProfile(const Carrier &carrier)
{
    const SmppProfile &profile = carrier.profile;
    QMap<QString, QString> faults;
    const auto put = [&faults](const char *key, bool wrong, const QString &sentence) {
        if (wrong)
            faults.insert(QString::fromLatin1(key), sentence);
    };
    static const QRegularExpression fingerprint(QStringLiteral("^([0-9a-f]{64})?$"));
    put("tls_pin", !fingerprint.match(profile.tlsPin).hasMatch(),
        CarrierCheck::tr("A SHA-256 fingerprint has 64 hexadecimal digits."));
    put("tls_ca",
        !profile.tlsAuthority.isEmpty() &&
            !profile.tlsAuthority.contains(QLatin1String("-----BEGIN CERTIFICATE-----")),
        CarrierCheck::tr(
            "This is no certificate in PEM. It begins with -----BEGIN CERTIFICATE-----."));
    put("service_type", profile.serviceType.toUtf8().size() > 5,
        CarrierCheck::tr("The service type has at most 5 characters."));
    put("address_range", profile.addressRange.toUtf8().size() > 40,
        CarrierCheck::tr("The address range has at most 40 characters."));
    for (const QString &language : profile.languages)
        put("languages",
            !QStringList({QStringLiteral("tr"), QStringLiteral("es"), QStringLiteral("pt")})
                 .contains(language),
            CarrierCheck::tr("There are tables for tr, es and pt."));
    put("inactivity_seconds", profile.inactivitySeconds < profile.enquireSeconds,
        CarrierCheck::tr("This has to be longer than the silence after which we ask."));
    const bool needsTlvs =
        profile.longMessages == LongMessages::Sar || profile.longMessages == LongMessages::Payload;
    put("long_messages", needsTlvs && profile.interfaceVersion < 0x34,
        CarrierCheck::tr("SMPP 3.3 cannot do this. Choose a header, or version 3.4."));
    return faults;
}

} // namespace cordboard::ui
