#include "carrier_edit.h"

#include "http/client/url_check.h"
#include "phone/number.h"
#include "store/carriers.h"
#include "store/outbox.h"
#include "store/routing.h"
#include "words.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace cordboard::engine {

namespace {

/// SMPP 3.4, 4.1.1: system_id 16, password 9, system_type 13 octets with their NUL.
constexpr qsizetype maxSystemId = 15;
constexpr qsizetype maxPassword = 8;
constexpr qsizetype maxSystemType = 12;
constexpr int maxWindow = 1000;
constexpr int maxHoldMinutes = 1440;

Result<QStringList> checkSenders(const QStringList &typed)
{
    QStringList senders;
    for (const QString &one : typed) {
        const QString sender = one.trimmed();
        if (sender.isEmpty())
            continue;
        const QString number = phone::canonical(sender);
        if (number.size() > 20)
            return fail(ErrorCode::Invalid,
                        Words::tr("“%1” is too long for a sender number.").arg(sender));
        if (!senders.contains(number))
            senders.append(number);
    }
    return senders;
}

Result<void> checkLengths(const CarrierEdit &edit)
{
    if (edit.carrier.systemId.toUtf8().size() > maxSystemId)
        return fail(ErrorCode::Invalid,
                    Words::tr("The user name has more than 15 characters; SMPP allows 15."));
    if (edit.password.toUtf8().size() > maxPassword)
        return fail(ErrorCode::Invalid,
                    Words::tr("The password has more than 8 characters; SMPP allows 8."));
    if (edit.carrier.systemType.toUtf8().size() > maxSystemType)
        return fail(ErrorCode::Invalid,
                    Words::tr("The system type has more than 12 characters; SMPP allows 12."));
    return {};
}

constexpr qint64 leastMmsOctets = 10'000;
constexpr qint64 mostMmsOctets = 10'000'000;

/// "127.0.0.1:8471": an address of this computer and a port.
bool isListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const int port = text.mid(colon + 1).toInt(&isNumber);
    QString host = text.left(qMax<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return colon > 0 && isNumber && port > 0 && port <= 65535 && !QHostAddress(host).isNull();
}

/// Short: it travels in a short message, and old phones keep 100 characters of it.
bool isPhoneUrl(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return text.size() <= longest && url.isValid() && isHttp && !url.host().isEmpty() &&
           url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

/// The computer and port of an MMSC's address are kept for what shows them.
Result<void> checkMm7(CarrierEdit &edit)
{
    Mm7Profile &mm7 = edit.carrier.mm7;
    mm7.url = mm7.url.trimmed();
    mm7.listen = mm7.listen.trimmed();
    const auto checked = http::checkUrl(mm7.url, mm7.allowPrivate);
    if (!checked)
        return forward(checked);
    const QUrl url(mm7.url);
    edit.carrier.host = url.host();
    edit.carrier.tls = url.scheme() == QLatin1String("https");
    edit.carrier.port = quint16(url.port(edit.carrier.tls ? 443 : 80));
    if (!mm7.listen.isEmpty() && !isListenAddress(mm7.listen))
        return fail(ErrorCode::Invalid,
                    Words::tr("“%1” is no address to listen at. Write it like 127.0.0.1:8471.")
                        .arg(mm7.listen));
    if (mm7.maxOctets < leastMmsOctets || mm7.maxOctets > mostMmsOctets)
        return fail(ErrorCode::Invalid,
                    Words::tr("The size of a message is a number from 10 kB to 10,000 kB."));
    const bool hasPassword =
        edit.keepListenPassword ? mm7.hasListenPassword : !edit.listenPassword.isEmpty();
    if (!mm7.listenUser.isEmpty() && !hasPassword)
        return fail(ErrorCode::Invalid,
                    Words::tr("The MMSC's user name for reaching us needs a password."));
    return {};
}

bool isHeaderName(const QString &name)
{
    constexpr qsizetype longest = 64;
    return name.size() <= longest && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c == u'-' || c == u'_' || (c >= u'0' && c <= u'9') ||
                      (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
           });
}

/// Both addresses or none; whoever may say a phone's number is an address.
Result<void> checkMm1(Mm1Profile &mm1)
{
    for (QString *text : {&mm1.listen, &mm1.publicUrl, &mm1.numberHeader, &mm1.trustedProxies})
        *text = text->trimmed();
    if (mm1.listen.isEmpty() != mm1.publicUrl.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("Pictures by WAP push need both: where to listen, and the address "
                              "that phones are told."));
    if (!mm1.listen.isEmpty() && !isListenAddress(mm1.listen))
        return fail(ErrorCode::Invalid,
                    Words::tr("“%1” is no address to listen at. Write it like 127.0.0.1:8471.")
                        .arg(mm1.listen));
    if (!mm1.publicUrl.isEmpty() && !isPhoneUrl(mm1.publicUrl))
        return fail(ErrorCode::Invalid,
                    Words::tr("“%1” is no address that phones could fetch from. Write it like "
                              "http://mms.example.net/m, with at most 60 characters.")
                        .arg(mm1.publicUrl));
    if (!isHeaderName(mm1.numberHeader))
        return fail(ErrorCode::Invalid, Words::tr("“%1” is no name of a header. Write it like "
                                                  "X-WAP-Network-Client-MSISDN.")
                                            .arg(mm1.numberHeader));
    for (const QString &entry : mm1.trustedProxies.split(u',', Qt::SkipEmptyParts))
        if (QHostAddress::parseSubnet(entry.trimmed()).first.isNull())
            return fail(ErrorCode::Invalid,
                        Words::tr("“%1” is no address of a proxy. Write addresses like 10.0.0.5 "
                                  "and networks like 10.0.0.0/24, with commas between them.")
                            .arg(entry.trimmed()));
    if (mm1.maxOctets < leastMmsOctets || mm1.maxOctets > mostMmsOctets)
        return fail(ErrorCode::Invalid,
                    Words::tr("The size of a message is a number from 10 kB to 10,000 kB."));
    return {};
}

Result<void> checkProfile(const SmppProfile &profile)
{
    for (const ProfileField &field : profileFields()) {
        SmppProfile copy;
        if (!setProfileValue(copy, field, profileValue(profile, field)))
            return fail(
                ErrorCode::Invalid,
                Words::tr("“%1” of this carrier is not right.").arg(QLatin1String(field.key)));
    }
    return {};
}

} // namespace

Result<CarrierEdit> checkCarrier(const CarrierEdit &edit)
{
    CarrierEdit checked = edit;
    Carrier &carrier = checked.carrier;
    carrier.name = carrier.name.trimmed();
    carrier.host = carrier.host.trimmed();
    if (carrier.name.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The carrier needs a name."));
    if (carrier.isMm7())
        if (auto right = checkMm7(checked); !right)
            return forward(right);
    if (auto right = carrier.isMm7() ? Result<void>() : checkMm1(carrier.mm1); !right)
        return forward(right);
    if (carrier.host.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("The carrier needs an address, like smpp.example.com."));
    if (carrier.port == 0)
        return fail(ErrorCode::Invalid,
                    Words::tr("The port is a number from 1 to 65535; 2775 is usual."));
    if (carrier.window < 1 || carrier.window > maxWindow)
        return fail(ErrorCode::Invalid, Words::tr("The window is a number from 1 to 1000."));
    if (carrier.rate < 0)
        return fail(ErrorCode::Invalid,
                    Words::tr("Parts a second cannot be less than 0; 0 means no limit."));
    if (carrier.unknownHoldMinutes < 0 || carrier.unknownHoldMinutes > maxHoldMinutes)
        return fail(ErrorCode::Invalid,
                    Words::tr("Waiting for an unknown outcome takes 0 to 1,440 minutes."));
    if (const auto lengths = carrier.isMm7() ? Result<void>() : checkLengths(edit); !lengths)
        return forward(lengths);
    if (const auto profile = checkProfile(carrier.profile); !profile)
        return forward(profile);
    const auto senders = checkSenders(carrier.senders);
    if (!senders)
        return forward(senders);
    carrier.senders = *senders;
    return checked;
}

Result<bool> freeRemoved(store::Connection &connection, CarrierId carrier)
{
    store::Carriers carriers(connection);
    const auto all = carriers.all();
    if (!all)
        return forward(all);
    for (const Carrier &kept : *all) {
        if (kept.id == carrier)
            return false;
    }
    if (const auto freed = carriers.remove(carrier); !freed)
        return forward(freed);
    return true;
}

namespace {

bool takesAll(const Route &route)
{
    return route.prefix.isEmpty() && route.sender.isEmpty() && route.category.isEmpty();
}

/// The first carrier that takes texts, and the first that takes pictures, are the way for every
/// number: without a route nothing leaves, and who sets up one carrier does not think of routes.
/// Later ones are the admin's.
Result<void> routeFirst(store::Connection &connection, CarrierId id, const Carrier &saved,
                        const QList<Carrier> &all)
{
    const bool isFirst = std::none_of(all.begin(), all.end(), [&](const Carrier &other) {
        return other.id != id && other.isMm7() == saved.isMm7();
    });
    store::Routes routes(connection);
    const auto present = routes.all();
    if (!present)
        return forward(present);
    if (!present->isEmpty() && (!isFirst || saved.id.isValid()))
        return {};
    const auto general = std::find_if(present->begin(), present->end(), takesAll);
    Route everything = general != present->end() ? *general : Route();
    everything.carriers.append({id, 1});
    if (const auto route = routes.save(everything); !route)
        return forward(route);
    return {};
}

QString listensAt(const Carrier &carrier)
{
    if (!carrier.enabled)
        return {};
    return carrier.isMm7() ? carrier.mm7.listen : carrier.isMm1() ? carrier.mm1.listen : QString();
}

/// Only one of two could have it, and nobody would know which.
Result<void> checkAddressIsFree(const Carrier &saved, const QList<Carrier> &all)
{
    const QString address = listensAt(saved);
    for (const Carrier &other : all) {
        if (other.id != saved.id && !address.isEmpty() && listensAt(other) == address)
            return fail(ErrorCode::Conflict,
                        Words::tr("%1 listens at %2 already. Give this carrier another port.")
                            .arg(other.name, address));
    }
    return {};
}

} // namespace

Result<Carrier> storeCarrier(store::Connection &connection, const Carrier &carrier,
                             const QByteArray &sealed, const QByteArray &sealedListening)
{
    store::Carriers carriers(connection);
    const auto before = carriers.all();
    if (!before)
        return forward(before);
    if (auto isFree = checkAddressIsFree(carrier, *before); !isFree)
        return forward(isFree);
    const auto id = carriers.save(carrier, sealed);
    if (!id)
        return forward(id);
    if (!sealedListening.isNull())
        if (auto kept = carriers.saveListenPassword(*id, sealedListening); !kept)
            return forward(kept);
    if (const auto woken = store::Outbox(connection).wakeHeld(*id, ReasonCode::CarrierSetup);
        !woken)
        return forward(woken);
    const auto all = carriers.all();
    if (!all)
        return forward(all);
    if (auto routed = routeFirst(connection, *id, carrier, *all); !routed)
        return forward(routed);
    for (const Carrier &stored : *all) {
        if (stored.id == *id)
            return stored;
    }
    return fail(ErrorCode::NotFound, Words::tr("This carrier was removed meanwhile."));
}

} // namespace cordboard::engine
