#pragma once

#include "session.h"
#include "wire.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>

namespace cordboard::simulator {

/// One deliver_sm on its way to the client.
struct Delivery
{
    qint64 link = 0; ///< preferred: where the submit came from; 0: any
    bool receipt = false;
    QByteArray id; ///< the message id of a receipt, for the ledger
    QByteArray body;
    quint32 command = command::deliverSm;
    QString words;     ///< a message's text, or the state that a receipt tells
    qint64 serial = 0; ///< counts deliveries from 1; the same when it is sent again
};

/// Keeps what is to be delivered until the client has acknowledged it: through lost links, full
/// windows, temporary refusals and silence.
class DeliveryQueue : public QObject
{
    Q_OBJECT

public:
    DeliveryQueue(Agenda &agenda, const SmscOptions &options);

    void put(Delivery delivery);
    void addLink(Session &session);
    void removeLink(Session &session);
    void answered(Session &session, quint32 sequence, quint32 commandStatus);
    /// Takes back what was not answered in time; called every second or so.
    void checkTimeouts();
    /// What no client has acknowledged yet.
    qint64 waiting() const;

Q_SIGNALS:
    void sent(const cordboard::simulator::Delivery &delivery, qint64 link, quint32 sequence);
    void acknowledged(const cordboard::simulator::Delivery &delivery, qint64 link, quint32 sequence,
                      quint32 commandStatus);

private:
    struct Waiting
    {
        Delivery delivery;
        qint64 sinceMs = 0;
    };
    struct Link
    {
        Session *session = nullptr;
        QHash<quint32, Waiting> waiting;
    };

    void pump();
    Link *linkFor(const Delivery &delivery);
    void putBack(Link &link);

    Agenda &m_agenda;
    const SmscOptions &m_options;
    std::deque<Delivery> m_pending;
    QHash<qint64, Link> m_links;
    qint64 m_serial = 0;
    qint64 m_refused = 0; ///< refused for now, put back later
};

} // namespace cordboard::simulator
