#pragma once

#include <QString>

namespace cordboard {

/// Where everything is kept, and how much more there is room for.
struct StorageFigures
{
    QString place;          ///< path of the file, or name of the database on its server
    qint64 octets = 0;      ///< of all of it, with its log
    qint64 freeOctets = -1; ///< on its disk; -1: a server does not say
};

} // namespace cordboard
