#pragma once

#include <QStringList>

namespace cordboard::simulator {

/// `cordboard-smsc decode`: hex on standard input, a line of JSON for each PDU on standard output,
/// each as soon as its line has come. `words` are the arguments behind "decode". Gives the
/// program's exit code: 0 when every PDU could be read, 1 when a line held none, 2 for arguments
/// that it does not know.
int decodeStandardInput(const QStringList &words);

} // namespace cordboard::simulator
