#include "body_reader.h"

#include "describe/describe.h"
#include "field_words.h"
#include "smpp/command.h"
#include "tlv_table.h"
#include "words.h"

#include <algorithm>

namespace cordboard::describe {

namespace {

using Kind = FieldSpec::Kind;
using Whose = FieldSpec::Whose;

QString nameOf(const FieldSpec &spec)
{
    return QString::fromLatin1(spec.name);
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
}

/// Numbers whose zero means "nothing special"; a type of number or an alphabet always says
/// something.
bool isPlainZero(QByteArrayView name)
{
    return name == "protocol_id" || name == "priority_flag" || name == "replace_if_present_flag" ||
           name == "sm_default_msg_id" || name == "addr_ton" || name == "addr_npi";
}

/// A refusal may leave out its body and still have optional parameters.
bool isTlvs(QByteArrayView rest)
{
    if (rest.size() < 5 || !tlvSpec(quint16(bigEndian(rest.first(2)))))
        return false;
    while (rest.size() >= 4) {
        const auto length = qsizetype(bigEndian(rest.sliced(2, 2)));
        if (length > rest.size() - 4)
            return false;
        rest = rest.sliced(4 + length);
    }
    return rest.isEmpty();
}

} // namespace

BodyReader::BodyReader(QByteArrayView frame, Context &context)
    : m_frame(frame)
    , m_context(context)
    , m_at(smpp::headerOctets)
{}

QList<PduField> BodyReader::read(const CommandSpec &spec)
{
    QList<PduField> fields;
    const bool whole =
        std::all_of(spec.fields.begin(), spec.fields.end(),
                    [this, &fields](const FieldSpec &field) { return take(field, &fields); });
    m_broken = !whole && m_at > smpp::headerOctets;
    return fields;
}

bool BodyReader::take(const FieldSpec &spec, QList<PduField> *fields)
{
    if (isMissing(spec))
        return false;
    switch (spec.kind) {
    case Kind::Number:
    case Kind::Length:
        return takeNumber(spec, fields);
    case Kind::String:
        return takeString(spec, fields);
    case Kind::Message:
        return takeMessage(spec, fields);
    case Kind::Destinations:
        return takeDestinations(spec, fields);
    case Kind::Unsuccessful:
        return takeUnsuccessful(spec, fields);
    }
    return false;
}

/// A refusal has no body (5.0, 3.2.4), and many carriers leave out the body of any answer.
bool BodyReader::mayEndHere(const FieldSpec &spec) const
{
    const bool answer = (m_context.command & smpp::command::responseBit) != 0;
    return answer && m_at == smpp::headerOctets &&
           (m_context.status != 0 || QByteArrayView(spec.name) == "message_id");
}

bool BodyReader::isMissing(const FieldSpec &spec)
{
    const bool skipped = mayEndHere(spec) && m_context.status != 0 && isTlvs(m_frame.sliced(m_at));
    if (skipped)
        return true;
    if (left() > 0 || (spec.kind == Kind::Message && m_length == 0))
        return false;
    if (mayEndHere(spec)) {
        if (m_context.status == 0)
            m_warnings.append(Words::tr("It has no %1.").arg(nameOf(spec)));
    } else {
        m_warnings.append(Words::tr("The PDU ends before %1.").arg(nameOf(spec)));
    }
    return true;
}

void BodyReader::note(PduField &field, quint8 value)
{
    const QByteArray name = field.name.toLatin1();
    if (name.endsWith("_ton"))
        m_ton = value;
    else if (name.endsWith("_npi"))
        m_npi = value;
    else if (name == "esm_class")
        m_context.esmClass = value;
    else if (name == "data_coding")
        m_context.dataCoding = value;
    field.words = numberWords(name.constData(), value, m_context.command);
    field.plain = value == 0 && isPlainZero(name);
}

bool BodyReader::takeNumber(const FieldSpec &spec, QList<PduField> *fields)
{
    const auto value = quint8(m_frame[m_at]);
    PduField field = numberField(nameOf(spec), value, {m_at, 1});
    note(field, value);
    if (spec.kind == Kind::Length) {
        m_length = value;
        field.value = QString::number(value);
        field.plain = true;
    }
    ++m_at;
    fields->append(field);
    return true;
}

bool BodyReader::takeString(const FieldSpec &spec, QList<PduField> *fields)
{
    const QByteArrayView rest = m_frame.sliced(m_at);
    const qsizetype end = rest.indexOf('\0');
    const QByteArrayView value = end < 0 ? rest : rest.first(end);
    PduField field;
    field.name = nameOf(spec);
    field.kind = PduField::Kind::Text;
    field.value = shownString(value);
    field.range = {m_at, end < 0 ? rest.size() : end + 1};
    field.plain = value.isEmpty();
    field.words = spec.whose == Whose::Nobody ? stringWords(spec.name, value)
                  : value.isEmpty()           ? QString()
                                              : addressWords(m_ton, m_npi);
    if (spec.secret)
        field.privacy = PduField::Privacy::Secret;
    else if (spec.whose != Whose::Nobody && looksLikePhone(value))
        field.privacy = PduField::Privacy::Phone;
    if (end < 0)
        field.warnings.append(Words::tr("%1 has no NUL at its end.").arg(field.name));
    else if (end >= spec.octets)
        field.warnings.append(Words::tr("%1 has %2 octets, the specification allows %3.")
                                  .arg(field.name)
                                  .arg(end)
                                  .arg(spec.octets - 1));
    if (!isAscii(value))
        field.warnings.append(Words::tr("%1 has octets that are not ASCII.").arg(field.name));
    m_at += field.range.count;
    fields->append(field);
    return true;
}

bool BodyReader::takeMessage(const FieldSpec &spec, QList<PduField> *fields)
{
    const qsizetype there = std::min<qsizetype>(m_length, left());
    PduField field;
    field.name = nameOf(spec);
    field.kind = PduField::Kind::Octets;
    field.privacy = PduField::Privacy::Message;
    field.value = byteCount(there);
    field.range = {m_at, there};
    field.plain = there == 0;
    if (there < m_length)
        field.warnings.append(
            Words::tr("sm_length says %1, but only %2 octets are left.").arg(m_length).arg(there));
    if (m_length > spec.octets)
        field.warnings.append(
            Words::tr("sm_length is %1, the specification allows %2.").arg(m_length).arg(254));
    m_at += there;
    fields->append(field);
    return there == m_length;
}

bool BodyReader::takeAddress(QList<PduField> *fields)
{
    constexpr FieldSpec specs[] = {
        {.name = "dest_addr_ton"},
        {.name = "dest_addr_npi"},
        {.name = "destination_addr", .kind = Kind::String, .octets = 21, .whose = Whose::Receiver},
    };
    return std::all_of(std::begin(specs), std::end(specs),
                       [this, fields](const FieldSpec &spec) { return take(spec, fields); });
}

bool BodyReader::takeDestination(QList<PduField> *fields)
{
    constexpr FieldSpec list{.name = "dl_name", .kind = Kind::String, .octets = 21};
    if (!take({.name = "dest_flag"}, fields))
        return false;
    const quint64 flag = fields->constLast().number;
    if (flag == 1)
        return takeAddress(fields);
    if (flag == 2)
        return take(list, fields);
    fields->last().warnings.append(Words::tr("dest_flag is %1, only 1 and 2 are known.").arg(flag));
    return false;
}

bool BodyReader::takeFailure(QList<PduField> *fields)
{
    if (!takeAddress(fields))
        return false;
    if (left() < 4) {
        m_warnings.append(
            Words::tr("The PDU ends before %1.").arg(QStringLiteral("error_status_code")));
        return false;
    }
    const auto status = quint32(bigEndian(m_frame.sliced(m_at, 4)));
    PduField field = numberField(QStringLiteral("error_status_code"), status, {m_at, 4});
    field.words = statusName(status) + QStringLiteral(": ") + statusSentence(status);
    m_at += 4;
    fields->append(field);
    return true;
}

bool BodyReader::takeGroup(QList<PduField> *groups, bool (BodyReader::*reading)(QList<PduField> *),
                           int index, const QString &name)
{
    PduField group;
    group.name = name;
    group.value = Words::tr("number %1").arg(index);
    group.range.from = m_at;
    const bool whole = (this->*reading)(&group.fields);
    group.range.count = m_at - group.range.from;
    if (!group.fields.isEmpty())
        groups->append(group);
    return whole;
}

bool BodyReader::takeDestinations(const FieldSpec &spec, QList<PduField> *fields)
{
    takeNumber(spec, fields);
    const auto count = int(fields->constLast().number);
    for (int i = 1; i <= count; ++i) {
        if (!takeGroup(fields, &BodyReader::takeDestination, i, QStringLiteral("dest_address")))
            return false;
    }
    return true;
}

bool BodyReader::takeUnsuccessful(const FieldSpec &spec, QList<PduField> *fields)
{
    takeNumber(spec, fields);
    const auto count = int(fields->constLast().number);
    for (int i = 1; i <= count; ++i) {
        if (!takeGroup(fields, &BodyReader::takeFailure, i, QStringLiteral("unsuccess_sme")))
            return false;
    }
    return true;
}

} // namespace cordboard::describe
