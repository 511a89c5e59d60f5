#include "store/stories.h"

#include "message_rows.h"
#include "origin_word.h"
#include "store/recalls.h"
#include "values.h"

#include <algorithm>

namespace cordboard::store {

namespace {

using End = StoryAttempt::End;

// More than a part is tried: what is beyond it is left out rather than read for seconds.
constexpr int mostAttempts = 100;
// The people of one list: their lines in the feed follow each other.
constexpr int mostCreatedTogether = 6000;

End endFromWord(const QString &word)
{
    if (word == QLatin1String("sent"))
        return End::Accepted;
    if (word == QLatin1String("deferred"))
        return End::PutOff;
    if (word == QLatin1String("refused"))
        return End::Refused;
    return word == QLatin1String("sending") ? End::Underway : End::Lost;
}

StoryPart partFromRow(const Rows &row)
{
    StoryPart part;
    part.number = int(row.integer(0) % 256);
    part.state = targetStateFromWord(row.text(1)).value_or(TargetState::Queued);
    part.reason = {reasonFromWord(row.text(2)), row.text(3)};
    part.waitsUntil = part.state == TargetState::Queued ? row.integer(4) : 0;
    part.changedUs = row.integer(5);
    return part;
}

StoryAttempt attemptFromRow(const Rows &row)
{
    StoryAttempt attempt;
    attempt.id = {row.integer(0)};
    attempt.carrier = row.text(1);
    attempt.end = endFromWord(row.text(2));
    attempt.counted = row.integer(3) != 0;
    attempt.commandStatus = quint32(row.integer(4));
    attempt.carrierMessageId = row.text(5);
    attempt.startedUs = row.integer(6);
    attempt.endedUs = row.integer(7);
    return attempt;
}

} // namespace

Result<std::optional<MessageStory>> Stories::of(TargetId target)
{
    MessageStory story;
    const auto found = readMessage(target, &story);
    if (!found)
        return forward(found);
    if (!*found)
        return std::optional<MessageStory>();
    if (story.message.direction == Direction::Outbound) {
        for (const auto step :
             {&Stories::readAcceptance, &Stories::readParts, &Stories::readAttempts,
              &Stories::readRecalls, &Stories::readPlace, &Stories::readRoute}) {
            if (auto read = (this->*step)(&story); !read)
                return forward(read);
        }
    }
    if (auto read = readHooks(&story); !read)
        return forward(read);
    return std::optional<MessageStory>(std::move(story));
}

Result<bool> Stories::readMessage(TargetId target, MessageStory *story)
{
    auto messages = readMessages(m_connection, MESSAGE_COLUMNS "WHERE t.id = ?", {target.value});
    if (!messages)
        return forward(messages);
    if (messages->isEmpty())
        return false;
    story->message = messages->first();
    const auto rows = m_connection.run(
        "SELECT m.origin, m.category, m.reference, m.source, t.destination, m.data_coding, "
        "t.expires_us, t.cost_micro, t.currency, t.route_id, t.carrier_id, EXISTS (SELECT 1 FROM "
        "message_binary b WHERE b.message_id = m.id), COALESCE(f.created_us, 0), "
        "COALESCE(l.created_us, 0) FROM target t JOIN message m ON m.id = t.message_id LEFT JOIN "
        "target f ON f.id = t.resend_of LEFT JOIN target l ON l.id = t.resent_as WHERE t.id = ?",
        {target.value});
    if (!rows)
        return forward(rows);
    if ((*rows)->next()) {
        const Rows &row = **rows;
        story->origin = originFromWord(row.text(0));
        story->category = categoryFromWord(row.text(1)).value_or(Category::Conversation);
        story->reference = row.text(2);
        story->source = row.text(3);
        story->destination = row.text(4);
        story->dataCoding = int(row.integer(5));
        story->expiresUs = row.integer(6);
        if (!row.value(7).isNull())
            story->cost = Cost{row.integer(7), row.text(8)};
        story->routeId = {row.integer(9)};
        story->carrierId = {row.integer(10)};
        story->isBinary = row.value(11).toBool();
        story->repeatsUs = row.integer(12);
        story->repeatedUs = row.integer(13);
    }
    (*rows)->finish();
    return true;
}

Result<void> Stories::readAcceptance(MessageStory *story)
{
    // Its first line in the feed stands right behind the stamp that it was accepted with.
    const auto rows = m_connection.run(
        "SELECT reason, detail FROM (SELECT target_id, kind, reason, detail FROM event WHERE id > "
        "? ORDER BY id LIMIT ?) e WHERE target_id = ? AND kind = 'message_created'",
        {story->message.createdUs, mostCreatedTogether, story->message.id.value});
    if (!rows)
        return forward(rows);
    if ((*rows)->next())
        story->acceptedWith = {reasonFromWord((*rows)->text(0)), (*rows)->text(1)};
    (*rows)->finish();

    const auto ledger = m_connection.run(
        "SELECT state, kind, source, wording, author, at_us, evidence FROM consent_event WHERE "
        "number = ? AND (scope = '' OR scope = ?) AND at_us <= ? ORDER BY id DESC LIMIT 1",
        {text(story->destination), text(story->source), story->message.createdUs});
    if (!ledger)
        return forward(ledger);
    if ((*ledger)->next()) {
        const Rows &row = **ledger;
        ConsentEvent consent;
        consent.number = story->destination;
        consent.state = consentStateFromWord(row.text(0));
        consent.kind = row.text(1);
        consent.source = consentSourceFromWord(row.text(2));
        consent.wording = row.text(3);
        consent.author = row.text(4);
        consent.atUs = row.integer(5);
        consent.evidence = row.text(6);
        story->consent = consent;
    }
    (*ledger)->finish();
    return {};
}

Result<void> Stories::readRoute(MessageStory *story)
{
    if (!story->routeId.isValid())
        return {};
    const auto rows =
        m_connection.run("SELECT id, prefix, sender, category, priority FROM route WHERE id = ?",
                         {story->routeId.value});
    if (!rows)
        return forward(rows);
    if ((*rows)->next()) {
        const Rows &row = **rows;
        story->route =
            Route{{row.integer(0)}, row.text(1), row.text(2), row.text(3), int(row.integer(4)), {}};
    }
    (*rows)->finish();
    return {};
}

Result<void> Stories::readParts(MessageStory *story)
{
    const TargetId target = story->message.id;
    const auto rows = m_connection.run("SELECT id, state, reason, detail, not_before_us, "
                                       "changed_us FROM part WHERE id BETWEEN ? AND ? ORDER BY id",
                                       {firstPartId(target), lastPartId(target)});
    if (!rows)
        return forward(rows);
    while ((*rows)->next())
        story->parts.append(partFromRow(**rows));
    (*rows)->finish();
    return {};
}

/// From the newest back to the first, by key: submits have no index by part.
Result<void> Stories::readAttempts(MessageStory *story)
{
    for (StoryPart &part : story->parts) {
        auto next = m_connection.number("SELECT attempt_id FROM part WHERE id = ?",
                                        {firstPartId(story->message.id) + part.number - 1});
        while (next && *next > 0 && part.attempts.size() < mostAttempts) {
            const auto rows = m_connection.run(
                "SELECT a.id, r.name, a.state, a.burnt, a.command_status, a.carrier_message_id, "
                "a.started_us, a.ended_us, a.previous_id FROM attempt a LEFT JOIN carrier r ON "
                "r.id = a.carrier_id WHERE a.id = ?",
                {*next});
            if (!rows)
                return forward(rows);
            next = 0;
            if ((*rows)->next()) {
                part.attempts.prepend(attemptFromRow(**rows));
                next = (*rows)->integer(8);
            }
            (*rows)->finish();
        }
        if (!next)
            return forward(next);
    }
    return {};
}

Result<void> Stories::readRecalls(MessageStory *story)
{
    auto recalls = Recalls(m_connection).of(story->message.id);
    if (!recalls)
        return forward(recalls);
    story->recalls = *std::move(recalls);
    return {};
}

/// How many parts leave before it.
Result<void> Stories::readPlace(MessageStory *story)
{
    const auto waits = [](const StoryPart &part) {
        return part.state == TargetState::Queued && part.waitsUntil == 0;
    };
    const auto part = std::find_if(story->parts.cbegin(), story->parts.cend(), waits);
    if (part == story->parts.cend() || !story->carrierId.isValid())
        return {};
    const qint64 id = firstPartId(story->message.id) + part->number - 1;
    const auto lane = m_connection.number("SELECT lane FROM part WHERE id = ?", {id});
    if (!lane)
        return forward(lane);
    const auto ahead = m_connection.number(
        "SELECT COUNT(*) FROM (SELECT 1 FROM part WHERE carrier_id = ? AND state = 'queued' AND "
        "not_before_us = 0 AND (lane, id) < (?, ?) LIMIT ?) line",
        {story->carrierId.value, *lane, id, MessageStory::mostAhead});
    if (!ahead)
        return forward(ahead);
    story->ahead = int(*ahead);
    return {};
}

} // namespace cordboard::store
