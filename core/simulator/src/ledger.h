#pragma once

#include "base/result.h"

#include <QFile>
#include <QJsonObject>

namespace cordboard::simulator {

/// One JSON line per event. Lines are on disk before the answer that depends on them is written
/// (sync() once per batch), so that the file is a witness also when either side is killed.
class Ledger
{
public:
    /// An empty name: nothing is kept. Existing lines stay.
    Result<void> open(const QString &fileName);
    bool isOpen() const { return m_file.isOpen(); }
    void add(const QJsonObject &line);
    void sync();

private:
    QFile m_file;
    QByteArray m_pending;
};

} // namespace cordboard::simulator
