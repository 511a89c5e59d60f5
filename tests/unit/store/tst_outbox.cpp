#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using E = TargetEvent;
using S = TargetState;
using F = StoreFixture;

namespace {
const QString peer = u"+15551234567"_s;
}

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageGoesAllTheWay()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"Hello"_s));
        QCOMPARE(sent.state, S::Queued);
        QCOMPARE(sent.carrier, u"lab"_s);

        QList<TargetTick> ticks;
        const auto parts =
            f.write([&](Connection &c) { return Outbox(c).claim(lab, 10, &ticks); }).value();
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts[0].destination, peer);
        QCOMPARE(parts[0].source, u"+15550000000"_s);
        QCOMPARE(parts[0].userData, QByteArray("0"));
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks[0].state, S::Sending);
        QCOMPARE(f.message(sent.id).state, S::Sending);
        QVERIFY(f.claim(lab).isEmpty());

        QCOMPARE(f.finish({F::accepted(parts[0], u"a1"_s)}).value(0).state, S::Sent);
        const auto done = f.receipts({F::receipt(lab, u"a1"_s, E::ReceiptDelivered, peer)});
        QCOMPARE(done.value(0).state, S::Delivered);
        QCOMPARE(done.value(0).conversation, sent.conversation);
        QCOMPARE(f.message(sent.id).state, S::Delivered);
        QCOMPARE(f.conversation(sent.conversation).lastState, S::Delivered);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE message_id > 0"), 4);
    }

    /// Nobody is told a second time; only the time to look moves.
    void waitingOnForTheSameIsNoNews()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"Hello"_s, 2));
        const auto look = [&](ReasonCode reason) {
            QList<TargetTick> ticks;
            const qint64 untilUs = f.clock.nowUs() + 60'000'000;
            f.write([&](Connection &c) {
                 return Outbox(c).claim(lab, 10, &ticks, [&](const ClaimCandidate &) {
                     ClaimVerdict later;
                     later.holdUntilUs = untilUs;
                     later.reason.code = reason;
                     return later;
                 });
             }).value();
            f.clock.advanceSeconds(61);
            return ticks.size();
        };
        const auto events = [&f] {
            return f.figure("SELECT COUNT(*) FROM event");
        };
        const qint64 before = events();
        QCOMPARE(look(ReasonCode::NoListener), 1);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::NoListener);
        QCOMPARE(events(), before + 1);
        const qint64 version = f.figure("SELECT version FROM target");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(look(ReasonCode::NoListener), 0);
        QCOMPARE(events(), before + 1);
        QCOMPARE(f.figure("SELECT version FROM target"), version);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM part WHERE not_before_us > 0"), 2);
        QCOMPARE(look(ReasonCode::SenderLimit), 1);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::SenderLimit);
        QCOMPARE(f.claim(lab).size(), 2);
    }

    void onlyTheLastMessageShowsInTheList()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(f.draft(lab, peer, u"one"_s));
        f.send(f.draft(lab, peer, u"two"_s));
        const auto parts = f.claim(lab, 1);
        QCOMPARE(parts.value(0).target, first.id);
        f.finish({F::accepted(parts[0], u"x"_s)});
        QCOMPARE(f.conversation(first.conversation).lastState, S::Queued);
        QCOMPARE(f.conversation(first.conversation).lastText, u"two"_s);
    }

    void broadcastsWaitForOneToOne()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        NewOutbound bulk = f.draft(lab, peer, u"news"_s);
        bulk.origin = Origin::Broadcast;
        const ChatMessage later = f.send(bulk);
        const ChatMessage first = f.send(f.draft(lab, peer, u"hi"_s, 2));
        const auto parts = f.claim(lab);
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[0].target, first.id);
        QCOMPARE(parts[1].target, first.id);
        QCOMPARE(parts[0].userData, QByteArray("0"));
        QCOMPARE(parts[1].userData, QByteArray("1"));
        QCOMPARE(parts[2].target, later.id);
    }

    void severalPartsMakeOneState() // T79
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"long"_s, 3));
        QCOMPARE(sent.parts, QList<S>(3, S::Queued));
        const auto parts = f.claim(lab, 2);
        QCOMPARE(parts.size(), 2);
        auto tick =
            f.finish({F::accepted(parts[0], u"1"_s), F::accepted(parts[1], u"2"_s)}).value(0);
        QCOMPARE(tick.state, S::Queued);
        QCOMPARE(tick.parts, (QList<S>{S::Sent, S::Sent, S::Queued}));
        const auto last = f.claim(lab, 2);
        QCOMPARE(f.finish({F::accepted(last[0], u"3"_s)}).value(0).state, S::Sent);
        tick = f.receipts({F::receipt(lab, u"1"_s, E::ReceiptDelivered),
                           F::receipt(lab, u"3"_s, E::ReceiptDelivered)})
                   .value(0);
        QCOMPARE(tick.state, S::Sent);
        QCOMPARE(f.receipts({F::receipt(lab, u"2"_s, E::ReceiptDelivered)}).value(0).state,
                 S::Delivered);
        QCOMPARE(f.message(sent.id).parts, QList<S>(3, S::Delivered));
        // The seed draws it: a later final receipt may turn delivered into failed.
        QCOMPARE(f.receipts({F::receipt(lab, u"2"_s, E::ReceiptFailed)}).value(0).state, S::Failed);
    }

    void aRefusedPartKeepsTheOthersHome() // T79
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"long"_s, 3));
        const auto parts = f.claim(lab, 1);
        const auto tick =
            f.finish({F::ended(parts[0], E::RefusedForGood, ReasonCode::BadNumber)}).value(0);
        QCOMPARE(tick.state, S::Failed);
        QCOMPARE(tick.reason.code, ReasonCode::BadNumber);
        QVERIFY(f.claim(lab).isEmpty());
    }

    void aRefusalForNowComesBackInTime()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        AttemptEnd end = F::ended(f.claim(lab)[0], E::RefusedForNow, ReasonCode::CarrierBusy);
        end.attemptBurnt = false;
        end.notBeforeUs = f.clock.nowUs() + 60'000'000;
        end.commandStatus = 0x14;
        const auto tick = f.finish({end}).value(0);
        QCOMPARE(tick.state, S::Queued);
        QCOMPARE(tick.reason.code, ReasonCode::CarrierBusy);
        QVERIFY(f.claim(lab).isEmpty());
        QCOMPARE(f.read([=](Connection &c) { return Outbox(c).nextDueUs(lab); }).value(),
                 end.notBeforeUs);
        QCOMPARE(f.read([=](Connection &c) { return Outbox(c).waiting(lab); }).value(), 1);
        f.clock.advanceSeconds(60);
        const auto again = f.claim(lab);
        QCOMPARE(again.size(), 1);
        QVERIFY(again[0].attempt != end.attempt);
        QCOMPARE(again[0].tries, 0);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::None);
        QCOMPARE(f.read([=](Connection &c) { return Outbox(c).nextDueUs(lab); }).value(), -1);
        f.finish({F::ended(again[0], E::RefusedForNow, ReasonCode::CarrierBusy)});
        QCOMPARE(f.claim(lab).value(0).tries, 1);
        QCOMPARE(f.figure("SELECT previous_id FROM attempt WHERE id = ?", {again[0].attempt.value}),
                 end.attempt.value);
        QCOMPARE(f.figure("SELECT burnt FROM attempt WHERE id = ?", {end.attempt.value}), 0);
    }

    void aRepeatedOrStrangeEndChangesNothing()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        const auto part = f.claim(lab)[0];
        QCOMPARE(f.finish({F::accepted(part, u"1"_s)}).size(), 1);
        QVERIFY(f.finish({F::accepted(part, u"2"_s)}).isEmpty());
        QVERIFY(f.finish({F::ended(part, E::RefusedForNow, ReasonCode::Throttled)}).isEmpty());
        ClaimedPart stranger;
        stranger.attempt = {4711};
        QVERIFY(f.finish({F::accepted(stranger, u"3"_s)}).isEmpty());
    }

    void aLateAnswerResolvesUnknown()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        f.send(f.draft(lab, peer, u"x"_s));
        const auto part = f.claim(lab)[0];
        QCOMPARE(f.finish({F::ended(part, E::OutcomeLost, ReasonCode::NoAnswer)}).value(0).state,
                 S::Unknown);
        QCOMPARE(f.finish({F::accepted(part, u"late"_s)}).value(0).state, S::Sent);
        QCOMPARE(f.receipts({F::receipt(lab, u"late"_s, E::ReceiptDelivered)}).value(0).state,
                 S::Delivered);
    }

    void aCrashLeavesUnknown()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        f.claim(lab);
        f.reopen();
        const auto ticks = f.write([](Connection &c) { return Outbox(c).recover(); }).value();
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks[0].id, sent.id);
        QCOMPARE(ticks[0].state, S::Unknown);
        QCOMPARE(ticks[0].reason.code, ReasonCode::Crashed);
        QVERIFY(f.write([](Connection &c) { return Outbox(c).recover(); }).value().isEmpty());
    }

    void whatIsTooOldDoesNotLeave()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        NewOutbound draft = f.draft(lab, peer, u"x"_s);
        draft.expiresUs = f.clock.nowUs() + 10'000'000;
        const ChatMessage first = f.send(draft);
        draft.uuid = uuid7(f.clock.nowUs() + 1);
        const ChatMessage second = f.send(draft);
        QVERIFY(f.write([&](Connection &c) { return Outbox(c).expire(f.clock.nowUs()); })
                    .value()
                    .isEmpty());
        f.clock.advanceSeconds(11);
        QVERIFY(f.claim(lab, 1).isEmpty());
        QCOMPARE(f.message(first.id).state, S::Expired);
        const auto ticks =
            f.write([&](Connection &c) { return Outbox(c).expire(f.clock.nowUs()); }).value();
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks[0].id, second.id);
        QCOMPARE(ticks[0].reason.code, ReasonCode::TooOld);
    }

    void cancelTakesBackOnlyWhatHasNotLeft()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(f.draft(lab, peer, u"x"_s));
        const ChatMessage second = f.send(f.draft(lab, peer, u"y"_s));
        f.claim(lab, 1);
        const auto cancel = [&](TargetId id) {
            return f.write([=](Connection &c) { return Outbox(c).cancel(id); });
        };
        QCOMPARE(cancel(first.id).error().code, ErrorCode::Conflict);
        QCOMPARE(cancel(second.id).value().value(0).state, S::Cancelled);
        QCOMPARE(cancel(second.id).error().code, ErrorCode::Conflict);
        QCOMPARE(cancel(TargetId{999}).error().code, ErrorCode::NotFound);
        QVERIFY(f.claim(lab).isEmpty());
    }

    void aLineThatIsDownIsSaidOnceForAll()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        NewOutbound draft = f.draft(lab, peer, u"x"_s);
        draft.targets[0].heldFor = {ReasonCode::CarrierDown, {}};
        const ChatMessage sent = f.send(draft);
        QCOMPARE(sent.reason.code, ReasonCode::CarrierDown);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::CarrierDown);
        const auto say = [&](ReasonCode code) {
            return f
                .write([=](Connection &c) {
                    return Outbox(c).setWaitingReason(lab, {code, {}});
                })
                .value();
        };
        auto ticks = say(ReasonCode::None);
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks[0].reason.code, ReasonCode::None);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::None);
        ticks = say(ReasonCode::Throttled);
        QCOMPARE(ticks.value(0).reason.code, ReasonCode::Throttled);
        QVERIFY(say(ReasonCode::Throttled).isEmpty());
    }

    void aRouteFreesWhatWaitedForIt()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft({}, peer, u"x"_s, 2));
        QCOMPARE(sent.reason.code, ReasonCode::NoRoute);
        const auto waiting = queued(f, {});
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].id, sent.id);
        QCOMPARE(waiting[0].destination, peer);
        QCOMPARE(waiting[0].parts, 2);
        const auto ticks = f.reroute(sent.id, lab);
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(ticks[0].carrier, u"lab"_s);
        QCOMPARE(ticks[0].reason.code, ReasonCode::None);
        QVERIFY(queued(f, {}).isEmpty());
        QCOMPARE(f.claim(lab).size(), 2);
    }

    void onlyWhatHasNotLeftMoves()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId spare = f.carrier(u"spare"_s);
        const ChatMessage begun = f.send(f.draft(lab, peer, u"x"_s, 2));
        QCOMPARE(f.claim(lab, 1).size(), 1);
        const ChatMessage waits = f.send(f.draft(lab, peer, u"y"_s, 2));
        QVERIFY(f.reroute(begun.id, spare).isEmpty());
        QCOMPARE(f.reroute(waits.id, spare).size(), 1);
        QCOMPARE(f.message(begun.id).carrier, u"lab"_s);
        QCOMPARE(f.claim(lab).size(), 1);
        QCOMPARE(f.claim(spare).size(), 2);
    }

    void aQueueIsReadInPages()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        QSet<TargetId> sent;
        for (int i = 0; i < 7; ++i) {
            NewOutbound draft = f.draft(lab, peer, u"x"_s, 1 + i % 3);
            draft.origin = i % 2 ? Origin::Broadcast : Origin::Agent;
            sent.insert(f.send(draft).id);
        }
        const auto head = f.claim(lab, 1);
        AttemptEnd later = F::ended(head[0], E::RefusedForNow, ReasonCode::CarrierBusy);
        later.notBeforeUs = f.clock.nowUs() + 60'000'000;
        f.finish({later});
        for (const int limit : {1, 2, 3, 100}) {
            QSet<TargetId> found;
            for (const QueuedTarget &target : queued(f, lab, limit))
                found.insert(target.id);
            QCOMPARE(found, sent);
        }
    }

    void aResendIsLinkedAndMarked()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage first = f.send(f.draft(lab, peer, u"x"_s));
        f.finish({F::ended(f.claim(lab)[0], E::OutcomeLost, ReasonCode::LineBroke)});
        NewOutbound again = f.draft(lab, peer, u"x"_s);
        again.resendOf = first.id;
        const ChatMessage second = f.send(again);
        QVERIFY(second.possibleDuplicate);
        QCOMPARE(f.message(first.id).resentAs, second.id);
        QCOMPARE(f.message(second.id).resendOf, first.id);
    }

    void claimsAreReadFromTheirIndex() // T165: the cost of a claim does not grow with the queue
    {
        ONLY_ON_SQLITE;
        F f;
        const auto plan = [&](const char *sql) {
            return f
                .read([=](Connection &c) -> Result<QString> {
                    const auto rows = c.run(sql);
                    if (!rows)
                        return forward(rows);
                    QString text;
                    while ((*rows)->next())
                        text += (*rows)->value(3).toString() + u'\n';
                    return text;
                })
                .value();
        };
        const QString claim =
            plan("EXPLAIN QUERY PLAN SELECT p.payload, t.destination, m.source, r.name FROM part p "
                 "JOIN target t ON t.id = p.id / 256 JOIN message m ON m.id = t.message_id "
                 "LEFT JOIN carrier r ON r.id = t.carrier_id WHERE p.carrier_id = 1 AND p.state = "
                 "'queued' "
                 "AND p.not_before_us = 0 ORDER BY p.lane, p.id LIMIT 10");
        QVERIFY2(claim.contains("part_ready"_L1), qPrintable(claim));
        QVERIFY2(!claim.contains("SCAN"_L1) && !claim.contains("TEMP B-TREE"_L1),
                 qPrintable(claim));
        const QString wake =
            plan("EXPLAIN QUERY PLAN SELECT id FROM part WHERE carrier_id = 1 AND state = 'queued' "
                 "AND not_before_us > 0 AND not_before_us <= 5 ORDER BY not_before_us LIMIT 10");
        QVERIFY2(wake.contains("part_delayed"_L1) && !wake.contains("TEMP B-TREE"_L1),
                 qPrintable(wake));
        const QString expiry = plan("EXPLAIN QUERY PLAN SELECT id FROM target WHERE expires_us > 0 "
                                    "AND state = 'queued' "
                                    "AND expires_us <= 5 ORDER BY expires_us LIMIT 10");
        QVERIFY2(expiry.contains("target_expiry"_L1) && !expiry.contains("TEMP B-TREE"_L1),
                 qPrintable(expiry));
        const QString receipt = plan(
            "EXPLAIN QUERY PLAN SELECT a.id FROM attempt a JOIN target t ON t.id = a.part_id / 256 "
            "WHERE a.carrier_id = 1 AND a.receipt_key = 'x' AND a.started_us >= 1 ORDER BY a.id "
            "DESC LIMIT 16");
        QVERIFY2(receipt.contains("attempt_receipt"_L1) && !receipt.contains("TEMP B-TREE"_L1),
                 qPrintable(receipt));
    }

private:
    static QList<QueuedTarget> queued(F &f, CarrierId carrier, int limit = 100)
    {
        QList<QueuedTarget> rows;
        QueuedPage page;
        do {
            page = f.read([=](Connection &c) {
                        return Outbox(c).queued(carrier, page.end, limit);
                    }).value();
            rows += page.rows;
        } while (page.more);
        return rows;
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
