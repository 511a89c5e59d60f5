#pragma once

#include <QByteArray>
#include <QList>
#include <QLocalServer>
#include <QObject>
#include <QTcpServer>

namespace cordboard::test {

/// Speaks as clamd does, or as something that only looks like it. In the thread that made it.
class FakeClamd : public QObject
{
public:
    enum class Manner {
        Honest,    ///< what holds "EICAR" is infected, all else is clean
        Piecemeal, ///< honest, octet by octet
        TooLarge,  ///< what more than `most` octets gets at clamd
        Fault,
        Garbage,
        Endless, ///< an answer without an end
        CutOff,  ///< hangs up within "stream: OK"
        HangsUp, ///< once it is connected
        Silent,
        TooSoon, ///< says that all is well before it has anything
        Binary,  ///< a name of what no screen should get
    };

    FakeClamd();

    QString address() const; ///< TCP
    /// Also at a unix socket; false when that cannot be.
    bool listenAt(const QString &path);
    /// Nobody answers there from now on.
    void stop();

    Manner manner = Manner::Honest;
    qsizetype most = 0;
    QList<QByteArray> files; ///< that came whole
    QList<quint32> chunks;   ///< lengths, as they were announced
    int connections = 0;

private:
    struct Talk;
    void talk(QIODevice *socket);
    void read(QIODevice *socket, Talk &talk);
    void answer(QIODevice *socket, const Talk &talk);
    void say(QIODevice *socket, const QByteArray &text);

    quint16 m_port = 0;
    QTcpServer m_tcp;
    QLocalServer m_local;
};

} // namespace cordboard::test
