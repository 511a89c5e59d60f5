#include "inbound_text.h"

#include "base/uuid7.h"
#include "store/conversations.h"
#include "store/held_messages.h"
#include "text/decode.h"
#include "words.h"

#include <algorithm>

namespace cordboard::engine {

namespace {

bool sameAlphabet(const QList<store::HeldPart> &parts)
{
    const store::HeldPart &first = parts.first();
    return std::all_of(parts.begin(), parts.end(), [&first](const store::HeldPart &part) {
        return part.dataCoding == first.dataCoding && part.lockingShift == first.lockingShift &&
               part.singleShift == first.singleShift;
    });
}

QString decoded(const QByteArray &body, const store::HeldPart &how)
{
    const auto text = text::decodeText(body, how.dataCoding, how.lockingShift, how.singleShift);
    if (text)
        return *text;
    return Words::tr("[Binary message, %1 octets]").arg(body.size());
}

QString missing(int number, int total)
{
    return Words::tr("[part %1 of %2 is missing]").arg(number).arg(total);
}

} // namespace

QString textOfParts(const QList<store::HeldPart> &parts)
{
    const int total = qMax(parts.first().total, 1);
    if (parts.size() == total && sameAlphabet(parts)) {
        // Joined before decoding: some phones cut inside a surrogate pair or an escape.
        QByteArray body;
        for (const store::HeldPart &part : parts)
            body += part.body;
        return decoded(body, parts.first());
    }
    QStringList pieces;
    int expected = 1;
    for (const store::HeldPart &part : parts) {
        for (; expected < part.number; ++expected)
            pieces.append(missing(expected, total));
        pieces.append(decoded(part.body, part));
        ++expected;
    }
    for (; expected <= total; ++expected)
        pieces.append(missing(expected, total));
    return pieces.join(parts.size() == total ? QString() : QStringLiteral(" "));
}

Result<PolicyChange> fileInbound(store::Connection &connection, PolicyActs &acts,
                                 const QList<store::HeldPart> &parts)
{
    const store::HeldPart &first = parts.first();
    store::NewInbound message;
    message.carrier = first.carrier;
    message.source = first.source;
    message.destination = first.destination;
    message.text = textOfParts(parts);
    for (const store::HeldPart &part : parts)
        message.raw += part.body;
    return fileMessage(connection, acts, std::move(message));
}

Result<PolicyChange> fileMessage(store::Connection &connection, PolicyActs &acts,
                                 store::NewInbound message)
{
    const auto conversation =
        store::Conversations(connection).findOrCreate(message.destination, message.source);
    if (!conversation)
        return forward(conversation);
    message.uuid = uuid7(connection.nextStampUs());
    message.conversation = *conversation;
    const auto inserted = store::Messages(connection).insertInbound(message);
    if (!inserted)
        return forward(inserted);
    const auto takenBack = store::HeldMessages(connection).theyWrote(*conversation);
    if (!takenBack)
        return forward(takenBack);
    auto change =
        acts.actOn(connection, inserted->rows.first(), message.destination, message.source);
    if (change) {
        change->rows = inserted->rows + change->rows;
        change->ticks = *takenBack + change->ticks;
    }
    return change;
}

} // namespace cordboard::engine
