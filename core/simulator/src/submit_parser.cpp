#include "submit_parser.h"

#include "text/decode.h"
#include "wire.h"

namespace cordboard::simulator {

namespace {

constexpr quint8 udhIndicator = 0x40;

quint16 value16(const QByteArray &value)
{
    ByteReader reader(value);
    return reader.u16();
}

quint8 value8(const QByteArray &value)
{
    ByteReader reader(value);
    return reader.u8();
}

void readTlvs(ByteReader &reader, SubmitSeen &submit)
{
    while (reader.left() >= 4) {
        const quint16 id = reader.u16();
        const QByteArray value = reader.octets(reader.u16());
        if (!reader.ok())
            return;
        if (id == tag::messagePayload && submit.userData.isEmpty())
            submit.userData = value;
        else if (id == tag::sarReference)
            submit.sarReference = value16(value);
        else if (id == tag::sarTotal)
            submit.sarTotal = value8(value);
        else if (id == tag::sarNumber)
            submit.sarNumber = value8(value);
    }
}

void readAddresses(ByteReader &reader, SubmitSeen &submit)
{
    submit.serviceType = reader.cString(6);
    submit.fromTon = reader.u8();
    submit.fromNpi = reader.u8();
    submit.from = reader.cString(21);
    submit.toTon = reader.u8();
    submit.toNpi = reader.u8();
    submit.to = reader.cString(21);
}

quint32 judge(const SubmitSeen &submit)
{
    if (submit.to.isEmpty())
        return status::invalidDestination;
    if (!text::parseUserData(submit.userData, submit.esmClass & udhIndicator).valid)
        return status::invalidEsmClass;
    return status::ok;
}

} // namespace

ParsedSubmit parseSubmit(const QByteArray &body)
{
    ParsedSubmit parsed;
    SubmitSeen &submit = parsed.submit;
    ByteReader reader(body);
    readAddresses(reader, submit);
    submit.esmClass = reader.u8();
    reader.u8(); // protocol_id
    submit.priority = reader.u8();
    submit.schedule = reader.cString(17);
    submit.validity = reader.cString(17);
    submit.registeredDelivery = reader.u8();
    reader.u8(); // replace_if_present_flag
    submit.dataCoding = reader.u8();
    reader.u8(); // sm_default_msg_id
    if (!reader.ok()) {
        parsed.status = status::invalidParameterLength;
        return parsed;
    }
    submit.userData = reader.octets(reader.u8());
    if (!reader.ok()) {
        parsed.status = status::invalidMessageLength;
        return parsed;
    }
    readTlvs(reader, submit);
    parsed.status = judge(submit);
    return parsed;
}

QString SubmitSeen::text() const
{
    const auto data = text::parseUserData(userData, esmClass & udhIndicator);
    if (!data.valid)
        return {};
    return text::decodeText(data.body, dataCoding, data.lockingShift, data.singleShift)
        .value_or(QString());
}

PartOf SubmitSeen::partOf() const
{
    if (sarTotal > 1)
        return {sarReference, sarNumber, sarTotal};
    constexpr quint8 udhIndicator = 0x40;
    const auto part = text::parseUserData(userData, esmClass & udhIndicator).concatenation;
    return part ? PartOf{part->reference, part->number, part->total} : PartOf{};
}

} // namespace cordboard::simulator
