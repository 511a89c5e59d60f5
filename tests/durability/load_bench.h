#pragma once

#include "referee.h"
#include "support/test_server.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

namespace cordboard::test {

/// Carrier, engine and referee in one place: what each test of this folder starts from. Both
/// programs are children; the engine's comes and goes. The database is a PostgreSQL where there is
/// one (with_postgres.sh), else a file.
class LoadBench
{
public:
    /// `smscOptions` are added to those that every test wants. With ByMm7 the carrier is an MMSC,
    /// and all messages are pictures.
    enum class Traffic { Texts, ByMm7 };
    explicit LoadBench(const QStringList &smscOptions, Traffic traffic = Traffic::Texts);
    ~LoadBench();

    /// Goes on counting where the last run stopped. False when it does not say "ready".
    bool startEngine(double rate);
    QStringList engineOptions; ///< added to each start
    QProcessEnvironment engineEnvironment = QProcessEnvironment::systemEnvironment();
    QString dataDir() const { return m_dataDir; }
    QString folder() const { return m_dir.path(); } ///< of everything

    /// Some milliseconds, up to 30: what is killed then is not always at the same place.
    void letChanceDecide();
    /// kill -9, in the middle of whatever it does. On a PostgreSQL its line is free at once, as
    /// after the 8 s of its lease: tst_takeover waits for them.
    void killEngine();
    /// SIGTERM; false when it does not end by itself.
    bool stopEngine();
    bool engineRuns() const { return m_engine.state() != QProcess::NotRunning; }
    /// It said why it cannot go on, rather than crash.
    bool endedByItself() const;
    QString engineOutput() const { return QString::fromUtf8(m_output); }

    /// How many messages have been accepted, over all runs.
    qint64 accepted();
    /// Waits until so many more are, or the engine ends.
    bool waitForAccepted(qint64 more, int timeoutMs = 60'000);
    /// Until the carrier has taken `all` parts.
    bool waitForTaken(qint64 all, int timeoutMs = 60'000);

    /// Tells the carrier a command; its answer.
    QByteArray tell(const QByteArray &command);
    /// Lets everything come to rest with a carrier that behaves: nothing queued or in flight,
    /// nothing left to deliver.
    bool settle(int timeoutMs = 120'000);

    Result<Verdict> judge() const;

    const QString &ledger() const { return m_ledger; }
    quint16 smscPort() const { return m_smscPort; }
    quint16 mmscPort() const { return m_mmscPort; } ///< 0: there is none
    /// Where the engine finds the carrier, when something stands between.
    quint16 enginePort = 0;
    int responseSeconds = 30;
    QRandomGenerator random;

private:
    void readEngine();
    quint16 portOfNextLine();
    bool isCarrierIdle();

    QTemporaryDir m_dir;
    std::unique_ptr<store::TestServer::Place> m_place; ///< null: a file
    QString m_dataDir;
    QString m_database;
    QString m_acceptedFile;
    QString m_ledger;
    QProcess m_smsc;
    quint16 m_smscPort = 0;
    quint16 m_mmscPort = 0;
    quint16 m_listenPort = 0;
    QProcess m_engine;
    QByteArray m_output;
    qint64 m_nextNumber = 1;
};

} // namespace cordboard::test
