#include "describe/describe.h"

#include "body_reader.h"
#include "smpp/command.h"
#include "words.h"

#include <algorithm>

namespace cordboard::describe {

namespace {

struct HeaderSpec
{
    const char *name;
    qint64 PduDump::*value;
};
constexpr HeaderSpec headerSpecs[] = {{"command_length", &PduDump::length},
                                      {"command_id", &PduDump::command},
                                      {"command_status", &PduDump::status},
                                      {"sequence_number", &PduDump::sequence}};

QString headerWords(qsizetype index, quint32 value)
{
    switch (index) {
    case 0:
        return Words::tr("%n byte(s)", nullptr, int(qMin(value, 0x7FFFFFFFu)));
    case 1:
        return commandName(value);
    case 2:
        return value == 0 ? statusName(value)
                          : statusName(value) + QStringLiteral(": ") + statusSentence(value);
    default:
        return {};
    }
}

void readHeader(QByteArrayView frame, PduDump *dump)
{
    for (qsizetype i = 0; i < 4 && frame.size() >= (i + 1) * 4; ++i) {
        const auto value = quint32(bigEndian(frame.sliced(i * 4, 4)));
        PduField field = numberField(QString::fromLatin1(headerSpecs[i].name), value, {i * 4, 4});
        field.words = headerWords(i, value);
        (*dump).*headerSpecs[i].value = value;
        dump->header.append(field);
    }
    if (dump->command >= 0)
        dump->commandName = commandName(quint32(dump->command));
    if (dump->status >= 0)
        dump->statusName = statusName(quint32(dump->status));
    if (frame.size() < smpp::headerOctets)
        dump->error = Words::tr("Only %n octet(s), and a PDU begins with a header of 16.", nullptr,
                                int(frame.size()));
}

void checkLength(qsizetype there, PduDump *dump)
{
    if (dump->length == there || !dump->error.isEmpty())
        return;
    const QString says = Words::tr("command_length says %1").arg(dump->length);
    if (dump->length < smpp::headerOctets)
        dump->warnings.append(Words::tr("%1, less than a header has.").arg(says));
    else
        dump->warnings.append(
            dump->length > there
                ? Words::tr("%1, but only %2 octets are here: it was cut.").arg(says).arg(there)
                : Words::tr("%1, but %2 octets are here.").arg(says).arg(there));
}

void checkSequence(PduDump *dump)
{
    const bool nack = dump->command == qint64(smpp::command::genericNack);
    if (dump->sequence > qint64(smpp::maxSequence))
        dump->warnings.append(Words::tr("sequence_number is above 0x7fffffff."));
    else if (dump->sequence == 0 && !nack)
        dump->warnings.append(Words::tr("sequence_number is 0."));
    if (!dump->isResponse() && dump->status > 0)
        dump->warnings.append(Words::tr("A request whose command_status is not 0."));
}

/// What stands after a fault, or belongs to a command nobody knows.
void keepRest(QByteArrayView frame, qsizetype from, PduDump *dump)
{
    if (from >= frame.size())
        return;
    PduField rest;
    rest.name = dump->body.isEmpty() ? QStringLiteral("body") : QStringLiteral("rest");
    rest.kind = PduField::Kind::Octets;
    rest.privacy = PduField::Privacy::Message;
    rest.range = {from, frame.size() - from};
    rest.value = shownOctets(frame.sliced(from));
    rest.words = Words::tr("Could not be told apart");
    dump->body.append(rest);
}

PduField *fieldNamed(QList<PduField> &fields, QLatin1String name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const PduField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool isReceipt(const Context &context, PduDump &dump)
{
    constexpr quint8 bits = smpp::esm::smscReceipt | smpp::esm::phoneAcknowledgement |
                            smpp::esm::intermediateNotification;
    if (context.esmClass && (*context.esmClass & bits) != 0)
        return true;
    return fieldNamed(dump.tlvs, QLatin1String("receipted_message_id")) &&
           fieldNamed(dump.tlvs, QLatin1String("message_state"));
}

void readMessage(QByteArrayView frame, const Context &context, PduDump *dump)
{
    PduField *text = fieldNamed(dump->body, QLatin1String("short_message"));
    PduField *payload = fieldNamed(dump->tlvs, QLatin1String("message_payload"));
    const bool receipt = isReceipt(context, *dump);
    if (text)
        text->fields = messageFields(frame.sliced(text->range.from, text->range.count),
                                     text->range.from, context, receipt, &text->warnings);
    if (!payload)
        return;
    const OctetRange value{payload->range.from + 4, payload->range.count - 4};
    payload->fields = messageFields(frame.sliced(value.from, value.count), value.from, context,
                                    receipt, &payload->warnings);
    if (text && text->range.count > 0)
        payload->warnings.append(Words::tr("There is both a short_message and a message_payload."));
}

void collectWarnings(const QList<PduField> &fields, QStringList *warnings)
{
    for (const PduField &field : fields) {
        warnings->append(field.warnings);
        collectWarnings(field.fields, warnings);
    }
}

void readBody(QByteArrayView frame, PduDump *dump)
{
    const CommandSpec *spec = commandSpec(quint32(dump->command));
    if (!spec) {
        dump->warnings.append(Words::tr("No specification knows this command."));
        keepRest(frame, smpp::headerOctets, dump);
        return;
    }
    dump->purpose = Words::tr(spec->words);
    Context context;
    context.command = quint32(dump->command);
    context.status = quint32(dump->status);
    BodyReader reader(frame, context);
    dump->body = reader.read(*spec);
    dump->warnings.append(reader.warnings());
    if (reader.isBroken())
        keepRest(frame, reader.at(), dump);
    else
        dump->tlvs = readTlvs(frame, reader.at());
    readMessage(frame, context, dump);
}

} // namespace

PduDump describe(QByteArrayView frame)
{
    PduDump dump;
    dump.bytes = frame.toByteArray();
    readHeader(frame, &dump);
    checkLength(frame.size(), &dump);
    if (!dump.error.isEmpty())
        return dump;
    checkSequence(&dump);
    readBody(frame, &dump);
    collectWarnings(dump.body, &dump.warnings);
    collectWarnings(dump.tlvs, &dump.warnings);
    return dump;
}

bool isKnownCommand(quint32 command)
{
    return commandSpec(command) != nullptr;
}

QString commandName(quint32 command)
{
    const CommandSpec *spec = commandSpec(command);
    return spec ? QString::fromLatin1(spec->name) : hexNumber(command, 4);
}

} // namespace cordboard::describe
