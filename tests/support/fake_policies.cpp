#include "support/fake_policies.h"

namespace cordboard::test {

template<class T>
QFuture<Result<T>> FakePolicies::answer(Result<T> result)
{
    if (failure) {
        result = Result<T>(Unexpected<Error>(*failure));
        failure.reset();
    }
    return QtFuture::makeReadyFuture(std::move(result));
}

void FakePolicies::note(const OptOutEdit &edit, ConsentState state)
{
    ConsentEvent event;
    event.number = edit.number;
    event.scope = edit.scope;
    event.state = state;
    event.source = edit.source;
    event.wording = edit.reason;
    event.author = edit.author;
    event.atUs = 1'700'000'000'000'000;
    ledger.append(event);
}

void FakePolicies::setStanding(const Standing &standing)
{
    standings.insert(standing.conversation, standing);
    m_mailbox.postConversation(standing.conversation);
}

QFuture<Result<PolicyRules>> FakePolicies::rules()
{
    return answer<PolicyRules>(stored);
}

QFuture<Result<PolicyRules>> FakePolicies::shippedRules()
{
    return answer<PolicyRules>(shipped);
}

QFuture<Result<void>> FakePolicies::saveRules(const PolicyRules &rules)
{
    if (!failure) {
        stored = rules;
        saved.append(rules);
    }
    return answer<void>({});
}

QFuture<Result<OptOutPage>> FakePolicies::optOuts(const OptOutQuery &query)
{
    queries.append(query);
    OptOutPage page;
    for (const OptOut &entry : list) {
        const bool inScope =
            query.scopes.isEmpty() || entry.scope.isEmpty() || query.scopes.contains(entry.scope);
        if (inScope && (entry.number.contains(query.search) ||
                        entry.name.contains(query.search, Qt::CaseInsensitive)))
            page.rows.append(entry);
    }
    return answer<OptOutPage>(page);
}

QFuture<Result<void>> FakePolicies::addOptOut(const OptOutEdit &edit)
{
    if (!failure) {
        added.append(edit);
        OptOut entry;
        entry.number = edit.number;
        entry.scope = edit.scope;
        entry.source = edit.source;
        entry.wording = edit.reason;
        entry.author = edit.author;
        entry.sinceUs = 1'700'000'000'000'000;
        list.append(entry);
        note(edit, ConsentState::Out);
    }
    return answer<void>({});
}

QFuture<Result<void>> FakePolicies::removeOptOut(const OptOutEdit &edit)
{
    if (!failure) {
        removed.append(edit);
        note(edit, ConsentState::In);
        list.removeIf([&edit](const OptOut &entry) {
            return entry.number == edit.number && entry.scope == edit.scope;
        });
    }
    return answer<void>({});
}

QFuture<Result<QList<ConsentEvent>>> FakePolicies::consent(const QString &number)
{
    QList<ConsentEvent> events;
    for (const ConsentEvent &event : ledger) {
        if (event.number == number)
            events.append(event);
    }
    return answer<QList<ConsentEvent>>(events);
}

QFuture<Result<Standing>> FakePolicies::standing(ConversationId conversation, Category category)
{
    askedFor.append(category);
    Standing standing = standings.value(conversation);
    standing.conversation = conversation;
    return answer<Standing>(standing);
}

QFuture<Result<void>> FakePolicies::dismissQuestion(ConversationId conversation, TargetId message)
{
    dismissed.append(message);
    standings[conversation].question.reset();
    m_mailbox.postConversation(conversation);
    return answer<void>({});
}

} // namespace cordboard::test
