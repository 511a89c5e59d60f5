#pragma once

#include "simulator/mmsc_events.h"
#include "simulator/mmsc_options.h"

#include <QByteArray>

namespace cordboard::simulator {

/// An HTTP body with its Content-Type.
struct MmsBody
{
    QByteArray contentType;
    QByteArray octets;
};

/// A report to write.
struct MmsReport
{
    QString kind; ///< "DeliveryReportReq" or "ReadReplyReq"
    QString transactionId;
    QString messageId;
    QString ours;  ///< who sent the message
    QString phone; ///< whom it went to
    QString state;
    qint64 atUs = 0;
};

/// The MMSC's half of MM7, written octet by octet: in Mbuni's way as it was recorded, or by the
/// book. Shares no code with core/mms.
class Mm7Writer
{
public:
    /// The options outlive it and may change.
    explicit Mm7Writer(const MmscOptions &options)
        : m_options(options)
    {}

    /// The answer to a SubmitReq, CancelReq or ReplaceReq: `kind` is "SubmitRsp" and so on.
    QByteArray answer(const QString &kind, const QString &transactionId, int status,
                      const QString &messageId = {}, const QString &details = {}) const;
    /// RSErrorRsp in a SOAP fault.
    QByteArray fault(const QString &transactionId, int status) const;
    QByteArray report(const MmsReport &report) const;
    /// A DeliverReq with its content. `prolog` stands in front of the envelope (a DTD).
    MmsBody deliver(const InboundMms &message, const QString &id, qint64 atUs,
                    const QByteArray &prolog = {}) const;

    /// The Content-Type of what is XML alone.
    QByteArray xmlType() const;

private:
    bool isMbuni() const { return m_options.style == MmscStyle::Mbuni; }
    QByteArray envelope(const QString &transactionId, const QByteArray &body) const;
    QByteArray message(const QString &kind, const QByteArray &inside) const;
    QByteArray status(int code, const QString &details) const;
    QByteArray deliverEnvelope(const InboundMms &message, const QString &id, qint64 atUs,
                               const QByteArray &contentId) const;
    QByteArray address(const QString &value) const;

    const MmscOptions &m_options;
};

/// "2026-11-23T11:52:23Z".
QString mm7Time(qint64 us);

} // namespace cordboard::simulator
