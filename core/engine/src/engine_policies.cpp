#include "engine_policies.h"

#include "phone/number.h"
#include "policy/shipped_rules.h"
#include "spending_book.h"
#include "store/conversations.h"
#include "store/people.h"
#include "store/policy_tables.h"

namespace cordboard::engine {

namespace {

/// What an answer in a thread would be, and which way.
struct Ahead
{
    const Conversation &thread;
    Category category;
    const RoutingTable &table;
    QSet<CarrierId> down;

    /// Where it would go; invalid: nowhere.
    CarrierId carrier(bool isMms) const
    {
        const RoutingTable::Ask ask{thread.ourNumber, thread.peerNumber, categoryWord(category)};
        return table.forKind(isMms).choose(ask, down).carrier;
    }
    std::optional<Cost> cost(bool isMms) const
    {
        const CarrierId way = carrier(isMms);
        return way.isValid() ? table.forKind(isMms).costOf(thread.peerNumber, way, 1)
                             : std::nullopt;
    }
};

/// How much room the limits on spending leave for an answer, and which of them is the tightest.
Result<void> addSpending(store::Connection &connection, const policy::Rulebook &rules,
                         const Ahead &ahead, AnswerNow *now)
{
    if (!rules.hasLimits())
        return {};
    const auto facts =
        SpendingBook(connection, rules).facts(ahead.carrier(false), ahead.cost(false));
    if (!facts)
        return forward(facts);
    for (const policy::SpendingFact &fact : *facts) {
        const qint64 left = qMax<qint64>(0, fact.limit.micros - fact.spent);
        if (now->partMicro > 0 && left >= now->leftMicro)
            continue;
        now->partMicro = fact.cost;
        now->leftMicro = left;
        now->spending = policy::reasonOf(fact);
    }
    return {};
}

/// What the price lists say, and whose they are.
Result<void> addPrices(store::Connection &connection, const Ahead &ahead, AnswerNow *now)
{
    for (const bool isMms : {false, true}) {
        const auto cost = ahead.cost(isMms);
        if (!cost)
            continue;
        const auto name = store::PolicyTables(connection).carrierName(ahead.carrier(isMms));
        if (!name)
            return forward(name);
        (isMms ? now->multimedia : now->part) = PriceAhead{*cost, *name};
    }
    return {};
}

} // namespace

EnginePolicies::EnginePolicies(store::Store &store, Mailbox &mailbox, PolicyActs &acts,
                               RoutingBoard &routes, Hands hands)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
    , m_routes(routes)
    , m_hands(std::move(hands))
{}

QFuture<Result<PolicyRules>> EnginePolicies::rules()
{
    // Not what is in memory: another console may have saved, and nobody may overwrite that unseen.
    return m_store.read([](store::Connection &c) { return store::PolicyTables(c).rules(); });
}

QFuture<Result<PolicyRules>> EnginePolicies::shippedRules()
{
    return QtFuture::makeReadyFuture(Result<PolicyRules>(policy::shippedRules()));
}

QFuture<Result<void>> EnginePolicies::saveRules(const PolicyRules &rules)
{
    if (const auto checked = policy::check(rules); !checked)
        return QtFuture::makeReadyFuture(Result<void>(forward(checked)));
    return m_store
        .write([rules, &desk = m_acts.desk()](store::Connection &c) -> Result<void> {
            if (auto saved = store::PolicyTables(c).save(rules); !saved)
                return saved;
            return desk.refresh(c);
        })
        .then([this](const Result<void> &saved) {
            if (saved)
                m_hands.rulesChanged();
            return saved;
        });
}

QFuture<Result<OptOutPage>> EnginePolicies::optOuts(const OptOutQuery &query)
{
    return m_store.read([query](store::Connection &c) { return store::OptOuts(c).page(query); });
}

QFuture<Result<void>> EnginePolicies::addOptOut(const OptOutEdit &edit)
{
    return m_store
        .write([edit, &acts = m_acts](store::Connection &c) { return acts.addByPerson(c, edit); })
        .then([this](const Result<PolicyChange> &change) { return announce(change); });
}

QFuture<Result<void>> EnginePolicies::removeOptOut(const OptOutEdit &edit)
{
    return m_store
        .write(
            [edit, &acts = m_acts](store::Connection &c) { return acts.removeByPerson(c, edit); })
        .then([this](const Result<PolicyChange> &change) { return announce(change); });
}

QFuture<Result<QList<ConsentEvent>>> EnginePolicies::consent(const QString &number)
{
    return m_store.read([canonical = phone::canonical(number)](store::Connection &c) {
        return store::OptOuts(c).ledger(canonical);
    });
}

QFuture<Result<Standing>> EnginePolicies::standing(ConversationId conversation, Category category)
{
    return m_store.read([conversation, category, &desk = m_acts.desk(),
                         &routes = m_routes](store::Connection &c) -> Result<Standing> {
        auto standing = store::OptOuts(c).standing(conversation);
        const auto threads = store::Conversations(c).byIds({conversation});
        if (!threads)
            return forward(threads);
        if (standing && !threads->isEmpty()) {
            const Conversation &thread = threads->first();
            const auto zone = store::People(c).zoneOf(thread.peerNumber);
            if (!zone)
                return forward(zone);
            const auto table = routes.table(c);
            if (!table)
                return forward(table);
            DraftFacts draft{thread.ourNumber, (*table)->countriesOf(thread.ourNumber)};
            draft.category = category;
            standing->now = desk.preview(draft, thread.peerNumber, *zone, c.nowUs());
            const Ahead ahead{thread, category, **table, routes.down()};
            if (const auto added = addSpending(c, *desk.rules(), ahead, &standing->now); !added)
                return forward(added);
            if (const auto added = addPrices(c, ahead, &standing->now); !added)
                return forward(added);
        }
        return standing;
    });
}

QFuture<Result<void>> EnginePolicies::dismissQuestion(ConversationId conversation, TargetId message)
{
    return m_store
        .write([message](store::Connection &c) {
            return store::OptOuts(c).answer(message, QStringLiteral("no"));
        })
        .then([this, conversation](const Result<void> &done) {
            if (done)
                m_mailbox.postConversation(conversation);
            return done;
        });
}

Result<void> EnginePolicies::announce(const Result<PolicyChange> &change)
{
    if (!change)
        return forward(change);
    m_mailbox.postTicks(change->ticks);
    m_mailbox.postMessages(change->rows);
    for (const ConversationId id : change->conversations)
        m_mailbox.postConversation(id);
    if (!change->carriers.isEmpty())
        m_hands.kick(change->carriers);
    return {};
}

} // namespace cordboard::engine
