#pragma once

#include "delivery_queue.h"
#include "ledger.h"
#include "session.h"
#include "simulator/smsc_events.h"

namespace cordboard::simulator {

/// Puts what happens into the ledger, in its words. cordboard-smsc(1) explains the lines; a referee
/// reads them. Costs nothing without a ledger.
class Witness
{
public:
    /// The agenda outlives it.
    explicit Witness(const Agenda &agenda)
        : m_agenda(agenda)
    {}

    Result<void> open(const QString &fileName) { return m_ledger.open(fileName); }
    /// All that was noted is on disk.
    void sync() { m_ledger.sync(); }

    void connected(qint64 link, const QString &peer);
    void bind(qint64 link, const BindSeen &bind, quint32 commandStatus);
    /// `unanswered`: submits of this link that wait for their answer, this one too.
    void submit(const SubmitSeen &submit, const SubmitPlan &plan, qint64 unanswered);
    /// Just before the bytes leave; `written` is false when the link has gone meanwhile.
    void response(const SubmitSeen &submit, const SubmitPlan &plan, bool written);
    void sent(const Delivery &delivery, qint64 link, quint32 sequence);
    void acknowledged(const Delivery &delivery, qint64 link, quint32 sequence,
                      quint32 commandStatus);
    void unbind(qint64 link, bool byClient);
    void closed(qint64 link, const QString &why);

private:
    void note(const char *event, QJsonObject line);

    const Agenda &m_agenda;
    Ledger m_ledger;
};

} // namespace cordboard::simulator
