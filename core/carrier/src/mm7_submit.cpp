#include "mm7_submit.h"

#include "carrier/mm7_status.h"

#include "mms/mm7.h"
#include "mms/smil.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace cordboard::carrier {

namespace {

using Kind = SubmitOutcome::Kind;
using mms::mm7::Address;

constexpr qsizetype longestShortCode = 8;
constexpr int keptOctets = 8 * 1024;
constexpr qint64 retryMs = 30'000;
constexpr qint64 throttledMs = 5'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::carrier::mm7", text);
}

Address addressOf(const QString &number)
{
    const bool isShort = !number.startsWith(u'+') && number.size() <= longestShortCode;
    const bool hasLetters =
        std::any_of(number.begin(), number.end(), [](QChar c) { return c.isLetter(); });
    return {isShort || hasLetters ? Address::Kind::ShortCode : Address::Kind::Number, number};
}

mms::mm7::Dialect dialectOf(const Carrier &carrier)
{
    mms::mm7::Dialect dialect;
    if (!carrier.mm7.xmlNamespace.isEmpty())
        dialect.xmlNamespace = carrier.mm7.xmlNamespace;
    if (!carrier.mm7.version.isEmpty())
        dialect.version = carrier.mm7.version;
    dialect.plusInNumbers = carrier.mm7.plusInNumbers;
    return dialect;
}

mms::mm7::Message fromUs(const Carrier &carrier, qint64 nowMs)
{
    mms::mm7::Message message;
    message.vaspId = carrier.mm7.vaspId;
    message.vasId = carrier.mm7.vasId;
    message.timeStamp = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::ISODate);
    return message;
}

mms::mm7::Message submitOf(const Carrier &carrier, const SubmitPart &part, qint64 nowMs)
{
    mms::mm7::Message message = fromUs(carrier, nowMs);
    message.kind = mms::mm7::Kind::SubmitReq;
    message.transactionId = QStringLiteral("cb-%1").arg(part.attempt.value);
    message.sender = addressOf(part.source);
    message.recipients = {{Address::Kind::Number, part.destination}};
    message.messageClass = QStringLiteral("Personal");
    if (part.validitySeconds > 0)
        message.expiry = QStringLiteral("PT%1S").arg(part.validitySeconds);
    message.deliveryReport = true;
    message.readReply = true;
    message.priority = QStringLiteral("Normal");
    message.subject = part.mms->subject;
    return message;
}

http::Exchange exchangeOf(const Carrier &carrier, const QString &password,
                          const mms::mm7::Body &body)
{
    http::Exchange exchange;
    exchange.url = carrier.mm7.url.toUtf8();
    exchange.headers = {"Content-Type: " + body.contentType, "SOAPAction: \"\""};
    if (!carrier.systemId.isEmpty())
        exchange.headers.append("Authorization: Basic " +
                                (carrier.systemId + u':' + password).toUtf8().toBase64());
    exchange.body = body.octets;
    exchange.allowPrivate = carrier.mm7.allowPrivate;
    exchange.timeoutMs = carrier.profile.responseSeconds * 1'000;
    exchange.keepOctets = keptOctets;
    exchange.onlyOnce = true;
    exchange.authority = carrier.profile.tlsAuthority.toUtf8();
    return exchange;
}

ReasonCode reasonOf(int code)
{
    switch (code) {
    case 2002:
    case 2003:
        return ReasonCode::BadNumber;
    default:
        return ReasonCode::CarrierRefused;
    }
}

/// "2004 Multimedia content refused: too many colours"
QString detailOf(const mms::mm7::Status &status)
{
    QString detail =
        QStringLiteral("MM7 %1 %2").arg(status.code).arg(mms::mm7::wordsOf(status.code));
    if (!status.details.isEmpty())
        detail += QStringLiteral(": ") + status.details.left(200);
    return detail;
}

/// Whether the details of a partial success name that number as left out, in whatever form.
bool namesPerson(const QString &details, const QString &person)
{
    QString digits;
    for (const QChar character : person)
        if (character.isDigit())
            digits += character;
    QString said = details;
    said.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    // nationally, with 00, with a plus: the last seven are the same (store/receipt_keys.h)
    constexpr qsizetype telling = 7;
    return digits.size() >= telling && said.contains(QStringView(digits).right(telling));
}

void judge(SubmitOutcome &outcome, const mms::mm7::Message &answer, const QString &person)
{
    using mms::mm7::Verdict;
    const int code = answer.status.code;
    outcome.commandStatus = code == 1000 ? 0 : statusOfMm7(code);
    outcome.reason = {reasonOf(code), detailOf(answer.status)};
    switch (mms::mm7::verdictOf(code)) {
    case Verdict::Partly: // we submit to one person at a time, who is left out or is not
        if (answer.messageId.isEmpty() || namesPerson(answer.status.details, person)) {
            outcome.kind = Kind::RefusedForGood;
            return;
        }
        [[fallthrough]];
    case Verdict::Accepted:
        outcome.kind = Kind::Accepted;
        outcome.carrierMessageId = answer.messageId;
        outcome.reason = {};
        return;
    case Verdict::Refused:
        outcome.kind = Kind::RefusedForGood;
        return;
    case Verdict::Misconfigured:
        outcome.kind = Kind::SetupFault;
        outcome.reason.code = ReasonCode::CarrierSetup;
        return;
    case Verdict::Later:
        outcome.kind = code == 3510 ? Kind::Throttled : Kind::RefusedForNow;
        outcome.reason.code = code == 3510 ? ReasonCode::Throttled : ReasonCode::CarrierBusy;
        outcome.retryAfterMs = code == 3510 ? throttledMs : retryMs;
    }
}

constexpr int serverError = 500;
constexpr int badGateway = 502;
constexpr int gatewayTimeout = 504;

void judgeHttp(SubmitOutcome &outcome, const http::Outcome &answer)
{
    outcome.reason = {ReasonCode::CarrierRefused, QStringLiteral("HTTP %1").arg(answer.status)};
    outcome.kind = Kind::RefusedForGood;
    if (isLineFault(answer)) {
        outcome.kind = Kind::SetupFault;
        outcome.reason.code = ReasonCode::CarrierSetup;
    } else if (answer.status == gatewayTimeout) {
        // somebody before the MMSC handed the message on and heard nothing: it may have been taken
        outcome.kind = Kind::Lost;
        outcome.reason.code = ReasonCode::NoAnswer;
    } else if (answer.status >= 500 || answer.status == 429) {
        outcome.mayHaveLeft = answer.status == serverError || answer.status == badGateway;
        outcome.kind = answer.status == 429 ? Kind::Throttled : Kind::RefusedForNow;
        outcome.reason.code = ReasonCode::CarrierBusy;
        const qint64 asked = answer.retryAfter.toLongLong();
        outcome.retryAfterMs = asked > 0 ? qMin<qint64>(asked, 600) * 1'000 : retryMs;
    }
}

void judgeBody(SubmitOutcome &outcome, const http::Outcome &answer, const QString &person)
{
    const auto received = mms::mm7::decode(answer.contentType, answer.body);
    using mms::mm7::Kind;
    const bool isAnswer = received && (received->message.kind == Kind::SubmitRsp ||
                                       received->message.kind == Kind::RSErrorRsp);
    if (isAnswer)
        return judge(outcome, received->message, person);
    if (answer.status >= 300)
        return judgeHttp(outcome, answer);
    // 2xx with something else: it may have been taken, and nobody can say.
    outcome.kind = SubmitOutcome::Kind::Lost;
    outcome.reason = {ReasonCode::NoAnswer, received ? QString() : received.error().message};
}

} // namespace

http::Exchange submitExchange(const Carrier &carrier, const QString &password,
                              const SubmitPart &part, qint64 nowMs)
{
    return exchangeOf(carrier, password,
                      mms::mm7::encode(submitOf(carrier, part, nowMs), dialectOf(carrier),
                                       mms::presentation(*part.mms)));
}

http::Exchange cancelExchange(const Carrier &carrier, const QString &password, const Recall &recall,
                              qint64 nowMs)
{
    mms::mm7::Message message = fromUs(carrier, nowMs);
    message.kind = mms::mm7::Kind::CancelReq;
    message.transactionId = QStringLiteral("cb-cancel-%1").arg(recall.id);
    message.messageId = recall.carrierMessageId;
    return exchangeOf(carrier, password, mms::mm7::encode(message, dialectOf(carrier)));
}

RecallOutcome mm7Recalled(qint64 id, const http::Outcome &answer)
{
    using mms::mm7::Verdict;
    RecallOutcome outcome;
    outcome.id = id;
    if (answer.kind != http::Outcome::Kind::Answered) {
        outcome.detail = http::toWord(answer.kind);
        return outcome;
    }
    const auto said = mms::mm7::decode(answer.contentType, answer.body);
    const bool isAnswer = said && (said->message.kind == mms::mm7::Kind::CancelRsp ||
                                   said->message.kind == mms::mm7::Kind::RSErrorRsp);
    if (!isAnswer) {
        outcome.detail = QStringLiteral("HTTP %1").arg(answer.status);
        return outcome;
    }
    const int code = said->message.status.code;
    const Verdict verdict = mms::mm7::verdictOf(code);
    outcome.status = code == 1000 ? 0 : statusOfMm7(code);
    outcome.detail = detailOf(said->message.status);
    if (verdict == Verdict::Accepted || verdict == Verdict::Partly)
        outcome.kind = RecallOutcome::Kind::Taken;
    else if (verdict != Verdict::Later) // one that knows no CancelReq says 4003
        outcome.kind = RecallOutcome::Kind::Refused;
    return outcome;
}

http::Exchange probeExchange(const Carrier &carrier, const QString &password, qint64 nowMs)
{
    mms::mm7::Message message = fromUs(carrier, nowMs);
    message.kind = mms::mm7::Kind::CancelReq;
    message.transactionId = QStringLiteral("cb-test");
    message.messageId = QStringLiteral("cb-never-sent");
    return exchangeOf(carrier, password, mms::mm7::encode(message, dialectOf(carrier)));
}

SubmitOutcome mm7Outcome(AttemptId attempt, const QString &person, const http::Outcome &answer)
{
    using From = http::Outcome::Kind;
    SubmitOutcome outcome;
    outcome.attempt = attempt;
    outcome.tookMs = answer.kind == From::Answered ? int(answer.tookUs / 1'000) : -1;
    switch (answer.kind) {
    case From::Answered:
        judgeBody(outcome, answer, person);
        break;
    case From::NotResolved:
    case From::NotConnected:
        outcome.kind = Kind::NotSent;
        outcome.reason = {ReasonCode::CarrierDown, {}};
        break;
    case From::Forbidden:
    case From::Untrusted:
        outcome.kind = Kind::SetupFault;
        outcome.reason = {ReasonCode::CarrierSetup, http::toWord(answer.kind)};
        break;
    case From::TooSlow: // MM7 knows no duplicates: what may have been taken is not sent again
        outcome.reason = {ReasonCode::NoAnswer, {}};
        break;
    case From::Broken:
    case From::Cancelled:
        outcome.reason = {ReasonCode::LineBroke, {}};
        break;
    }
    if (outcome.kind == Kind::Lost && isLineFault(answer)) {
        outcome.kind = Kind::NotSent;
        outcome.reason = {ReasonCode::CarrierDown, {}};
    }
    return outcome;
}

bool isLineFault(const http::Outcome &answer)
{
    using From = http::Outcome::Kind;
    switch (answer.kind) {
    case From::NotResolved:
    case From::NotConnected:
    case From::Forbidden:
    case From::Untrusted:
        return true;
    case From::Answered:
        break;
    case From::TooSlow: // a firewall that drops; after the request it may be the message
    case From::Broken:
        return !answer.isRequested;
    case From::Cancelled:
        return false;
    }
    const int status = answer.status;
    return status == 401 || status == 403 || status == 404 || status == 405 ||
           (status >= 300 && status < 400);
}

QString lineFault(const Carrier &carrier, const http::Outcome &answer)
{
    using From = http::Outcome::Kind;
    if (answer.kind == From::Answered && (answer.status == 401 || answer.status == 403))
        return tr("The MMSC refuses the user name or password. Ask the carrier, then change them.");
    if (answer.kind == From::Answered)
        return tr("What answers at %1 is not an MMSC (HTTP %2). Check the address.")
            .arg(carrier.mm7.url)
            .arg(answer.status);
    return http::sentenceOf(answer);
}

} // namespace cordboard::carrier
