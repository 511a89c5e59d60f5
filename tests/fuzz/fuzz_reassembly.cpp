// Parts of long messages in any order, repeated, colliding, with broken headers: from the octets of
// short_message through parseUserData() into the store's Inbox. The input is a row of parts: an
// octet with its length, one that chooses phone and data_coding, then that many octets of user data
// with the UDH indicator set. What comes out must be whole, of one message, and made of what went
// in.

#include "store/inbox.h"
#include "store/store.h"
#include "text/decode.h"

#include <QCoreApplication>
#include <QHash>
#include <QLoggingCategory>
#include <QSet>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace cordboard;
using store::HeldPart;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Desk
{
    QTemporaryDir dir;
    std::unique_ptr<store::Store> store;
    CarrierId carrier;

    Desk()
    {
        store = store::Store::open({dir.filePath(QStringLiteral("fuzz.sqlite"))}).value();
        carrier.value = 1;
    }
};

/// As the engine does it, see core/engine/src/inbound.cpp.
HeldPart toHeld(CarrierId carrier, std::uint8_t choice, const QByteArray &userData)
{
    const text::UserData data = text::parseUserData(userData, true);
    HeldPart held;
    held.carrier = carrier;
    held.source = choice & 1 ? QStringLiteral("+15550130001") : QStringLiteral("+15550130002");
    held.destination = QStringLiteral("+15550100142");
    held.dataCoding = choice & 2 ? 8 : 0;
    held.lockingShift = data.lockingShift;
    held.singleShift = data.singleShift;
    held.body = data.body;
    if (data.valid && data.concatenation && data.concatenation->total > 1) {
        held.reference = data.concatenation->reference;
        held.wide = data.concatenation->wide;
        held.total = data.concatenation->total;
        held.number = data.concatenation->number;
    }
    return held;
}

QString keyOf(const HeldPart &part)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(part.source)
        .arg(part.reference)
        .arg(part.wide)
        .arg(part.total);
}

/// What went in, to judge what comes out.
struct Fed
{
    QHash<QString, QSet<QByteArray>> bodies; ///< by message and part number
    QHash<QString, int> count;

    static QString place(const HeldPart &part)
    {
        return keyOf(part) + u'#' + QString::number(part.number);
    }
    void add(const HeldPart &part)
    {
        bodies[place(part)].insert(part.body);
        ++count[place(part)];
    }
};

void checkWhole(const QList<HeldPart> &parts, const HeldPart &last, Fed &fed)
{
    require(!parts.isEmpty());
    require(parts.size() == last.total);
    for (int i = 0; i < parts.size(); ++i) {
        const HeldPart &part = parts.at(i);
        require(part.number == i + 1);
        require(keyOf(part) == keyOf(last));
        require(fed.bodies.value(Fed::place(part)).contains(part.body));
        // No part is used in two messages unless it came twice.
        require(--fed.count[Fed::place(part)] >= 0);
    }
    QByteArray joined;
    for (const HeldPart &part : parts)
        joined += part.body;
    const auto text = text::decodeText(joined, parts.first().dataCoding, parts.first().lockingShift,
                                       parts.first().singleShift);
    require(!text || text->isValidUtf16());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    static const bool quiet = (QLoggingCategory::setFilterRules(QStringLiteral("*=false")), true);
    static_cast<void>(quiet);
    static Desk *const desk = new Desk; // its threads end with the process
    QList<HeldPart> parts;
    for (std::size_t at = 0; at + 2 <= size && parts.size() < 64;) {
        const std::size_t length = std::min<std::size_t>(octets[at], size - at - 2);
        parts.append(
            toHeld(desk->carrier, octets[at + 1],
                   QByteArray(reinterpret_cast<const char *>(octets + at + 2), qsizetype(length))));
        at += 2 + length;
    }
    if (parts.isEmpty())
        return 0;
    const auto job = [parts](store::Connection &connection) -> Result<void> {
        store::Inbox inbox(connection);
        Fed fed;
        for (const HeldPart &part : parts) {
            fed.add(part);
            const auto whole = inbox.add(part);
            require(whole.has_value());
            if (!*whole)
                continue;
            if (part.total < 2)
                require((*whole)->size() == 1 && (*whole)->first().body == part.body);
            else
                checkWhole(**whole, part, fed);
        }
        // An error undoes it: the next input finds nothing.
        return fail(ErrorCode::Cancelled, QStringLiteral("undone"));
    };
    const auto undone = desk->store->write(job).result();
    require(!undone && undone.error().code == ErrorCode::Cancelled);
    return 0;
}
