#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace cordboard::ui {

/// Writes a file that its owner alone can read, in a thread of the pool: a disk, or a share of
/// somebody's network, takes its time for 10 MB. Empty when it was written, else why not.
QFuture<QString> writeElsewhere(const QString &file, const QByteArray &octets);

} // namespace cordboard::ui
