#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace cordboard::describe {

/// What a number in the mandatory part means, by the name of its field; empty for those without
/// words. Optional parameters that mean the same (payload_type is not one) have their own table.
QString numberWords(const char *field, quint32 number, quint32 command);

/// What a string means: times ("Give up after 1 day"), nothing for most.
QString stringWords(const char *field, QByteArrayView value);

/// "International, ISDN (1/1)"
QString addressWords(quint8 ton, quint8 npi);
QString tonWords(quint32 ton);
QString npiWords(quint32 npi);

/// "Delivered"; nothing for a number without a meaning (5.2.28).
std::optional<QString> messageStateWords(quint32 state);

/// "Carrier default, usually GSM-7" (5.2.19, and 3GPP TS 23.038 from 0x10 on).
QString dataCodingWords(quint8 dataCoding);

} // namespace cordboard::describe
