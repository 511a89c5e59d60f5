#include "engine/engine_service.h"
#include "model/policy_reason.h"
#include "policy/shipped_rules.h"
#include "store/opt_outs.h"
#include "store/policy_tables.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace cordboard;
using namespace Qt::StringLiterals;
using carrier::Acknowledgement;
using carrier::SubmitOutcome;
using test::FakeLine;
using test::FakeLink;

namespace {

/// Thursday, 26 November 2026, 05:40 UTC: 22:40 in Denver.
constexpr qint64 nightInDenver = 1'795'671'600'000'000;

class HandClock final : public Clock
{
public:
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }
    void set(qint64 us) { m_nowUs = us; }
    void advanceHours(int hours) { m_nowUs += qint64(hours) * 3'600'000'000; }

private:
    std::atomic<qint64> m_nowUs = nightInDenver - qint64(10) * 3'600'000'000;
};

} // namespace

/// What the rules allow, end to end: from submit and from a phone's text to the line.
class TestEnginePolicy : public QObject
{
    Q_OBJECT

    const QString ours = u"+13035550142"_s;
    const QString mara = u"+13035550143"_s;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeLine> m_line;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<engine::EngineService> m_engine;
    quint64 m_token = 0;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void start(const QString &sender)
    {
        store::OpenOptions opening;
        opening.path = m_dir->filePath(u"cordboard.sqlite"_s);
        opening.clock = m_clock.get();
        auto store = store::Store::open(opening);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = m_dir->path();
        options.clock = m_clock.get();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {sender};
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE(wait(m_engine->links())->value(0).state, LinkState::Up);
    }

    Draft draft(const QString &text, Category category = Category::Conversation) const
    {
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = text;
        draft.category = category;
        return draft;
    }

    ChatMessage send(const Draft &draft)
    {
        const auto sent = wait(m_engine->submit(draft));
        if (!sent)
            qFatal("%s", qPrintable(sent.error().message));
        return sent->first();
    }

    ChatMessage now(TargetId id) { return wait(m_engine->messagesByIds({id}))->value(0); }

    void receive(const QString &text, const QString &to = {})
    {
        carrier::InboundPart part;
        part.token = ++m_token;
        part.source = mara;
        part.destination = to.isEmpty() ? ours : to;
        part.shortMessage = text.toLatin1();
        QVERIFY(m_line->run([&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
        QTRY_COMPARE(m_line->acknowledged().size(), int(m_token));
        QCOMPARE(m_line->acknowledged().last().second, Acknowledgement::Taken);
    }

    QStringList submittedTexts() const
    {
        QStringList texts;
        for (const carrier::SubmitPart &part : m_line->submitted())
            texts.append(QString::fromLatin1(part.userData));
        return texts;
    }

    void hold() // the window is full: nothing is claimed
    {
        m_line->run([](FakeLink &link) { link.setWindow(0); });
    }

    void letGo()
    {
        m_line->run([](FakeLink &link) {
            link.setWindow(100);
            Q_EMIT link.roomAvailable();
        });
    }

    PolicyRules rules() { return *wait(m_engine->policies().rules()); }

    void saveRules(const PolicyRules &changed)
    {
        const auto saved = wait(m_engine->policies().saveRules(changed));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }

    QList<OptOut> optOuts() { return wait(m_engine->policies().optOuts({}))->rows; }

    ConversationId threadId() { return wait(m_engine->threads({}))->rows.value(0).id; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_line = std::make_shared<FakeLine>();
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
        m_clock = std::make_unique<HandClock>();
        m_token = 0;
    }

    void cleanup()
    {
        m_engine.reset();
        m_dir.reset();
    }

    void whatShipsIsThereAfterTheFirstStart()
    {
        start(ours);
        const PolicyRules shipped = policy::shippedRules();
        const PolicyRules stored = rules();
        QCOMPARE(stored.words, shipped.words);
        QCOMPARE(stored.hours.size(), shipped.hours.size());
        QCOMPARE(stored.quietFor, shipped.quietFor);
    }

    void stopIsObeyedAndConfirmedOnce()
    {
        start(ours);
        for (int i = 0; i < 3; ++i)
            receive(u" Stop! "_s);
        QTRY_COMPARE(m_line->submitted().size(), 1);
        QVERIFY(submittedTexts().first().startsWith(u"You are unsubscribed"_s));
        const auto list = optOuts();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().number, mara);
        QCOMPARE(list.first().wording, u"Stop!"_s);
        QVERIFY(list.first().message.isValid());
        QCOMPARE(wait(m_engine->policies().consent(mara))->size(), 3);

        const auto refused = wait(m_engine->submit(draft(u"Hello"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().detail, u"RECIPIENT_OPTED_OUT"_s);
        QVERIFY2(refused.error().message.contains(u"opted out on 25 November"_s),
                 qPrintable(refused.error().message));
        const auto standing = wait(m_engine->policies().standing(threadId()));
        QVERIFY(standing->optOut);
        QCOMPARE(m_line->submitted().size(), 1);
    }

    void everySourceIsAsked()
    {
        start(ours);
        receive(u"STOP"_s);
        for (const Origin origin :
             {Origin::Agent, Origin::Api, Origin::Broadcast, Origin::Schedule, Origin::Flow}) {
            Draft one = draft(u"x"_s);
            one.origin = origin;
            QVERIFY(!wait(m_engine->submit(one)));
        }
    }

    void othersOfAListStillGetTheirs()
    {
        start(ours);
        receive(u"STOP"_s);
        QTRY_COMPARE(m_line->submitted().size(), 1);
        Draft news = draft(u"news"_s);
        news.destinations = {mara, u"+13035550144"_s};
        const auto sent = wait(m_engine->submit(news));
        QVERIFY(sent);
        QCOMPARE(sent->first().state, TargetState::Failed);
        QCOMPARE(sent->first().reason.code, ReasonCode::OptedOut);
        QTRY_COMPARE(now(sent->last().id).state, TargetState::Sent);
        QCOMPARE(now(sent->first().id).state, TargetState::Failed);
        QCOMPARE(m_line->submitted().size(), 2);
    }

    void stopTakesBackWhatWaits()
    {
        start(ours);
        hold();
        QList<TargetId> ids;
        for (int i = 0; i < 3; ++i)
            ids.append(send(draft(QString::number(i))).id);
        receive(u"STOP"_s);
        for (const TargetId id : std::as_const(ids)) {
            QCOMPARE(now(id).state, TargetState::Cancelled);
            QCOMPARE(now(id).reason.code, ReasonCode::OptedOut);
        }
        letGo();
        QTRY_COMPARE(m_line->submitted().size(), 1);
        QVERIFY(submittedTexts().first().startsWith(u"You are unsubscribed"_s));
    }

    void stopTakesBackTheRestOfALongMessage()
    {
        start(ours);
        m_line->run([](FakeLink &link) { link.setWindow(1); });
        m_line->onSubmit = {};
        const ChatMessage message = send(draft(QString(400, u'x')));
        QTRY_COMPARE(m_line->submitted().size(), 1);
        receive(u"STOP"_s);
        m_line->run([](FakeLink &link) { link.setWindow(0); });
        const AttemptId attempt = m_line->submitted().first().attempt;
        m_line->run([attempt](FakeLink &link) { link.accept(attempt, u"a"_s); });
        QTRY_COMPARE(now(message.id).parts.value(0), TargetState::Sent);
        QCOMPARE(now(message.id).parts.value(1), TargetState::Cancelled);
        QCOMPARE(now(message.id).parts.value(2), TargetState::Cancelled);
    }

    void whoOptedOutMeanwhileIsRefusedWhenClaimed()
    {
        start(ours);
        hold();
        const ChatMessage message = send(draft(u"Hello"_s));
        // Another engine or console writes the list; nothing of ours takes the message back.
        QVERIFY(wait(m_engine->store().write([this](store::Connection &c) {
            OptOut entry;
            entry.number = mara;
            entry.sinceUs = c.nowUs();
            entry.wording = u"STOP"_s;
            return store::OptOuts(c).add(entry);
        })));
        QCOMPARE(now(message.id).state, TargetState::Queued);
        letGo();
        QTRY_COMPARE(now(message.id).state, TargetState::Failed);
        QCOMPARE(now(message.id).reason.code, ReasonCode::OptedOut);
        QVERIFY(now(message.id).reason.detail.contains(u"word=STOP"_s));
        QVERIFY(m_line->submitted().isEmpty());
    }

    void anOptOutFromOneNumberMayLeaveTheOthers()
    {
        start(ours);
        PolicyRules one = rules();
        one.optOutConcernsAllSenders = false;
        saveRules(one);
        receive(u"STOP"_s);
        QCOMPARE(optOuts().first().scope, ours);
        QVERIFY(!wait(m_engine->submit(draft(u"x"_s))));
        Draft other = draft(u"x"_s);
        other.source = u"+13035550199"_s;
        QVERIFY(wait(m_engine->submit(other)));
    }

    void startBringsThemBackOnce()
    {
        start(ours);
        receive(u"START"_s); // nobody was out: no answer
        receive(u"STOP"_s);
        receive(u"unstop"_s);
        receive(u"START"_s);
        QTRY_COMPARE(m_line->submitted().size(), 2);
        QVERIFY(submittedTexts().last().startsWith(u"You are subscribed again"_s));
        QVERIFY(optOuts().isEmpty());
        QVERIFY(wait(m_engine->submit(draft(u"Welcome"_s))));
        const auto ledger = *wait(m_engine->policies().consent(mara));
        QCOMPARE(ledger.size(), 4);
        QCOMPARE(ledger.at(1).state, ConsentState::Out);
        QCOMPARE(ledger.at(2).state, ConsentState::In);
        QCOMPARE(ledger.at(2).wording, u"unstop"_s);
    }

    void yesIsAnAnswerUnlessTheyAreOut()
    {
        start(ours);
        receive(u"Yes"_s);
        QVERIFY(wait(m_engine->policies().consent(mara))->isEmpty());
        receive(u"STOP"_s);
        receive(u"YES"_s);
        QTRY_COMPARE(m_line->submitted().size(), 2);
        QVERIFY(optOuts().isEmpty());
        QVERIFY(wait(m_engine->store().write([this](store::Connection &c) {
            ConsentEvent asked;
            asked.number = mara;
            asked.state = ConsentState::Asked;
            return store::OptOuts(c).note(asked);
        })));
        receive(u"yes"_s);
        QCOMPARE(wait(m_engine->policies().consent(mara))->last().state, ConsentState::In);
        QCOMPARE(m_line->submitted().size(), 2);
    }

    void helpIsAnsweredEvenToWhoIsOut()
    {
        start(ours);
        receive(u"STOP"_s);
        receive(u"HELP"_s);
        QTRY_COMPARE(m_line->submitted().size(), 2);
        QVERIFY(submittedTexts().last().contains(u"Reply STOP to cancel"_s));
    }

    void aTollFreeNumberLeavesItToTheNetwork()
    {
        const QString tollFree = u"+18885550142"_s;
        start(tollFree);
        receive(u"STOP"_s, tollFree);
        QCOMPARE(optOuts().size(), 1);
        receive(u"START"_s, tollFree);
        QVERIFY(optOuts().isEmpty());
        receive(u"HELP"_s, tollFree);
        QTRY_COMPARE(m_line->submitted().size(), 1);
        QVERIFY(submittedTexts().first().contains(u"rates may apply"_s));
    }

    void whatMayMeanItIsAskedNotDone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bill") << u"we have got to STOP this bill"_s;
        QTest::newRow("command") << u"STOP 12345"_s;
        QTest::newRow("please") << u"Please remove me from the list, thanks"_s;
    }

    void whatMayMeanItIsAskedNotDone()
    {
        QFETCH(QString, text);
        start(ours);
        receive(text);
        QVERIFY(optOuts().isEmpty());
        const auto standing = *wait(m_engine->policies().standing(threadId()));
        QVERIFY(!standing.optOut);
        QVERIFY(standing.question);
        QCOMPARE(standing.question->text, text);
        QVERIFY(wait(m_engine->policies().dismissQuestion(threadId(), standing.question->message)));
        QVERIFY(!wait(m_engine->policies().standing(threadId()))->question);
        QVERIFY(m_line->submitted().isEmpty());
    }

    void politeStopsAct()
    {
        start(ours);
        receive(u"Stop. Thank you"_s);
        QCOMPARE(optOuts().size(), 1);
        QVERIFY(!wait(m_engine->policies().standing(threadId()))->question);
    }

    void aPersonPutsThemOnTheListAndTakesThemOff()
    {
        start(ours);
        receive(u"do not text me"_s);
        hold();
        const ChatMessage waiting = send(draft(u"x"_s));
        OptOutEdit edit{u"(303) 555-0143"_s, {}, {}, u"noor"_s, {}};
        QVERIFY(!wait(m_engine->policies().addOptOut(edit))); // no country
        edit.number = u"+1 303 555 0143"_s;
        const auto noReason = wait(m_engine->policies().addOptOut(edit));
        QVERIFY(!noReason && noReason.error().message.contains(u"why"_s));
        edit.reason = u"Asked on the phone"_s;
        QVERIFY(wait(m_engine->policies().addOptOut(edit)));
        QCOMPARE(wait(m_engine->policies().addOptOut(edit)).error().code, ErrorCode::Conflict);
        QCOMPARE(now(waiting.id).state, TargetState::Cancelled);
        QVERIFY(!wait(m_engine->policies().standing(threadId()))->question);
        QCOMPARE(wait(m_engine->policies().optOuts({u"555 0143"_s, {}, 10}))->rows.size(), 1);
        QCOMPARE(wait(m_engine->policies().optOuts({u"999"_s, {}, 10}))->rows.size(), 0);
        edit.reason = u"Signed the form"_s;
        edit.source = ConsentSource::Api;
        QVERIFY(wait(m_engine->policies().removeOptOut(edit)));
        QCOMPARE(wait(m_engine->policies().removeOptOut(edit)).error().code, ErrorCode::NotFound);
        const auto ledger = *wait(m_engine->policies().consent(mara));
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.last().author, u"noor"_s);
        QCOMPARE(ledger.first().source, ConsentSource::Person);
        QCOMPARE(ledger.last().source, ConsentSource::Api);
        QVERIFY(wait(m_engine->submit(draft(u"x"_s))));
    }

    void theLedgerOnlyGrows()
    {
        start(ours);
        receive(u"STOP"_s);
        const auto changed = wait(m_engine->store().write([](store::Connection &c) {
            return c.change("UPDATE consent_event SET state = 'in'");
        }));
        QVERIFY(!changed);
        QCOMPARE(wait(m_engine->policies().consent(mara))->first().state, ConsentState::Out);
    }

    void whatACarrierRefusesAsOptedOutReachesOurList()
    {
        start(ours);
        PolicyRules coded = rules();
        const CarrierId carrier = wait(m_engine->carriers())->first().id;
        coded.optOutCodes = {{carrier, u"0x00000515"_s}, {carrier, u"err:088"_s}};
        saveRules(coded);
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = SubmitOutcome::Kind::RefusedForNow;
            outcome.commandStatus = 0x515;
            outcome.reason = {ReasonCode::CarrierBusy, u"0x00000515"_s};
            link.finish(outcome);
        };
        const ChatMessage message = send(draft(u"x"_s));
        QTRY_COMPARE(now(message.id).state, TargetState::Failed);
        QCOMPARE(now(message.id).reason.code, ReasonCode::OptedOutAtCarrier);
        const auto list = optOuts();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().source, ConsentSource::Carrier);
        QCOMPARE(list.first().scope, ours);
        QVERIFY(!wait(m_engine->submit(draft(u"y"_s))));
    }

    void soDoesAReceipt()
    {
        start(ours);
        PolicyRules coded = rules();
        coded.optOutCodes = {{wait(m_engine->carriers())->first().id, u"err:088"_s}};
        saveRules(coded);
        const ChatMessage message = send(draft(u"x"_s));
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
        carrier::Receipt receipt;
        receipt.token = 1;
        receipt.ids = {QString::number(m_line->submitted().first().attempt.value)};
        receipt.state = carrier::Receipt::State::Failed;
        receipt.reason = {ReasonCode::Undeliverable, u"UNDELIV err:088"_s};
        receipt.source = mara;
        receipt.destination = ours;
        m_line->run([&receipt](FakeLink &link) { Q_EMIT link.receiptReceived(receipt); });
        QTRY_COMPARE(optOuts().size(), 1);
        QCOMPARE(now(message.id).reason.code, ReasonCode::OptedOutAtCarrier);
    }

    void marketingWaitsForTheMorning()
    {
        start(ours);
        m_clock->set(nightInDenver);
        const ChatMessage held = send(draft(u"Spring check"_s, Category::Marketing));
        QCOMPARE(held.state, TargetState::Queued);
        QCOMPARE(held.reason.code, ReasonCode::QuietHours);
        QCOMPARE(quietDetail(held.reason).zone, QByteArray("America/Denver"));
        const ChatMessage answer = send(draft(u"Your wheel is ready"_s));
        QTRY_COMPARE(now(answer.id).state, TargetState::Sent);
        QCOMPARE(now(held.id).state, TargetState::Queued);
        m_clock->set(quietDetail(held.reason).untilUs);
        // The timer goes by the machine's clock: what is new wakes the line.
        send(draft(u"Good morning"_s));
        QTRY_COMPARE(now(held.id).state, TargetState::Sent);
        const auto parts = m_line->submitted();
        const auto part = std::find_if(parts.begin(), parts.end(), [](const auto &one) {
            return one.userData == "Spring check";
        });
        QVERIFY(part != parts.end());
        // Until 21:00: the carrier drops it rather than deliver it at night.
        QCOMPARE(part->validitySeconds, qint64(13) * 3600);
    }

    void aNightThatFallsWhileTheLineIsDownHoldsItToo()
    {
        start(ours);
        hold();
        const ChatMessage message = send(draft(u"Spring check"_s, Category::Marketing));
        QCOMPARE(message.reason.code, ReasonCode::None);
        m_clock->set(nightInDenver);
        letGo();
        QTRY_COMPARE(now(message.id).reason.code, ReasonCode::QuietHours);
        QCOMPARE(now(message.id).state, TargetState::Queued);
        QVERIFY(m_line->submitted().isEmpty());
    }

    void whatIsSentAgainStaysMarketing()
    {
        start(ours);
        hold();
        const ChatMessage first = send(draft(u"Spring check"_s, Category::Marketing));
        QVERIFY(wait(m_engine->cancel(first.id)));
        m_clock->set(nightInDenver);
        Draft again = draft(u"Spring check"_s);
        again.resendOf = first.id;
        QCOMPARE(send(again).reason.code, ReasonCode::QuietHours);
    }

    void aNameIsNoSenderInTheUnitedStates()
    {
        start(ours);
        Draft named = draft(u"x"_s);
        named.source = u"Northline"_s;
        const auto refused = wait(m_engine->submit(named));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SENDER_NOT_ALLOWED"_s);
        named.destinations = {u"+4915123456789"_s};
        QVERIFY(wait(m_engine->submit(named)));
    }

    void rulesThatCannotBeReadAreNotSaved()
    {
        start(ours);
        PolicyRules broken = rules();
        broken.hours.first().weekday = u"from eight"_s;
        const auto saved = wait(m_engine->policies().saveRules(broken));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Invalid);
        QVERIFY(rules().hours.first().weekday != u"from eight"_s);
    }

    void rulesSurviveARestart()
    {
        start(ours);
        PolicyRules changed = rules();
        changed.brand = u"Fernway"_s;
        changed.quietFor = {Category::Marketing, Category::Transactional};
        changed.zone = "Europe/Berlin";
        changed.limits = {{{}, SpendingPeriod::Day, 5'000'000}};
        changed.senders = {{ours, "America/Denver"}};
        changed.words = {{WordAction::OptOut, u"BASTA"_s, u"it"_s}};
        saveRules(changed);
        m_engine.reset();
        m_line = std::make_shared<FakeLine>();
        store::OpenOptions opening;
        opening.path = m_dir->filePath(u"cordboard.sqlite"_s);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = m_dir->path();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*store::Store::open(opening), options);
        const PolicyRules read = rules();
        QCOMPARE(read.brand, changed.brand);
        QCOMPARE(read.quietFor, changed.quietFor);
        QCOMPARE(read.zone, changed.zone);
        QCOMPARE(read.limits, changed.limits);
        QCOMPARE(read.senders, changed.senders);
        QCOMPARE(read.words, changed.words);
    }
};

QTEST_GUILESS_MAIN(TestEnginePolicy)
#include "tst_engine_policy.moc"
