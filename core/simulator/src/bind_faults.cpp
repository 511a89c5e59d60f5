#include "bind_faults.h"

#include "wire.h"

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;
using Then = BindTwist::Then;

QByteArray refusal(const Frame &bind, quint32 commandStatus, const QByteArray &body)
{
    return pdu(bind.command | command::response, commandStatus, bind.sequence, body);
}

QByteArray namedBody()
{
    const QByteArray version = ByteWriter().u8(0x34).bytes();
    return ByteWriter().cString("refuser").tlv(tag::interfaceVersion, version).bytes();
}

QByteArray earlyMessage()
{
    const QByteArray text = "Too early";
    ByteWriter writer;
    writer.cString({}).u8(1).u8(1).cString("15550134477").u8(1).u8(1).cString("15550100142");
    writer.u8(0).u8(0).u8(0).cString({}).cString({}).u8(0).u8(0).u8(0).u8(0);
    return writer.u8(quint8(text.size())).octets(text).bytes();
}

} // namespace

BindTwist bindTwist(const QString &fault, const Frame &bind, quint32 sequence)
{
    if (fault == u"no-bind-response"_s)
        return {{}, Then::Nothing};
    if (fault == u"late-bind-response"_s)
        return {{}, Then::GoOnLate};
    if (fault == u"close-on-bind"_s)
        return {{}, Then::Close};
    if (fault == u"bind-nack"_s)
        return {pdu(command::genericNack, status::bindFailed, bind.sequence), Then::Close};
    if (fault == u"bind-already-bound"_s)
        return {refusal(bind, status::alreadyBound, {}), Then::Close};
    if (fault == u"bind-error-short"_s)
        return {refusal(bind, status::bindFailed, QByteArray(1, '\0')), Then::Close};
    if (fault == u"bind-error-named"_s)
        return {refusal(bind, status::bindFailed, namedBody()), Then::Close};
    if (fault == u"deliver-before-bind"_s)
        return {pdu(command::deliverSm, 0, sequence, earlyMessage()), Then::GoOn};
    if (fault == u"outbind"_s) {
        const QByteArray body = ByteWriter().cString("smsc").cString("secret").bytes(); // 4.1.7.1
        return {pdu(command::outbind, 0, sequence, body), Then::GoOn};
    }
    return {};
}

} // namespace cordboard::simulator
