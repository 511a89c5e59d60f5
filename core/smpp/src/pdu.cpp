#include "smpp/pdu.h"

#include "smpp/command_status.h"

#include <QtEndian>

#include <algorithm>
#include <span>

namespace cordboard::smpp {

namespace {

/// One mandatory field. `octets` is the longest C-string with its NUL, wider than SMPP 3.4 where
/// carriers are.
struct Field
{
    enum class Kind { String, Number, Message };
    Kind kind;
    QByteArrayView Pdu::*text = nullptr;
    quint8 Pdu::*number = nullptr;
    int octets = 1;
    quint32 faultStatus = status::invalidCommandLength;
};

constexpr Field string(QByteArrayView Pdu::*text, int octets,
                       quint32 fault = status::invalidCommandLength)
{
    return {Field::Kind::String, text, nullptr, octets, fault};
}
constexpr Field number(quint8 Pdu::*number)
{
    return {Field::Kind::Number, nullptr, number, 1, status::invalidCommandLength};
}
constexpr Field message(QByteArrayView Pdu::*text)
{
    return {Field::Kind::Message, text, &Pdu::shortMessageLength, 0, status::invalidMessageLength};
}

// Addresses may have 64 digits in data_sm; some carriers send longer ones than 20 in deliver_sm
// too.
constexpr int addressOctets = 65;
constexpr int idOctets = 256;

constexpr Field serviceType = string(&Pdu::serviceType, 6, status::invalidServiceType);
constexpr Field sourceTon = number(&Pdu::sourceTon);
constexpr Field sourceNpi = number(&Pdu::sourceNpi);
constexpr Field source = string(&Pdu::source, addressOctets, status::invalidSource);
constexpr Field destinationTon = number(&Pdu::destinationTon);
constexpr Field destinationNpi = number(&Pdu::destinationNpi);
constexpr Field destination = string(&Pdu::destination, addressOctets, status::invalidDestination);
constexpr Field messageId = string(&Pdu::messageId, idOctets);
constexpr Field esmClass = number(&Pdu::esmClass);
constexpr Field registered = number(&Pdu::registeredDelivery);
constexpr Field dataCoding = number(&Pdu::dataCoding);

constexpr Field bindFields[] = {
    string(&Pdu::systemId, 16),     string(&Pdu::password, 9), string(&Pdu::systemType, 13),
    number(&Pdu::interfaceVersion), number(&Pdu::rangeTon),    number(&Pdu::rangeNpi),
    string(&Pdu::addressRange, 41),
};
constexpr Field bindRespFields[] = {string(&Pdu::systemId, idOctets)};
constexpr Field outbindFields[] = {string(&Pdu::systemId, 16), string(&Pdu::password, 9)};
constexpr Field smFields[] = {
    serviceType,
    sourceTon,
    sourceNpi,
    source,
    destinationTon,
    destinationNpi,
    destination,
    esmClass,
    number(&Pdu::protocolId),
    number(&Pdu::priority),
    string(&Pdu::scheduleTime, 17),
    string(&Pdu::validity, 17),
    registered,
    number(&Pdu::replaceIfPresent),
    dataCoding,
    number(&Pdu::defaultMessageId),
    message(&Pdu::shortMessage),
};
constexpr Field dataSmFields[] = {
    serviceType,    sourceTon,   sourceNpi, source,     destinationTon,
    destinationNpi, destination, esmClass,  registered, dataCoding,
};
constexpr Field messageIdFields[] = {messageId};
constexpr Field querySmFields[] = {messageId, sourceTon, sourceNpi, source};
constexpr Field querySmRespFields[] = {messageId, string(&Pdu::finalDate, 17),
                                       number(&Pdu::messageState), number(&Pdu::errorCode)};
constexpr Field cancelSmFields[] = {serviceType, messageId,      sourceTon,      sourceNpi,
                                    source,      destinationTon, destinationNpi, destination};
constexpr Field alertFields[] = {sourceTon,      sourceNpi,      source,
                                 destinationTon, destinationNpi, destination};

struct Layout
{
    quint32 command;
    std::span<const Field> fields;
};

const Layout layouts[] = {
    {command::submitSm | command::responseBit, messageIdFields},
    {command::deliverSm, smFields},
    {command::submitSm, smFields},
    {command::deliverSm | command::responseBit, messageIdFields},
    {command::enquireLink, {}},
    {command::enquireLink | command::responseBit, {}},
    {command::bindTransceiver, bindFields},
    {command::bindTransceiver | command::responseBit, bindRespFields},
    {command::bindTransmitter, bindFields},
    {command::bindTransmitter | command::responseBit, bindRespFields},
    {command::bindReceiver, bindFields},
    {command::bindReceiver | command::responseBit, bindRespFields},
    {command::unbind, {}},
    {command::unbind | command::responseBit, {}},
    {command::genericNack, {}},
    {command::dataSm, dataSmFields},
    {command::dataSm | command::responseBit, messageIdFields},
    {command::querySm, querySmFields},
    {command::querySm | command::responseBit, querySmRespFields},
    {command::cancelSm, cancelSmFields},
    {command::cancelSm | command::responseBit, {}},
    {command::outbind, outbindFields},
    {command::alertNotification, alertFields},
};

const Layout *layoutOf(quint32 id)
{
    const auto found = std::find_if(std::begin(layouts), std::end(layouts),
                                    [id](const Layout &layout) { return layout.command == id; });
    return found == std::end(layouts) ? nullptr : found;
}

/// Reads fields off the front of the body; never past its end.
class Reader
{
public:
    Reader(QByteArrayView body, Pdu *pdu)
        : m_rest(body)
        , m_pdu(pdu)
    {}

    bool take(const Field &field)
    {
        switch (field.kind) {
        case Field::Kind::String:
            return takeString(field);
        case Field::Kind::Number:
            return takeNumber(field);
        case Field::Kind::Message:
            return takeMessage(field);
        }
        return false;
    }

    void takeTlvs()
    {
        while (m_rest.size() >= 4) {
            const auto *at = reinterpret_cast<const uchar *>(m_rest.data());
            const qsizetype declared = qFromBigEndian<quint16>(at + 2);
            const qsizetype there = std::min(declared, m_rest.size() - 4);
            m_pdu->tlvs.append(
                {qFromBigEndian<quint16>(at), m_rest.sliced(4, there), there < declared});
            m_rest = m_rest.sliced(4 + there);
        }
    }

private:
    bool fault(Pdu::Fault what, const Field &field)
    {
        m_pdu->fault = what;
        m_pdu->faultStatus = field.faultStatus;
        return false;
    }

    bool takeString(const Field &field)
    {
        const qsizetype end = m_rest.indexOf('\0');
        if (end < 0) {
            // Carriers do end a response without the NUL: what is there is the value (T07).
            m_pdu->*field.text = m_rest.first(std::min<qsizetype>(m_rest.size(), field.octets - 1));
            const bool empty = m_rest.isEmpty();
            m_rest = {};
            return fault(empty ? Pdu::Fault::FieldMissing : Pdu::Fault::StringNotEnded, field);
        }
        m_pdu->*field.text = m_rest.first(end);
        m_rest = m_rest.sliced(end + 1);
        return end < field.octets || fault(Pdu::Fault::StringTooLong, field);
    }

    bool takeNumber(const Field &field)
    {
        if (m_rest.isEmpty())
            return fault(Pdu::Fault::FieldMissing, field);
        m_pdu->*field.number = quint8(m_rest.front());
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool takeMessage(const Field &field)
    {
        if (!takeNumber(field))
            return false;
        const qsizetype declared = m_pdu->*field.number;
        if (declared > m_rest.size()) {
            m_pdu->*field.text = m_rest;
            m_rest = {};
            return fault(Pdu::Fault::MessageTooLong, field);
        }
        m_pdu->*field.text = m_rest.first(declared);
        m_rest = m_rest.sliced(declared);
        return true;
    }

    QByteArrayView m_rest;
    Pdu *m_pdu;
};

void decodeHeader(QByteArrayView frame, Pdu *pdu)
{
    const auto *at = reinterpret_cast<const uchar *>(frame.data());
    pdu->length = quint32(frame.size());
    pdu->command = qFromBigEndian<quint32>(at + 4);
    pdu->status = qFromBigEndian<quint32>(at + 8);
    pdu->sequence = qFromBigEndian<quint32>(at + 12);
}

} // namespace

const Tlv *Pdu::tlv(quint16 wanted) const
{
    const auto found =
        std::find_if(tlvs.begin(), tlvs.end(), [wanted](const Tlv &t) { return t.tag == wanted; });
    return found == tlvs.end() ? nullptr : found;
}

std::optional<quint32> Pdu::tlvNumber(quint16 wanted, int octets) const
{
    const Tlv *found = tlv(wanted);
    if (!found || found->cut || found->value.size() != octets)
        return {};
    quint32 value = 0;
    for (const char octet : found->value)
        value = value << 8 | quint8(octet);
    return value;
}

QByteArrayView Pdu::message() const
{
    if (!shortMessage.isEmpty())
        return shortMessage;
    const Tlv *payload = tlv(tag::messagePayload);
    return payload ? payload->value : QByteArrayView();
}

void decode(QByteArrayView frame, Pdu *pdu)
{
    *pdu = Pdu();
    if (frame.size() < headerOctets) {
        pdu->fault = Pdu::Fault::FieldMissing;
        pdu->faultStatus = status::invalidCommandLength;
        return;
    }
    decodeHeader(frame, pdu);
    const Layout *layout = layoutOf(pdu->command);
    if (!layout) {
        if (!command::isResponse(pdu->command)) {
            pdu->fault = Pdu::Fault::UnknownCommand;
            pdu->faultStatus = status::invalidCommandId;
        }
        return;
    }
    Reader reader(frame.sliced(headerOctets), pdu);
    const bool whole = std::all_of(layout->fields.begin(), layout->fields.end(),
                                   [&reader](const Field &field) { return reader.take(field); });
    if (whole)
        reader.takeTlvs();
    if (command::isResponse(pdu->command)) {
        pdu->fault = Pdu::Fault::None;
        pdu->faultStatus = status::ok;
    }
}

} // namespace cordboard::smpp
