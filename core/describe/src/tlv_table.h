#pragma once

#include <QtGlobal>

namespace cordboard::describe {

/// An optional parameter (SMPP 3.4, 5.3.2; 5.0, 4.8.4).
struct TlvSpec
{
    enum class Kind { Number, String, Octets, Message, Address };

    quint16 tag;
    const char *name;
    Kind kind;
    int least; ///< octets of the value
    int most;
};

/// Null for tags that nobody has named; 0x1400-0x3FFF belong to carriers.
const TlvSpec *tlvSpec(quint16 tag);

} // namespace cordboard::describe
