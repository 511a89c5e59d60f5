#include "policy_acts.h"

#include "base/log.h"
#include "model/policy_reason.h"
#include "phone/number.h"
#include "store/conversations.h"
#include "store/routing.h"
#include "words.h"

#include <QRegularExpression>

namespace cordboard::engine {

struct PolicyActs::Inbound
{
    const ChatMessage &message;
    QString ours;
    QString theirs;
    KeyWord word;
    SharedRules book;

    /// A word to one number of ours, or for all of them, as the admin has set it.
    QString scope() const { return book->rules().optOutConcernsAllSenders ? QString() : ours; }
};

namespace {

/// True when the carrier of that number confirms by itself, so that nobody gets two answers.
Result<bool> carrierAnswers(store::Connection &connection, const QString &ours, WordAction action)
{
    const auto told = store::Senders(connection).answersStop(ours);
    if (!told)
        return forward(told);
    return (*told || policy::networkAnswersStop(ours)) && action != WordAction::Help;
}

ConsentEvent eventOf(const OptOut &entry, ConsentState state)
{
    ConsentEvent event;
    event.number = entry.number;
    event.scope = entry.scope;
    event.state = state;
    event.source = entry.source;
    event.wording = entry.wording;
    event.author = entry.author;
    event.atUs = entry.sinceUs;
    event.message = entry.message;
    return event;
}

/// Checks what a person typed; the reason is what the ledger has to show.
Result<OptOutEdit> checked(const OptOutEdit &edit)
{
    OptOutEdit out = edit;
    out.reason = edit.reason.trimmed();
    const auto number = phone::toE164(edit.number);
    if (!number)
        return forward(number);
    out.number = *number;
    if (out.reason.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("Write why, in a few words. It is kept as evidence."));
    if (out.reason.size() > 500)
        return fail(ErrorCode::Invalid,
                    Words::tr("The reason has more than 500 characters. Shorten it."));
    return out;
}

} // namespace

/// List, open questions, and what still waits for that number.
Result<void> PolicyActs::block(store::Connection &connection, const OptOut &entry,
                               PolicyChange *change)
{
    store::OptOuts list(connection);
    if (auto noted = list.note(eventOf(entry, ConsentState::Out)); !noted)
        return noted;
    if (auto added = list.add(entry); !added)
        return forward(added);
    if (auto answered = list.answerAll(entry.number, QStringLiteral("out")); !answered)
        return answered;
    const auto ticks =
        store::Outbox(connection)
            .cancelAllTo(entry.number, entry.scope, optedOutReason(entry.sinceUs, entry.wording));
    if (!ticks)
        return forward(ticks);
    change->ticks += *ticks;
    const auto threads = list.threadsWith(entry.number);
    if (!threads)
        return forward(threads);
    change->conversations += *threads;
    return {};
}

Result<void> PolicyActs::optOut(store::Connection &connection, const Inbound &text,
                                PolicyChange *change)
{
    const auto before = store::OptOuts(connection).find(text.theirs, text.ours);
    if (!before)
        return forward(before);
    OptOut entry;
    entry.number = text.theirs;
    entry.scope = text.scope();
    entry.sinceUs = text.message.createdUs;
    entry.wording = text.message.text.trimmed().left(100);
    entry.message = text.message.id;
    if (auto blocked = block(connection, entry, change); !blocked)
        return blocked;
    // Whoever is out has had the one confirmation.
    return *before ? Result<void>() : answer(connection, text, change);
}

Result<void> PolicyActs::optIn(store::Connection &connection, const Inbound &text,
                               PolicyChange *change)
{
    store::OptOuts list(connection);
    const auto before = list.find(text.theirs, text.ours);
    if (!before)
        return forward(before);
    if (text.word.action == WordAction::OptInIfAsked && !*before) {
        const auto asked = list.isAsked(text.theirs, text.ours);
        if (!asked || !*asked)
            return asked ? Result<void>() : Result<void>(forward(asked));
    }
    OptOut entry;
    entry.number = text.theirs;
    entry.scope = text.scope();
    entry.sinceUs = text.message.createdUs;
    entry.wording = text.message.text.trimmed().left(100);
    entry.message = text.message.id;
    ConsentEvent event = eventOf(entry, ConsentState::In);
    event.kind = QStringLiteral("express");
    event.language = text.word.language;
    if (auto noted = list.note(event); !noted)
        return noted;
    if (auto removed = list.removeFor(text.theirs, text.ours); !removed)
        return forward(removed);
    const auto threads = list.threadsWith(text.theirs);
    if (!threads)
        return forward(threads);
    change->conversations += *threads;
    return *before ? answer(connection, text, change) : Result<void>();
}

Result<void> PolicyActs::ask(store::Connection &connection, const Inbound &text)
{
    store::OptOuts list(connection);
    const auto out = list.find(text.theirs, text.ours);
    if (!out)
        return forward(out);
    return *out ? Result<void>() : list.ask(text.message.id, text.message.conversation);
}

Result<void> PolicyActs::answer(store::Connection &connection, const Inbound &text,
                                PolicyChange *change)
{
    const auto byCarrier = carrierAnswers(connection, text.ours, text.word.action);
    if (!byCarrier)
        return forward(byCarrier);
    Draft notice;
    notice.text =
        *byCarrier ? QString() : text.book->replyTo(text.word, policy::placeOf(text.theirs).region);
    if (notice.text.isEmpty())
        return {};
    notice.source = text.ours;
    notice.destinations = {text.theirs};
    notice.origin = Origin::Flow;
    notice.category = Category::Notice;
    const auto committed = m_submit(connection, notice);
    if (!committed) {
        // The word counts all the same: it must not be lost with an answer that nobody could send.
        qCWarning(lcEngine, "A word like STOP was obeyed, but the answer could not be sent: %s",
                  qPrintable(committed.error().message));
        return {};
    }
    change->rows += committed->rows;
    change->carriers += committed->carriers;
    return {};
}

Result<PolicyChange> PolicyActs::actOn(store::Connection &connection, const ChatMessage &message,
                                       const QString &ours, const QString &theirs)
{
    PolicyChange change;
    Inbound text{message, ours, theirs, {}, m_desk.rules()};
    const auto word = text.book->words().wordOf(message.text);
    Result<void> done;
    if (!word) {
        if (text.book->words().mayMeanOptOut(message.text))
            done = ask(connection, text);
    } else {
        text.word = *word;
        switch (word->action) {
        case WordAction::OptOut:
            done = optOut(connection, text, &change);
            break;
        case WordAction::OptIn:
        case WordAction::OptInIfAsked:
            done = optIn(connection, text, &change);
            break;
        case WordAction::Help:
            done = answer(connection, text, &change);
            break;
        case WordAction::Question:
            break;
        }
    }
    if (!done)
        return forward(done);
    return change;
}

Result<PolicyChange> PolicyActs::takeFromCarrier(store::Connection &connection,
                                                 const QList<TargetTick> &ticks)
{
    PolicyChange change;
    for (const TargetTick &tick : ticks) {
        if (tick.reason.code != ReasonCode::OptedOutAtCarrier)
            continue;
        const auto ends = store::OptOuts(connection).endsOf(tick.id);
        if (!ends)
            return forward(ends);
        OptOut entry;
        entry.number = ends->theirs;
        // What a carrier keeps concerns the number of ours that it carries.
        entry.scope = ends->ours;
        entry.sinceUs = connection.nowUs();
        entry.source = ConsentSource::Carrier;
        entry.wording = ends->detail;
        entry.message = tick.id;
        if (auto blocked = block(connection, entry, &change); !blocked)
            return forward(blocked);
    }
    return change;
}

bool PolicyActs::isOptOutCode(CarrierId carrier, const QString &detail) const
{
    const SharedRules book = m_desk.rules();
    if (!book->hasOptOutCodes())
        return false;
    // "UNDELIV err:027, GSM 0x001b", "0x00000515 ESME_…"
    static const QRegularExpression gap(QStringLiteral("[\\s,]+"));
    for (const QString &code : detail.split(gap, Qt::SkipEmptyParts)) {
        if (book->isOptOutCode(carrier, code))
            return true;
    }
    return false;
}

Result<PolicyChange> PolicyActs::addByPerson(store::Connection &connection, const OptOutEdit &edit)
{
    const auto valid = checked(edit);
    if (!valid)
        return forward(valid);
    const auto before = store::OptOuts(connection).find(valid->number, valid->scope);
    if (!before)
        return forward(before);
    if (*before && (*before)->scope == valid->scope)
        return fail(ErrorCode::Conflict,
                    Words::tr("%1 is on the list already.").arg(phone::display(valid->number)));
    OptOut entry;
    entry.number = valid->number;
    entry.scope = valid->scope;
    entry.sinceUs = connection.nowUs();
    entry.source = valid->source;
    entry.wording = valid->reason;
    entry.author = valid->author;
    entry.message = valid->message;
    PolicyChange change;
    if (auto blocked = block(connection, entry, &change); !blocked)
        return forward(blocked);
    return change;
}

Result<PolicyChange> PolicyActs::removeByPerson(store::Connection &connection,
                                                const OptOutEdit &edit)
{
    const auto valid = checked(edit);
    if (!valid)
        return forward(valid);
    store::OptOuts list(connection);
    const auto removed = list.remove(valid->number, valid->scope);
    if (!removed)
        return forward(removed);
    if (!*removed)
        return fail(
            ErrorCode::NotFound,
            Words::tr("%1 is not on the list any more.").arg(phone::display(valid->number)));
    OptOut entry;
    entry.number = valid->number;
    entry.scope = valid->scope;
    entry.sinceUs = connection.nowUs();
    entry.source = valid->source;
    entry.wording = valid->reason;
    entry.author = valid->author;
    if (auto noted = list.note(eventOf(entry, ConsentState::In)); !noted)
        return forward(noted);
    auto threads = list.threadsWith(valid->number);
    if (!threads)
        return forward(threads);
    return PolicyChange{{}, {}, {}, *std::move(threads)};
}

} // namespace cordboard::engine
