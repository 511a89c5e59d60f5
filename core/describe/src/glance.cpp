#include "describe/glance.h"

#include "describe/describe.h"
#include "field_words.h"
#include "layouts.h"
#include "smpp/command.h"
#include "smpp/pdu.h"
#include "smpp/receipt.h"
#include "words.h"

#include <algorithm>

namespace cordboard::describe {

namespace {

namespace command = smpp::command;

const PduField *find(const QList<PduField> &fields, QLatin1String name)
{
    for (const PduField &field : fields) {
        if (field.name == name)
            return &field;
        if (const PduField *inner = find(field.fields, name))
            return inner;
    }
    return nullptr;
}

const PduField *find(const PduDump &dump, const char *name)
{
    const PduField *field = find(dump.body, QLatin1String(name));
    return field ? field : find(dump.tlvs, QLatin1String(name));
}

QString valueOf(const PduDump &dump, const char *name)
{
    const PduField *field = find(dump, name);
    return field ? field->value : QString();
}

/// "part 1 of 2" from the part header or the SAR parameters; empty for one part.
QString partWords(const PduDump &dump)
{
    if (const PduField *header = find(dump, "part header")) {
        for (const PduField &element : header->fields) {
            const OctetRange at = element.range;
            const bool concat =
                (element.number == 0 && at.count == 5) || (element.number == 8 && at.count == 6);
            if (concat && at.end() <= dump.bytes.size())
                return Words::tr("part %1 of %2")
                    .arg(quint8(dump.bytes.at(at.end() - 1)))
                    .arg(quint8(dump.bytes.at(at.end() - 2)));
        }
    }
    const PduField *total = find(dump, "sar_total_segments");
    const PduField *number = find(dump, "sar_segment_seqnum");
    return total && number ? Words::tr("part %1 of %2").arg(number->number).arg(total->number)
                           : QString();
}

QString joined(const QString &words, const QString &more)
{
    return more.isEmpty() ? words : words + QStringLiteral(", ") + more;
}

QString whoOf(const PduDump &dump, const QString &who, const char *field)
{
    return who.isEmpty() ? valueOf(dump, field) : who;
}

QString refusal(const PduDump &dump)
{
    return Words::tr("Refused: %1").arg(statusSentence(quint32(dump.status)));
}

bool isGood(const QString &word)
{
    return word.startsWith(QLatin1String("DELIVRD"), Qt::CaseInsensitive) ||
           word.compare(QLatin1String("DELIVERED"), Qt::CaseInsensitive) == 0;
}

bool isBad(const QString &word)
{
    static const QStringList bad{QStringLiteral("EXPIRED"), QStringLiteral("DELETED"),
                                 QStringLiteral("UNDELIV"), QStringLiteral("UNDELIVERABLE"),
                                 QStringLiteral("REJECTD"), QStringLiteral("REJECTED")};
    return bad.contains(word.toUpper());
}

/// "Receipt for 7f01a3: failed, code 027"
Glance receiptGlance(const PduDump &dump)
{
    QString id = valueOf(dump, "receipted_message_id");
    if (id.isEmpty())
        id = valueOf(dump, "id");
    const QString word = valueOf(dump, "stat");
    const PduField *state = find(dump, "message_state");
    const bool good = state ? state->number == 2 : isGood(word);
    const bool bad =
        state ? (state->number >= 3 && state->number <= 5) || state->number == 8 : isBad(word);
    QString outcome = good    ? Words::tr("delivered")
                      : bad   ? Words::tr("failed")
                      : state ? messageStateWords(quint32(state->number)).value_or(word)
                              : word;
    const QString code = valueOf(dump, "err");
    if (bad && !code.isEmpty())
        outcome = joined(outcome, Words::tr("code %1").arg(code));
    return {outcome.isEmpty() ? Words::tr("Receipt for %1").arg(id)
                              : Words::tr("Receipt for %1: %2").arg(id, outcome),
            bad};
}

Glance submitGlance(const PduDump &dump, const QString &who)
{
    if (find(dump, "number_of_dests"))
        return {Words::tr("To %n phone(s)", nullptr, int(find(dump, "number_of_dests")->number))};
    return {joined(whoOf(dump, who, "destination_addr"), partWords(dump))};
}

Glance deliverGlance(const PduDump &dump, const QString &who)
{
    const bool byTlvs = find(dump, "receipted_message_id") && find(dump, "message_state");
    if (find(dump, "receipt") || byTlvs)
        return receiptGlance(dump);
    return {
        joined(Words::tr("Message from %1").arg(whoOf(dump, who, "source_addr")), partWords(dump))};
}

Glance responseGlance(const PduDump &dump)
{
    if (dump.status != 0)
        return {refusal(dump), true};
    switch (quint32(dump.command)) {
    case command::responseTo(command::submitSm):
    case command::responseTo(command::dataSm): {
        const QString id = valueOf(dump, "message_id");
        return {id.isEmpty() ? Words::tr("Accepted, without an id")
                             : Words::tr("Accepted, id %1").arg(id)};
    }
    case command::responseTo(command::deliverSm):
        return {Words::tr("Taken, after saving")};
    case command::responseTo(command::bindReceiver):
    case command::responseTo(command::bindTransmitter):
    case command::responseTo(command::bindTransceiver):
        return {Words::tr("Logged in at %1").arg(valueOf(dump, "system_id"))};
    case command::responseTo(command::querySm): {
        const PduField *state = find(dump, "message_state");
        return {state ? state->words : QString()};
    }
    default:
        break;
    }
    const CommandSpec *spec = commandSpec(quint32(dump.command));
    return {spec ? Words::tr(spec->words) : QString()};
}

bool isBind(quint32 id)
{
    return id == command::bindReceiver || id == command::bindTransmitter ||
           id == command::bindTransceiver;
}

} // namespace

Facts factsOf(QByteArrayView frame)
{
    Facts facts;
    if (frame.size() < smpp::headerOctets)
        return facts;
    smpp::Pdu pdu;
    smpp::decode(frame, &pdu);
    facts.command = pdu.command;
    facts.status = pdu.status;
    facts.sequence = pdu.sequence;
    facts.source = pdu.source.toByteArray();
    facts.destination = pdu.destination.toByteArray();
    facts.messageId = pdu.messageId.toByteArray();
    facts.isKeepAlive = (pdu.command & ~command::responseBit) == command::enquireLink;
    if (pdu.command != command::deliverSm && pdu.command != command::dataSm)
        return facts;
    if (const auto receipt = smpp::parseReceipt(pdu)) {
        facts.isReceipt = true;
        facts.receiptIds = receipt->ids;
    }
    return facts;
}

QString textOf(const PduDump &dump)
{
    for (const char *name : {"text", "receipt"}) {
        const PduField *field = find(dump, name);
        if (field && field->kind == PduField::Kind::Text)
            return field->words;
    }
    return {};
}

Glance glance(const PduDump &dump, const QString &who)
{
    if (!dump.error.isEmpty())
        return {dump.error, true};
    const auto id = quint32(dump.command);
    if (id == command::genericNack)
        return {Words::tr("Not understood: %1").arg(statusSentence(quint32(dump.status))), true};
    if (dump.isResponse())
        return responseGlance(dump);
    if (id == command::deliverSm)
        return deliverGlance(dump, who);
    if (id == command::submitSm || id == command::dataSm || find(dump, "number_of_dests"))
        return submitGlance(dump, who);
    if (isBind(id))
        return {Words::tr("Log in as %1").arg(valueOf(dump, "system_id"))};
    const CommandSpec *spec = commandSpec(id);
    return {spec ? Words::tr(spec->words) : Words::tr("A command that no specification knows")};
}

} // namespace cordboard::describe
