#pragma once

#include "addresses.h"
#include "carrier/link.h"
#include "smpp/encoder.h"

#include <array>

namespace cordboard::carrier {

/// One part as submit_sm has it, with what its views point into: also its own share of the text and
/// the service type, so that nobody else has to keep them alive. Made on the stack, used at once.
class SubmitForm
{
public:
    SubmitForm(const SubmitPart &part, const SmppProfile &profile, const QByteArray &serviceType,
               qint64 nowUs);

    /// None, or why the part cannot be written at all.
    ReasonCode fault() const { return m_fault; }
    const smpp::SubmitFields &fields() const { return m_fields; }
    Q_DISABLE_COPY_MOVE(SubmitForm)

private:
    void addTlv(quint16 tag, QByteArrayView value);
    void addSar(const SubmitPart &part);

    SmppAddress m_source;
    SmppAddress m_destination;
    QByteArray m_userData;
    QByteArray m_serviceType;
    QByteArray m_validity;
    std::array<char, 4> m_sar = {};
    std::array<smpp::Tlv, 4> m_tlvs;
    size_t m_tlvCount = 0;
    smpp::SubmitFields m_fields;
    ReasonCode m_fault = ReasonCode::None;
};

/// validity_period (SMPP 3.4, 7.1.1); empty for 0 seconds.
QByteArray validityPeriod(ValidityForm form, qint64 seconds, qint64 nowUs);

} // namespace cordboard::carrier
