#pragma once

#include <QByteArray>

namespace cordboard::store {

/// "?, ?, ?": for an IN of that many values.
inline QByteArray placeholders(qsizetype count)
{
    QByteArray marks = QByteArray("?, ").repeated(count);
    marks.chop(2);
    return marks;
}

} // namespace cordboard::store
