#pragma once

#include "carrier/link.h"
#include "engine/face/mailbox.h"
#include "policy_acts.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace cordboard::engine {

/// Takes what one link receives: messages into their threads, receipts onto their messages. The
/// carrier gets its acknowledgement only after the commit, and "later" when the store cannot take
/// it. Engine thread only.
class Inbound : public QObject
{
    Q_OBJECT

public:
    Inbound(CarrierId carrier, carrier::Link &link, store::Store &store, Mailbox &mailbox,
            PolicyActs &acts, QObject *parent = nullptr);

Q_SIGNALS:
    /// Receipts are about to be written: what the line answered before them must be there.
    void receiptsComing();
    /// An answer of ours waits for these lines.
    void queued(const QSet<cordboard::CarrierId> &carriers);

private:
    void onMessage(const carrier::InboundPart &part);
    void onReceipt(const carrier::Receipt &receipt);
    void flushReceipts();
    void announce(const PolicyChange &change);
    void warn(const Error &error);
    void acknowledge(quint64 token, const Result<void> &stored);

    const CarrierId m_carrier;
    QPointer<carrier::Link> m_link;
    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    QList<store::ReceiptFact> m_receipts;
    QList<quint64> m_tokens;
    QTimer m_soon{this};
    QElapsedTimer m_warned;
    int m_unsaved = 0; ///< since the last warning
};

} // namespace cordboard::engine
