#include "store/people.h"

#include "ids.h"
#include "store/blocked_numbers.h"
#include "store/conversations.h"
#include "thread_lines.h"
#include "values.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::store {

namespace {

Unexpected<Error> conflict(const char *sentence)
{
    return fail(ErrorCode::Conflict, QCoreApplication::translate("cordboard::Store", sentence));
}

Result<void> doneBy(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace

Result<People::Who> People::whoIs(ConversationId thread)
{
    const auto rows = m_connection.run(
        "SELECT c.peer_number, c.name, COALESCE(p.person_id, 0), COALESCE(p.former_name, '') FROM "
        "conversation c LEFT JOIN person_number p ON p.number = c.peer_number WHERE c.id = ?",
        {thread.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return fail(ErrorCode::NotFound, {});
    Who who{(*rows)->text(0), (*rows)->text(1), (*rows)->integer(2), (*rows)->text(3)};
    (*rows)->finish();
    return who;
}

Result<QStringList> People::numbersOf(const QString &number)
{
    const auto rows = m_connection.run("SELECT o.number FROM person_number p JOIN person_number o "
                                       "ON o.person_id = p.person_id WHERE p.number = ?",
                                       {text(number)});
    if (!rows)
        return forward(rows);
    QStringList numbers;
    while ((*rows)->next())
        numbers.append((*rows)->text(0));
    (*rows)->finish();
    if (numbers.isEmpty())
        numbers.append(number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<QList<ConversationId>> People::threadsOf(const QStringList &numbers)
{
    QList<ConversationId> threads;
    for (const QString &number : numbers) {
        const auto ids = readIds<ConversationId>(m_connection.run(
            "SELECT id FROM conversation WHERE peer_number = ? ORDER BY id", {text(number)}));
        if (!ids)
            return forward(ids);
        threads += *ids;
    }
    return threads;
}

Result<PersonCard> People::card(ConversationId thread)
{
    const auto who = whoIs(thread);
    if (!who)
        return forward(who);
    const auto numbers = numbersOf(who->number);
    if (!numbers)
        return forward(numbers);
    const auto threads = threadsOf(*numbers);
    if (!threads)
        return forward(threads);
    auto rows = Conversations(m_connection).byIds(threads->mid(0, 2 * PersonCard::mostThreads));
    if (!rows)
        return forward(rows);
    PersonCard card;
    card.otherNumbers = *numbers;
    card.otherNumbers.removeAll(who->number);
    card.threads = *std::move(rows);
    card.threads.removeIf([thread](const Conversation &one) { return one.id == thread; });
    std::sort(card.threads.begin(), card.threads.end(),
              [](const Conversation &a, const Conversation &b) { return a.lastAtUs > b.lastAtUs; });
    card.threads = card.threads.mid(0, PersonCard::mostThreads);
    const auto zone = zoneOf(who->number);
    if (!zone)
        return forward(zone);
    card.zone = *zone;
    if (auto counted = countInto(card, *threads); !counted)
        return forward(counted);
    if (auto filed = filesInto(card, thread); !filed)
        return forward(filed);
    return card;
}

Result<void> People::countInto(PersonCard &card, const QList<ConversationId> &threads)
{
    for (const ConversationId id : threads) {
        const auto made =
            m_connection.number("SELECT created_us FROM conversation WHERE id = ?", {id.value});
        if (!made)
            return forward(made);
        card.firstSeenUs = card.firstSeenUs == 0 ? *made : qMin(card.firstSeenUs, *made);
        const int left = PersonCard::mostMessages + 1 - card.messages;
        const auto count = m_connection.number("SELECT COUNT(*) FROM (SELECT 1 FROM target WHERE "
                                               "conversation_id = ? LIMIT ?) AS counted",
                                               {id.value, left});
        if (!count)
            return forward(count);
        card.messages += int(*count);
    }
    return {};
}

/// Among the newest: in a thread of a million messages nobody looks for a picture from its row.
Result<void> People::filesInto(PersonCard &card, ConversationId thread)
{
    const auto rows = m_connection.run(
        "SELECT t.id, f.digest, f.type, f.name, b.octets FROM (SELECT id, message_id FROM target "
        "WHERE conversation_id = ? ORDER BY id DESC LIMIT 2000) AS t JOIN message_media f ON "
        "f.message_id = t.message_id JOIN media_blob b ON b.digest = f.digest WHERE f.type NOT IN "
        "('application/smil', 'text/plain') ORDER BY t.id DESC, f.number LIMIT ?",
        {thread.value, PersonCard::mostFiles});
    if (!rows)
        return forward(rows);
    while ((*rows)->next()) {
        const Rows &row = **rows;
        card.files.append(
            {{row.integer(0)}, {row.bytes(1), row.text(2), row.text(3), row.integer(4)}});
    }
    (*rows)->finish();
    return {};
}

Result<void> People::call(const QList<ConversationId> &threads, const QString &name)
{
    for (const ConversationId id : threads) {
        if (auto named = Conversations(m_connection).rename(id, name); !named)
            return named;
    }
    return {};
}

/// A line in each of them; the caller has told the feed.
Result<void> People::tell(const QList<ConversationId> &threads, bool merged, const QString &number)
{
    const auto kind = merged ? ThreadLine::Kind::Merged : ThreadLine::Kind::Split;
    for (const ConversationId id : threads) {
        if (auto added = addLine(m_connection, {id, kind, m_actor, {}, 0, number}); !added)
            return added;
    }
    return {};
}

Result<void> People::join(const Who &keep, const Who &other, qint64 person)
{
    for (const Who *who : {&keep, &other}) {
        const auto added =
            who->person > 0
                ? m_connection.change("UPDATE person_number SET person_id = ? WHERE person_id = ?",
                                      {person, who->person})
                : m_connection.change("INSERT INTO person_number (number, person_id, former_name) "
                                      "VALUES (?, ?, ?)",
                                      {text(who->number), person, text(who->name)});
        if (!added)
            return forward(added);
    }
    return {};
}

Result<QList<ConversationId>> People::merge(ConversationId keep, ConversationId other)
{
    const auto first = whoIs(keep);
    if (!first)
        return forward(first);
    const auto second = whoIs(other);
    if (!second)
        return forward(second);
    if (first->number == second->number || (first->person > 0 && first->person == second->person))
        return conflict(QT_TRANSLATE_NOOP("cordboard::Store", "These are one person already."));
    const auto mine = numbersOf(first->number);
    const auto theirs = numbersOf(second->number);
    if (!mine || !theirs)
        return forward(mine ? theirs : mine);
    if (mine->size() + theirs->size() > PersonCard::mostNumbers)
        return conflict(QT_TRANSLATE_NOOP("cordboard::Store", "A person has at most 10 numbers."));
    BlockedNumbers blocked(m_connection);
    const auto firstBlocked = blocked.isBlocked(first->number);
    const auto secondBlocked = blocked.isBlocked(second->number);
    if (!firstBlocked || !secondBlocked)
        return forward(firstBlocked ? secondBlocked : firstBlocked);
    if (*firstBlocked != *secondBlocked)
        return conflict(
            QT_TRANSLATE_NOOP("cordboard::Store",
                              "One of the two is blocked. Unblock the person first, then merge."));
    const auto next =
        m_connection.number("SELECT COALESCE(MAX(person_id), 0) + 1 FROM person_number");
    if (!next)
        return forward(next);
    if (auto joined = join(*first, *second, *next); !joined)
        return forward(joined);
    const auto kept = threadsOf(*mine);
    const auto added = threadsOf(*theirs);
    if (!kept || !added)
        return forward(kept ? added : kept);
    const QList<ConversationId> all = *kept + *added;
    if (auto named = call(all, first->name.isEmpty() ? second->name : first->name); !named)
        return forward(named);
    if (auto told = tell(*kept, true, second->number); !told)
        return forward(told);
    if (auto told = tell(*added, true, first->number); !told)
        return forward(told);
    return all;
}

Result<QList<ConversationId>> People::split(ConversationId thread)
{
    const auto who = whoIs(thread);
    if (!who)
        return forward(who);
    if (who->person == 0)
        return conflict(
            QT_TRANSLATE_NOOP("cordboard::Store", "This number is a person of its own already."));
    const auto numbers = numbersOf(who->number);
    if (!numbers)
        return forward(numbers);
    QStringList left = *numbers;
    left.removeAll(who->number);
    const auto gone =
        m_connection.change("DELETE FROM person_number WHERE number = ?", {text(who->number)});
    if (!gone)
        return forward(gone);
    const auto own = threadsOf({who->number});
    const auto rest = threadsOf(left);
    if (!own || !rest)
        return forward(own ? rest : own);
    if (auto named = call(*own, who->formerName); !named)
        return forward(named);
    // The one that is left is called as before: it had taken this one's name.
    const auto remaining = rest->isEmpty() ? Result<Who>(Who()) : whoIs(rest->first());
    if (!remaining)
        return forward(remaining);
    const bool borrowed = remaining->name == who->formerName;
    if (auto named =
            call(*rest, left.size() == 1 && borrowed ? remaining->formerName : remaining->name);
        !named)
        return forward(named);
    if (left.size() == 1) {
        if (auto alone = doneBy(m_connection.change("DELETE FROM person_number WHERE number = ?",
                                                    {text(left.first())}));
            !alone)
            return forward(alone);
    }
    if (auto told = tell(*own, false, left.first()); !told)
        return forward(told);
    if (auto told = tell(*rest, false, who->number); !told)
        return forward(told);
    return *own + *rest;
}

Result<QList<ConversationId>> People::renameOthers(ConversationId thread, const QString &name)
{
    const auto who = whoIs(thread);
    if (!who || who->person == 0)
        return who || who.error().code == ErrorCode::NotFound
                   ? Result<QList<ConversationId>>(QList<ConversationId>())
                   : Result<QList<ConversationId>>(forward(who));
    const auto numbers = numbersOf(who->number);
    if (!numbers)
        return forward(numbers);
    auto others = threadsOf(*numbers);
    if (!others)
        return forward(others);
    others->removeAll(thread);
    if (auto named = call(*others, name); !named)
        return forward(named);
    return others;
}

Result<void> People::setZone(ConversationId thread, const QByteArray &zone)
{
    const auto who = whoIs(thread);
    if (!who)
        return forward(who);
    if (zone.isEmpty())
        return doneBy(
            m_connection.change("DELETE FROM person_zone WHERE number = ?", {text(who->number)}));
    return doneBy(m_connection.change(
        "INSERT INTO person_zone (number, zone) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET "
        "zone = excluded.zone",
        {text(who->number), text(QString::fromLatin1(zone))}));
}

Result<QByteArray> People::zoneOf(const QString &number)
{
    const auto rows =
        m_connection.run("SELECT zone FROM person_zone WHERE number = ?", {text(number)});
    if (!rows)
        return forward(rows);
    const QByteArray zone = (*rows)->next() ? (*rows)->text(0).toLatin1() : QByteArray();
    (*rows)->finish();
    return zone;
}

} // namespace cordboard::store
