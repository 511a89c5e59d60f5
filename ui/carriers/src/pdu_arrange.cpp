#include "pdu_arrange.h"

#include "pdu_words.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

OctetRange rangeOf(const QList<PduField> &fields)
{
    if (fields.isEmpty())
        return {};
    const qsizetype from = fields.constFirst().range.from;
    return {from, fields.constLast().range.end() - from};
}

bool isAddressType(const PduField &field)
{
    return field.name.endsWith(QLatin1String("_ton")) || field.name.endsWith(QLatin1String("_npi"));
}

PduField group(const QString &name, const QString &value, const QString &words,
               const QList<PduField> &fields)
{
    PduField group;
    group.name = name;
    group.value = value;
    group.words = words;
    group.range = rangeOf(fields);
    group.fields = fields;
    return group;
}

/// A header of one element says all by itself.
PduField simplified(PduField field)
{
    if (field.name == QLatin1String("part header") && field.fields.size() == 1)
        field.fields.clear();
    for (PduField &inner : field.fields)
        inner = simplified(inner);
    return field;
}

} // namespace

QList<PduField> arranged(const PduDump &dump)
{
    QList<PduField> all;
    all.append(group(dump.commandName.isEmpty() ? PduWords::tr("header") : dump.commandName,
                     PduWords::tr("%n byte(s)", nullptr, int(dump.bytes.size())),
                     PduWords::tr("Header, %n field(s)", nullptr, int(dump.header.size())),
                     dump.header));
    QList<PduField> body, others;
    for (const PduField &field : dump.body)
        (field.plain || isAddressType(field) ? others : body).append(simplified(field));
    if (!others.isEmpty()) {
        PduField rest =
            group(PduWords::tr("other fields"), {},
                  PduWords::tr("%n field(s), nothing special in them", nullptr, int(others.size())),
                  others);
        rest.range = {}; // they do not stand together
        body.append(rest);
    }
    if (!body.isEmpty()) {
        PduField whole = group(QStringLiteral("body"), {}, dump.purpose, body);
        whole.range = rangeOf(dump.body);
        all.append(whole);
    }
    if (!dump.tlvs.isEmpty()) {
        QList<PduField> tlvs = dump.tlvs;
        std::transform(tlvs.begin(), tlvs.end(), tlvs.begin(), simplified);
        all.append(
            group(PduWords::tr("optional parameters"), QString::number(tlvs.size()), {}, tlvs));
    }
    if (!dump.warnings.isEmpty() || !dump.error.isEmpty()) {
        PduField wrong = group(PduWords::tr("what is wrong"), {}, dump.error, {});
        wrong.warnings = dump.warnings;
        all.append(wrong);
    }
    return all;
}

} // namespace cordboard::ui
