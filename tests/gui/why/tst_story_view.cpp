#include "model/policy_reason.h"
#include "story_samples.h"
#include "ui/why/story_view.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;
using ui::WhyAction;
using ui::WhyContext;
using ui::WhyView;

namespace {

WhyContext at(qint64 nowUs, const QString &person = u"Ines"_s)
{
    WhyContext context;
    context.person = person;
    context.me = u"sam"_s;
    context.nowUs = nowUs;
    context.locale = QLocale::c();
    context.zone = QTimeZone::utc();
    return context;
}

WhyView view(const MessageStory &story, qint64 nowUs = storyAt(14, 32))
{
    return ui::viewOf(story, ui::ReasonTable(QLocale::c()), at(nowUs));
}

/// Without the marks that isolate names.
QString bare(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList titles(const WhyView &view)
{
    QStringList list;
    for (const ui::WhyStep &step : view.steps)
        list += bare(step.title);
    return list;
}

QList<WhyAction> actions(const WhyView &view)
{
    QList<WhyAction> list;
    for (const auto &[action, words] : view.actions) {
        list += action;
        if (words.isEmpty())
            qFatal("an action without words");
    }
    return list;
}

const ui::WhyStep &step(const WhyView &view, const QString &title)
{
    for (const ui::WhyStep &one : view.steps) {
        if (bare(one.title) == title)
            return one;
    }
    qFatal("no step %s", qPrintable(title));
}

} // namespace

/// A story in words: the answer, what can be done, and only the steps that happened.
class TestStoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLooksPicture();
    void theCarriersCodeSaysMoreThanNo();
    void numbersOfTheSpecificationStandInTheDetails();
    void waitingSaysWhereAndHowLong();
    void heldForQuietHours();
    void stuckInSending();
    void somebodyWantedItBack();
    void deliveredButNotSeen();
    void unknownOffersEachDecision();
    void triesAndMovesAreTold();
    void ofManyPartsTheDeliveredAreCounted();
    void whatThePersonNeverReached();
    void optedOutOffersNoSecondTry();
    void whatCameIn();
    void webhooksThatFail();
    void everyStateHasAnAnswer_data();
    void everyStateHasAnAnswer();
    void copiedWithoutNumbers();
    void hostileNamesStayPlain();
    void germanSaysTheSame();
};

void TestStoryView::theLooksPicture()
{
    const WhyView shown = view(halfArrived());
    QCOMPARE(shown.title, u"Why did this fail?"_s);
    QCOMPARE(bare(shown.about), u"Message to Ines, yesterday 13:38"_s);
    QCOMPARE(shown.answer, u"The phone was off until the message ran out."_s);
    QVERIFY(shown.explanation.startsWith(u"1 of 2 parts arrived. "_s));
    QVERIFY(bare(shown.explanation).contains(u"Northline tried until the time was up."_s));
    QCOMPARE(shown.ground, ui::Role::StopSoft);
    QCOMPARE(actions(shown), (QList{WhyAction::SendAgain, WhyAction::Change}));

    QCOMPARE(titles(shown),
             (QStringList{u"Accepted from you"_s, u"Allowed"_s, u"Route chosen: Northline"_s,
                          u"Sent in 2 part(s)"_s, u"Part 1 of 2 delivered"_s,
                          u"Part 2 of 2 failed"_s, u"Your system was told"_s}));
    QCOMPARE(shown.steps[0].time, u"Sat 13:38:02"_s);
    QCOMPARE(shown.steps[1].time, u"13:38:02"_s);
    QCOMPARE(bare(shown.steps[1].words), u"Ines agreed on 5 March. It costs 0.0160 USD."_s);
    QCOMPARE(bare(shown.steps[2].words), u"By the rule for numbers that begin with +1."_s);
    QVERIFY(bare(shown.steps[3].words).contains(u"7f01a2, 7f01a3"_s));
    QCOMPARE(bare(shown.steps[4].words), u"Carrier's word: DELIVRD. The phone took it."_s);
    QVERIFY(shown.steps[4].gap.isEmpty());
    QCOMPARE(shown.steps[5].time, u"Today 13:38:11"_s);
    QCOMPARE(shown.steps[5].gap, u"24 h 0 min later"_s);
    QCOMPARE(bare(shown.steps[5].words),
             u"Carrier's word: EXPIRED, code 027. The phone was off or out of range."_s);
    QCOMPARE(bare(shown.steps[6].words), u"Webhook Shop orders answered 200 in 84 ms."_s);
    QVERIFY(shown.hasPdus);
}

void TestStoryView::theCarriersCodeSaysMoreThanNo()
{
    const WhyView refused = view(refusedWith(0x45, ReasonCode::CarrierRefused, u"It could not."_s));
    QCOMPARE(refused.answer, u"It could not."_s);
    QVERIFY(!refused.explanation.isEmpty());
    QVERIFY(!refused.next.isEmpty());
    QCOMPARE(bare(step(refused, u"Refused by Northline"_s).words), u"It could not."_s);
    QVERIFY(!titles(refused).contains(u"Sent"_s));
    // A reason of ours that is as exact keeps its own sentence.
    const WhyView number = view(refusedWith(0x0B, ReasonCode::BadNumber, u"Other words."_s));
    QCOMPARE(number.answer, u"The carrier says this number does not exist."_s);
    QCOMPARE(actions(number), (QList{WhyAction::Change, WhyAction::Carrier}));
    const WhyView vendor = view(refusedWith(0x4A1, ReasonCode::CarrierRefused, u"Its own code."_s));
    QVERIFY(vendor.explanation.contains(u"0x400"_s));
}

void TestStoryView::numbersOfTheSpecificationStandInTheDetails()
{
    const WhyView shown = view(refusedWith(0x45, ReasonCode::CarrierRefused, u"It could not."_s));
    QStringList facts;
    for (const ui::WhyFact &fact : shown.facts)
        facts += fact.name + u": "_s + fact.value;
    const QString all = facts.join(u'\n');
    QVERIFY(all.contains(u"0x00000045 ESME_R"_s));
    QVERIFY(all.contains(u"carrier_refused"_s));
    QVERIFY(all.contains(u"+15550138020"_s));
    QVERIFY(all.contains(u"2026-11-21T13:38:02"_s));
    QVERIFY(!(shown.answer + shown.explanation + shown.next).contains(u"0x00"_s));
}

void TestStoryView::waitingSaysWhereAndHowLong()
{
    MessageStory story = basicStory(TargetState::Queued);
    story.message.reason = {ReasonCode::CarrierDown, {}};
    story.ahead = 11;
    story.expiresUs = storyAt(18, 5);
    const WhyView shown = view(story);
    QCOMPARE(shown.title, u"Why is this waiting?"_s);
    QCOMPARE(shown.answer, u"Waiting for Northline."_s);
    QCOMPARE(shown.ground, ui::Role::HeldSoft);
    QCOMPARE(actions(shown), (QList{WhyAction::Carrier, WhyAction::Cancel}));
    const ui::WhyStep waiting = shown.steps.last();
    QCOMPARE(waiting.title, u"Waiting"_s);
    QCOMPARE(waiting.time, u"now"_s);
    QVERIFY(waiting.words.contains(u"11 part(s) before it in the line."_s));
    QVERIFY(waiting.words.endsWith(u"It is given up at today 18:05."_s));
    // Nothing that has not happened.
    QCOMPARE(titles(shown).filter(u"Sent"_s).size(), 0);
}

void TestStoryView::heldForQuietHours()
{
    MessageStory story = basicStory(TargetState::Queued);
    story.acceptedWith = quietReason({storyAt(16, 0), "Europe/Berlin", false});
    story.message.reason = story.acceptedWith;
    story.parts[0].waitsUntil = storyAt(16, 0);
    const WhyView held = view(story);
    QVERIFY2(held.answer.contains(u"17:00"_s), qPrintable(held.answer));
    QVERIFY(actions(held).contains(WhyAction::Rules));
    QVERIFY(!titles(held).contains(u"Held"_s)); // it is waiting, and says so once

    // After it has left the reason is still told.
    story.message.state = TargetState::Sent;
    story.message.reason = {};
    story.parts[0].state = TargetState::Sent;
    story.parts[0].waitsUntil = 0;
    story.parts[0].attempts = {acceptedAttempt(u"1"_s, storyAt(16, 0))};
    const WhyView sent = view(story, storyAt(16, 1));
    QVERIFY(titles(sent).contains(u"Held"_s));
    QCOMPARE(step(sent, u"Sent"_s).gap, u"26 h 21 min later"_s);
}

void TestStoryView::stuckInSending()
{
    MessageStory story = basicStory(TargetState::Sending);
    StoryAttempt attempt = acceptedAttempt({}, storyAt(14, 31, 55));
    attempt.end = StoryAttempt::End::Underway;
    attempt.endedUs = 0;
    story.parts[0].attempts = {attempt};
    QCOMPARE(bare(view(story).answer), u"It is on its way to Northline."_s);
    const WhyView stuck = view(story, storyAt(14, 34));
    QCOMPARE(bare(stuck.answer), u"Northline has not answered yet."_s);
    QVERIFY(stuck.next.contains(u"+49"_s));
    QCOMPARE(titles(stuck).last(), u"On its way to Northline"_s);
}

void TestStoryView::somebodyWantedItBack()
{
    MessageStory story = basicStory(TargetState::Sent);
    story.message.isMms = true;
    story.parts[0].attempts = {acceptedAttempt(u"m1"_s, storyAt(13, 38, 3, 1))};
    QVERIFY(actions(view(story)).contains(WhyAction::Cancel));
    StoryRecall recall;
    recall.carrier = u"Northline"_s;
    recall.askedUs = storyAt(14, 30);
    story.recalls = {recall};
    story.message.reason = story.parts[0].reason = {ReasonCode::RecallAsked, {}};
    const WhyView asked = view(story);
    QCOMPARE(bare(asked.answer), u"The carrier was asked to take it back."_s);
    QCOMPARE(titles(asked).last(), u"Asked Northline to take it back"_s);
    QVERIFY(!titles(asked).contains(u"No confirmation"_s));
    QVERIFY(!actions(asked).contains(WhyAction::Cancel)); // once is enough

    story.recalls[0].end = StoryRecall::End::Refused;
    story.recalls[0].endedUs = storyAt(14, 30, 1);
    story.recalls[0].statusName = u"MM7 2005"_s;
    story.recalls[0].statusWords = u"Message ID not found"_s;
    story.message.reason.code = story.parts[0].reason.code = ReasonCode::RecallRefused;
    const WhyView refused = view(story);
    QCOMPARE(step(refused, u"Not taken back"_s).words,
             u"It said: MM7 2005, Message ID not found."_s);
    QVERIFY(actions(refused).contains(WhyAction::Cancel));

    story.recalls[0].end = StoryRecall::End::Taken;
    story.message.state = story.parts[0].state = TargetState::Cancelled;
    story.message.reason.code = story.parts[0].reason.code = ReasonCode::Recalled;
    const WhyView taken = view(story);
    QCOMPARE(bare(taken.answer), u"Taken back before it reached the phone."_s);
    QCOMPARE(titles(taken).last(), u"Taken back"_s);
    QVERIFY(actions(taken).contains(WhyAction::SendAgain));
}

void TestStoryView::deliveredButNotSeen()
{
    MessageStory story = basicStory(TargetState::Delivered);
    story.parts[0].attempts = {acceptedAttempt(u"1"_s, storyAt(13, 38, 3, 1))};
    story.parts[0].changedUs = storyAt(13, 38, 9, 1);
    const WhyView shown = view(story);
    QCOMPARE(shown.title, u"Is this delivered?"_s);
    QCOMPARE(shown.ground, ui::Role::OkSoft);
    QVERIFY(shown.next.contains(u"off or out of range"_s));
    QVERIFY(!actions(shown).contains(WhyAction::SendAgain)); // it has arrived
    QCOMPARE(shown.questions.size(), 2);
    QVERIFY(bare(shown.questions[0].title).contains(u"does not see it"_s));
    QVERIFY(shown.questions[1].answer.contains(u"No webhook"_s));
}

void TestStoryView::unknownOffersEachDecision()
{
    MessageStory story = basicStory(TargetState::Unknown);
    StoryAttempt attempt = acceptedAttempt({}, storyAt(13, 38, 3, 1));
    attempt.end = StoryAttempt::End::Lost;
    story.parts[0].attempts = {attempt};
    story.parts[0].reason = {ReasonCode::LineBroke, {}};
    story.message.reason = story.parts[0].reason;
    story.message.needsYou = true;
    const WhyView shown = view(story);
    QCOMPARE(shown.answer, u"The line broke while sending."_s);
    QCOMPARE(actions(shown), (QList{WhyAction::SendAgain, WhyAction::Arrived, WhyAction::Leave}));
    QCOMPARE(titles(shown).mid(3),
             (QStringList{u"No answer from Northline"_s, u"Waits for a person"_s}));
    story.message.needsYou = false;
    QCOMPARE(actions(view(story)), (QList{WhyAction::SendAgain, WhyAction::Arrived}));
}

void TestStoryView::triesAndMovesAreTold()
{
    MessageStory story = basicStory(TargetState::Sent);
    QList<StoryAttempt> attempts;
    for (int i = 0; i < 4; ++i) {
        StoryAttempt attempt = acceptedAttempt({}, storyAt(13, 38, 3 + i, 1));
        attempt.end = StoryAttempt::End::PutOff;
        attempt.commandStatus = 0x58;
        attempt.statusWords = u"Too fast: the carrier asks to slow down."_s;
        attempts += attempt;
    }
    StoryAttempt last = acceptedAttempt(u"9"_s, storyAt(13, 40, 0, 1));
    last.carrier = u"Prairie"_s;
    story.parts[0].attempts = attempts + QList{last};
    const WhyView shown = view(story);
    QCOMPARE(titles(shown).mid(2),
             (QStringList{u"Route chosen: Northline"_s, u"Put off by Northline"_s,
                          u"Moved to Prairie"_s, u"Sent"_s}));
    QCOMPARE(step(shown, u"Put off by Northline"_s).words,
             u"Too fast: the carrier asks to slow down. 4 time(s), at last at 13:38:06."_s);
    QCOMPARE(shown.factsHint, u"5 try(s), ids"_s);
}

void TestStoryView::ofManyPartsTheDeliveredAreCounted()
{
    MessageStory story = basicStory(TargetState::Failed, 5);
    for (StoryPart &part : story.parts) {
        part.attempts = {acceptedAttempt(QString::number(part.number), storyAt(13, 38, 3, 1))};
        part.state = part.number == 5 ? TargetState::Failed : TargetState::Delivered;
        part.changedUs = storyAt(13, 38, 3 + part.number, 1);
    }
    story.parts[4].reason = {ReasonCode::Undeliverable, u"UNDELIV err:000"_s};
    story.message.reason = story.parts[4].reason;
    const WhyView shown = view(story);
    QCOMPARE(titles(shown).mid(3), (QStringList{u"Sent in 5 part(s)"_s, u"4 of 5 parts delivered"_s,
                                                u"1 of 5 parts failed"_s}));
    // Code 000 is no code.
    QCOMPARE(bare(shown.steps.last().words),
             u"Carrier's word: UNDELIV. It can never be delivered to this number."_s);
}

void TestStoryView::whatThePersonNeverReached()
{
    MessageStory story = refusedWith(0x0A, ReasonCode::BadSender, u"Not allowed."_s);
    StoryPart second;
    second.number = 2;
    second.state = TargetState::Failed;
    second.reason = story.parts[0].reason;
    story.parts.append(second);
    story.message.parts = {TargetState::Failed, TargetState::Failed};
    const WhyView shown = view(story);
    QVERIFY(titles(shown).contains(u"Part 1 of 2 refused"_s));
    QVERIFY(titles(shown).contains(u"Part 2 of 2 kept back"_s));
}

void TestStoryView::optedOutOffersNoSecondTry()
{
    MessageStory story = basicStory(TargetState::Cancelled);
    story.message.carrier.clear();
    story.carrierId = {};
    story.route.reset();
    story.message.reason = optedOutReason(storyAt(9, 0, 0, 255), u"STOP"_s);
    const WhyView shown = view(story);
    QCOMPARE(shown.title, u"What happened?"_s);
    QCOMPARE(bare(shown.answer), u"Ines opted out on 12 March."_s);
    QCOMPARE(actions(shown), QList{WhyAction::Rules});
    QCOMPARE(titles(shown), (QStringList{u"Accepted from you"_s, u"Not allowed"_s}));
    QVERIFY(!shown.hasPdus);
}

void TestStoryView::whatCameIn()
{
    MessageStory story = basicStory(TargetState::Received);
    story.message.direction = Direction::Inbound;
    story.message.text = u"Grüße 😀"_s;
    story.parts.clear();
    const WhyView shown = view(story);
    QCOMPARE(bare(shown.about), u"Message from Ines, yesterday 13:38"_s);
    QCOMPARE(bare(shown.answer), u"It came in through Northline."_s);
    QCOMPARE(titles(shown), QStringList{u"Came in"_s});
    QCOMPARE(shown.questions.size(), 3); // cut off, strange characters, no calls
    QVERIFY(shown.questions[1].next.contains(u"UTF-8"_s));
    QVERIFY(!shown.hasPdus);
}

void TestStoryView::webhooksThatFail()
{
    MessageStory story = halfArrived();
    StoryHook &hook = story.hooks[0];
    hook.state = DeliveryState::Pending;
    hook.last.status = 500;
    hook.last.sentence = u"It answered 500: it failed."_s;
    hook.nextUs = storyAt(14, 37);
    WhyView shown = view(story);
    QCOMPARE(bare(step(shown, u"Your system did not take it"_s).words),
             u"Webhook Shop orders: It answered 500: it failed. The next try is at 14:37:00."_s);
    QVERIFY(shown.questions.size() >= 2);
    hook.endpointState = WebhookState::Paused;
    QVERIFY(titles(view(story)).contains(u"Your system is not told now"_s));
    hook.state = DeliveryState::Dead;
    QVERIFY(titles(view(story)).contains(u"Your system was not told"_s));
}

void TestStoryView::everyStateHasAnAnswer_data()
{
    QTest::addColumn<int>("state");
    for (int state = 0; state <= int(TargetState::Received); ++state)
        QTest::newRow(qPrintable(toWord(TargetState(state)))) << state;
}

/// Also with nothing but the state, as an old database has it.
void TestStoryView::everyStateHasAnAnswer()
{
    QFETCH(int, state);
    for (int code = 0; code <= int(ReasonCode::LeftAlone); ++code) {
        MessageStory story = basicStory(TargetState(state));
        story.message.reason.code = ReasonCode(code);
        if (TargetState(state) == TargetState::Received)
            story.message.direction = Direction::Inbound;
        const WhyView shown = view(story);
        QVERIFY2(!shown.answer.isEmpty() && !shown.title.isEmpty(),
                 qPrintable(reasonWord(ReasonCode(code))));
        QVERIFY(shown.actions.size() <= 3);
        QVERIFY(!(shown.answer + shown.explanation + shown.next).contains(u'{'));
    }
}

void TestStoryView::copiedWithoutNumbers()
{
    WhyContext context = at(storyAt(14, 32), u"+1 555 013 8020"_s);
    context.personIsNumber = true;
    const WhyView shown = ui::viewOf(halfArrived(), ui::ReasonTable(QLocale::c()), context);
    QVERIFY(shown.about.contains(u"+1 555 013 8020"_s));
    QVERIFY(shown.plain.contains(u"Message to …020"_s));
    for (const char *number : {"5550138020", "555 013 8020", "5550100142"})
        QVERIFY2(!shown.plain.contains(QLatin1String(number)), number);
    QVERIFY(shown.plain.contains(u"The phone was off until the message ran out."_s));
    QVERIFY(shown.plain.contains(u"24 h 0 min later"_s));
    QVERIFY(shown.plain.contains(u"7f01a3"_s));
    QVERIFY(!shown.plain.contains(QChar(0x2068)));
    QVERIFY(!shown.plain.contains(u"invoice"_s)); // the text is the customer's
}

void TestStoryView::hostileNamesStayPlain()
{
    MessageStory story = halfArrived();
    story.message.carrier = u"<b>\u202Ex</b>\n\0"_s;
    story.parts[1].reason.detail = u"<img src=x>\u202E err:027"_s;
    story.parts[1].attempts[0].carrierMessageId = u"a\nb\u202Ec"_s;
    story.hooks[0].name = QString(5000, u'x');
    const WhyView shown =
        ui::viewOf(story, ui::ReasonTable(QLocale::c()), at(storyAt(14, 32), u"\u202Eevil\n"_s));
    for (const ui::WhyStep &one : shown.steps)
        QVERIFY2(!one.title.contains(u'\n') && one.words.size() < 1000, qPrintable(one.title));
    QVERIFY(!shown.about.contains(u'\n'));
}

void TestStoryView::germanSaysTheSame()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    WhyContext context = at(storyAt(14, 32));
    context.locale = german;
    const WhyView shown = ui::viewOf(halfArrived(), ui::ReasonTable(german), context);
    QVERIFY2(shown.next.contains(u"Telefon"_s), qPrintable(shown.next));
    QVERIFY(bare(shown.explanation).contains(u"Northline hat es versucht"_s));
}

QTEST_MAIN(TestStoryView)
#include "tst_story_view.moc"
