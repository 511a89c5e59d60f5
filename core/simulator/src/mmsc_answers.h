#pragma once

#include "mm7_writer.h"
#include "simulator/agenda.h"

namespace cordboard::simulator {

/// Octets for a connection.
struct HttpAnswer
{
    QByteArray octets;
    bool last = false; ///< the connection is closed behind it
};

/// What the MMSC answers over HTTP, right or as a fault wants it.
class MmscAnswers
{
public:
    /// Both outlive it.
    MmscAnswers(const MmscOptions &options, const Agenda &agenda);

    HttpAnswer toSubmit(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) const;
    /// To a CancelReq or ReplaceReq.
    HttpAnswer toAmendment(const mms::mm7::Message &request, int status) const;
    /// To what was no request of MM7 that it takes.
    HttpAnswer error(const QString &transactionId, int status) const;
    /// An answer without MM7: 401, 411, 503 …
    HttpAnswer plain(int httpStatus) const;

private:
    QByteArray head(int httpStatus, const QByteArray &type, qint64 length,
                    const QByteArray &more = {}) const;
    HttpAnswer xml(const QByteArray &xml, int httpStatus = 200) const;
    QByteArray submitXml(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) const;

    const MmscOptions &m_options;
    const Agenda &m_agenda;
    const Mm7Writer m_writer;
};

} // namespace cordboard::simulator
