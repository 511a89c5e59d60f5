#include "mm1_door.h"

#include "base/clock.h"
#include "engine/face/multimedia.h"
#include "mms/mm1.h"
#include "mms/smil.h"
#include "mms_content.h"
#include "rate_limit.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace cordboard::serve {

namespace {

constexpr int requestsPerSecond = 200;

namespace mm1 = mms::mm1;

const QByteArray mmsType = QByteArrayLiteral("application/vnd.wap.mms-message");
constexpr qsizetype longestToken = 64;
constexpr quint8 version1dot0 = 0x10;

/// X-Mms-Response-Status (7.3.48), with what MMS 1.0 had for it.
enum class Answer { Ok, Unavailable, Denied, Corrupt, NoSuchAddress };

quint8 statusOf(Answer answer, quint8 version)
{
    const bool isOld = version == version1dot0;
    switch (answer) {
    case Answer::Ok:
        return 0x80;
    case Answer::Unavailable:
        return isOld ? 0x86 : 0xc0;
    case Answer::Denied:
        return isOld ? 0x82 : 0xe1;
    case Answer::Corrupt:
        return isOld ? 0x83 : 0xe2;
    case Answer::NoSuchAddress:
        return isOld ? 0x84 : 0xe3;
    }
    return 0xe0;
}

http::Response answerOf(int status, const QByteArray &text)
{
    http::Response response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

http::Response pduOf(const mm1::Pdu &pdu)
{
    http::Response response;
    response.contentType = mmsType;
    response.body = mm1::encode(pdu);
    response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
    return response;
}

bool isTrusted(const QHostAddress &peer, const QString &proxies)
{
    const QStringList entries = proxies.split(u',', Qt::SkipEmptyParts);
    return std::any_of(entries.begin(), entries.end(), [&peer](const QString &entry) {
        bool isIpv4 = false;
        const QHostAddress plain(peer.toIPv4Address(&isIpv4));
        const auto network = QHostAddress::parseSubnet(entry.trimmed());
        return !network.first.isNull() && (isIpv4 ? plain : peer).isInSubnet(network);
    });
}

/// "447900900123", "+4479…", "tel:+4479…"; empty for anything else.
QString numberIn(const QByteArray &value)
{
    QString number = QString::fromLatin1(value).trimmed();
    if (number.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
        number.remove(0, 4);
    const QString digits = number.startsWith(u'+') ? number.mid(1) : number;
    const bool isNumber =
        digits.size() >= 3 && digits.size() <= 15 &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? number : QString();
}

/// What a trusted proxy says of the phone; said twice, one of them may be the phone's own.
QString phoneOf(const http::Request &request, const engine::MmsListener &listener)
{
    if (listener.numberHeader.isEmpty() || !isTrusted(request.peer, listener.trustedProxies))
        return {};
    const QByteArray name = listener.numberHeader.toLatin1();
    const auto count =
        std::count_if(request.headers.begin(), request.headers.end(), [&name](const auto &field) {
            return field.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    return count == 1 ? numberIn(request.header(name)) : QString();
}

mm1::Pdu retrieveConf(const engine::MmsOffered &offered)
{
    mm1::Pdu pdu;
    pdu.type = mm1::Type::RetrieveConf;
    pdu.transactionId = offered.token.toLatin1();
    pdu.messageId = pdu.transactionId;
    pdu.date = quint64(offered.createdUs / 1'000'000);
    pdu.from = mm1::plmn(offered.from);
    pdu.to = {mm1::plmn(offered.to)};
    pdu.subject = offered.content.subject;
    pdu.messageClass = mm1::Class::Personal;
    pdu.priority = mm1::Priority::Normal;
    pdu.deliveryReport = true;
    pdu.readReport = true;
    pdu.retrieveStatus = 0x80;
    pdu.parts = mms::presentation(offered.content);
    pdu.contentType.name = "multipart/related";
    pdu.contentType.start = '<' + pdu.parts.front().contentId + '>';
    pdu.contentType.type = pdu.parts.front().type.name;
    return pdu;
}

void handOut(engine::Multimedia &multimedia, const engine::MmsListener &listener,
             const http::Request &request, const http::Respond &respond)
{
    const QByteArray token = request.path.mid(request.path.lastIndexOf('/') + 1);
    if (token.isEmpty() || token.size() > longestToken)
        return respond(answerOf(404, "There is nothing here.\n"));
    multimedia.fetched(listener.carrier, QString::fromLatin1(token), phoneOf(request, listener))
        .then([respond](const Result<engine::MmsOffered> &offered) {
            if (offered)
                return respond(pduOf(retrieveConf(*offered)));
            const bool isGone = offered.error().code == ErrorCode::NotFound;
            respond(isGone ? answerOf(404, "There is nothing here.\n")
                           : answerOf(503, "Not now. Try again.\n"));
        });
}

http::Response sendConf(const mm1::Pdu &request, Answer answer, const QString &messageId = {})
{
    mm1::Pdu pdu;
    pdu.type = mm1::Type::SendConf;
    pdu.transactionId = request.transactionId;
    pdu.version = request.version;
    pdu.responseStatus = statusOf(answer, request.version);
    if (answer == Answer::Ok)
        pdu.messageId = messageId.toLatin1();
    return pduOf(pdu);
}

engine::MmsArrival arrivalOf(const engine::MmsListener &listener, const mm1::Pdu &pdu,
                             const QString &phone, const QByteArray &body)
{
    engine::MmsArrival arrival;
    arrival.carrier = listener.carrier;
    arrival.from = phone;
    for (const auto *addresses : {&pdu.to, &pdu.cc, &pdu.bcc})
        for (const QString &address : *addresses)
            arrival.to.append(mm1::number(address));
    arrival.to.removeAll(QString());
    arrival.identity = QString::fromLatin1(pdu.transactionId);
    arrival.content = contentOf(pdu.subject, pdu.parts);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(phone.toUtf8() + '\0' + pdu.transactionId + '\0');
    hash.addData(body);
    arrival.phone =
        engine::Mm1Wish{QString::fromLatin1(hash.result().toHex().first(32)),
                        pdu.deliveryReport.value_or(false), pdu.readReport.value_or(false)};
    return arrival;
}

Answer answerTo(const Result<void> &stored)
{
    if (stored)
        return Answer::Ok;
    switch (stored.error().code) {
    case ErrorCode::NotFound:
        return Answer::NoSuchAddress;
    case ErrorCode::Invalid:
        return Answer::Corrupt;
    default:
        return Answer::Unavailable;
    }
}

void takeIn(engine::Multimedia &multimedia, const engine::MmsListener &listener,
            const http::Request &request, const mm1::Pdu &pdu, const http::Respond &respond)
{
    const QString phone = phoneOf(request, listener);
    if (phone.isEmpty())
        return respond(sendConf(pdu, Answer::Denied));
    const engine::MmsArrival arrival = arrivalOf(listener, pdu, phone, request.body);
    if (arrival.to.isEmpty())
        return respond(sendConf(pdu, Answer::NoSuchAddress));
    multimedia.receive(arrival).then(
        [respond, pdu, id = arrival.phone->messageId](const Result<void> &stored) {
            respond(sendConf(pdu, answerTo(stored), id));
        });
}

/// What a phone says of a message that it was told of; nothing for other PDUs.
std::optional<engine::PhoneWord> wordOf(const mm1::Pdu &pdu)
{
    using To = engine::MmsReport::Kind;
    engine::PhoneWord word;
    word.token = QString::fromLatin1(pdu.transactionId);
    switch (pdu.type) {
    case mm1::Type::AcknowledgeInd:
        word.kind = To::Delivered;
        return word;
    case mm1::Type::ReadRecInd:
        word.token = QString::fromLatin1(pdu.messageId);
        word.kind = pdu.readStatus == mm1::ReadStatus::DeletedUnread ? To::DeletedUnread : To::Read;
        return word;
    case mm1::Type::NotifyRespInd:
        break;
    default:
        return {};
    }
    switch (pdu.status.value_or(mm1::Status::Indeterminate)) {
    case mm1::Status::Retrieved:
        word.kind = To::Delivered;
        return word;
    case mm1::Status::Rejected:
        word.kind = To::Failed;
        word.reason = {ReasonCode::Rejected, QStringLiteral("MM1 Rejected")};
        return word;
    case mm1::Status::Unrecognised:
        word.kind = To::Failed;
        word.reason = {ReasonCode::Undeliverable, QStringLiteral("MM1 Unrecognised")};
        return word;
    case mm1::Status::Expired:
        word.kind = To::Failed;
        word.reason = {ReasonCode::PhoneOff, QStringLiteral("MM1 Expired")};
        return word;
    default: // deferred, and what is no word of a phone: it knows of the message
        word.kind = To::Underway;
        return word;
    }
}

/// A token that nobody knows is answered like every other: a phone would only say it again.
void hear(engine::Multimedia &multimedia, engine::PhoneWord word, const http::Respond &respond)
{
    multimedia.phoneSaid(word).then([respond](const Result<void> &heard) {
        const bool isOver = heard || heard.error().code == ErrorCode::NotFound;
        http::Response response;
        response.status = isOver ? 200 : 503;
        response.contentType = mmsType;
        respond(response);
    });
}

/// There is no login before it. A gateway brings all phones from one address.
struct Pace
{
    SystemClock clock;
    RateLimit limit{requestsPerSecond, clock};
};

} // namespace

http::Handler mm1Door(engine::Multimedia &multimedia, const engine::MmsListener &listener)
{
    const auto pace = std::make_shared<Pace>();
    return
        [&multimedia, listener, pace](const http::Request &request, const http::Respond &respond) {
            if (pace->limit.secondsToWait(request.peer.toString().toLatin1()) > 0)
                return respond(answerOf(503, "Too many requests. Try again in a moment.\n"));
            if (request.method == "GET")
                return handOut(multimedia, listener, request, respond);
            if (request.method != "POST")
                return respond(answerOf(405, "Phones fetch by GET and send by POST.\n"));
            const auto pdu = mm1::decode(request.body);
            if (!pdu)
                return respond(answerOf(400, "This is no message of a phone.\n"));
            if (pdu->type == mm1::Type::SendReq)
                return takeIn(multimedia, listener, request, *pdu, respond);
            auto word = wordOf(*pdu);
            if (!word)
                return respond(answerOf(400, "A phone does not send this.\n"));
            word->carrier = listener.carrier;
            word->phone = phoneOf(request, listener);
            hear(multimedia, *word, respond);
        };
}

} // namespace cordboard::serve
