#include "durable_file.h"

#include <unistd.h>

namespace cordboard::test {

DurableFile::DurableFile(const QString &name)
    : m_file(name)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("%s cannot be written", qPrintable(name));
}

void DurableFile::append(const QByteArray &lines)
{
    if (m_file.write(lines) != lines.size() || ::fsync(m_file.handle()) != 0)
        qFatal("%s: a line was not written", qPrintable(m_file.fileName()));
}

} // namespace cordboard::test
