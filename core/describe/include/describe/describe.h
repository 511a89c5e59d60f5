#pragma once

#include "model/pdu_dump.h"

#include <QByteArrayView>

namespace cordboard::describe {

/// Takes a PDU apart: every command of SMPP 3.4 and those of 5.0, optional parameters, user data
/// header, text in its alphabet, receipts. Never fails: of a broken PDU what could be read comes
/// back with warnings, and `error` when that was not even the header (16 octets). command_length is
/// reported, not believed: `frame` is read to its end. Bounds-checked over hostile bytes; pure; any
/// thread. Shows everything, passwords too: see redact.h.
PduDump describe(QByteArrayView frame);

/// "submit_sm"; "0x00001234" for a command nobody has named.
QString commandName(quint32 command);
bool isKnownCommand(quint32 command);

/// "ESME_ROK"; "0x00000401" for a status nobody has named.
QString statusName(quint32 status);

/// One sentence for a command_status, translated.
QString statusSentence(quint32 status);

} // namespace cordboard::describe
