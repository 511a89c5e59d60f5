#include "program_submission.h"

#include "store/access_keys.h"
#include "store/kept_answers.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// The answer that was given to this request before, if it was.
Result<std::optional<QByteArray>> earlierAnswer(store::Connection &connection,
                                                const ProgramDraft &asked)
{
    if (!asked.repeatable || !asked.key)
        return std::optional<QByteArray>();
    const auto kept = store::KeptAnswers(connection).find(asked.key->id, asked.repeatable->name);
    if (!kept)
        return forward(kept);
    if (!*kept)
        return std::optional<QByteArray>();
    if ((*kept)->digest != asked.repeatable->digest) {
        return fail(ErrorCode::Conflict,
                    Words::tr("This Idempotency-Key was used for another request within the last "
                              "24 hours. Use a new one for a new message."),
                    QStringLiteral("IDEMPOTENCY_KEY_REUSED"));
    }
    return std::optional((*kept)->answer);
}

/// What is accepted counts, whatever becomes of it.
Result<void> charge(store::Connection &connection, const AccessKey &key, qint64 micro)
{
    if (micro <= 0)
        return {};
    store::AccessKeys keys(connection);
    const int month = store::AccessKeys::monthOf(connection.nowUs());
    if (key.spendingLimitMicro) {
        const auto spent = keys.spent(key.id, month);
        if (!spent)
            return forward(spent);
        if (*spent + micro > *key.spendingLimitMicro) {
            return fail(ErrorCode::Refused,
                        Words::tr("This access key has used up its spending limit of this month. "
                                  "Nothing was sent. Raise the limit, or wait for the next month."),
                        QStringLiteral("INSUFFICIENT_BALANCE"));
        }
    }
    return keys.spend(key.id, month, micro);
}

MessageRecord recordOf(const Committed &committed, const Draft &draft)
{
    const ChatMessage &first = committed.rows.first();
    MessageRecord record;
    record.id = first.message;
    record.uuid = first.uuid;
    record.source = committed.source;
    record.text = first.text;
    record.category = draft.category;
    record.reference = draft.reference;
    record.createdUs = first.createdUs;
    record.isMms = first.isMms;
    record.subject = first.subject;
    record.media = first.media;
    record.targets.reserve(committed.rows.size());
    for (qsizetype i = 0; i < committed.rows.size(); ++i) {
        const ChatMessage &row = committed.rows[i];
        record.targets.append({row.id, row.conversation, draft.destinations[i], row.state,
                               row.reason, row.carrier, qMax(1, int(row.parts.size())),
                               row.possibleDuplicate, row.createdUs, row.updatedUs});
    }
    return record;
}

} // namespace

Result<ProgramCommit> commitForProgram(store::Connection &connection, const ProgramDraft &asked,
                                       const CheckedDraft &checked, const SubmissionDesk &desk,
                                       const QSet<CarrierId> &down)
{
    auto earlier = earlierAnswer(connection, asked);
    if (!earlier)
        return forward(earlier);
    if (*earlier)
        return ProgramCommit{{{}, **std::move(earlier), true}, {}};
    if (asked.onlyAgain)
        return Unexpected<Error>(*asked.onlyAgain);
    auto committed = commitDraft(connection, checked, desk.routes, desk.rules, down);
    if (!committed)
        return forward(committed);
    ProgramCommit result{{recordOf(*committed, checked.draft), {}, false}, *std::move(committed)};
    if (!asked.key)
        return result;
    if (auto charged = charge(connection, *asked.key, result.committed.costMicro); !charged)
        return forward(charged);
    if (!asked.repeatable)
        return result;
    result.accepted.answer = asked.repeatable->render(result.accepted.message);
    const auto kept = store::KeptAnswers(connection)
                          .keep(asked.key->id, asked.repeatable->name,
                                {asked.repeatable->digest, result.accepted.answer});
    if (!kept)
        return forward(kept);
    return result;
}

} // namespace cordboard::engine
