#pragma once

#include "durable_file.h"
#include "engine/engine_service.h"
#include "serve/mms_listeners.h"

#include <QObject>
#include <QTimer>

namespace cordboard::test {

/// What engine_under_load is told on its command line.
struct LoadOptions
{
    QString dataDir;
    QString database; ///< postgresql://…; empty: a file in dataDir
    quint16 smscPort = 0;
    QString acceptedFile;   ///< a JSON line for each accepted message
    double rate = 50;       ///< submits a second; 0: none, the engine just works off what waits
    qint64 firstNumber = 1; ///< the messages are numbered; a new run goes on counting
    int window = 10;
    int responseSeconds = 30; ///< until a submit without an answer is unknown
    bool resend = false;      ///< unknown ones are sent again, marked; else they are held
    quint16 mmscPort = 0;     ///< then all are pictures, by MM7
    quint16 listenPort = 0;   ///< where that MMSC posts its reports to
};

/// Submits numbered messages through the engine: short ones, every seventh of two parts, every
/// fifth as part of a broadcast. Each says its number in every part ("#12 "), so that what arrived
/// can be told by its text alone. With an MMSC all are pictures whose subject says the number.
class Load : public QObject
{
    Q_OBJECT

public:
    Load(engine::EngineService &engine, const LoadOptions &options);

private:
    void begin();
    void giveUp(const Error &error);
    void step();
    void submit(qint64 number);
    void onAnswer(qint64 number, const Result<QList<ChatMessage>> &answer);
    void lookIfIdle();
    void say(const QByteArray &word);

    engine::EngineService &m_engine;
    serve::MmsListeners m_listeners;
    const LoadOptions m_options;
    DurableFile m_accepted;
    QTimer m_step;
    QTimer m_look;
    QTimer m_flush;
    QByteArray m_lines;
    QByteArray m_said;
    double m_owed = 0;
    qint64 m_next = 1;
    int m_open = 0;
    bool m_looking = false;
};

/// The SMSC, or the MMSC, that all runs of one test share; its port changes.
Carrier loadCarrier(const LoadOptions &options);

} // namespace cordboard::test
