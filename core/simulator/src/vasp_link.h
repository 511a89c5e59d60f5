#pragma once

#include "http_message.h"
#include "simulator/agenda.h"
#include "simulator/mmsc_events.h"
#include "simulator/mmsc_options.h"

#include <QObject>
#include <QTcpSocket>

#include <deque>
#include <functional>

namespace cordboard::simulator {

/// A request of the MMSC to its client.
struct VaspPost
{
    MmsPostSeen seen;
    QByteArray contentType;
    QByteArray body;
    bool withCredentials = true;
    bool once = false;               ///< not sent again, whatever comes of it
    qint64 claimed = 0;              ///< octets that Content-Length says more than there are
    qint64 cut = -1;                 ///< of the body only so many are sent, then it closes; -1: all
    std::function<void()> done = {}; ///< when it was answered or given up
};

/// One connection to the client: posts one after the other, again after HTTP 5xx, silence or a
/// lost connection.
class VaspLink : public QObject
{
    Q_OBJECT

public:
    /// Runs work when what was noted before it is on disk.
    using AfterSync = std::function<void(std::function<void()>)>;

    /// Options and agenda outlive it.
    VaspLink(const MmscOptions &options, Agenda &agenda, AfterSync afterSync, QObject *parent);

    void post(VaspPost post);
    qint64 waiting() const { return qint64(m_posts.size()); }

Q_SIGNALS:
    /// Before the bytes leave.
    void sending(const cordboard::simulator::VaspPost &post);
    /// It was answered, or was not (httpStatus 0).
    void answered(const cordboard::simulator::VaspPost &post);

private:
    void next();
    void open(const QString &host, quint16 port);
    void send();
    QByteArray head(const VaspPost &post) const;
    void read();
    void lost();
    void conclude(int httpStatus, int status);

    const MmscOptions &m_options;
    Agenda &m_agenda;
    AfterSync m_afterSync;
    QTcpSocket *m_socket = nullptr;
    QString m_peer; // host:port of the socket
    HttpReader m_reader;
    std::deque<VaspPost> m_posts;
    bool m_busy = false;    // the first post is on its way, or waits for its next attempt
    bool m_resting = false; // the latter
    bool m_asked = false;   // its answer is awaited
    qint64 m_turn = 0;      // tells a late timeout from one that counts
};

} // namespace cordboard::simulator
