#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cordboard {

struct OctetRange
{
    qsizetype from = 0;
    qsizetype count = 0;

    qsizetype end() const { return from + count; }
    friend bool operator==(const OctetRange &, const OctetRange &) = default;
};

/// One field of a PDU with the octets it stands on. Names are the specification's; `value` is what
/// is on the wire, `words` (translated) what it means. `from` counts from the first octet of the
/// PDU.
struct PduField
{
    enum class Kind { Group, Number, Text, Octets };
    /// Why a field must not be seen by everybody.
    enum class Privacy { Open, Phone, Message, Secret };

    QString name;
    QString value;
    QString words;
    Kind kind = Kind::Group;
    Privacy privacy = Privacy::Open;
    OctetRange range;
    quint64 number = 0; ///< of Kind::Number; for an optional parameter see also `tag`
    int tag = -1;       ///< of an optional parameter, else -1
    bool plain = false; ///< empty or at its default: says nothing by itself
    QStringList warnings;
    QList<PduField> fields;
};

/// A PDU taken apart for people. `bytes` are the frame; where something is hidden, they hold
/// filler and `hidden` says so, in order and without overlaps.
struct PduDump
{
    QByteArray bytes;
    QList<OctetRange> hidden;

    qint64 length = -1; ///< command_length as it says; -1: not there
    qint64 command = -1;
    qint64 status = -1;
    qint64 sequence = -1;
    QString commandName; ///< "submit_sm"; "0x00001234" for one that nobody has named
    QString statusName;  ///< "ESME_ROK"; "0x00000401"
    QString purpose;     ///< what the command is for, in words; empty for an unknown one

    QList<PduField> header;
    QList<PduField> body;
    QList<PduField> tlvs;
    QStringList warnings; ///< of the PDU and of all its fields, in their order
    QString error;        ///< a sentence when not even the header could be read

    bool isResponse() const { return command >= 0 && (command & 0x80000000) != 0; }
};

} // namespace cordboard
