#include "words.h"

#include "smpp/command_status.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace cordboard::carrier::words {

namespace {

using End = smpp::SessionEnd;
using smpp::TransportFault;

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::carrier::words", text);
}

/// "14:37" as the system writes it, without seconds.
QString timeOfDay(qint64 us)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(us / 1'000).time();
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QLatin1String(":ss"));
    return QLocale().toString(time, format);
}

QString withPlace(const QString &text, const Carrier &carrier)
{
    return text.arg(carrier.host).arg(carrier.port);
}

QString transportWords(TransportFault fault, const Carrier &carrier)
{
    switch (fault) {
    case TransportFault::HostNotFound:
        return tr("There is no computer named %1. Check the spelling.").arg(carrier.host);
    case TransportFault::Refused:
        return withPlace(tr("Nothing answers at %1, port %2. Check the port."), carrier);
    case TransportFault::Unreachable:
        return tr("%1 cannot be reached. Check the network and the firewall.").arg(carrier.host);
    case TransportFault::Certificate:
        return tr("The carrier's certificate is not trusted. Ask for it and add it; we do not skip "
                  "this.");
    case TransportFault::CertificateChanged:
        return tr("The carrier shows another certificate than the one that was chosen. Ask whether "
                  "it was renewed, then change the fingerprint.");
    case TransportFault::Tls:
        return withPlace(tr("What answers at %1, port %2 does not speak TLS. Check the port."),
                         carrier);
    case TransportFault::ClosedByPeer:
    case TransportFault::Other:
        break;
    }
    return tr("The line to %1 broke. It comes back by itself.").arg(carrier.host);
}

QString refusedWords(quint32 commandStatus, qint64 nextTryUs)
{
    const QString at = timeOfDay(nextTryUs);
    switch (commandStatus) {
    case smpp::status::invalidPassword:
        return tr("The carrier does not accept the password. Check it, we try again at %1.")
            .arg(at);
    case smpp::status::invalidSystemId:
        return tr("The carrier does not know this user name. Check it, we try again at %1.")
            .arg(at);
    case smpp::status::invalidSystemType:
        return tr("The carrier does not accept the system type. Check it, we try again at %1.")
            .arg(at);
    case smpp::status::alreadyBound:
        return tr("The carrier says this login is in use already. We try again at %1.").arg(at);
    default:
        return tr("The carrier refuses the login. Ask the carrier, we try again at %1.").arg(at);
    }
}

} // namespace

QString lineDown(const End &end, const Carrier &carrier, qint64 nextTryUs)
{
    switch (end.kind) {
    case End::Kind::Transport:
        if (end.fault == TransportFault::ClosedByPeer && !end.wasBound)
            return withPlace(
                tr("What answers at %1, port %2 hung up before the login. Check the port."),
                carrier);
        return transportWords(end.fault, carrier);
    case End::Kind::ConnectTimeout:
        return withPlace(tr("Nothing answers at %1, port %2. Check the address and the firewall."),
                         carrier);
    case End::Kind::TlsTimeout:
        return transportWords(TransportFault::Tls, carrier);
    case End::Kind::BindTimeout:
        return withPlace(
            tr("What answers at %1, port %2 does not answer the login. Check the port."), carrier);
    case End::Kind::BindRefused:
        return refusedWords(end.status, nextTryUs);
    case End::Kind::Silent:
        return tr("The carrier stopped answering. It is called again.");
    case End::Kind::Garbage:
        // The port was right once, so it is not the port.
        if (end.wasBound)
            return tr("The carrier sent something that is not SMPP. The line starts again.");
        return withPlace(tr("What answers at %1, port %2 does not speak SMPP. Check the port."),
                         carrier);
    case End::Kind::Nacked:
    case End::Kind::Unbound:
        return tr("The carrier closed the line. It comes back by itself.");
    case End::Kind::Setup:
        return end.detail;
    case End::Kind::Stopped:
        return tr("The line to %1 starts again.").arg(carrier.host);
    }
    return {};
}

QString loginRefused(quint32 commandStatus)
{
    switch (commandStatus) {
    case smpp::status::invalidPassword:
        return tr("The carrier does not accept the password. Check it.");
    case smpp::status::invalidSystemId:
        return tr("The carrier does not know this user name. Check it.");
    case smpp::status::invalidSystemType:
        return tr("The carrier does not accept the system type. Check it.");
    case smpp::status::alreadyBound:
        return tr("The carrier says this login is in use already. Try again in 30 s.");
    default:
        return tr("The carrier refuses the login. Ask the carrier.");
    }
}

QString connecting(const Carrier &carrier)
{
    return tr("Connecting to %1.").arg(carrier.host);
}

QString slowedDown(int perSecond)
{
    if (perSecond <= 1)
        return tr("Slowed to 1 part a second: the carrier asked.");
    return tr("Slowed to %1 parts a second: the carrier asked.").arg(QLocale().toString(perSecond));
}

QString notAllUp(int up, int all, const QString &why)
{
    return tr("%1 of %2 lines are up. %3").arg(up).arg(all).arg(why);
}

QString sendersRefused()
{
    return tr("The carrier refuses our sender numbers. Check them in Carriers.");
}

QString setupRefused()
{
    return tr("The carrier does not accept how the link is set up. Check Carriers.");
}

QString onlySending(const QString &why)
{
    return tr("Sending works, receiving does not. %1").arg(why);
}

QString onlyReceiving(const QString &why)
{
    return tr("Receiving works, sending does not. %1").arg(why);
}

} // namespace cordboard::carrier::words
