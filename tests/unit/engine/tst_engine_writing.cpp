// What a person has in hand until it leaves, with a whole engine: undo send, send later, drafts.
#include "model/policy_reason.h"
#include "model/taken_back.h"
#include "support/engine_bench.h"

#include "engine/face/writing.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::EngineBench;

namespace {

constexpr int undo = 10;

struct Bench : EngineBench
{
    Bench()
    {
        addCarrier(ours);
        acceptAll();
    }
    ChatMessage sendWithUndo(const QString &text)
    {
        Draft wanted = draft(text);
        wanted.author = u"anna"_s;
        wanted.undoSeconds = undo;
        wanted.clearsDraft = true;
        return send(wanted);
    }
    ChatMessage sendLater(const QString &text, bool unlessReply)
    {
        Draft wanted = draft(text);
        wanted.leaveUs = clock.nowUs() + 3'600'000'000;
        wanted.leaveZone = "America/Denver";
        wanted.unlessReply = unlessReply;
        return send(wanted);
    }
    Result<DraftBack> takeBack(const ChatMessage &message, const QString &typed = {})
    {
        return wait(engine->writing().takeBack(message.id,
                                               {message.conversation, u"anna"_s, typed, 0}, {}));
    }
    qint64 keep(ConversationId id, const QString &text, qint64 seenUs = 0)
    {
        return wait(engine->writing().keepDraft({id, u"anna"_s, text, seenUs}, {}))->savedUs;
    }
    QList<ThreadDraft> drafts() { return *wait(engine->writing().drafts(u"anna"_s)); }
    /// Time goes on. The line's timer goes by the machine's clock: what is new wakes it.
    void pass(qint64 seconds)
    {
        clock.advanceSeconds(seconds);
        const ChatMessage knock = send(draft(u"knock"_s));
        QTRY_COMPARE_WITH_TIMEOUT(now(knock.id).state, TargetState::Sent, 15'000);
    }
    QStringList texts() const
    {
        QStringList texts = submittedTexts();
        texts.removeAll(u"knock"_s);
        return texts;
    }
};

} // namespace

class TestEngineWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itWaitsAndThenLeavesByItself()
    {
        Bench bench;
        Draft wanted = bench.draft(u"hello"_s);
        wanted.undoSeconds = 1;
        const ChatMessage sent = bench.send(wanted);
        QCOMPARE(sent.state, TargetState::Queued);
        QVERIFY(scheduleDetail(sent.reason).undo);
        QCOMPARE(scheduleDetail(sent.reason).untilUs, bench.clock.nowUs() + 1'000'000);
        bench.clock.advanceSeconds(1);
        // Nothing knocks: the line has a timer.
        QTRY_COMPARE_WITH_TIMEOUT(bench.now(sent.id).state, TargetState::Sent, 15'000);
        QCOMPARE(bench.texts(), QStringList(u"hello"_s));
        QCOMPARE(bench.takeBack(sent).error().code, ErrorCode::Conflict);
    }

    void itDoesNotLeaveBefore()
    {
        Bench bench;
        const ChatMessage sent = bench.sendWithUndo(u"hello"_s);
        bench.pass(undo - 1);
        QCOMPARE(bench.now(sent.id).state, TargetState::Queued);
        QVERIFY(bench.texts().isEmpty());
        bench.pass(1);
        QTRY_COMPARE(bench.now(sent.id).state, TargetState::Sent);
    }

    void aProgramThatEndsMeanwhileLosesNothing()
    {
        Bench bench;
        const ChatMessage sent = bench.sendWithUndo(u"hello"_s);
        bench.restart();
        bench.acceptAll();
        QTRY_COMPARE(bench.wait(bench.engine->links())->value(0).state, LinkState::Up);
        QCOMPARE(bench.now(sent.id).state, TargetState::Queued);
        bench.pass(undo);
        QTRY_COMPARE(bench.now(sent.id).state, TargetState::Sent);
        QCOMPARE(bench.texts().size(), 1);
    }

    void undoBringsTheTextBackAsADraft()
    {
        Bench bench;
        const ChatMessage sent = bench.sendWithUndo(u"hello"_s);
        const auto back = bench.takeBack(sent, u"and more"_s);
        QVERIFY(back.has_value());
        QCOMPARE(back->draft.text, u"hello\nand more"_s);
        QCOMPARE(back->text, u"hello"_s);
        QVERIFY(!back->other);
        QCOMPARE(bench.drafts(), QList<ThreadDraft>{back->draft});
        QVERIFY(isTakenBack(bench.now(sent.id).state, bench.now(sent.id).reason));
        bench.pass(2 * undo);
        const ChatMessage other = bench.sendWithUndo(u"another"_s);
        bench.pass(undo);
        QTRY_COMPARE(bench.now(other.id).state, TargetState::Sent);
        QCOMPARE(bench.texts(), QStringList(u"another"_s));
    }

    void whatIsSentIsNoDraftAnyMore()
    {
        Bench bench;
        const auto thread = *bench.wait(bench.engine->openThread(bench.ours, bench.mara));
        const auto kept = bench.wait(
            bench.engine->writing().keepDraft({thread.id, u"anna"_s, u"hello"_s, 0}, {}));
        QVERIFY(kept.has_value());
        QCOMPARE(bench.drafts().size(), 1);
        bench.sendWithUndo(u"hello"_s);
        QVERIFY(bench.drafts().isEmpty());
        // A repeat of an earlier message leaves what is being written alone.
        QVERIFY(
            bench.wait(bench.engine->writing().keepDraft({thread.id, u"anna"_s, u"next"_s, 0}, {}))
                .has_value());
        bench.send(bench.draft(u"hello"_s));
        QCOMPARE(bench.drafts().size(), 1);
    }

    void whatAnotherConsoleWroteOutlastsSendAndUndo()
    {
        Bench bench;
        const auto thread = *bench.wait(bench.engine->openThread(bench.ours, bench.mara));
        const qint64 seenUs = bench.keep(thread.id, u"from here"_s);
        const qint64 thereUs = bench.keep(thread.id, u"from there"_s, seenUs);
        Draft wanted = bench.draft(u"from here, and on"_s);
        wanted.author = u"anna"_s;
        wanted.undoSeconds = undo;
        wanted.clearsDraft = true;
        wanted.draftSavedUs = seenUs;
        const ChatMessage sent = bench.send(wanted);
        QCOMPARE(bench.drafts().value(0).text, u"from there"_s);
        const auto back = bench.takeBack(sent, u"and more"_s);
        QVERIFY(back.has_value() && back->other);
        QCOMPARE(back->other->text, u"from there"_s);
        QCOMPARE(back->draft.text, u"from here, and on\nand more"_s);
        QCOMPARE(back->draft.savedUs, thereUs); // whoever keeps this one has seen that one
        QCOMPARE(bench.drafts().value(0).text, u"from there"_s);
        bench.keep(thread.id, back->draft.text, back->draft.savedUs);
        QCOMPARE(bench.drafts().value(0).text, back->draft.text);
        // The stamp that was seen, or the text whose stamp is on its way: that draft goes.
        wanted.draftSavedUs = bench.drafts().value(0).savedUs;
        bench.send(wanted);
        QVERIFY(bench.drafts().isEmpty());
        bench.keep(thread.id, u"on its w"_s);
        wanted.draftFollows = u"on its w"_s;
        bench.send(wanted);
        QVERIFY(bench.drafts().isEmpty());
    }

    void laterIsLaterUnlessItIsToLeaveNow()
    {
        Bench bench;
        const ChatMessage sent = bench.sendLater(u"reminder"_s, false);
        QCOMPARE(scheduleDetail(sent.reason).zone, QByteArray("America/Denver"));
        QVERIFY(!scheduleDetail(sent.reason).undo);
        bench.pass(1800);
        QVERIFY(bench.texts().isEmpty());
        QVERIFY(bench.wait(bench.engine->writing().sendNow(sent.id)).has_value());
        QTRY_COMPARE(bench.now(sent.id).state, TargetState::Sent);
        QCOMPARE(bench.wait(bench.engine->writing().sendNow(sent.id)).error().code,
                 ErrorCode::Conflict);
    }

    void aReplyStopsWhatWasToLeaveWithoutOne() // wish 14
    {
        Bench bench;
        const ChatMessage reminder = bench.sendLater(u"still there"_s, true);
        const ChatMessage hours = bench.sendLater(u"we close at six"_s, false);
        QVERIFY(scheduleDetail(reminder.reason).unlessReply);
        bench.receive(u"yes"_s);
        QCOMPARE(bench.now(reminder.id).state, TargetState::Cancelled);
        QCOMPARE(bench.now(reminder.id).reason.code, ReasonCode::RepliedFirst);
        bench.pass(3600);
        QTRY_COMPARE(bench.now(hours.id).state, TargetState::Sent);
        QCOMPARE(bench.texts(), QStringList(u"we close at six"_s));
    }
};

QTEST_GUILESS_MAIN(TestEngineWriting)
#include "tst_engine_writing.moc"
