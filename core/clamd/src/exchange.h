#pragma once

#include "clamd/scan.h"

#include <QObject>
#include <QTimer>

class QIODevice;

namespace cordboard::clamd {

/// One command, with octets behind it or without, and the answer, without the zero at its end.
/// Deletes itself with `answered` once. In the thread that made it.
class Exchange : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        QByteArray text;
        bool wasAllSent = false; ///< the answer came after the last octet had left
    };

    Exchange(const Options &options, const QByteArray &command, QObject *context);

    /// Sends these behind the command.
    void stream(const QByteArray &octets);
    void start();

Q_SIGNALS:
    void answered(const cordboard::Result<cordboard::clamd::Exchange::Answer> &answer);

private:
    template<class Socket>
    Socket *connectSocket();
    void begin();
    void feed();
    void readAnswer();
    void hungUp();
    void failed(const QString &words);
    void finish(const Result<Answer> &answer);

    const Options m_options;
    const QByteArray m_command;
    QByteArray m_octets;
    qsizetype m_sent = 0;
    bool m_streams = false;
    bool m_begun = false;
    bool m_allSent = false;
    bool m_finished = false;
    QByteArray m_answer;
    QIODevice *m_socket = nullptr;
    QTimer m_patience;
};

} // namespace cordboard::clamd
