#include "submit_faults.h"

#include "wire.h"

#include <QtEndian>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

/// What comes in turn: the first of `values` on the first submit, and so on, round and round.
template<class T, size_t n>
T inTurn(const T (&values)[n], qint64 number)
{
    return values[size_t(number - 1) % n];
}

struct Scene
{
    Session &session;
    const SubmitSeen &submit;
    const SubmitPlan &plan;

    QByteArray usual() const { return usualAnswer(submit, plan); }
    QByteArray answer(quint32 status, const QByteArray &body) const
    {
        return pdu(command::submitSm | command::response, status, submit.sequence, body);
    }
    QByteArray withTlvs(const QByteArray &tlvs) const
    {
        return answer(status::ok, ByteWriter().cString(submit.messageId).octets(tlvs).bytes());
    }
    QByteArray ofLength(quint32 length) const
    {
        QByteArray bytes = usual();
        qToBigEndian(length, bytes.data());
        return bytes;
    }
    /// A message from the phone that the submit went to, up to its sm_length.
    ByteWriter deliverHead() const
    {
        ByteWriter writer;
        writer.cString({}).u8(submit.toTon).u8(submit.toNpi).cString(submit.to);
        writer.u8(submit.fromTon).u8(submit.fromNpi).cString(submit.from);
        return writer.u8(0).u8(0).u8(0).cString({}).cString({}).u8(0).u8(0).u8(0).u8(0);
    }
    QByteArray deliver(const QByteArray &body) const
    {
        return pdu(command::deliverSm, 0, session.nextSequence(), body);
    }
    QByteArray deliverText(const QByteArray &text) const
    {
        return deliver(deliverHead().u8(quint8(text.size())).octets(text).bytes());
    }
};

QByteArray oddSequences(const Scene &scene)
{
    QByteArray bytes;
    for (const quint32 sequence : {0x00000000U, 0x00000001U, 0x7FFFFFFFU, 0xFFFFFFFEU})
        bytes += pdu(command::enquireLink, 0, sequence);
    return bytes + scene.usual();
}

QByteArray manyTlvs(const Scene &scene)
{
    constexpr int counts[] = {15000, 1, 29, 100};
    const int count = inTurn(counts, scene.submit.number);
    ByteWriter writer;
    for (int i = 0; i < count; ++i)
        writer.tlv(quint16(0x1400 + i % 0x400), {});
    return scene.withTlvs(writer.bytes());
}

QByteArray unknownTlvs(const Scene &scene)
{
    ByteWriter writer; // tags that Jasmin's users met in the wild (T13)
    for (const quint16 id : {0x002B, 0x060D, 0x1454, 38636})
        writer.tlv(id, "\x01\x02\x03");
    return scene.withTlvs(writer.bytes());
}

QByteArray flood(const Scene &scene)
{
    QByteArray bytes = scene.usual();
    for (int i = 1; i <= 1000; ++i)
        bytes += scene.deliverText("Flood " + QByteArray::number(i));
    return bytes;
}

QByteArray alert(const Scene &scene)
{
    ByteWriter writer; // 4.12.1
    writer.u8(1).u8(1).cString(scene.submit.to).u8(1).u8(1).cString(scene.submit.from);
    return pdu(command::alertNotification, 0, scene.session.nextSequence(), writer.bytes()) +
           scene.usual();
}

QByteArray noNul(const Scene &scene)
{
    ByteWriter writer;
    writer.cString({}).u8(1).u8(1).octets(QByteArray(60, '7'));
    return scene.usual() + scene.deliver(writer.bytes());
}

QByteArray payload(const Scene &scene)
{
    constexpr int sizes[] = {1025, 1, 2, 65535};
    ByteWriter writer = scene.deliverHead();
    const int size = inTurn(sizes, scene.submit.number);
    writer.u8(0).tlv(tag::messagePayload, QByteArray(size, 'p'));
    return scene.usual() + scene.deliver(writer.bytes());
}

QByteArray longFields(const Scene &scene)
{
    ByteWriter writer; // 6 and 21 octets is what 5.2.11 and 5.2.8 allow
    writer.cString("SERVICETYPE").u8(1).u8(1).cString(QByteArray(40, '7'));
    writer.u8(1).u8(1).cString(scene.submit.from).u8(0).u8(0).u8(0).cString({}).cString({});
    writer.u8(0).u8(0).u8(0).u8(0).u8(4).octets("Long");
    return scene.usual() + scene.deliver(writer.bytes());
}

using Bytes = QByteArray (*)(const Scene &);
using Act = void (*)(Session &);

struct WireFault
{
    const char *name;
    Bytes bytes; ///< null: nothing is written
    Act act;     ///< afterwards
};

void unbindNow(Session &session)
{
    session.unbind();
}

void closeNow(Session &session)
{
    session.closeGently(u"closed on purpose"_s);
}

void resetNow(Session &session)
{
    session.abort(u"reset on purpose"_s);
}

constexpr quint32 queryResponse = command::querySm | command::response;

const WireFault wireFaults[] = {
    {"unbind-on-submit", nullptr, unbindNow},
    {"close-on-submit", nullptr, closeNow},
    {"reset-on-submit", nullptr, resetNow},
    {"half-pdu-then-reset", [](const Scene &s) { return s.usual().left(10); }, resetNow},
    {"deliver-and-unbind",
     [](const Scene &s) { return s.usual() + s.deliverText("One last thing"); }, unbindNow},
    {"half-close", nullptr,
     [](Session &session) {
         session.halfClose();
     }},
    {"generic-nack",
     [](const Scene &s) {
         return pdu(command::genericNack, status::systemError, s.submit.sequence);
     },
     nullptr},
    {"generic-nack-seq0",
     [](const Scene &) { return pdu(command::genericNack, status::systemError, 0); }, nullptr},
    {"garbage",
     [](const Scene &) {
         return QByteArray("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
     },
     nullptr},
    {"length-zero", [](const Scene &s) { return s.ofLength(0); }, nullptr},
    {"length-short",
     [](const Scene &s) {
         constexpr quint32 lengths[] = {15, 4, 8};
         return s.ofLength(inTurn(lengths, s.submit.number));
     },
     nullptr},
    {"length-huge",
     [](const Scene &s) {
         constexpr quint32 lengths[] = {0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
         return s.ofLength(inTurn(lengths, s.submit.number));
     },
     nullptr},
    {"length-lie", [](const Scene &s) { return s.ofLength(quint32(s.usual().size()) + 8); },
     nullptr},
    {"response-no-id", [](const Scene &s) { return s.answer(status::ok, {}); }, nullptr},
    {"response-empty-id", [](const Scene &s) { return s.answer(status::ok, QByteArray(1, '\0')); },
     nullptr},
    {"response-no-nul", [](const Scene &s) { return s.answer(status::ok, s.submit.messageId); },
     nullptr},
    {"response-error-body",
     [](const Scene &s) {
         constexpr int sizes[] = {16, 24};
         return s.answer(s.plan.status, QByteArray(inTurn(sizes, s.submit.number), 'x') + '\0');
     },
     nullptr},
    {"duplicate-response", [](const Scene &s) { return s.usual() + s.usual(); }, nullptr},
    {"unexpected-response",
     [](const Scene &s) {
         return pdu(command::submitSm | command::response, 0, s.submit.sequence + 1000000,
                    ByteWriter().cString("unasked").bytes()) +
                s.usual();
     },
     nullptr},
    {"wrong-type-response",
     [](const Scene &s) { return pdu(queryResponse, 0, s.submit.sequence) + s.usual(); }, nullptr},
    {"same-sequence",
     [](const Scene &s) { return pdu(command::enquireLink, 0, s.submit.sequence) + s.usual(); },
     nullptr},
    {"odd-sequences", oddSequences, nullptr},
    {"unknown-command",
     [](const Scene &s) {
         return pdu(0x00000111, 0, s.session.nextSequence()) + pdu(0x80000111, 0, 77) + s.usual();
     },
     nullptr},
    {"alert-notification", alert, nullptr},
    {"congestion",
     [](const Scene &s) {
         const quint8 state = quint8(std::min<qint64>((s.submit.number - 1) % 101, 100));
         return s.withTlvs(
             ByteWriter().tlv(tag::congestionState, ByteWriter().u8(state).bytes()).bytes());
     },
     nullptr},
    {"unknown-tlv", unknownTlvs, nullptr},
    {"duplicate-tlv",
     [](const Scene &s) {
         ByteWriter writer;
         writer.tlv(tag::congestionState, "\x05").tlv(tag::congestionState, "\x63");
         writer.tlv(tag::messageState, {}).tlv(tag::sarReference, "\x01");
         return s.withTlvs(writer.bytes());
     },
     nullptr},
    {"many-tlvs", manyTlvs, nullptr},
    {"tlv-overrun",
     [](const Scene &s) {
         return s.withTlvs(
             ByteWriter().u16(tag::congestionState).u16(0x41).octets("short").bytes());
     },
     nullptr},
    {"deliver-bad-length",
     [](const Scene &s) {
         return s.usual() + s.deliver(s.deliverHead().u8(200).octets("too short").bytes());
     },
     nullptr},
    {"deliver-no-nul", noNul, nullptr},
    {"deliver-long-fields", longFields, nullptr},
    {"deliver-255", [](const Scene &s) { return s.usual() + s.deliverText(QByteArray(255, 'm')); },
     nullptr},
    {"deliver-payload", payload, nullptr},
    {"deliver-flood", flood, nullptr},
};

quint32 unknownStatus(qint64 number)
{
    constexpr quint32 codes[] = {0x22, 0x100, 0x410, 0xFFFFFFFF};
    return codes[number % 4];
}

void receiptBefore(SubmitPlan &plan, int ms)
{
    plan.receiptFirst = true;
    plan.receiptDelayMs = 0;
    plan.answerDelayMs += ms;
}

} // namespace

QByteArray usualAnswer(const SubmitSeen &submit, const SubmitPlan &plan)
{
    QByteArray body =
        plan.status == status::ok ? ByteWriter().cString(submit.messageId).bytes() : QByteArray();
    if (plan.congestion >= 0 && plan.status == status::ok) {
        const QByteArray state = ByteWriter().u8(quint8(plan.congestion)).bytes();
        body += ByteWriter().tlv(tag::congestionState, state).bytes();
    }
    return pdu(command::submitSm | command::response, plan.status, submit.sequence, body);
}

void bendPlan(const SubmitSeen &submit, SubmitPlan &plan, qint64 nowMs)
{
    const QString &name = plan.fault;
    if (name == u"no-response"_s || name == u"half-close"_s || name.endsWith(u"-on-submit"_s))
        plan.answered = false;
    else if (name == u"late-response"_s)
        plan.answerDelayMs += 35000;
    else if (name == u"out-of-order"_s)
        plan.answerDelayMs += int(5 - submit.number % 5) * 200;
    else if (name == u"burst"_s)
        plan.answerDelayMs += int(1000 - nowMs % 1000);
    else if (name.startsWith(u"generic-nack"_s))
        plan.status = status::systemError;
    else if (name == u"response-error-body"_s)
        plan.status = status::queueFull;
    else if (name == u"unknown-status"_s)
        plan.status = unknownStatus(submit.number);
    else if (name == u"receipt-first"_s)
        receiptBefore(plan, 1000);
    else if (name == u"receipt-just-first"_s)
        receiptBefore(plan, 1);
    else if (name == u"receipt-minute-first"_s)
        receiptBefore(plan, 60000);
}

void writeAnswer(Session &session, const SubmitSeen &submit, const SubmitPlan &plan)
{
    const Scene scene{session, submit, plan};
    for (const WireFault &fault : wireFaults) {
        if (plan.fault != QLatin1String(fault.name))
            continue;
        if (fault.bytes)
            session.send(fault.bytes(scene));
        if (fault.act)
            fault.act(session);
        return;
    }
    if (plan.answered)
        session.send(scene.usual());
}

} // namespace cordboard::simulator
