#include "mm7_door.h"

#include "engine/face/multimedia.h"
#include "mms/mm7.h"
#include "mms_content.h"

#include <QCryptographicHash>

namespace cordboard::serve {

namespace {

using mms::mm7::Kind;
using mms::mm7::Message;

constexpr int accepted = 1000;
constexpr int corrupt = 2007;
constexpr int unknownMessage = 4003; // unsupported operation
constexpr int unavailable = 4006;

/// Compared by digests, so that the time tells nothing of how much was right.
bool isLoggedIn(const http::Request &request, const engine::MmsListener &listener)
{
    if (listener.password.isEmpty())
        return listener.user.isEmpty(); // a name alone, as of a file, is no login
    const QByteArray given = request.header("Authorization");
    const QByteArray wanted =
        "Basic " + (listener.user + u':' + listener.password).toUtf8().toBase64();
    const auto digest = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    const QByteArray a = digest(given);
    const QByteArray b = digest(wanted);
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= a[i] ^ b[i];
    return different == 0;
}

http::Response plain(int status, const QByteArray &text)
{
    http::Response response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

mms::mm7::Dialect dialectOf(const engine::MmsListener &listener)
{
    mms::mm7::Dialect dialect;
    if (!listener.xmlNamespace.isEmpty())
        dialect.xmlNamespace = listener.xmlNamespace;
    if (!listener.version.isEmpty())
        dialect.version = listener.version;
    return dialect;
}

http::Response soap(const Message &message, const engine::MmsListener &listener, int status = 200)
{
    http::Response response;
    response.status = status;
    response.contentType = "text/xml; charset=utf-8";
    response.body = mms::mm7::encodeXml(message, dialectOf(listener));
    return response;
}

Message answerOf(const Message &request, int code)
{
    Message answer;
    answer.kind = mms::mm7::answerTo(request.kind);
    answer.transactionId = request.transactionId;
    answer.status = {code, mms::mm7::wordsOf(code), {}};
    return answer;
}

Message faultOf(const QString &transaction, int code)
{
    Message fault;
    fault.kind = Kind::VASPErrorRsp;
    fault.transactionId = transaction;
    fault.status = {code, mms::mm7::wordsOf(code), {}};
    fault.faultText = fault.status.text;
    return fault;
}

engine::MmsArrival arrivalOf(CarrierId carrier, const mms::mm7::Received &received)
{
    engine::MmsArrival arrival;
    arrival.carrier = carrier;
    arrival.from = received.message.sender ? received.message.sender->value : QString();
    for (const mms::mm7::Address &address : received.message.recipients)
        arrival.to.append(address.value);
    arrival.identity = received.message.linkedId + u'|' + received.message.transactionId + u'|' +
                       received.message.timeStamp;
    arrival.content = contentOf(received.message.subject, received.parts);
    return arrival;
}

/// What failed or waits, in the words of a reason; the MMSC's own word and text are its detail.
Reason reasonOf(mms::mm7::Report report, const Message &message)
{
    using mms::mm7::Report;
    Reason reason{ReasonCode::Undeliverable, message.mmStatus};
    if (report == Report::Forwarded)
        reason.code = ReasonCode::HandedOn;
    if (report == Report::Deferred)
        reason.code = ReasonCode::PutOff;
    if (report == Report::Expired || report == Report::Unreachable)
        reason.code = ReasonCode::PhoneOff;
    if (report == Report::Rejected)
        reason.code = ReasonCode::Rejected;
    if (!message.status.text.isEmpty())
        reason.detail += QStringLiteral(": ") + message.status.text.left(200);
    return reason;
}

engine::MmsReport::Kind kindOf(mms::mm7::Report report)
{
    using mms::mm7::Report;
    using To = engine::MmsReport::Kind;
    switch (report) {
    case Report::Retrieved:
        return To::Delivered;
    case Report::Forwarded:
    case Report::Deferred:
    case Report::Unknown:
        return To::Underway;
    case Report::Indeterminate:
        return To::NoConfirmation;
    case Report::Read:
        return To::Read;
    case Report::Deleted:
        return To::DeletedUnread;
    case Report::Expired:
    case Report::Rejected:
    case Report::Unrecognised:
    case Report::Unreachable:
    case Report::Unsupported:
        break;
    }
    return To::Failed;
}

engine::MmsReport reportOf(CarrierId carrier, const Message &message, const QByteArray &raw)
{
    engine::MmsReport report;
    report.carrier = carrier;
    report.messageId = message.messageId;
    const auto said = mms::mm7::reportOf(message.mmStatus);
    report.kind = kindOf(said);
    const bool waits = said == mms::mm7::Report::Forwarded || said == mms::mm7::Report::Deferred;
    if (report.kind == engine::MmsReport::Kind::Failed || waits)
        report.reason = reasonOf(said, message);
    for (const mms::mm7::Address &address : message.recipients)
        report.numbers.append(address.value);
    if (message.sender)
        report.numbers.append(message.sender->value);
    report.raw = raw.left(2048);
    return report;
}

/// Answers when the engine has committed, or cannot.
void answerAfter(QFuture<Result<void>> done, const Message &request,
                 const engine::MmsListener &listener, const http::Respond &respond)
{
    done.then([request, listener, respond](const Result<void> &committed) {
        if (committed)
            return respond(soap(answerOf(request, accepted), listener));
        const bool isOurs = committed.error().code != ErrorCode::Invalid;
        respond(
            soap(answerOf(request, isOurs ? unavailable : corrupt), listener, isOurs ? 503 : 200));
    });
}

} // namespace

http::Handler mm7Door(engine::Multimedia &multimedia, const engine::MmsListener &listener)
{
    return [&multimedia, listener](const http::Request &request, const http::Respond &respond) {
        if (!isLoggedIn(request, listener)) {
            http::Response refused =
                plain(401, "Log in with the name and password of this door.\n");
            refused.headers = {{"WWW-Authenticate", "Basic realm=\"MM7\""}};
            return respond(refused);
        }
        if (request.method != "POST")
            return respond(plain(405, "This is for MM7 by POST.\n"));
        const auto received = mms::mm7::decode(request.header("Content-Type"), request.body);
        if (!received)
            return respond(soap(faultOf({}, corrupt), listener));
        const Message &message = received->message;
        switch (message.kind) {
        case Kind::DeliverReq:
            return answerAfter(multimedia.receive(arrivalOf(listener.carrier, *received)), message,
                               listener, respond);
        case Kind::DeliveryReportReq:
        case Kind::ReadReplyReq:
            return answerAfter(multimedia.report(reportOf(listener.carrier, message, request.body)),
                               message, listener, respond);
        default:
            return respond(soap(faultOf(message.transactionId, unknownMessage), listener));
        }
    };
}

} // namespace cordboard::serve
