#pragma once

#include <QByteArray>
#include <QFile>

namespace cordboard::test {

/// A file of lines that are on disk when append() returns: a witness survives whatever is killed.
class DurableFile
{
public:
    /// Existing lines stay. Ends the program when it cannot be opened: there is no test without it.
    explicit DurableFile(const QString &name);

    void append(const QByteArray &lines);

private:
    QFile m_file;
};

} // namespace cordboard::test
