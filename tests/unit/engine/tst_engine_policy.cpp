#include "engine/face/routing.h"
#include "store/opt_outs.h"
#include "support/engine_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using carrier::SubmitOutcome;
using test::EngineBench;
using test::FakeLink;

/// Who does not want to hear from us, end to end: from submit and from a phone's text to the line.
class TestEnginePolicy : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> b;

    QList<OptOut> optOuts() { return EngineBench::wait(b->engine->policies().optOuts({}))->rows; }
    ConversationId threadId()
    {
        return EngineBench::wait(b->engine->threads({}))->rows.value(0).id;
    }

private Q_SLOTS:
    void init()
    {
        b = std::make_unique<EngineBench>();
        b->acceptAll();
    }
    void cleanup() { b.reset(); }

    void stopIsObeyedAndConfirmedOnce()
    {
        b->addCarrier(b->ours);
        for (int i = 0; i < 3; ++i)
            b->receive(u" Stop! "_s);
        QTRY_COMPARE(b->line->submitted().size(), 1);
        QVERIFY(b->submittedTexts().first().startsWith(u"You are unsubscribed"_s));
        const auto list = optOuts();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().number, b->mara);
        QCOMPARE(list.first().wording, u"Stop!"_s);
        QVERIFY(list.first().message.isValid());
        QCOMPARE(EngineBench::wait(b->engine->policies().consent(b->mara))->size(), 3);

        const auto refused = EngineBench::wait(b->engine->submit(b->draft(u"Hello"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().detail, u"RECIPIENT_OPTED_OUT"_s);
        QVERIFY2(refused.error().message.contains(u"opted out on 25 November"_s),
                 qPrintable(refused.error().message));
        const auto standing = EngineBench::wait(b->engine->policies().standing(threadId()));
        QVERIFY(standing->optOut);
        QCOMPARE(b->line->submitted().size(), 1);
    }

    void everySourceIsAsked()
    {
        b->addCarrier(b->ours);
        b->receive(u"STOP"_s);
        for (const Origin origin :
             {Origin::Agent, Origin::Api, Origin::Broadcast, Origin::Schedule, Origin::Flow}) {
            Draft one = b->draft(u"x"_s);
            one.origin = origin;
            QVERIFY(!EngineBench::wait(b->engine->submit(one)));
        }
    }

    void othersOfAListStillGetTheirs()
    {
        b->addCarrier(b->ours);
        b->receive(u"STOP"_s);
        QTRY_COMPARE(b->line->submitted().size(), 1);
        Draft news = b->draft(u"news"_s);
        news.destinations = {b->mara, u"+13035550144"_s};
        const auto sent = EngineBench::wait(b->engine->submit(news));
        QVERIFY(sent);
        QCOMPARE(sent->first().state, TargetState::Failed);
        QCOMPARE(sent->first().reason.code, ReasonCode::OptedOut);
        QTRY_COMPARE(b->now(sent->last().id).state, TargetState::Sent);
        QCOMPARE(b->now(sent->first().id).state, TargetState::Failed);
        QCOMPARE(b->line->submitted().size(), 2);
    }

    void stopTakesBackWhatWaits()
    {
        b->addCarrier(b->ours);
        b->hold();
        QList<TargetId> ids;
        for (int i = 0; i < 3; ++i)
            ids.append(b->send(b->draft(QString::number(i))).id);
        b->receive(u"STOP"_s);
        for (const TargetId id : std::as_const(ids)) {
            QCOMPARE(b->now(id).state, TargetState::Cancelled);
            QCOMPARE(b->now(id).reason.code, ReasonCode::OptedOut);
        }
        b->letGo();
        QTRY_COMPARE(b->line->submitted().size(), 1);
        QVERIFY(b->submittedTexts().first().startsWith(u"You are unsubscribed"_s));
    }

    void stopTakesBackTheRestOfALongMessage()
    {
        b->addCarrier(b->ours);
        b->line->run([](FakeLink &link) { link.setWindow(1); });
        b->line->onSubmit = {};
        const ChatMessage message = b->send(b->draft(QString(400, u'x')));
        QTRY_COMPARE(b->line->submitted().size(), 1);
        b->receive(u"STOP"_s);
        b->line->run([](FakeLink &link) { link.setWindow(0); });
        const AttemptId attempt = b->line->submitted().first().attempt;
        b->line->run([attempt](FakeLink &link) { link.accept(attempt, u"a"_s); });
        QTRY_COMPARE(b->now(message.id).parts.value(0), TargetState::Sent);
        QCOMPARE(b->now(message.id).parts.value(1), TargetState::Cancelled);
        QCOMPARE(b->now(message.id).parts.value(2), TargetState::Cancelled);
    }

    void whoOptedOutMeanwhileIsRefusedWhenClaimed()
    {
        b->addCarrier(b->ours);
        b->hold();
        const ChatMessage message = b->send(b->draft(u"Hello"_s));
        // Another engine or console writes the list; nothing of b->ours takes the message back.
        QVERIFY(EngineBench::wait(b->engine->store().write([this](store::Connection &c) {
            OptOut entry;
            entry.number = b->mara;
            entry.sinceUs = c.nowUs();
            entry.wording = u"STOP"_s;
            return store::OptOuts(c).add(entry);
        })));
        QCOMPARE(b->now(message.id).state, TargetState::Queued);
        b->letGo();
        QTRY_COMPARE(b->now(message.id).state, TargetState::Failed);
        QCOMPARE(b->now(message.id).reason.code, ReasonCode::OptedOut);
        QVERIFY(b->now(message.id).reason.detail.contains(u"word=STOP"_s));
        QVERIFY(b->line->submitted().isEmpty());
    }

    void aNumberTextsItsCountriesOnly()
    {
        b->addCarrier(b->ours);
        b->hold();
        const ChatMessage waiting = b->send(b->draft(u"Hello"_s));
        Sender one = EngineBench::wait(b->engine->routing().senders())->first().sender;
        one.countries = {u"DE"_s};
        QVERIFY(EngineBench::wait(b->engine->routing().saveSender(one)));

        const auto refused = EngineBench::wait(b->engine->submit(b->draft(u"Hello"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SENDER_NOT_ALLOWED"_s);
        QVERIFY2(refused.error().message.contains(u"may text Germany only"_s),
                 qPrintable(refused.error().message));
        RouteQuestion question;
        question.destination = b->mara;
        QVERIFY(EngineBench::wait(b->engine->routing().whichRoute(question))->barred);
        const auto standing = EngineBench::wait(b->engine->policies().standing(threadId()));
        QVERIFY(standing->now.refused);

        // What was accepted before is asked again when its turn comes.
        b->letGo();
        QTRY_COMPARE(b->now(waiting.id).state, TargetState::Failed);
        QCOMPARE(b->now(waiting.id).reason.code, ReasonCode::SenderNotAllowed);
        QVERIFY(b->line->submitted().isEmpty());
    }

    void anOptOutFromOneNumberMayLeaveTheOthers()
    {
        b->addCarrier(b->ours);
        PolicyRules one = b->rules();
        one.optOutConcernsAllSenders = false;
        b->saveRules(one);
        b->receive(u"STOP"_s);
        QCOMPARE(optOuts().first().scope, b->ours);
        QVERIFY(!EngineBench::wait(b->engine->submit(b->draft(u"x"_s))));
        Draft other = b->draft(u"x"_s);
        other.source = u"+13035550199"_s;
        QVERIFY(EngineBench::wait(b->engine->submit(other)));
    }

    void startBringsThemBackOnce()
    {
        b->addCarrier(b->ours);
        b->receive(u"START"_s); // nobody was out: no answer
        b->receive(u"STOP"_s);
        b->receive(u"unstop"_s);
        b->receive(u"START"_s);
        QTRY_COMPARE(b->line->submitted().size(), 2);
        QVERIFY(b->submittedTexts().last().startsWith(u"You are subscribed again"_s));
        QVERIFY(optOuts().isEmpty());
        QVERIFY(EngineBench::wait(b->engine->submit(b->draft(u"Welcome"_s))));
        const auto ledger = *EngineBench::wait(b->engine->policies().consent(b->mara));
        QCOMPARE(ledger.size(), 4);
        QCOMPARE(ledger.at(1).state, ConsentState::Out);
        QCOMPARE(ledger.at(2).state, ConsentState::In);
        QCOMPARE(ledger.at(2).wording, u"unstop"_s);
    }

    void yesIsAnAnswerUnlessTheyAreOut()
    {
        b->addCarrier(b->ours);
        b->receive(u"Yes"_s);
        QVERIFY(EngineBench::wait(b->engine->policies().consent(b->mara))->isEmpty());
        b->receive(u"STOP"_s);
        b->receive(u"YES"_s);
        QTRY_COMPARE(b->line->submitted().size(), 2);
        QVERIFY(optOuts().isEmpty());
        QVERIFY(EngineBench::wait(b->engine->store().write([this](store::Connection &c) {
            ConsentEvent asked;
            asked.number = b->mara;
            asked.state = ConsentState::Asked;
            return store::OptOuts(c).note(asked);
        })));
        b->receive(u"yes"_s);
        QCOMPARE(EngineBench::wait(b->engine->policies().consent(b->mara))->last().state,
                 ConsentState::In);
        QCOMPARE(b->line->submitted().size(), 2);
    }

    void helpIsAnsweredEvenToWhoIsOut()
    {
        b->addCarrier(b->ours);
        b->receive(u"STOP"_s);
        b->receive(u"HELP"_s);
        QTRY_COMPARE(b->line->submitted().size(), 2);
        QVERIFY(b->submittedTexts().last().contains(u"Reply STOP to cancel"_s));
    }

    void aTollFreeNumberLeavesItToTheNetwork()
    {
        const QString tollFree = u"+18885550142"_s;
        b->addCarrier(tollFree);
        b->receive(u"STOP"_s, tollFree);
        QCOMPARE(optOuts().size(), 1);
        b->receive(u"START"_s, tollFree);
        QVERIFY(optOuts().isEmpty());
        b->receive(u"HELP"_s, tollFree);
        QTRY_COMPARE(b->line->submitted().size(), 1);
        QVERIFY(b->submittedTexts().first().contains(u"rates may apply"_s));
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
        b->addCarrier(b->ours);
        b->receive(text);
        QVERIFY(optOuts().isEmpty());
        const auto standing = *EngineBench::wait(b->engine->policies().standing(threadId()));
        QVERIFY(!standing.optOut);
        QVERIFY(standing.question);
        QCOMPARE(standing.question->text, text);
        QVERIFY(EngineBench::wait(
            b->engine->policies().dismissQuestion(threadId(), standing.question->message)));
        QVERIFY(!EngineBench::wait(b->engine->policies().standing(threadId()))->question);
        QVERIFY(b->line->submitted().isEmpty());
    }

    void politeStopsAct()
    {
        b->addCarrier(b->ours);
        b->receive(u"Stop. Thank you"_s);
        QCOMPARE(optOuts().size(), 1);
        QVERIFY(!EngineBench::wait(b->engine->policies().standing(threadId()))->question);
    }

    void aPersonPutsThemOnTheListAndTakesThemOff()
    {
        b->addCarrier(b->ours);
        b->receive(u"do not text me"_s);
        b->hold();
        const ChatMessage waiting = b->send(b->draft(u"x"_s));
        OptOutEdit edit{u"(303) 555-0143"_s, {}, {}, u"noor"_s, {}};
        QVERIFY(!EngineBench::wait(b->engine->policies().addOptOut(edit))); // no country
        edit.number = u"+1 303 555 0143"_s;
        const auto noReason = EngineBench::wait(b->engine->policies().addOptOut(edit));
        QVERIFY(!noReason && noReason.error().message.contains(u"why"_s));
        edit.reason = u"Asked on the phone"_s;
        QVERIFY(EngineBench::wait(b->engine->policies().addOptOut(edit)));
        QCOMPARE(EngineBench::wait(b->engine->policies().addOptOut(edit)).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(b->now(waiting.id).state, TargetState::Cancelled);
        QVERIFY(!EngineBench::wait(b->engine->policies().standing(threadId()))->question);
        QCOMPARE(EngineBench::wait(b->engine->policies().optOuts({u"555 0143"_s, {}, 10, {}}))
                     ->rows.size(),
                 1);
        QCOMPARE(
            EngineBench::wait(b->engine->policies().optOuts({u"999"_s, {}, 10, {}}))->rows.size(),
            0);
        edit.reason = u"Signed the form"_s;
        edit.source = ConsentSource::Api;
        QVERIFY(EngineBench::wait(b->engine->policies().removeOptOut(edit)));
        QCOMPARE(EngineBench::wait(b->engine->policies().removeOptOut(edit)).error().code,
                 ErrorCode::NotFound);
        const auto ledger = *EngineBench::wait(b->engine->policies().consent(b->mara));
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.last().author, u"noor"_s);
        QCOMPARE(ledger.first().source, ConsentSource::Person);
        QCOMPARE(ledger.last().source, ConsentSource::Api);
        QVERIFY(EngineBench::wait(b->engine->submit(b->draft(u"x"_s))));
    }

    void theLedgerOnlyGrows()
    {
        b->addCarrier(b->ours);
        b->receive(u"STOP"_s);
        const auto changed = EngineBench::wait(b->engine->store().write([](store::Connection &c) {
            return c.change("UPDATE consent_event SET state = 'in'");
        }));
        QVERIFY(!changed);
        QCOMPARE(EngineBench::wait(b->engine->policies().consent(b->mara))->first().state,
                 ConsentState::Out);
    }

    void whatACarrierRefusesAsOptedOutReachesOurList()
    {
        b->addCarrier(b->ours);
        PolicyRules coded = b->rules();
        const CarrierId carrier = EngineBench::wait(b->engine->carriers())->first().id;
        coded.optOutCodes = {{carrier, u"0x00000515"_s}, {carrier, u"err:088"_s}};
        b->saveRules(coded);
        b->line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = SubmitOutcome::Kind::RefusedForNow;
            outcome.commandStatus = 0x515;
            outcome.reason = {ReasonCode::CarrierBusy, u"0x00000515"_s};
            link.finish(outcome);
        };
        const ChatMessage message = b->send(b->draft(u"x"_s));
        QTRY_COMPARE(b->now(message.id).state, TargetState::Failed);
        QCOMPARE(b->now(message.id).reason.code, ReasonCode::OptedOutAtCarrier);
        const auto list = optOuts();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().source, ConsentSource::Carrier);
        QCOMPARE(list.first().scope, b->ours);
        QVERIFY(!EngineBench::wait(b->engine->submit(b->draft(u"y"_s))));
    }

    void soDoesAReceipt()
    {
        b->addCarrier(b->ours);
        PolicyRules coded = b->rules();
        coded.optOutCodes = {{EngineBench::wait(b->engine->carriers())->first().id, u"err:088"_s}};
        b->saveRules(coded);
        const ChatMessage message = b->send(b->draft(u"x"_s));
        QTRY_COMPARE(b->now(message.id).state, TargetState::Sent);
        carrier::Receipt receipt;
        receipt.token = 1;
        receipt.ids = {QString::number(b->line->submitted().first().attempt.value)};
        receipt.state = carrier::Receipt::State::Failed;
        receipt.reason = {ReasonCode::Undeliverable, u"UNDELIV err:088"_s};
        receipt.source = b->mara;
        receipt.destination = b->ours;
        b->line->run([&receipt](FakeLink &link) { Q_EMIT link.receiptReceived(receipt); });
        QTRY_COMPARE(optOuts().size(), 1);
        QCOMPARE(b->now(message.id).reason.code, ReasonCode::OptedOutAtCarrier);
    }
};

QTEST_GUILESS_MAIN(TestEnginePolicy)
#include "tst_engine_policy.moc"
