#include "support/fake_engine.h"

#include "model/policy_reason.h"
#include "model/taken_back.h"

#include <algorithm>

namespace cordboard::test {

template<class T>
QFuture<Result<T>> FakeEngine::answer(Call call, Result<T> result)
{
    ++m_calls[call];
    if (m_failures.contains(call))
        result = Result<T>(Unexpected<Error>(m_failures.take(call)));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise, result = std::move(result)] {
        promise->addResult(result);
        promise->finish();
    };
    if (m_held)
        m_pending.append(finish);
    else
        finish();
    return promise->future();
}

FakeEngine::FakeEngine()
{
    fakeTeam.hands = {[this](ConversationId id) { return &thread(id); },
                      [this] { return m_threads; },
                      [this](ConversationId id) { m_mailbox.postConversation(id); },
                      [this](ConversationId id, TargetId after) {
                          return int(std::count_if(
                              m_messages.cbegin(), m_messages.cend(), [&](const ChatMessage &one) {
                                  return one.conversation == id && one.id > after &&
                                         one.direction == Direction::Inbound;
                              }));
                      }};
    m_people.announce = [this](ConversationId id) {
        m_mailbox.postConversation(id);
    };
    m_sorting.thread = [this](ConversationId id) {
        return &thread(id);
    };
    m_writing.onSendNow = [this](TargetId target) {
        tick(target, TargetState::Queued);
    };
    m_writing.onTakeBack = [this](TargetId target) {
        tick(target, TargetState::Cancelled, {ReasonCode::CancelledByPerson, takenBack});
        return message(target);
    };
}

// Here, not in every test: what it holds is large.
FakeEngine::~FakeEngine() = default;

ConversationId FakeEngine::addThread(const QString &name, const QString &peer, qint64 atUs)
{
    Conversation thread;
    thread.id = ConversationId{m_nextId++};
    thread.name = name;
    thread.peerNumber = peer;
    thread.ourNumber = QStringLiteral("+15550100142");
    thread.lastAtUs = atUs ? atUs : m_nowUs;
    m_threads.append(thread);
    return thread.id;
}

TargetId FakeEngine::store(ConversationId id, ChatMessage message)
{
    Conversation &row = thread(id);
    message.id = TargetId{m_nextId++};
    message.message = MessageId{message.id.value};
    message.conversation = id;
    if (!message.createdUs)
        message.createdUs = m_nowUs;
    if (message.direction == Direction::Inbound)
        message.state = TargetState::Received;
    row.lastText = message.text.left(200);
    row.lastMedia = message.isMms ? int(message.media.size()) : -1;
    row.lastDirection = message.direction;
    row.lastState = message.state;
    row.lastAtUs = qMax(row.lastAtUs, message.createdUs);
    row.lastTarget = message.id;
    row.carrier = message.carrier.isEmpty() ? row.carrier : message.carrier;
    m_messages.append(message);
    return message.id;
}

TargetId FakeEngine::addMessage(ConversationId thread, ChatMessage message)
{
    return store(thread, std::move(message));
}

TargetId FakeEngine::receive(ConversationId id, const QString &text, qint64 atUs)
{
    ChatMessage message;
    message.text = text;
    message.createdUs = atUs ? atUs : ++m_nowUs;
    const TargetId target = store(id, message);
    thread(id).unread += thread(id).blockedUs > 0 ? 0 : 1;
    m_mailbox.postMessages({this->message(target)});
    return target;
}

void FakeEngine::tick(TargetId target, TargetState state, const Reason &reason)
{
    ChatMessage &changed = message(target);
    changed.state = state;
    changed.reason = reason;
    changed.updatedUs = ++m_nowUs;
    std::fill(changed.parts.begin(), changed.parts.end(), state);
    Conversation &row = thread(changed.conversation);
    if (row.lastTarget == target)
        row.lastState = state;
    m_mailbox.postTicks({TargetTick{target, changed.conversation, state, reason, changed.carrier,
                                    changed.parts, changed.possibleDuplicate, changed.needsYou,
                                    false, changed.updatedUs, changed.readUs}});
}

void FakeEngine::setNeedsYou(TargetId target, bool needsYou)
{
    ChatMessage &changed = message(target);
    changed.needsYou = needsYou;
    changed.updatedUs = ++m_nowUs;
    fakeNeedsYou.messages.removeIf([target](const ChatMessage &m) { return m.id == target; });
    if (needsYou)
        fakeNeedsYou.messages.append(changed);
    m_mailbox.postTicks({TargetTick{target, changed.conversation, changed.state, changed.reason,
                                    changed.carrier, changed.parts, changed.possibleDuplicate,
                                    needsYou, true, changed.updatedUs, changed.readUs}});
}

CarrierId FakeEngine::addCarrier(Carrier carrier)
{
    carrier.id = CarrierId{m_nextId++};
    m_carriers.append(carrier);
    LinkStatus link;
    link.carrier = carrier.id;
    link.name = carrier.name;
    link.state = carrier.enabled ? LinkState::Up : LinkState::Off;
    link.window = carrier.window;
    m_links.insert(carrier.id, link);
    return carrier.id;
}

void FakeEngine::setLink(const LinkStatus &status)
{
    m_links.insert(status.carrier, status);
    m_mailbox.postLink(status);
}

Conversation &FakeEngine::thread(ConversationId id)
{
    const auto row = std::find_if(m_threads.begin(), m_threads.end(),
                                  [id](const Conversation &c) { return c.id == id; });
    Q_ASSERT(row != m_threads.end());
    return *row;
}

ChatMessage &FakeEngine::message(TargetId id)
{
    const auto row = std::find_if(m_messages.begin(), m_messages.end(),
                                  [id](const ChatMessage &m) { return m.id == id; });
    Q_ASSERT(row != m_messages.end());
    return *row;
}

void FakeEngine::releaseAnswers()
{
    m_held = false;
    const auto pending = std::exchange(m_pending, {});
    for (const auto &finish : pending)
        finish();
}

void FakeEngine::testStep(const TestStep &step, bool last)
{
    Q_ASSERT(m_test);
    m_test->addResult(step);
    if (last) {
        m_test->finish();
        m_test.reset();
    }
}

QFuture<Result<QList<ChatMessage>>> FakeEngine::submit(const Draft &draft)
{
    submitted.append(draft);
    QList<ChatMessage> made;
    const auto known = find(draft.destinations.first());
    if (draft.seen && known && known->blockedUs > 0)
        return answer<QList<ChatMessage>>(
            Call::Submit,
            Unexpected<Error>(Error{ErrorCode::Conflict, QStringLiteral("This person is blocked."),
                                    personBlocked}));
    for (const ChatMessage &one : std::as_const(m_messages)) {
        if (draft.seen && one.id > *draft.seen && one.direction == Direction::Outbound &&
            !one.author.isEmpty() && one.author != draft.author &&
            thread(one.conversation).peerNumber == draft.destinations.first())
            return answer<QList<ChatMessage>>(
                Call::Submit,
                Unexpected<Error>(Error{ErrorCode::Conflict,
                                        one.author + QStringLiteral(" answered 4 s ago: “") +
                                            one.text + QStringLiteral("”"),
                                        answeredMeanwhile}));
    }
    if (!m_failures.contains(Call::Submit)) {
        for (const QString &peer : draft.destinations) {
            const auto person = find(peer);
            ChatMessage message;
            message.direction = Direction::Outbound;
            message.text = draft.text;
            message.createdUs = ++m_nowUs;
            message.resendOf = draft.resendOf;
            if (draft.leaveUs > 0 || draft.undoSeconds > 0)
                message.reason = scheduledReason(
                    {draft.leaveUs > 0 ? draft.leaveUs : m_nowUs + draft.undoSeconds * 1'000'000LL,
                     draft.leaveZone, draft.leaveUs == 0, draft.unlessReply});
            const ConversationId talk = person ? person->id : addThread({}, peer);
            if (draft.origin == Origin::Agent && thread(talk).assignee.isNull()) {
                thread(talk).assignee = fakeTeam.who.id;
                thread(talk).assigneeName = fakeTeam.who.name;
                fakeTeam.addLine(talk, ThreadLine::Kind::Taken, fakeTeam.who.id, fakeTeam.who.id);
            }
            const TargetId id = store(talk, message);
            made.append(this->message(id));
        }
        m_mailbox.postMessages(made);
    }
    return answer<QList<ChatMessage>>(Call::Submit, made);
}

QFuture<Result<void>> FakeEngine::cancel(TargetId target)
{
    cancelled.append(target);
    if (!m_failures.contains(Call::Cancel))
        tick(target, TargetState::Cancelled, Reason{ReasonCode::CancelledByPerson, {}});
    return answer<void>(Call::Cancel, {});
}

QList<Conversation> FakeEngine::sorted() const
{
    QList<Conversation> rows = m_threads;
    std::sort(rows.begin(), rows.end(), [](const Conversation &a, const Conversation &b) {
        return std::pair(a.lastAtUs, a.id) > std::pair(b.lastAtUs, b.id);
    });
    return rows;
}

bool FakeEngine::matches(const Conversation &thread, const ThreadQuery &query) const
{
    if (query.filter)
        return fits(thread, query);
    const bool isOpen = thread.status.state == ThreadState::Open;
    switch (query.view) {
    case ThreadView::Everything:
        break;
    case ThreadView::Open:
        return isOpen;
    case ThreadView::Mine:
        return isOpen && thread.assignee == fakeTeam.who.id;
    case ThreadView::Unassigned:
        return isOpen && thread.assignee.isNull();
    case ThreadView::Snoozed:
        return thread.status.state == ThreadState::Snoozed;
    case ThreadView::Closed:
        return thread.status.state == ThreadState::Closed;
    }
    if ((query.unreadOnly && thread.unread == 0) || (query.blockedOnly && thread.blockedUs == 0))
        return false;
    // Of those that were seen it knows nothing.
    if (query.mentionsOnly && thread.mentions == 0)
        return false;
    const auto isListed = [&thread](const ChatMessage &m) {
        return m.conversation == thread.id;
    };
    if (query.needsYouOnly &&
        !std::any_of(fakeNeedsYou.messages.begin(), fakeNeedsYou.messages.end(), isListed))
        return false;
    return holds(thread, query.search);
}

bool FakeEngine::holds(const Conversation &thread, const QString &words) const
{
    const auto has = [&words](const QString &text) {
        return text.contains(words, Qt::CaseInsensitive);
    };
    const auto messages = ofThread(thread.id);
    return words.isEmpty() || has(thread.name) || has(thread.peerNumber) ||
           std::any_of(messages.begin(), messages.end(),
                       [&has](const ChatMessage &m) { return has(m.text); });
}

bool FakeEngine::fits(const Conversation &thread, const ThreadQuery &query) const
{
    using Whose = ThreadFilter::Whose;
    const ThreadFilter &filter = *query.filter;
    const auto messages = ofThread(thread.id);
    const bool failed = std::any_of(messages.begin(), messages.end(), [](const ChatMessage &m) {
        return m.state == TargetState::Failed || m.state == TargetState::Expired;
    });
    const auto carrier =
        std::find_if(m_carriers.begin(), m_carriers.end(),
                     [&filter](const Carrier &one) { return one.id == filter.carrier; });
    return (query.among.isEmpty() || query.among.contains(thread.id)) &&
           (!filter.state || thread.status.state == *filter.state) &&
           (filter.whose != Whose::Mine || thread.assignee == fakeTeam.who.id) &&
           (filter.whose != Whose::Nobodys || thread.assignee.isNull()) &&
           (!filter.label.isValid() || thread.labels.contains(filter.label)) &&
           (filter.ourNumber.isEmpty() || thread.ourNumber == filter.ourNumber) &&
           (!filter.carrier.isValid() ||
            (carrier != m_carriers.end() && thread.carrier == carrier->name)) &&
           (!filter.unread || thread.unread > 0) && (!filter.failed || failed) &&
           holds(thread, filter.text);
}

QFuture<Result<ThreadPage>> FakeEngine::threads(const ThreadQuery &query)
{
    threadQueries.append(query);
    ThreadPage page;
    for (const Conversation &row : sorted()) {
        const bool passed = !query.after || std::pair(row.lastAtUs, row.id) <
                                                std::pair(query.after->lastAtUs, query.after->id);
        if (!passed || !matches(row, query))
            continue;
        page.more = page.rows.size() == query.limit;
        if (page.more)
            break;
        page.rows.append(row);
    }
    return answer<ThreadPage>(Call::Threads, page);
}

QFuture<Result<QList<Conversation>>> FakeEngine::threadsByIds(const QList<ConversationId> &ids)
{
    QList<Conversation> rows;
    for (const Conversation &row : m_threads) {
        if (ids.contains(row.id))
            rows.append(row);
    }
    return answer<QList<Conversation>>(Call::ThreadsByIds, rows);
}

std::optional<Conversation> FakeEngine::find(const QString &peer) const
{
    for (const Conversation &row : m_threads) {
        if (row.peerNumber == peer)
            return row;
    }
    return {};
}

std::optional<ChatMessage> FakeEngine::findMessage(TargetId id) const
{
    for (const ChatMessage &row : m_messages) {
        if (row.id == id)
            return row;
    }
    return {};
}

QFuture<Result<Conversation>> FakeEngine::openThread(const QString &ourNumber, const QString &peer)
{
    const auto known = find(peer);
    const ConversationId id = known ? known->id : addThread({}, peer, ++m_nowUs);
    if (!ourNumber.isEmpty())
        thread(id).ourNumber = ourNumber;
    m_mailbox.postConversation(id);
    return answer<Conversation>(Call::OpenThread, thread(id));
}

QList<ChatMessage> FakeEngine::ofThread(ConversationId id) const
{
    QList<ChatMessage> rows;
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(rows),
                 [id](const ChatMessage &m) { return m.conversation == id; });
    return rows;
}

QFuture<Result<TargetId>> FakeEngine::find(const FindQuery &query)
{
    TargetId found{0};
    for (const ChatMessage &message : ofThread(query.conversation)) {
        if (query.sinceUs > 0) {
            found = message.id;
            if (message.createdUs >= query.sinceUs)
                break;
            continue;
        }
        if (!message.text.contains(query.text, Qt::CaseInsensitive))
            continue;
        if (query.newer && message.id > query.from)
            return answer<TargetId>(Call::Find, message.id);
        if (!query.newer && (!query.from.isValid() || message.id < query.from))
            found = message.id;
    }
    return answer<TargetId>(Call::Find, found);
}

QFuture<Result<MessageSlice>> FakeEngine::messages(const SliceQuery &query)
{
    sliceQueries.append(query);
    const QList<ChatMessage> all = ofThread(query.conversation);
    const auto at = [&all](TargetId id, bool behind) {
        const auto row = std::find_if(all.begin(), all.end(), [id, behind](const ChatMessage &m) {
            return behind ? m.id > id : m.id >= id;
        });
        return qsizetype(row - all.begin());
    };
    qsizetype from = 0;
    qsizetype to = all.size();
    using Anchor = SliceQuery::Anchor;
    if (query.anchor == Anchor::Before)
        to = at(query.target, false);
    if (query.anchor == Anchor::Around)
        to = qMin(to, at(query.target, true) + query.limit / 2);
    if (query.anchor == Anchor::After) {
        from = at(query.target, true);
        to = qMin(to, from + query.limit);
    }
    from = qMax(from, to - query.limit);
    MessageSlice slice;
    slice.rows = all.mid(from, to - from);
    slice.olderExist = from > 0;
    slice.newerExist = to < all.size();
    for (const ThreadLine &line : std::as_const(fakeTeam.lines)) {
        const bool isHere =
            slice.rows.isEmpty() || ((!slice.olderExist || line.after >= slice.rows.first().id) &&
                                     (!slice.newerExist || line.after <= slice.rows.last().id));
        if (line.conversation == query.conversation && isHere)
            slice.lines.append(line);
    }
    return answer<MessageSlice>(Call::Messages, slice);
}

QFuture<Result<QList<ChatMessage>>> FakeEngine::messagesByIds(const QList<TargetId> &ids)
{
    QList<ChatMessage> rows;
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(rows),
                 [&ids](const ChatMessage &m) { return ids.contains(m.id); });
    return answer<QList<ChatMessage>>(Call::MessagesByIds, rows);
}

QFuture<Result<int>> FakeEngine::unreadThreads()
{
    int total = 0;
    for (const Conversation &row : m_threads)
        total += row.unread > 0 ? 1 : 0;
    return answer<int>(Call::UnreadThreads, total);
}

QFuture<Result<void>> FakeEngine::markRead(ConversationId id, TargetId upTo)
{
    read.append({id, upTo});
    if (!m_failures.contains(Call::MarkRead)) {
        thread(id).unread = 0;
        thread(id).readUpTo = upTo;
        m_mailbox.postConversation(id);
    }
    return answer<void>(Call::MarkRead, {});
}

QFuture<Result<void>> FakeEngine::rename(ConversationId id, const QString &name)
{
    thread(id).name = name;
    m_mailbox.postConversation(id);
    return answer<void>(Call::Rename, {});
}

QFuture<Result<QList<Carrier>>> FakeEngine::carriers()
{
    return answer<QList<Carrier>>(Call::Carriers, m_carriers);
}

QFuture<Result<Carrier>> FakeEngine::saveCarrier(const CarrierEdit &edit)
{
    savedCarriers.append(edit);
    Carrier saved = edit.carrier;
    if (!m_failures.contains(Call::SaveCarrier)) {
        saved.hasPassword = saved.hasPassword || !edit.password.isEmpty();
        const auto known = std::find_if(m_carriers.begin(), m_carriers.end(),
                                        [&saved](const Carrier &c) { return c.id == saved.id; });
        if (known != m_carriers.end())
            *known = saved;
        else
            saved.id = addCarrier(saved);
        m_mailbox.postCarriers();
    }
    return answer<Carrier>(Call::SaveCarrier, saved);
}

QFuture<Result<void>> FakeEngine::removeCarrier(CarrierId id)
{
    if (!m_failures.contains(Call::RemoveCarrier)) {
        m_carriers.removeIf([id](const Carrier &c) { return c.id == id; });
        m_links.remove(id);
        m_mailbox.postCarriers();
    }
    return answer<void>(Call::RemoveCarrier, {});
}

QFuture<Result<void>> FakeEngine::setCarrierEnabled(CarrierId id, bool enabled)
{
    for (Carrier &carrier : m_carriers) {
        if (carrier.id == id)
            carrier.enabled = enabled;
    }
    m_links[id].state = enabled ? LinkState::Up : LinkState::Off;
    m_mailbox.postLink(m_links[id]);
    m_mailbox.postCarriers();
    return answer<void>(Call::SetCarrierEnabled, {});
}

void FakeEngine::reconnect(CarrierId id)
{
    reconnected.append(id);
}

QFuture<TestStep> FakeEngine::testConnection(const CarrierEdit &edit)
{
    testedCarriers.append(edit);
    m_test = std::make_unique<QPromise<TestStep>>();
    m_test->start();
    QFuture<TestStep> future = m_test->future();
    const auto script = std::exchange(m_script, {});
    for (qsizetype i = 0; i < script.size(); ++i)
        testStep(script.at(i), i + 1 == script.size());
    return future;
}

QFuture<Result<QList<LinkStatus>>> FakeEngine::links()
{
    QList<LinkStatus> rows;
    for (const Carrier &carrier : m_carriers)
        rows.append(m_links.value(carrier.id));
    return answer<QList<LinkStatus>>(Call::Links, rows);
}

QFuture<Result<void>> FakeEngine::vaultReady()
{
    Result<void> ready;
    if (m_vault)
        ready = Unexpected<Error>(*m_vault);
    return answer<void>(Call::VaultReady, ready);
}

QFuture<Result<void>> FakeEngine::usePassphrase(const QString &words)
{
    passphrase = words;
    if (!m_failures.contains(Call::UsePassphrase))
        m_vault.reset();
    return answer<void>(Call::UsePassphrase, {});
}

} // namespace cordboard::test
