#include "smpp/encoder.h"

#include "libsmpp34_packer.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace cordboard::smpp {

namespace {

constexpr size_t maxTemplates = 64;

void patch32(char *at, quint32 value)
{
    qToBigEndian(value, at);
}

void patchHeader(char *pdu, qsizetype length, quint32 commandStatus, quint32 sequence)
{
    patch32(pdu, quint32(length));
    patch32(pdu + 8, commandStatus);
    patch32(pdu + 12, sequence);
}

bool sameTemplate(const SubmitFields &a, const SubmitFields &b)
{
    return a.destination.size() == b.destination.size() && a.validity.size() == b.validity.size() &&
           a.esmClass == b.esmClass && a.dataCoding == b.dataCoding &&
           a.registeredDelivery == b.registeredDelivery && a.protocolId == b.protocolId &&
           a.priority == b.priority && a.sourceTon == b.sourceTon && a.sourceNpi == b.sourceNpi &&
           a.destinationTon == b.destinationTon && a.destinationNpi == b.destinationNpi &&
           a.source == b.source && a.serviceType == b.serviceType;
}

qsizetype octetsOf(std::span<const Tlv> tlvs)
{
    qsizetype total = 0;
    for (const Tlv &tlv : tlvs)
        total += 4 + tlv.value.size();
    return total;
}

void writeTlvs(std::span<const Tlv> tlvs, char *at)
{
    for (const Tlv &tlv : tlvs) {
        qToBigEndian(tlv.tag, at);
        qToBigEndian(quint16(tlv.value.size()), at + 2);
        at = std::copy(tlv.value.begin(), tlv.value.end(), at + 4);
    }
}

bool fits(const SubmitFields &fields)
{
    const auto small = [](const Tlv &tlv) {
        return tlv.value.size() <= 0xFFFF;
    };
    return fields.message.size() <= 255 &&
           std::all_of(fields.tlvs.begin(), fields.tlvs.end(), small) &&
           octetsOf(fields.tlvs) <= qsizetype(maxPduOctets) - 512 &&
           !fields.destination.contains('\0') && !fields.validity.contains('\0');
}

} // namespace

Result<void> Encoder::bind(const BindFields &fields, quint32 sequence, QByteArray *out)
{
    Result<QByteArray> packed = packer::bind(fields);
    if (!packed)
        return forward(packed);
    patchHeader(packed->data(), packed->size(), 0, sequence);
    out->append(*packed);
    return {};
}

Result<void> Encoder::submit(const SubmitFields &fields, quint32 sequence, QByteArray *out)
{
    if (!fits(fields))
        return fail(ErrorCode::Invalid,
                    QCoreApplication::translate("cordboard::smpp::Encoder",
                                                "This part is longer than a carrier takes."));
    const auto found = submitTemplate(fields);
    if (!found)
        return forward(found);
    const SubmitTemplate &known = **found;
    const qsizetype start = out->size();
    const qsizetype length = known.packed.size() + fields.message.size() + octetsOf(fields.tlvs);
    out->resize(start + length);
    char *pdu = out->data() + start;
    std::copy(known.packed.cbegin(), known.packed.cend(), pdu);
    patchHeader(pdu, length, 0, sequence);
    std::copy(fields.destination.begin(), fields.destination.end(), pdu + known.destinationAt);
    std::copy(fields.validity.begin(), fields.validity.end(), pdu + known.validityAt);
    char *text = pdu + known.packed.size();
    text[-1] = char(fields.message.size());
    writeTlvs(fields.tlvs, std::copy(fields.message.begin(), fields.message.end(), text));
    return {};
}

void Encoder::plain(quint32 commandId, quint32 commandStatus, quint32 sequence, QByteArray *out)
{
    const QByteArray &packed = plainTemplate(commandId);
    const qsizetype start = out->size();
    out->append(packed);
    patchHeader(out->data() + start, packed.size(), commandStatus, sequence);
}

Result<const Encoder::SubmitTemplate *> Encoder::submitTemplate(const SubmitFields &fields)
{
    if (m_lastUsed < m_submits.size() && sameTemplate(m_submits[m_lastUsed].key, fields))
        return &m_submits[m_lastUsed];
    const auto known = std::find_if(m_submits.begin(), m_submits.end(), [&fields](const auto &t) {
        return sameTemplate(t.key, fields);
    });
    if (known != m_submits.end()) {
        m_lastUsed = size_t(known - m_submits.begin());
        return &*known;
    }
    Result<QByteArray> packed = packer::submit(fields);
    if (!packed)
        return forward(packed);
    SubmitTemplate made;
    made.packed = *packed;
    char *pdu = made.packed.data();
    const qsizetype tonAt = headerOctets + fields.serviceType.size() + 1;
    const qsizetype destinationTonAt = tonAt + 2 + fields.source.size() + 1;
    // The library refuses TON 7 and NPI 2 and 5, which exist.
    pdu[tonAt] = char(fields.sourceTon);
    pdu[tonAt + 1] = char(fields.sourceNpi);
    pdu[destinationTonAt] = char(fields.destinationTon);
    pdu[destinationTonAt + 1] = char(fields.destinationNpi);
    made.destinationAt = destinationTonAt + 2;
    // After the address: NUL, esm_class, protocol_id, priority_flag, an empty
    // schedule_delivery_time.
    made.validityAt = made.destinationAt + fields.destination.size() + 5;
    made.key = fields;
    made.key.tlvs = {};
    made.key.message = {};
    const QByteArrayView whole(made.packed);
    made.key.serviceType = whole.sliced(headerOctets, fields.serviceType.size());
    made.key.source = whole.sliced(tonAt + 2, fields.source.size());
    made.key.destination = whole.sliced(made.destinationAt, fields.destination.size());
    made.key.validity = whole.sliced(made.validityAt, fields.validity.size());
    if (m_submits.size() < maxTemplates) {
        m_submits.push_back(std::move(made));
        m_lastUsed = m_submits.size() - 1;
    } else {
        m_lastUsed = m_nextReplaced;
        m_nextReplaced = (m_nextReplaced + 1) % maxTemplates;
        m_submits[m_lastUsed] = std::move(made);
    }
    return &m_submits[m_lastUsed];
}

const QByteArray &Encoder::plainTemplate(quint32 commandId)
{
    const auto known = std::find_if(m_plains.begin(), m_plains.end(),
                                    [commandId](const auto &t) { return t.command == commandId; });
    if (known != m_plains.end())
        return known->packed;
    m_plains.push_back({commandId, packer::plain(commandId)});
    return m_plains.back().packed;
}

} // namespace cordboard::smpp
