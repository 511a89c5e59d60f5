#pragma once

#include "wsp_reader.h"
#include "wsp_writer.h"

#include "mms/mm1.h"

#include <span>

namespace cordboard::mms::mm1 {

/// One header of MM1: how it is read into a Pdu and written out of it. The octet on the wire is
/// 0x80 | code (OMA-TS-MMS-ENC 7.4).
struct Header
{
    int code;
    const char *name;
    void (*read)(WspReader &, Pdu &);
    /// False when the PDU does not have it: then nothing was written.
    bool (*write)(WspWriter &, const Pdu &);
};

/// Null for a code that is unknown.
const Header *headerOf(int code);

/// The headers of a type in the order in which they are written, without Message-Type and
/// Content-Type, which are the first and the last of every PDU.
std::span<const int> orderOf(Type type);

namespace header {
constexpr int contentType = 0x04;
constexpr int messageType = 0x0c;
} // namespace header

} // namespace cordboard::mms::mm1
