#pragma once

#include "carrier/link.h"
#include "engine/face/mailbox.h"
#include "model/smpp_profile.h"
#include "policy_acts.h"
#include "store/inbox.h"
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

    /// What data_coding 0 means at this carrier.
    void setAlphabet(Alphabet alphabet) { m_alphabet = alphabet; }

Q_SIGNALS:
    /// Receipts are about to be written: what the line answered before them must be there.
    void receiptsComing();
    /// An answer of ours waits for these lines.
    void queued(const QSet<cordboard::CarrierId> &carriers);
    /// It turned out how the carrier writes its ids in receipts.
    void idBaseLearned(cordboard::IdBase base);

    /// Many parts that wait for siblings came in a short time: there may be more than is kept.
    void crowded();

private:
    struct Stored
    {
        PolicyChange change;
        qint64 number = 0; ///< to forget it by when it is acknowledged; 0: nothing to forget
    };
    static Result<Stored> storeMessage(store::Connection &connection, PolicyActs &acts,
                                       const store::HeldPart &held, const QByteArray &fingerprint,
                                       quint32 session);
    void onConnectionEnded(quint32 session, bool answersRead);
    void noteEnded(quint32 session, const QList<qint64> &read);
    void forgetSettled();
    void onMessage(const carrier::InboundPart &part);
    void onReceipt(const carrier::Receipt &receipt);
    void flushReceipts();
    void announce(const PolicyChange &change);
    void warn(const Error &error);
    void acknowledge(quint64 token, const Result<void> &stored);

    const CarrierId m_carrier;
    Alphabet m_alphabet = Alphabet::Gsm;
    QPointer<carrier::Link> m_link;
    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    QList<store::ReceiptFact> m_receipts;
    QList<quint64> m_tokens;
    QTimer m_soon{this};
    /// Acknowledged a moment ago. When the connection breaks now, the carrier may not have seen it.
    /// In two halves, so that each stays for a whole period at least.
    struct Settling
    {
        quint32 session = 0;
        qint64 number = 0;
    };
    QList<Settling> m_settling;
    QList<Settling> m_fresh;
    QTimer m_settle{this};
    QElapsedTimer m_warned;
    int m_partsHeld = 0; ///< since crowded() was last said
    int m_unsaved = 0;   ///< since the last warning
};

} // namespace cordboard::engine
