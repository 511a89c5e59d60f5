#pragma once

#include "http_message.h"

#include <QObject>
#include <QTcpSocket>

namespace cordboard::simulator {

/// One connection to the MMSC: a request is read, answered, and then the next one.
class HttpSession : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    HttpSession(qint64 link, QTcpSocket *socket, qint64 maxBody, QObject *parent);

    qint64 link() const { return m_link; }
    /// Writes an answer and reads on, or closes when it is the last.
    void write(const QByteArray &octets, bool last);
    /// Closes without a word.
    void close();

Q_SIGNALS:
    void requested(const cordboard::simulator::HttpMessage &request);
    /// What came is no request; the status to answer with.
    void refused(int status);
    void closed();

private:
    void read();
    void look();

    const qint64 m_link;
    QTcpSocket *m_socket;
    HttpReader m_reader;
    bool m_busy = false;
};

} // namespace cordboard::simulator
