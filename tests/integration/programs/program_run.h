#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// One run of a program of ours in an environment of its own: home and data folders in `home`, no
/// keyring, no credentials, English. Waits for ends and for words, never for a time.
class ProgramRun : public QObject
{
    Q_OBJECT

public:
    ProgramRun(const QString &program, const QString &home);
    ~ProgramRun() override;

    QProcess &process() { return m_process; }
    void setVariable(const QString &name, const QString &value);

    void start(const QStringList &arguments);
    /// Starts and waits for the end. Exit code; -1 when it crashed or did not end.
    int runToEnd(const QStringList &arguments);
    int waitForEnd();
    /// SIGTERM or another signal, then the end.
    int stopBy(int signal);
    /// True once stdout or stderr holds `words`.
    bool waitForWords(const QString &words);

    QString said() const; ///< stdout and stderr so far

private:
    void collect();

    QProcess m_process;
    QByteArray m_said;
};
