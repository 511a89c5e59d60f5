#include "program_run.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace {
constexpr int longest = 90'000; // a limit for a hung program, never waited for in a good run
}

ProgramRun::ProgramRun(const QString &program, const QString &home)
{
    m_process.setProgram(program);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/share"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("CREDENTIALS_DIRECTORY"));
    environment.remove(QStringLiteral("QT_LOGGING_RULES"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                       QStringLiteral("unix:path=/nonexistent"));
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProgramRun::collect);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProgramRun::collect);
}

ProgramRun::~ProgramRun()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ProgramRun::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void ProgramRun::start(const QStringList &arguments)
{
    m_process.setArguments(arguments);
    m_process.start();
    QVERIFY(m_process.waitForStarted(longest));
}

int ProgramRun::runToEnd(const QStringList &arguments)
{
    start(arguments);
    return waitForEnd();
}

int ProgramRun::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(longest);
    collect();
    const bool ended =
        m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
    return ended ? m_process.exitCode() : -1;
}

int ProgramRun::stopBy(int signal)
{
    ::kill(pid_t(m_process.processId()), signal);
    return waitForEnd();
}

bool ProgramRun::waitForWords(const QString &words)
{
    const auto found = [&] {
        collect();
        return said().contains(words);
    };
    while (!found()) {
        if (m_process.state() == QProcess::NotRunning || !QTest::qWaitFor(found, longest))
            return found();
    }
    return true;
}

QString ProgramRun::said() const
{
    return QString::fromUtf8(m_said);
}

void ProgramRun::collect()
{
    m_said += m_process.readAllStandardOutput();
    m_said += m_process.readAllStandardError();
}
