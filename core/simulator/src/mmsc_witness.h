#pragma once

#include "ledger.h"
#include "simulator/agenda.h"
#include "simulator/mmsc_events.h"

namespace cordboard::simulator {

/// Puts what the MMSC sees and says into the ledger. cordboard-smsc(1) explains the lines. Costs
/// nothing without a ledger.
class MmscWitness
{
public:
    /// The agenda outlives it.
    explicit MmscWitness(const Agenda &agenda)
        : m_agenda(agenda)
    {}

    Result<void> open(const QString &fileName) { return m_ledger.open(fileName); }
    /// All that was noted is on disk.
    void sync() { m_ledger.sync(); }

    void submit(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan);
    void amended(qint64 link, const mms::mm7::Message &message, int status);
    void turnedAway(qint64 link, int httpStatus, const QString &why);
    /// Just before the bytes leave; `written` is false when the link has gone meanwhile.
    void answer(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan, bool written);
    void sending(const MmsPostSeen &post, qint64 octets);
    void posted(const MmsPostSeen &post);

private:
    void note(const char *event, QJsonObject line);

    const Agenda &m_agenda;
    Ledger m_ledger;
};

} // namespace cordboard::simulator
