#include "ledger.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace cordboard::simulator {

namespace {

bool flushToDisk(int handle)
{
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#else
    return fsync(handle) == 0;
#endif
}

} // namespace

Result<void> Ledger::open(const QString &fileName)
{
    if (fileName.isEmpty())
        return {};
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        return fail(ErrorCode::Invalid,
                    QCoreApplication::translate("Simulator",
                                                "The ledger %1 cannot be written: %2. Choose "
                                                "another file or correct its permissions.")
                        .arg(fileName, m_file.errorString()));
    }
    return {};
}

void Ledger::add(const QJsonObject &line)
{
    if (m_file.isOpen())
        m_pending += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

void Ledger::sync()
{
    if (m_pending.isEmpty())
        return;
    if (m_file.write(m_pending) != m_pending.size() || !flushToDisk(m_file.handle()))
        qCCritical(lcSimulator, "The ledger is incomplete: %ls",
                   qUtf16Printable(m_file.errorString()));
    m_pending.clear();
}

} // namespace cordboard::simulator
