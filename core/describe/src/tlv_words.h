#pragma once

#include <QByteArrayView>
#include <QString>

namespace cordboard::describe {

/// What the value of an optional parameter means; empty for those without words. `number` is the
/// value as a big-endian number when it has at most 8 octets.
QString tlvWords(quint16 tag, quint64 number, QByteArrayView value);

} // namespace cordboard::describe
