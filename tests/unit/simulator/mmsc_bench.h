#pragma once

#include "hand_clock.h"
#include "simulator/mmsc_server.h"

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

/// One HTTP message as it came, taken apart by hand.
struct RawHttp
{
    QByteArray head; ///< with its blank line
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    /// What stands between the tags of that name in the body, whatever their prefix.
    QByteArray element(const QByteArray &name) const;
};

/// The first whole message at the start of `octets`, removed from there; nothing when there is
/// none.
std::optional<RawHttp> takeHttp(QByteArray &octets);

/// A client that writes bytes and keeps what comes.
class RawHttpClient : public QObject
{
    Q_OBJECT

public:
    explicit RawHttpClient(quint16 port);

    void write(const QByteArray &octets);
    bool isClosed() const { return m_closed; }
    const QByteArray &octets() const { return m_octets; }
    /// The answers that are whole.
    QList<RawHttp> answers() const;

private:
    QTcpSocket m_socket;
    QByteArray m_octets;
    bool m_closed = false;
};

/// The client of an MMSC: keeps what is posted to it and answers with 200 and an MM7 answer, or as
/// the test says.
class RawVasp : public QObject
{
    Q_OBJECT

public:
    RawVasp();

    QString url() const;
    const QList<RawHttp> &posts() const { return m_posts; }
    /// MMStatus of each report, in order.
    QList<QByteArray> states() const;
    /// Octets of a post that never became whole, when its connection has closed.
    const QList<QByteArray> &fragments() const { return m_fragments; }
    /// Instead of 200 with an answer.
    std::function<QByteArray(const RawHttp &)> answer;

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
    QList<RawHttp> m_posts;
    QList<QByteArray> m_fragments;
};

/// An MMSC on a clock of the test's own, its client, and who submits to it.
struct MmscBench
{
    explicit MmscBench(cordboard::simulator::MmscOptions options = {});

    /// Lets the clock run in steps of 50 ms and the sockets be read.
    void pass(int ms);
    /// The recorded submit, written by `client`; true when it was seen.
    bool submit();

    HandClock clock;
    RawVasp vasp;
    cordboard::simulator::MmscServer server;
    quint16 port;
    RawHttpClient client;
};

/// A recorded file of MM7: "submitreq.http".
QByteArray recorded(const char *name);
/// What stands behind the head.
QByteArray bodyOf(const QByteArray &http);
/// The recorded submit, with another Connection header.
QByteArray submitRequest();
/// The recorded submit to others.
QByteArray submitTo(const QList<QByteArray> &numbers);
/// A POST with the credentials of the recorded submit.
QByteArray xmlRequest(const QByteArray &body, const QByteArray &more = {});
QByteArray okAnswer(const QByteArray &kind);
