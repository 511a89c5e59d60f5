#include "fields.h"

#include "tlv_table.h"
#include "tlv_words.h"
#include "words.h"

#include <QSet>

#include <algorithm>

namespace cordboard::describe {

namespace {

constexpr qsizetype headOctets = 4;

QByteArrayView withoutNul(QByteArrayView value)
{
    return value.endsWith('\0') ? value.chopped(1) : value;
}

QString lengthRule(const TlvSpec &spec)
{
    if (spec.least == spec.most)
        return Words::tr("%n octet(s)", nullptr, spec.most);
    return Words::tr("%1 to %2 octets").arg(spec.least).arg(spec.most);
}

void showValue(PduField &field, const TlvSpec &spec, QByteArrayView value)
{
    using Kind = TlvSpec::Kind;
    const bool asNumber = spec.kind == Kind::Number && value.size() >= 1 && value.size() <= 8;
    if (asNumber) {
        field.kind = PduField::Kind::Number;
        field.number = bigEndian(value);
        field.value = hexNumber(field.number, int(value.size()));
    } else if (spec.kind == Kind::String) {
        field.kind = PduField::Kind::Text;
        field.value = shownString(withoutNul(value));
    } else {
        field.value = spec.kind == Kind::Message ? byteCount(value.size()) : shownOctets(value);
    }
    field.words = tlvWords(spec.tag, field.number, value);
    if (spec.kind == Kind::Address)
        field.privacy = PduField::Privacy::Phone;
    if (spec.kind == Kind::Message)
        field.privacy = PduField::Privacy::Message;
    if (value.size() < spec.least || value.size() > spec.most)
        field.warnings.append(Words::tr("%1 has %2, the specification asks for %3.")
                                  .arg(field.name,
                                       Words::tr("%n octet(s)", nullptr, int(value.size())),
                                       lengthRule(spec)));
}

PduField tlvField(quint16 tag, QByteArrayView value, qsizetype from)
{
    const TlvSpec *spec = tlvSpec(tag);
    PduField field;
    field.tag = tag;
    field.name = spec ? QString::fromLatin1(spec->name) : hexNumber(tag, 2);
    field.kind = PduField::Kind::Octets;
    field.range = {from, headOctets + value.size()};
    if (spec) {
        showValue(field, *spec, value);
        return field;
    }
    field.value = shownOctets(value);
    field.words = tag >= 0x1400 && tag <= 0x3FFF ? Words::tr("The carrier's own")
                                                 : Words::tr("Not in the specification");
    // Nobody knows what is in it: it may well be a number.
    field.privacy = PduField::Privacy::Message;
    return field;
}

} // namespace

QList<PduField> readTlvs(QByteArrayView frame, qsizetype from)
{
    QList<PduField> fields;
    QSet<quint16> seen;
    qsizetype at = from;
    while (frame.size() - at >= headOctets) {
        const auto tag = quint16(bigEndian(frame.sliced(at, 2)));
        const auto declared = qsizetype(bigEndian(frame.sliced(at + 2, 2)));
        const qsizetype there = std::min(declared, frame.size() - at - headOctets);
        PduField field = tlvField(tag, frame.sliced(at + headOctets, there), at);
        if (there < declared)
            field.warnings.append(Words::tr("%1 says it has %2 octets, but only %3 are left.")
                                      .arg(field.name)
                                      .arg(declared)
                                      .arg(there));
        if (seen.contains(tag) && tag != 0x0606) // a broadcast may name several areas
            field.warnings.append(
                Words::tr("%1 comes a second time; the first one counts.").arg(field.name));
        seen.insert(tag);
        fields.append(field);
        at += headOctets + there;
    }
    if (at < frame.size()) {
        PduField rest;
        rest.name = QStringLiteral("rest");
        rest.kind = PduField::Kind::Octets;
        rest.privacy = PduField::Privacy::Message;
        rest.range = {at, frame.size() - at};
        rest.value = shownOctets(frame.sliced(at));
        rest.warnings.append(
            Words::tr("%n octet(s) at the end are too few for an optional parameter.", nullptr,
                      int(frame.size() - at)));
        fields.append(rest);
    }
    return fields;
}

} // namespace cordboard::describe
