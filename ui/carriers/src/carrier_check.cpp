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
    for (const QString &sender : carrier.senders)
        put(CarrierField::Senders, senderFault(sender));
    return faults;
}

} // namespace cordboard::ui
