#include "libsmpp34_packer.h"

#include "base/log.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <mutex>

// They have no extern "C" of their own, and need each other in this order.
// clang-format off
extern "C" {
#include <smpp34.h>
#include <smpp34_structs.h>
#include <smpp34_params.h>
}
// clang-format on

namespace cordboard::smpp::packer {

namespace {

// Gives lupdate and the strings of this file one context.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::smpp::Encoder)
};

/// The library writes a trace of every call into one global buffer without a lock.
std::mutex &libraryLock()
{
    static std::mutex lock;
    return lock;
}

template<class Struct>
Result<QByteArray> pack(quint32 commandId, Struct &fields)
{
    // It wants at least one octet more than the PDU, and has none above 400 octets without text and
    // TLVs.
    std::uint8_t buffer[512];
    int length = 0;
    fields.command_id = commandId;
    fields.sequence_number = 1;
    const std::lock_guard guard(libraryLock());
    if (smpp34_pack2(buffer, int(sizeof buffer), &length, &fields) != 0)
        return fail(ErrorCode::Internal,
                    Said::tr("This message cannot be put into the carrier's format."));
    return QByteArray(reinterpret_cast<const char *>(buffer), length);
}

/// Copies into a zeroed C-octet field; false when it would not fit with its NUL, or holds one
/// itself.
template<size_t size>
bool put(std::uint8_t (&field)[size], QByteArrayView value)
{
    if (value.size() >= qsizetype(size) || value.contains('\0'))
        return false;
    std::copy(value.begin(), value.end(), field);
    return true;
}

Unexpected<Error> tooLong(const char *sentence)
{
    return fail(ErrorCode::Invalid, Said::tr(sentence));
}

template<class Struct>
Result<QByteArray> packBind(const BindFields &fields)
{
    Struct pdu{};
    // The library copies every field into its trace: the password is written in after packing.
    const QByteArray placeholder(fields.password.size(), 'x');
    if (!put(pdu.system_id, fields.systemId))
        return tooLong(
            QT_TRANSLATE_NOOP("cordboard::smpp::Encoder",
                              "The system ID is too long. A carrier takes at most 15 letters."));
    if (!put(pdu.password, placeholder) || fields.password.contains('\0'))
        return tooLong(
            QT_TRANSLATE_NOOP("cordboard::smpp::Encoder",
                              "The password is too long. A carrier takes at most 8 letters."));
    if (!put(pdu.system_type, fields.systemType))
        return tooLong(
            QT_TRANSLATE_NOOP("cordboard::smpp::Encoder",
                              "The system type is too long. A carrier takes at most 12 letters."));
    if (!put(pdu.address_range, fields.addressRange))
        return tooLong(QT_TRANSLATE_NOOP(
            "cordboard::smpp::Encoder",
            "The address range is too long. A carrier takes at most 40 letters."));
    pdu.interface_version = SMPP_VERSION;
    Result<QByteArray> packed = pack(fields.command, pdu);
    if (!packed)
        return packed;
    const qsizetype passwordAt = headerOctets + fields.systemId.size() + 1;
    std::copy(fields.password.begin(), fields.password.end(), packed->begin() + passwordAt);
    // The library writes no version but 3.4, and not every TON and NPI.
    char *version =
        packed->data() + passwordAt + fields.password.size() + 1 + fields.systemType.size() + 1;
    version[0] = char(fields.interfaceVersion);
    version[1] = char(fields.rangeTon);
    version[2] = char(fields.rangeNpi);
    return packed;
}

template<class Struct>
QByteArray packPlain(quint32 commandId)
{
    Struct pdu{};
    Result<QByteArray> packed = pack(commandId, pdu);
    Q_ASSERT(packed);
    return packed.value_or(QByteArray());
}

} // namespace

Result<QByteArray> bind(const BindFields &fields)
{
    switch (fields.command) {
    case command::bindReceiver:
        return packBind<bind_receiver_t>(fields);
    case command::bindTransmitter:
        return packBind<bind_transmitter_t>(fields);
    default:
        return packBind<bind_transceiver_t>(fields);
    }
}

Result<QByteArray> submit(const SubmitFields &fields)
{
    submit_sm_t pdu{};
    if (!put(pdu.service_type, fields.serviceType) || !put(pdu.validity_period, fields.validity))
        return fail(ErrorCode::Internal,
                    Said::tr("This message cannot be put into the carrier's format."));
    if (!put(pdu.source_addr, fields.source))
        return tooLong(
            QT_TRANSLATE_NOOP("cordboard::smpp::Encoder",
                              "The sender is longer than a carrier takes. Choose another."));
    if (!put(pdu.destination_addr, fields.destination))
        return tooLong(
            QT_TRANSLATE_NOOP("cordboard::smpp::Encoder",
                              "The number is longer than a phone number can be. Check it."));
    pdu.esm_class = fields.esmClass;
    pdu.protocol_id = fields.protocolId;
    pdu.priority_flag = fields.priority;
    pdu.registered_delivery = fields.registeredDelivery;
    pdu.data_coding = fields.dataCoding;
    return pack(command::submitSm, pdu);
}

QByteArray plain(quint32 commandId)
{
    switch (commandId) {
    case command::responseTo(command::deliverSm):
        return packPlain<deliver_sm_resp_t>(commandId);
    case command::responseTo(command::dataSm):
        return packPlain<data_sm_resp_t>(commandId);
    case command::unbind:
        return packPlain<unbind_t>(commandId);
    case command::responseTo(command::unbind):
        return packPlain<unbind_resp_t>(commandId);
    case command::genericNack:
        return packPlain<generic_nack_t>(commandId);
    default:
        return packPlain<enquire_link_t>(commandId); // also its response: a bare header
    }
}

} // namespace cordboard::smpp::packer
