// What people write before it is sent: drafts that nobody overwrites unseen, and messages that come
// back or wait for their time.
#include "store_fixture.h"

#include "model/policy_reason.h"
#include "model/taken_back.h"
#include "store/draft_media.h"
#include "store/drafts.h"
#include "store/held_messages.h"
#include "store/media.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

const QString anna = u"anna"_s;
const QString peer = u"+15551000001"_s;

DraftKept keep(F &f, const ThreadDraft &draft, const QString &follows = {})
{
    return f.write([=](Connection &c) { return Drafts(c).keep(draft, follows); }).value();
}

QList<ThreadDraft> draftsOf(F &f, const QString &author)
{
    return f.read([=](Connection &c) { return Drafts(c).of(author); }).value();
}

NewMedium medium(const QByteArray &octets)
{
    return {u"image/png"_s, QString::fromLatin1(octets.left(9)) + u".png"_s, octets};
}

bool keepMedia(F &f, ConversationId thread, const MmsContent &content)
{
    return f.write([=](Connection &c) { return DraftMedia(c).keep(thread, anna, content); })
        .value();
}

QList<DraftMms> mediaOf(F &f, const QString &author)
{
    return f.read([=](Connection &c) { return DraftMedia(c).of(author); }).value();
}

/// A message that waits for `seconds` from now, in `parts` parts.
ChatMessage later(F &f, CarrierId carrier, const QString &text, int seconds, int parts = 1)
{
    NewOutbound message = f.draft(carrier, peer, text, parts);
    NewTarget &target = message.targets.first();
    target.notBeforeUs = f.clock.nowUs() + seconds * 1'000'000LL;
    target.heldFor = scheduledReason({target.notBeforeUs, {}, false, false});
    target.plannedUs = target.notBeforeUs;
    target.plannedDetail = target.heldFor.detail;
    message.expiresUs = target.notBeforeUs + 3'600'000'000LL;
    return f.send(message);
}

Result<TakenBack> takeBack(F &f, TargetId id)
{
    return f.write([=](Connection &c) { return HeldMessages(c).takeBack(id); });
}

Result<Released> release(F &f, TargetId id)
{
    return f.write([=](Connection &c) { return HeldMessages(c).release(id); });
}

QList<TargetTick> theyWrote(F &f, ConversationId id)
{
    return f.write([=](Connection &c) { return HeldMessages(c).theyWrote(id); }).value();
}

void unlessReply(F &f, const ChatMessage &message)
{
    QVERIFY(f.write([=](Connection &c) {
                 return HeldMessages(c).unlessReply(message.id, message.conversation);
             }).has_value());
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsKeptOverARestart()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        QVERIFY(draftsOf(f, anna).isEmpty());
        const DraftKept first = keep(f, {thread, anna, u"Hello Zo\u00eb \U0001F600"_s, 0});
        QVERIFY(first.savedUs > 0 && !first.other);
        f.reopen();
        QCOMPARE(draftsOf(f, anna),
                 QList<ThreadDraft>{
                     (ThreadDraft{thread, anna, u"Hello Zo\u00eb \U0001F600"_s, first.savedUs})});
        const DraftKept second = keep(f, {thread, anna, u"Hello"_s, first.savedUs});
        QVERIFY(second.savedUs > first.savedUs);
        QCOMPARE(keep(f, {thread, anna, {}, second.savedUs}).savedUs, 0);
        QVERIFY(draftsOf(f, anna).isEmpty());
    }

    void everybodyHasTheirOwn()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        keep(f, {thread, anna, u"from Anna"_s, 0});
        QVERIFY(!keep(f, {thread, u"noor"_s, u"from Noor"_s, 0}).other);
        QCOMPARE(draftsOf(f, anna).value(0).text, u"from Anna"_s);
        QCOMPARE(draftsOf(f, u"noor"_s).value(0).text, u"from Noor"_s);
    }

    void anotherConsoleIsNotOverwritten()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        const DraftKept here = keep(f, {thread, anna, u"written here"_s, 0});
        const DraftKept there = keep(f, {thread, anna, u"written there"_s, here.savedUs});
        QVERIFY(!there.other);
        // This console has not seen that.
        const DraftKept refused = keep(f, {thread, anna, u"written here too"_s, here.savedUs});
        QVERIFY(refused.other);
        QCOMPARE(refused.other->text, u"written there"_s);
        QCOMPARE(refused.savedUs, there.savedUs);
        QCOMPARE(draftsOf(f, anna).value(0).text, u"written there"_s);
        // Now it has.
        QVERIFY(!keep(f, {thread, anna, u"written here too"_s, refused.savedUs}).other);
        // The same words are no conflict, and a save whose answer is on its way is our own.
        QVERIFY(!keep(f, {thread, anna, u"written here too"_s, 0}).other);
        QVERIFY(!keep(f, {thread, anna, u"and more"_s, 0}, u"written here too"_s).other);
    }

    void aBegunNoteIsNobodysMessage()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        keep(f, {thread, anna, u"for the customer"_s, 0});
        keep(f, {thread, noteAuthor(anna), u"for us"_s, 0});
        // One from before drafts had authors is a message.
        keep(f, {f.thread(u"+15551000002"_s), {}, u"of old"_s, 0});
        QCOMPARE(draftsOf(f, anna).size(), 2);
        QCOMPARE(draftsOf(f, noteAuthor(anna)).size(), 1);
        QCOMPARE(draftsOf(f, noteAuthor(anna)).first().text, u"for us"_s);
        QVERIFY(f.write([=](Connection &c) {
                     return Drafts(c).forget({thread, anna, u"for the customer"_s, 0});
                 }).has_value());
        QCOMPARE(draftsOf(f, noteAuthor(anna)).size(), 1);
        keep(f, {f.thread(u"+15551000002"_s), noteAuthor(anna), u"a note there"_s, 0});
        QCOMPARE(draftsOf(f, anna).value(0).text, u"of old"_s);
    }

    void aDraftWithoutAnAuthorIsTakenOver()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        keep(f, {thread, u""_s, u"from before"_s, 0});
        const auto found = draftsOf(f, anna);
        QCOMPARE(found.size(), 1);
        QVERIFY(!keep(f, {thread, anna, u"from before, and on"_s, found.first().savedUs}).other);
        QCOMPARE(draftsOf(f, anna).size(), 1);
        QVERIFY(draftsOf(f, u"noor"_s).isEmpty());
    }

    void whatComesBackIsAsIfItHadNeverBeenSent()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage before = f.receive(peer, u"When do you open?"_s);
        const ChatMessage sent = later(f, lab, u"At eihgt"_s, 5, 2);
        QCOMPARE(f.conversation(sent.conversation).lastText, u"At eihgt"_s);
        const auto back = takeBack(f, sent.id);
        QVERIFY(back.has_value());
        QCOMPARE(back->text, u"At eihgt"_s);
        QCOMPARE(back->category, Category::Conversation);
        QCOMPARE(back->conversation, sent.conversation);
        QCOMPARE(back->ticks.size(), 1);
        QVERIFY(isTakenBack(back->ticks.first().state, back->ticks.first().reason));
        const ChatMessage row = f.message(sent.id);
        QVERIFY(isTakenBack(row.state, row.reason));
        const Conversation thread = f.conversation(sent.conversation);
        QCOMPARE(thread.lastText, u"When do you open?"_s);
        QCOMPARE(thread.lastAtUs, before.createdUs);
        f.clock.advanceSeconds(10);
        QVERIFY(f.claim(lab).isEmpty());
        QCOMPARE(takeBack(f, sent.id).error().code, ErrorCode::Conflict);
    }

    void whatWasMarketingComesBackAsMarketing()
    {
        F f;
        NewOutbound message = f.draft(f.carrier(u"lab"_s), peer, u"Sale"_s, 1);
        message.category = Category::Marketing;
        message.targets.first().notBeforeUs = f.clock.nowUs() + 5'000'000;
        message.targets.first().heldFor =
            scheduledReason({message.targets.first().notBeforeUs, {}, false, false});
        QCOMPARE(takeBack(f, f.send(message).id)->category, Category::Marketing);
    }

    void theOnlyMessageOfAThreadComesBackToo()
    {
        F f;
        const ChatMessage sent = later(f, f.carrier(u"lab"_s), u"first"_s, 5);
        QVERIFY(takeBack(f, sent.id).has_value());
        const Conversation thread = f.conversation(sent.conversation);
        QVERIFY(thread.lastText.isEmpty());
        QVERIFY(!thread.lastTarget.isValid());
        QVERIFY(thread.lastAtUs > 0);
    }

    void whatHasLeftDoesNotComeBack()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = later(f, lab, u"too late"_s, 5);
        QVERIFY(f.claim(lab).isEmpty());
        f.clock.advanceSeconds(5);
        QCOMPARE(f.claim(lab).size(), 1);
        QCOMPARE(takeBack(f, sent.id).error().code, ErrorCode::Conflict);
        QCOMPARE(release(f, sent.id).error().code, ErrorCode::Conflict);
        QCOMPARE(takeBack(f, {4711}).error().code, ErrorCode::NotFound);
    }

    void sendNowWaitsNoLonger()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = later(f, lab, u"tomorrow"_s, 86'400);
        QVERIFY(f.claim(lab).isEmpty());
        const auto released = release(f, sent.id);
        QVERIFY(released.has_value());
        QCOMPARE(released->carrier, lab);
        QCOMPARE(released->ticks.first().reason, Reason());
        const auto claimed = f.claim(lab);
        QCOMPARE(claimed.size(), 1);
        // An hour from now, as it would have had tomorrow.
        QCOMPARE(claimed.first().expiresUs, f.clock.nowUs() + 3'600'000'000LL);
    }

    void onlyWhatItsAuthorPlannedIsReleased()
    {
        F f;
        NewOutbound message = f.draft(f.carrier(u"lab"_s), peer, u"at night"_s);
        message.targets.first().notBeforeUs = f.clock.nowUs() + 1'000'000;
        message.targets.first().heldFor = quietReason({f.clock.nowUs() + 1'000'000, "UTC", false});
        QCOMPARE(release(f, f.send(message).id).error().code, ErrorCode::Conflict);
    }

    void aPlanOutlastsARouteThatWasGone()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId other = f.carrier(u"other"_s);
        const ChatMessage sent = later(f, lab, u"at eight"_s, 3600, 2);
        f.reroute(sent.id, {});
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::NoRoute);
        const auto tick = f.reroute(sent.id, other).value(0);
        QCOMPARE(tick.reason, sent.reason);
        QCOMPARE(f.message(sent.id).reason, sent.reason);
        QVERIFY(f.claim(other).isEmpty());
        f.clock.advanceSeconds(3599);
        QVERIFY(f.claim(other).isEmpty());
        f.clock.advanceSeconds(1);
        QCOMPARE(f.claim(other).size(), 2);
    }

    void aPlanThatIsOverHoldsNothing()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage late = later(f, lab, u"late"_s, 600);
        const ChatMessage hurried = later(f, lab, u"hurried"_s, 3600);
        QVERIFY(release(f, hurried.id).has_value());
        for (const TargetId id : {late.id, hurried.id})
            f.reroute(id, {});
        f.clock.advanceSeconds(601);
        for (const TargetId id : {late.id, hurried.id})
            QCOMPARE(f.reroute(id, lab).value(0).reason, Reason());
        QCOMPARE(f.claim(lab).size(), 2);
    }

    void otherRulesLetGoOnlyWhatIsNotPlanned()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        NewOutbound atNight = f.draft(lab, peer, u"planned for the night"_s);
        NewTarget &target = atNight.targets.first();
        target.plannedUs = f.clock.nowUs() + 600'000'000LL;
        target.plannedDetail = scheduledReason({target.plannedUs, "UTC", false, false}).detail;
        target.notBeforeUs = f.clock.nowUs() + 3'600'000'000LL;
        target.heldFor = quietReason({target.notBeforeUs, "UTC", false});
        const ChatMessage planned = f.send(atNight);
        target.plannedUs = 0;
        atNight.uuid = uuid7(f.clock.nowUs() + 1);
        const ChatMessage held = f.send(atNight);
        const auto woken =
            f.write([](Connection &c) { return Outbox(c).wakeHeld(ReasonCode::QuietHours); });
        QCOMPARE(woken.value().carriers, QSet<CarrierId>{lab});
        QCOMPARE(woken->ticks.size(), 1);
        QCOMPARE(woken->ticks.first().id, planned.id);
        QCOMPARE(scheduleDetail(f.message(planned.id).reason).zone, QByteArray("UTC"));
        const auto now = f.claim(lab);
        QCOMPARE(now.size(), 1);
        QCOMPARE(now.first().target, held.id);
        f.clock.advanceSeconds(600);
        QCOMPARE(f.claim(lab).value(0).target, planned.id);
    }

    void aReplyTakesBackWhatWaitedForNone()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage reminder = later(f, lab, u"Are you still there?"_s, 3600);
        const ChatMessage other = later(f, lab, u"We close at six."_s, 3600);
        unlessReply(f, reminder);
        const auto ticks = theyWrote(f, reminder.conversation);
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks.first().id, reminder.id);
        QCOMPARE(ticks.first().state, TargetState::Cancelled);
        QCOMPARE(ticks.first().reason.code, ReasonCode::RepliedFirst);
        QVERIFY(theyWrote(f, reminder.conversation).isEmpty());
        QCOMPARE(f.message(other.id).state, TargetState::Queued);
    }

    void aReplyAfterwardsTakesNothingBack()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage left = later(f, lab, u"one"_s, 5);
        const ChatMessage hurried = later(f, lab, u"two"_s, 3600);
        unlessReply(f, left);
        unlessReply(f, hurried);
        f.clock.advanceSeconds(5);
        QCOMPARE(f.claim(lab).size(), 1);
        QVERIFY(release(f, hurried.id).has_value());
        QVERIFY(theyWrote(f, left.conversation).isEmpty());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM unless_reply"), 0);
    }

    void attachmentsAreKeptOverARestart()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        const ConversationId other = f.thread(u"+15551000002"_s);
        QVERIFY(keepMedia(f, thread, {u"Wheel"_s, {}, {medium("one"), medium("two")}}));
        QVERIFY(keepMedia(f, other, {{}, {}, {medium("two")}, true}));
        f.reopen();
        const QList<DraftMms> sets = mediaOf(f, anna);
        QCOMPARE(sets.size(), 2);
        QCOMPARE(sets.first().conversation, thread);
        QCOMPARE(sets.first().subject, u"Wheel"_s);
        QCOMPARE(sets.first().media.size(), 2);
        QCOMPARE(sets.first().media.first().name, u"one.png"_s);
        QCOMPARE(sets.first().media.first().octets, 3);
        QVERIFY(!sets.first().asLink && sets.last().asLink);
        QVERIFY(mediaOf(f, u"ben"_s).isEmpty());

        // What nobody has any more is gone, what another thread has is not.
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 2);
        QVERIFY(keepMedia(f, thread, {{}, {}, {medium("two"), medium("three")}}));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 2);
        QVERIFY(keepMedia(f, thread, {}));
        QCOMPARE(mediaOf(f, anna).size(), 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_chunk"), 1);
        QVERIFY(f.write([=](Connection &c) { return DraftMedia(c).forget(other, anna); }));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 0);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM draft_media"), 0);
    }

    void attachmentsHaveBounds()
    {
        F f;
        const ConversationId thread = f.thread(peer);
        QVERIFY(keepMedia(f, thread, {{}, {}, {medium("small")}}));
        QVERIFY(
            !keepMedia(f, thread, {{}, {}, {medium(QByteArray(DraftMedia::mostOctets + 1, 'x'))}}));
        QVERIFY(mediaOf(f, anna).isEmpty());
        QVERIFY(!keepMedia(f, thread,
                           {{}, {}, QList<NewMedium>(DraftMedia::mostMedia + 1, medium("a"))}));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 0);
        const auto many = f.write([](Connection &c) -> Result<void> {
            for (int i = 0; i < DraftMedia::mostSets + 3; ++i) {
                auto each = Conversations(c).findOrCreate(
                    u"+13035550142"_s, u"+1555200%1"_s.arg(i, 4, 10, QLatin1Char('0')));
                if (!each)
                    return forward(each);
                const auto kept =
                    DraftMedia(c).keep(*each, anna, {{}, {}, {medium(QByteArray::number(i))}});
                if (!kept)
                    return forward(kept);
            }
            return {};
        });
        QVERIFY2(many, many ? "" : qPrintable(many.error().message));
        QCOMPARE(mediaOf(f, anna).size(), DraftMedia::mostSets);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), DraftMedia::mostSets);
    }

    void picturesComeBackBeforeThoseOfTheDraft()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = later(f, lab, u"Your wheel"_s, 5);
        const auto attached = f.write([=](Connection &c) -> Result<void> {
            const auto kept = Media(c).keep(medium("sent"));
            return kept ? Media(c).attach({1}, u"Subject"_s, {*kept}) : forward(kept);
        });
        QVERIFY(attached);
        QVERIFY(keepMedia(f, sent.conversation, {{}, {}, {medium("typed")}}));
        const auto back = takeBack(f, sent.id);
        QVERIFY(back);
        QCOMPARE(back->mms.subject, u"Subject"_s);
        QCOMPARE(back->mms.media.size(), 1);
        QVERIFY(f.write([=](Connection &c) { return DraftMedia(c).putBack(anna, back->mms); }));
        const QList<DraftMms> sets = mediaOf(f, anna);
        QCOMPARE(sets.size(), 1);
        QCOMPARE(sets.first().subject, u"Subject"_s);
        QCOMPARE(sets.first().media.size(), 2);
        QCOMPARE(sets.first().media.first().name, u"sent.png"_s);
        // the cancelled message still has it
        QVERIFY(keepMedia(f, sent.conversation, {}));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM media_blob"), 1);
    }

    void aTimeThatHasComeHidesNoTroubleOfTheLine()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = later(f, lab, u"soon"_s, 5);
        QVERIFY(f.write([=](Connection &c) {
                     return Outbox(c).setWaitingReason(lab, {ReasonCode::CarrierDown, {}});
                 }).has_value());
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::Scheduled);
        f.clock.advanceSeconds(6);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::CarrierDown);
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
