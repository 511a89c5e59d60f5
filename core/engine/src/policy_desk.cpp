#include "policy_desk.h"

#include "model/policy_reason.h"
#include "phone/number.h"
#include "policy/shipped_rules.h"
#include "store/conversations.h"
#include "store/opt_outs.h"
#include "store/people.h"
#include "store/policy_tables.h"

namespace cordboard::engine {

namespace {

using policy::Decision;

/// What callers of the API get for it.
QString outsideCode(ReasonCode code)
{
    switch (code) {
    case ReasonCode::OptedOut:
        return QStringLiteral("RECIPIENT_OPTED_OUT");
    case ReasonCode::QuietHours:
        return QStringLiteral("QUIET_HOURS");
    case ReasonCode::SenderNotAllowed:
        return QStringLiteral("SENDER_NOT_ALLOWED");
    case ReasonCode::SpendingLimit:
        return QStringLiteral("SPENDING_LIMIT");
    default:
        return {};
    }
}

Result<void> takeOptOut(store::Connection &connection, const QString &number, const QString &source,
                        policy::Facts *facts)
{
    const auto entry = store::OptOuts(connection).find(number, source);
    if (!entry)
        return forward(entry);
    if (*entry) {
        facts->optedOut = true;
        facts->optedOutUs = (*entry)->sinceUs;
        facts->optedOutWord = (*entry)->wording;
    }
    return {};
}

/// Whose clock counts is asked of the database only where a clock counts.
Result<void> takePlace(store::Connection &connection, const QString &number,
                       const policy::Rulebook &rules, policy::Facts *facts)
{
    facts->place = policy::placeOf(number);
    if (!rules.isQuietFor(facts->category))
        return {};
    const auto zone = store::People(connection).zoneOf(number);
    if (!zone)
        return forward(zone);
    facts->contactZone = *zone;
    return {};
}

} // namespace

SharedRules PolicyDesk::rules() const
{
    const QMutexLocker locker(&m_mutex);
    return m_rules;
}

qint64 PolicyDesk::version() const
{
    const QMutexLocker locker(&m_mutex);
    return m_version;
}

Result<void> PolicyDesk::refresh(store::Connection &connection)
{
    store::PolicyTables tables(connection);
    auto version = tables.version();
    if (!version)
        return forward(version);
    if (*version == 0) {
        if (auto saved = tables.save(policy::shippedRules()); !saved)
            return saved;
        version = 1;
    }
    {
        const QMutexLocker locker(&m_mutex);
        if (m_version == *version)
            return {};
    }
    const auto rules = tables.rules();
    if (!rules)
        return forward(rules);
    const QMutexLocker locker(&m_mutex);
    m_rules = std::make_shared<policy::Rulebook>(*rules);
    m_version = *version;
    return {};
}

Result<void> PolicyDesk::ensure(store::Connection &connection)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (m_version > 0)
            return {};
    }
    return refresh(connection);
}

policy::OpeningCache &PolicyDesk::cacheFor(const SharedRules &rules)
{
    if (m_cacheOf != rules) {
        m_cache = {};
        m_cacheOf = rules;
    }
    return m_cache;
}

Result<Decision> PolicyDesk::judge(store::Connection &connection, const DraftFacts &draft,
                                   const QString &destination,
                                   const QList<policy::SpendingFact> &spending)
{
    const SharedRules book = rules();
    policy::Facts facts;
    facts.nowUs = qMax(connection.nowUs(), draft.leaveUs);
    facts.category = draft.category;
    facts.source = draft.source;
    facts.countries = draft.countries;
    facts.expiresUs = draft.expiresUs;
    facts.spending = spending;
    if (auto taken = takeOptOut(connection, destination, draft.source, &facts); !taken)
        return forward(taken);
    if (policy::needsPlace(facts, *book)) {
        if (auto placed = takePlace(connection, destination, *book, &facts); !placed)
            return forward(placed);
    }
    return policy::decide(facts, *book, &cacheFor(book));
}

AnswerNow PolicyDesk::preview(const DraftFacts &draft, const QString &destination,
                              const QByteArray &contactZone, qint64 nowUs) const
{
    const SharedRules book = rules();
    policy::Facts facts;
    facts.nowUs = nowUs;
    facts.category = draft.category;
    facts.source = draft.source;
    facts.countries = draft.countries;
    if (!policy::needsPlace(facts, *book))
        return {};
    facts.place = policy::placeOf(destination);
    facts.contactZone = contactZone;
    const Decision decision = policy::decide(facts, *book);
    return {decision.reason, decision.kind == Decision::Kind::Refused, decision.warning};
}

store::ClaimGate PolicyDesk::gate(store::Connection &connection, const CountriesFn &countriesOf)
{
    return [this, &connection, countriesOf, book = rules(), nowUs = connection.nowUs()](
               const store::ClaimCandidate &candidate) -> store::ClaimVerdict {
        policy::Facts facts;
        facts.nowUs = nowUs;
        facts.category = candidate.category;
        facts.source = candidate.source;
        facts.countries = countriesOf(candidate.source);
        const bool needsPlace = policy::needsPlace(facts, *book);
        if (!candidate.onOptOutList && !needsPlace)
            return {};
        facts.expiresUs = candidate.expiresUs;
        facts.begun = candidate.begun;
        // Without what a person said the number itself is asked, as it is of strangers.
        if (needsPlace)
            (void)takePlace(connection, candidate.destination, *book, &facts);
        facts.optedOut = candidate.onOptOutList;
        // Without its date the refusal stands all the same.
        if (candidate.onOptOutList)
            (void)takeOptOut(connection, candidate.destination, candidate.source, &facts);
        const Decision decision = policy::decide(facts, *book, &cacheFor(book));
        return {decision.kind == Decision::Kind::Refused,
                decision.kind == Decision::Kind::Held ? decision.untilUs : 0, decision.reason,
                decision.validUntilUs};
    };
}

Error refusal(store::Connection &connection, const Reason &reason, ConversationId conversation,
              const QString &number)
{
    QString person;
    if (conversation.isValid()) {
        const auto threads = store::Conversations(connection).byIds({conversation});
        if (threads && !threads->isEmpty())
            person = threads->first().name;
    }
    if (person.isEmpty())
        person = phone::display(number);
    return {ErrorCode::Refused, reasonSentence(reason, {}, {person, connection.nowUs(), QLocale()}),
            outsideCode(reason.code)};
}

} // namespace cordboard::engine
