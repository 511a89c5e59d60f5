#include "submission.h"

#include "base/uuid7.h"
#include "linked_draft.h"
#include "model/policy_reason.h"
#include "phone/number.h"
#include "policy_desk.h"
#include "spending_book.h"
#include "store/conversations.h"
#include "store/draft_media.h"
#include "store/drafts.h"
#include "store/held_messages.h"
#include "store/media.h"
#include "text/cutting.h"
#include "words.h"

#include <QRandomGenerator>

namespace cordboard::engine {

namespace {

constexpr qsizetype maxDestinations = 10'000;

/// How many pairs are remembered before all are forgotten: 4 MB, and a repeat within the hour stays
/// unlikely.
constexpr qsizetype maxPairs = 50'000;

/// Headers and names of a part, and the envelope with its SMIL, as carrier/mm7_link writes them;
/// a little more, never less.
constexpr qint64 octetsPerPart = 400;
constexpr qint64 octetsOfEnvelope = 3'000;

qint64 encodedOctets(const Draft &draft)
{
    qint64 octets = octetsOfEnvelope + draft.text.toUtf8().size() + 3 * draft.subject.size();
    for (const NewMedium &medium : draft.media)
        octets += medium.data.size() + octetsPerPart;
    return octets;
}

/// mmsd-tng takes 25 attachments, the smallest limit that was met; text and SMIL are two.
constexpr qsizetype mostMedia = 20;
constexpr qsizetype longestSubject = 80; // characters, as Android takes them

Result<void> checkContent(const Draft &draft)
{
    if (draft.media.size() > mostMedia)
        return fail(ErrorCode::Invalid,
                    Words::tr("A message takes at most %1 pictures or files.").arg(mostMedia));
    if (draft.subject.size() > longestSubject)
        return fail(ErrorCode::Invalid,
                    Words::tr("The subject has more than %1 characters.").arg(longestSubject));
    for (const NewMedium &medium : draft.media)
        if (medium.data.isEmpty())
            return fail(ErrorCode::Invalid,
                        Words::tr("“%1” is empty. Attach it again.").arg(medium.name));
    return {};
}

Result<QStringList> canonicalDestinations(const QStringList &typed)
{
    if (typed.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("There is nobody to send this to. Add a phone number."));
    if (typed.size() > maxDestinations)
        return fail(ErrorCode::Invalid,
                    Words::tr("One message goes to at most 10,000 people. Split the list."));
    QStringList numbers;
    QSet<QString> seen;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const Result<QString> number = phone::toE164(typed[i]);
        if (!number && typed.size() == 1)
            return forward(number);
        if (!number) { // which of ten thousand
            return fail(
                number.error().code,
                Words::tr("Number %1 of the list: %2").arg(i + 1).arg(number.error().message));
        }
        if (!seen.contains(*number)) {
            seen.insert(*number);
            numbers.append(*number);
        }
    }
    return numbers;
}

QList<store::NewPart> toNewParts(const text::CutMessage &encoded)
{
    QList<store::NewPart> parts;
    parts.reserve(encoded.parts.size());
    for (const text::CutPart &part : encoded.parts)
        parts.append({part.userData, part.hasUdh});
    return parts;
}

/// What the thread shows of it.
QString describeBinary(const BinaryBody &binary)
{
    const auto octets = QString::number(binary.octets.size());
    return binary.destinationPort < 0 ? Words::tr("[Binary message, %1 octets]").arg(octets)
                                      : Words::tr("[Binary message for port %1, %2 octets]")
                                            .arg(QString::number(binary.destinationPort), octets);
}

/// What routes need to know while one draft is committed.
struct Roads
{
    SharedTable shared;
    bool isMms = false;
    QSet<CarrierId> avoided; ///< that routes go round
    QSet<CarrierId> down;    ///< that cannot send now
    QString category;

    const RoutingTable &table() const { return shared->forKind(isMms); }
};

void chooseRoute(store::NewTarget &target, const QString &source, const Roads &roads)
{
    const auto choice =
        roads.table().choose({source, target.destination, roads.category}, roads.avoided);
    target.carrier = choice.carrier;
    target.route = choice.route;
    if (!choice.carrier.isValid()) {
        target.heldFor = {choice.loops ? ReasonCode::RouteLoop : ReasonCode::NoRoute, {}};
        return;
    }
    target.cost =
        roads.table().costOf(target.destination, choice.carrier, int(target.parts.size()));
    if (roads.down.contains(choice.carrier))
        target.heldFor = {ReasonCode::CarrierDown, {}};
}

Result<store::NewTarget> targetFor(store::Connection &connection, const QString &source,
                                   const QString &destination, const QList<store::NewPart> &parts,
                                   const Roads &roads)
{
    store::NewTarget target;
    target.destination = destination;
    target.parts = parts;
    const auto conversation = store::Conversations(connection).findOrCreate(source, destination);
    if (!conversation)
        return forward(conversation);
    target.conversation = *conversation;
    chooseRoute(target, source, roads);
    return target;
}

/// What is sent again is sent with its pictures.
Result<Draft> withRepeatedMedia(store::Connection &connection, const Draft &draft)
{
    if (!draft.repeatsMms || !draft.resendOf.isValid())
        return draft;
    auto content = store::Media(connection).contentOf(draft.resendOf);
    if (!content)
        return forward(content);
    Draft whole = draft;
    whole.subject = content->subject;
    whole.media = std::move(content->media);
    return whole;
}

/// For programs (api.md).
const QString mmsNotConfigured = QStringLiteral("MMS_NOT_CONFIGURED");

/// Whether that number may send it at all, and whether any carrier takes so much.
Result<void> checkMms(const Draft &draft, const QString &source, const Roads &roads)
{
    if (!draft.isMms())
        return {};
    if (auto able = sendsMms(*roads.shared, source); !able)
        return able;
    const RoutingTable &table = roads.table();
    qint64 most = 0;
    for (const QString &destination : draft.destinations) {
        const qint64 takes =
            table.mostOctets(table.choose({source, destination, roads.category}, {}).carrier);
        most = most == 0 || takes == 0 ? qMax(most, takes) : qMin(most, takes);
    }
    const qint64 octets = encodedOctets(draft);
    if (most > 0 && octets > most)
        return fail(ErrorCode::Invalid,
                    Words::tr("This message has %1 kB, and its carrier takes at most %2 kB. Make "
                              "the pictures smaller, or leave something out.")
                        .arg(octets / 1000)
                        .arg(most / 1000));
    return {};
}

/// When the people of a draft get it, as its author wanted.
class Timetable
{
public:
    Timetable(const Draft &draft, qint64 nowUs)
        : m_startUs(qMax(nowUs, leaveOf(draft, nowUs)))
        , m_isPlanned(m_startUs > nowUs)
        , m_spreadUs(draft.spreadSeconds * 1'000'000)
        , m_people(draft.destinations.size())
    {}

    /// 0: at once.
    qint64 leaveUs(qsizetype person) const
    {
        const qint64 laterUs = m_spreadUs * person / qMax(qsizetype(1), m_people);
        return m_isPlanned || laterUs > 0 ? m_startUs + laterUs : 0;
    }
    qint64 expiresUs(qint64 validitySeconds) const
    {
        return m_startUs + m_spreadUs + validitySeconds * 1'000'000;
    }

private:
    static qint64 leaveOf(const Draft &draft, qint64 nowUs)
    {
        return draft.leaveUs == 0 && draft.undoSeconds > 0 ? nowUs + draft.undoSeconds * 1'000'000LL
                                                           : draft.leaveUs;
    }

    const qint64 m_startUs;
    const bool m_isPlanned;
    const qint64 m_spreadUs;
    const qsizetype m_people;
};

/// It waits until then. Without a route it would not leave either: that is what somebody can
/// change.
void hold(store::NewTarget &target, const Reason &reason, qint64 untilUs)
{
    if (target.carrier.isValid())
        target.heldFor = reason;
    target.notBeforeUs = untilUs;
}

/// Writes what the rules say into the target. True when it may leave, now or later.
Result<bool> applyRules(store::Connection &connection, PolicyDesk &desk, SpendingBook &spending,
                        const DraftFacts &facts, const Draft &draft, store::NewTarget &target)
{
    const auto limits = spending.facts(target.carrier, target.cost);
    if (!limits)
        return forward(limits);
    const auto decision = desk.judge(connection, facts, target.destination, *limits);
    if (!decision)
        return forward(decision);
    if (decision->kind == policy::Decision::Kind::Refused) {
        target.refused = true;
        target.heldFor = decision->reason;
        return false;
    }
    const Reason plan =
        scheduledReason({facts.leaveUs, draft.leaveZone,
                         draft.leaveUs == 0 && draft.undoSeconds > 0, draft.unlessReply});
    if (facts.leaveUs > 0) {
        target.plannedUs = facts.leaveUs;
        target.plannedDetail = plan.detail;
    }
    if (decision->kind == policy::Decision::Kind::Held)
        hold(target, decision->reason, decision->untilUs);
    else if (facts.leaveUs > 0)
        hold(target, plan, facts.leaveUs);
    spending.add(target.carrier, target.cost);
    return true;
}

/// What its author wanted besides, in the same commit.
Result<void> keepWishes(store::Connection &connection, const Draft &draft,
                        const QList<ChatMessage> &rows, qint64 nowUs)
{
    for (const ChatMessage &row : rows) {
        if (draft.unlessReply && draft.leaveUs > nowUs && row.state == TargetState::Queued) {
            store::HeldMessages held(connection);
            if (auto noted = held.unlessReply(row.id, row.conversation); !noted)
                return noted;
        }
        if (!draft.clearsDraft)
            continue;
        const ThreadDraft sent{row.conversation, draft.author, draft.text, draft.draftSavedUs};
        if (auto cleared = store::Drafts(connection).forget(sent, draft.draftFollows); !cleared)
            return cleared;
        if (draft.media.isEmpty())
            continue;
        store::DraftMedia attached(connection);
        if (auto cleared = attached.forget(row.conversation, draft.author); !cleared)
            return cleared;
    }
    return {};
}

/// A message that is sent again is what it was: a night does not end with a click.
Result<Category> categoryOf(store::Connection &connection, const Draft &draft)
{
    if (!draft.resendOf.isValid())
        return draft.category;
    return store::Messages(connection).categoryOf(draft.resendOf);
}

} // namespace

Result<void> sendsMms(const RoutingTable &table, const QString &source)
{
    if (table.mms().sender(source))
        return {};
    return fail(ErrorCode::Invalid,
                Words::tr("%1 does not send pictures. Tick “It can send pictures” on that number "
                          "in Carriers, or send from another one.")
                    .arg(source),
                mmsNotConfigured);
}

quint16 References::nextWide(const QString &source, const QString &destination)
{
    const QMutexLocker locker(&m_mutex);
    if (m_last.size() >= maxPairs)
        m_last.clear();
    const QString pair = source + QLatin1Char('|') + destination;
    const auto it = m_last.find(pair);
    if (it != m_last.end())
        return ++*it;
    const auto start = quint16(QRandomGenerator::global()->bounded(0x10000));
    m_last.insert(pair, start);
    return start;
}

Result<void> cutText(CheckedDraft &checked)
{
    checked.parts.clear();
    for (const quint16 reference : std::as_const(checked.references)) {
        const auto encoded = text::cut(checked.draft.text, {}, reference);
        if (!encoded)
            return forward(encoded);
        checked.dataCoding = encoded->dataCoding;
        checked.parts.append(toNewParts(*encoded));
    }
    return {};
}

Result<CheckedDraft> checkDraft(const Draft &draft, References &references)
{
    if (draft.mediaAsLink)
        if (auto fits = checkLinked(draft); !fits)
            return forward(fits);
    if (draft.text.isEmpty() && draft.binary.isEmpty() && draft.media.isEmpty() && !draft.isMms())
        return fail(ErrorCode::Invalid, Words::tr("There is no text to send."));
    if (draft.binary.destinationPort > 0xFFFF || draft.binary.sourcePort < 0 ||
        draft.binary.sourcePort > 0xFFFF)
        return fail(ErrorCode::Invalid, Words::tr("A port is a number from 0 to 65535."));
    const Result<QStringList> destinations = canonicalDestinations(draft.destinations);
    if (!destinations)
        return forward(destinations);

    CheckedDraft checked;
    checked.draft = draft;
    checked.draft.destinations = *destinations;
    if (!draft.binary.isEmpty())
        checked.draft.text = describeBinary(draft.binary);
    if (auto fits = checkContent(draft); !fits)
        return forward(fits);
    if (draft.isMms()) { // travels in one piece, made when it leaves
        checked.parts.fill({store::NewPart()}, destinations->size());
        return checked;
    }
    if (draft.mediaAsLink) { // its text is not whole yet
        for (const QString &destination : *destinations)
            checked.references.append(references.nextWide(draft.source, destination));
        return checked;
    }
    checked.parts.reserve(destinations->size());
    QList<store::NewPart> single;
    for (const QString &destination : *destinations) {
        // A text of one part is the same for everybody: it has no reference in it.
        if (single.size() == 1) {
            checked.parts.append(single);
            continue;
        }
        const quint16 reference = references.nextWide(draft.source, destination);
        const auto encoded = draft.binary.isEmpty() ? text::cut(draft.text, {}, reference)
                                                    : text::cut(draft.binary, {}, reference);
        if (!encoded)
            return forward(encoded);
        checked.dataCoding = encoded->dataCoding;
        single = toNewParts(*encoded);
        checked.parts.append(single);
    }
    return checked;
}

Result<QString> senderFor(store::Connection &connection, RoutingBoard &routes,
                          const RoutingTable::Ask &ask, bool keepThread, bool isMms)
{
    if (!ask.source.isEmpty())
        return ask.source;
    const auto shared = routes.table(connection);
    if (!shared)
        return forward(shared);
    const RoutingTable &table = (*shared)->forKind(isMms);
    if (keepThread) {
        const auto known = store::Conversations(connection).lastOurNumber(ask.destination);
        if (!known)
            return forward(known);
        // A number that was given up is not sent from again.
        if (table.sender(*known))
            return *known;
    }
    const auto choice = table.choose(ask, routes.down());
    const QString sender = table.defaultSender(choice.carrier);
    if (!sender.isEmpty())
        return sender;
    if (isMms)
        return fail(
            ErrorCode::Invalid,
            Words::tr(
                "None of your numbers sends pictures. Add a carrier for multimedia "
                "messages in Carriers, and tick “It can send pictures” on one of its numbers."),
            mmsNotConfigured);
    // Where only multimedia messages are sent, a thread is opened with such a number.
    const RoutingTable &mms = (*shared)->mms();
    const QString other = mms.defaultSender(mms.choose(ask, routes.down()).carrier);
    if (other.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("There is no number of yours to send from. Add one in Carriers."));
    return other;
}

namespace {

/// What each person of a draft is judged by.
struct Going
{
    const Draft &draft;
    const CheckedDraft &checked;
    const Roads &roads;
    const Timetable &times;
};

/// Routes, rules and cost of each person. True when the message may leave to any of them.
Result<bool> addPeople(store::Connection &connection, const Going &going, PolicyDesk &desk,
                       SpendingBook &spending, store::NewOutbound &message, Committed &committed)
{
    DraftFacts facts{message.source, going.roads.shared->countriesOf(message.source),
                     message.category, message.expiresUs};
    bool anyLeaves = false;
    const QStringList &people = going.draft.destinations;
    for (qsizetype i = 0; i < people.size(); ++i) {
        auto target =
            targetFor(connection, message.source, people[i], going.checked.parts[i], going.roads);
        if (!target)
            return forward(target);
        facts.leaveUs = going.times.leaveUs(i);
        const auto leaves = applyRules(connection, desk, spending, facts, going.draft, *target);
        if (!leaves)
            return forward(leaves);
        anyLeaves = anyLeaves || *leaves;
        if (*leaves && target->carrier.isValid())
            committed.carriers.insert(target->carrier);
        committed.costMicro += *leaves && target->cost ? target->cost->micro : 0;
        message.targets.append(*std::move(target));
    }
    return anyLeaves;
}

/// What is the same for all its people.
store::NewOutbound outboundOf(const Draft &draft, const CheckedDraft &checked, qint64 nowUs,
                              const QString &source, Category category)
{
    store::NewOutbound message;
    message.uuid = uuid7(nowUs);
    message.source = source;
    message.text = draft.text;
    message.origin = draft.origin;
    message.author = draft.author;
    message.reference = draft.reference;
    message.dataCoding = checked.dataCoding;
    message.resendOf = draft.resendOf;
    message.category = category;
    message.binary = draft.binary;
    message.isMms = draft.isMms();
    message.subject = draft.subject;
    message.media = draft.media;
    return message;
}

Result<Committed> commitWhole(store::Connection &connection, const CheckedDraft &checked,
                              const std::optional<store::NewMediaLink> &link, RoutingBoard &routes,
                              PolicyDesk &desk, const QSet<CarrierId> &down)
{
    if (auto read = desk.ensure(connection); !read)
        return forward(read);
    const auto whole = withRepeatedMedia(connection, checked.draft);
    if (!whole)
        return forward(whole);
    const Draft &draft = *whole;
    const auto category = categoryOf(connection, draft);
    if (!category)
        return forward(category);
    const auto earlier = repeatedLink(connection, draft);
    if (!earlier)
        return forward(earlier);
    const auto table = routes.table(connection);
    if (!table)
        return forward(table);
    const Roads roads{*table, draft.isMms(), routes.down(), down, categoryWord(*category)};
    const Result<QString> source =
        senderFor(connection, routes, {draft.source, draft.destinations.first(), roads.category},
                  draft.destinations.size() == 1, draft.isMms());
    if (!source)
        return forward(source);
    if (auto fits = checkMms(draft, *source, roads); !fits)
        return forward(fits);

    const Timetable times(draft, connection.nowUs());
    store::NewOutbound message =
        outboundOf(draft, checked, connection.nextStampUs(), *source, *category);
    message.expiresUs = times.expiresUs(draft.validitySeconds);
    message.link = link;
    message.sharesLinkOf = *earlier;
    const SharedRules rules = desk.rules();
    SpendingBook spending(connection, *rules);
    Committed committed;
    const auto anyLeaves =
        addPeople(connection, {draft, checked, roads, times}, desk, spending, message, committed);
    if (!anyLeaves)
        return forward(anyLeaves);
    if (!*anyLeaves) {
        const store::NewTarget &first = message.targets.first();
        return Unexpected<Error>(
            refusal(connection, first.heldFor, first.conversation, first.destination));
    }
    if (auto saved = spending.save(); !saved)
        return forward(saved);
    auto inserted = store::Messages(connection).insertOutbound(message);
    if (!inserted)
        return forward(inserted);
    committed.rows = std::move(inserted->rows);
    if (auto kept = keepWishes(connection, draft, committed.rows, connection.nowUs()); !kept)
        return forward(kept);
    committed.source = message.source;
    return committed;
}

} // namespace

Result<Committed> commitDraft(store::Connection &connection, const CheckedDraft &checked,
                              RoutingBoard &routes, PolicyDesk &desk, const QSet<CarrierId> &down)
{
    if (!checked.draft.mediaAsLink)
        return commitWhole(connection, checked, {}, routes, desk, down);
    const auto linked = withLink(connection, checked);
    return linked ? commitWhole(connection, linked->checked, linked->link, routes, desk, down)
                  : Result<Committed>(forward(linked));
}

} // namespace cordboard::engine
