#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using E = TargetEvent;
using S = TargetState;
using F = StoreFixture;

namespace {

const QString peer = u"+15551234567"_s;
constexpr qint64 quarterHour = 15 * 60;

Unresolved::Outcome settle(F &f)
{
    const qint64 now = f.clock.nowUs();
    return f.write([=](Connection &c) { return Unresolved(c).settle(now); }).value();
}

Result<Unresolved::Outcome> sendAgain(F &f, TargetId id)
{
    const qint64 until = f.clock.nowUs() + 3'600'000'000;
    return f.write([=](Connection &c) { return Unresolved(c).sendAgain(id, until); });
}

qint64 onTheList(F &f)
{
    return f.read([](Connection &c) { return Unresolved(c).count(); }).value();
}

void lose(F &f, const ClaimedPart &part)
{
    f.finish({F::ended(part, E::OutcomeLost, ReasonCode::LineBroke)});
}

/// Left once, and nobody knows more.
ChatMessage lost(F &f, CarrierId carrier, Origin origin = Origin::Agent, qint64 expiresUs = 0)
{
    NewOutbound draft = f.draft(carrier, peer, u"Your bike is ready"_s);
    draft.origin = origin;
    draft.expiresUs = expiresUs;
    const ChatMessage sent = f.send(draft);
    lose(f, f.claim(carrier).value(0));
    return sent;
}

} // namespace

/// What an unknown outcome becomes (smpp.md 2.4, ADR 0012).
class TestUnresolved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterItsTimeItNeedsAPerson()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab);
        f.clock.advanceSeconds(quarterHour - 1);
        QVERIFY(settle(f).ticks.isEmpty());
        QVERIFY(!f.message(sent.id).needsYou);
        f.clock.advanceSeconds(1);
        const auto due = settle(f);
        QCOMPARE(due.ticks.size(), 1);
        QVERIFY(due.carriers.isEmpty());
        QVERIFY(due.ticks[0].needsYou && due.ticks[0].needsYouChanged);
        QCOMPARE(due.ticks[0].state, S::Unknown);
        QCOMPARE(due.ticks[0].reason.code, ReasonCode::LineBroke);
        QVERIFY(f.message(sent.id).needsYou);
        QCOMPARE(onTheList(f), 1);
        QVERIFY(settle(f).ticks.isEmpty());
        QVERIFY(f.claim(lab).isEmpty());
    }

    void aPartThatIsStillUnderWayKeepsItNotFromTheList()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"long"_s, 2));
        const auto parts = f.claim(lab);
        lose(f, parts[0]);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        QCOMPARE(f.message(sent.id).state, S::Sending);
        f.finish({F::accepted(parts[1], u"b"_s)});
        QCOMPARE(f.message(sent.id).state, S::Unknown);
        QVERIFY(f.message(sent.id).needsYou);
        QCOMPARE(onTheList(f), 1);
    }

    void broadcastsAreSentAgainMarkedAsTheyLeave()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab, Origin::Broadcast);
        f.clock.advanceSeconds(quarterHour);
        const auto due = settle(f);
        QCOMPARE(due.carriers, QSet<CarrierId>{lab});
        QCOMPARE(f.message(sent.id).state, S::Queued);
        QVERIFY(!f.message(sent.id).possibleDuplicate); // nothing has left twice so far
        QList<TargetTick> ticks;
        const auto again =
            f.write([&](Connection &c) { return Outbox(c).claim(lab, 10, &ticks); }).value();
        QCOMPARE(again.size(), 1);
        QVERIFY(ticks.value(0).possibleDuplicate);
        QVERIFY(f.message(sent.id).possibleDuplicate);
    }

    void thePolicySendsAgainOnceThenItNeedsAPerson() // a carrier that never answers may have it
                                                     // each time
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab, Origin::Broadcast);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        lose(f, f.claim(lab).value(0));
        f.clock.advanceSeconds(quarterHour);
        QVERIFY(settle(f).carriers.isEmpty());
        QVERIFY(f.message(sent.id).needsYou);
        QVERIFY(f.claim(lab).isEmpty());
        QVERIFY(sendAgain(f, sent.id));
        QCOMPARE(f.claim(lab).size(), 1);
    }

    void onlyWhatIsUnknownLeavesAgainWithItsHeader() // smpp.md 2.4, rule 6
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"long"_s, 3));
        const auto parts = f.claim(lab);
        f.finish({F::accepted(parts[0], u"a"_s), F::accepted(parts[2], u"c"_s)});
        lose(f, parts[1]);
        QCOMPARE(f.message(sent.id).state, S::Unknown);
        QVERIFY(sendAgain(f, sent.id));
        const auto again = f.claim(lab);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].part, parts[1].part);
        QCOMPARE(again[0].userData, parts[1].userData);
        QVERIFY(again[0].hasUdh);
        QVERIFY(f.message(sent.id).possibleDuplicate);
    }

    void aPersonDecides()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage one = lost(f, lab);
        const ChatMessage two = lost(f, lab);
        const ChatMessage three = lost(f, lab);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        QCOMPARE(onTheList(f), 3);
        const auto ids = f.read([](Connection &c) { return Unresolved(c).waiting(2); }).value();
        QCOMPARE(ids, (QList<TargetId>{one.id, two.id}));

        const auto arrived =
            f.write([&](Connection &c) { return Unresolved(c).setArrived(one.id); }).value();
        QCOMPARE(arrived.ticks[0].state, S::Delivered);
        QCOMPARE(arrived.ticks[0].reason.code, ReasonCode::SaidArrived);
        QVERIFY(arrived.ticks[0].needsYouChanged);

        const auto left =
            f.write([&](Connection &c) { return Unresolved(c).leave(two.id); }).value();
        QCOMPARE(left.ticks[0].state, S::Unknown);
        QCOMPARE(left.ticks[0].reason.code, ReasonCode::LeftAlone);

        QCOMPARE(sendAgain(f, three.id).value().carriers, QSet<CarrierId>{lab});
        QCOMPARE(onTheList(f), 0);
        const auto twice = sendAgain(f, three.id);
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::Conflict);
        QVERIFY(!f.write([&](Connection &c) { return Unresolved(c).setArrived(one.id); }));
        f.clock.advanceSeconds(quarterHour);
        QVERIFY(settle(f).ticks.isEmpty()); // what was left alone stays so
        QCOMPARE(f.claim(lab).value(0).target, three.id);
    }

    void aReceiptTakesItOffTheList()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        const auto ticks = f.receipts({F::receipt(lab, u"77"_s, E::ReceiptDelivered, peer)});
        QCOMPARE(ticks.value(0).state, S::Delivered);
        QCOMPARE(ticks.value(0).reason.code, ReasonCode::Inferred);
        QVERIFY(ticks.value(0).needsYouChanged && !ticks.value(0).needsYou);
        QCOMPARE(onTheList(f), 0);
        QVERIFY(!f.message(sent.id).possibleDuplicate);
    }

    void aLateAnswerStopsTheSecondTry()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        const auto first = f.claim(lab)[0];
        lose(f, first);
        QVERIFY(sendAgain(f, sent.id));
        QCOMPARE(f.finish({F::accepted(first, u"a"_s)}).value(0).state, S::Sent);
        QVERIFY(f.claim(lab).isEmpty());
        QVERIFY(!f.message(sent.id).possibleDuplicate);
        QCOMPARE(f.receipts({F::receipt(lab, u"a"_s, E::ReceiptDelivered)}).value(0).state,
                 S::Delivered);
    }

    void whatIsTooOldByThenIsNotSentAgain()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent =
            lost(f, lab, Origin::Broadcast, f.clock.nowUs() + 10 * 60'000'000LL);
        f.clock.advanceSeconds(quarterHour);
        QVERIFY(settle(f).carriers.isEmpty());
        QCOMPARE(f.message(sent.id).state, S::Expired);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::TooOld);
        QVERIFY(reasonSentence(f.message(sent.id).reason).contains(u"may have arrived"_s));
        QVERIFY(f.claim(lab).isEmpty());
        // Whoever writes it anew may make a double.
        NewOutbound anew = f.draft(lab, peer, u"Your bike is ready"_s);
        anew.resendOf = sent.id;
        QVERIFY(f.send(anew).possibleDuplicate);
    }

    void whatExpiredUnconfirmedMayStillBeProved()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent =
            lost(f, lab, Origin::Broadcast, f.clock.nowUs() + 10 * 60'000'000LL);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        QCOMPARE(f.receipts({F::receipt(lab, u"9"_s, E::ReceiptDelivered, peer)}).value(0).state,
                 S::Delivered);
    }

    void aPersonsSecondTryGetsNewTime()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab, Origin::Agent, f.clock.nowUs() + 10 * 60'000'000LL);
        f.clock.advanceSeconds(quarterHour);
        settle(f);
        QVERIFY(f.message(sent.id).needsYou);
        QVERIFY(sendAgain(f, sent.id));
        const auto again = f.claim(lab);
        QCOMPARE(again.size(), 1);
        QVERIFY(again[0].expiresUs > f.clock.nowUs());
    }

    void takingBackTheSecondTryDoesNotSayThatNothingLeft()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab);
        QVERIFY(sendAgain(f, sent.id));
        const auto ticks = f.write([&](Connection &c) { return Outbox(c).cancel(sent.id); });
        QCOMPARE(ticks->value(0).state, S::Cancelled);
        QVERIFY(reasonSentence(ticks->value(0).reason).contains(u"may have arrived"_s));
        QVERIFY(f.claim(lab).isEmpty());
        QCOMPARE(f.receipts({F::receipt(lab, u"9"_s, E::ReceiptDelivered, peer)}).value(0).state,
                 S::Delivered);
    }

    void aRefusedSecondTryDoesNotHideThatTheFirstArrived()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        const auto first = f.claim(lab)[0];
        lose(f, first);
        QVERIFY(sendAgain(f, sent.id));
        const auto second = f.claim(lab)[0];
        f.finish({F::ended(second, E::RefusedForGood, ReasonCode::CarrierRefused)});
        QCOMPARE(f.message(sent.id).state, S::Failed);
        f.finish({F::accepted(first, u"a"_s)}); // late: gives it its id, no more
        QCOMPARE(f.receipts({F::receipt(lab, u"a"_s, E::ReceiptDelivered)}).value(0).state,
                 S::Delivered);
    }

    void someRefusalsMayHaveLeft() // smpp.md 2.9: RSYSERR, RDELIVERYFAILURE, RUNKNOWNERR
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = f.send(f.draft(lab, peer, u"x"_s));
        AttemptEnd end = F::ended(f.claim(lab)[0], E::RefusedForNow, ReasonCode::CarrierBusy);
        end.mayHaveLeft = true;
        f.finish({end});
        QVERIFY(!f.message(sent.id).possibleDuplicate);
        QCOMPARE(f.claim(lab).size(), 1);
        QVERIFY(f.message(sent.id).possibleDuplicate);
    }

    void aCarrierThatIsGoneSendsNothingAgain()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent = lost(f, lab, Origin::Broadcast);
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).remove(lab); }));
        f.clock.advanceSeconds(quarterHour);
        QVERIFY(settle(f).carriers.isEmpty());
        QVERIFY(f.message(sent.id).needsYou);
        QVERIFY(sendAgain(f, sent.id).value().carriers.isEmpty());
        QCOMPARE(f.message(sent.id).state, S::Queued);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::NoRoute);
        const CarrierId other = f.carrier(u"other"_s);
        const auto waiting =
            f.read([](Connection &c) { return Outbox(c).queued(CarrierId(), {}, 10); });
        QCOMPARE(waiting.value().rows.size(), 1); // the router finds it
        Routed routed;
        routed.id = sent.id;
        routed.carrier = other;
        QVERIFY(f.write([=](Connection &c) { return Outbox(c).route({routed}); }));
        QCOMPARE(f.claim(other).size(), 1);
        QVERIFY(f.message(sent.id).possibleDuplicate);
    }

    void whatIsDueIsReadFromItsIndex()
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
        const QString due = plan(
            "EXPLAIN QUERY PLAN SELECT p.id, p.lane, t.expires_us FROM part p JOIN target t ON "
            "t.id = p.id / 256 WHERE p.carrier_id = 1 AND p.state = 'unknown' AND p.not_before_us "
            "> 0 AND p.not_before_us <= 5 ORDER BY p.not_before_us LIMIT 10");
        QVERIFY2(due.contains("part_unknown"_L1) && !due.contains("SCAN"_L1) &&
                     !due.contains("TEMP B-TREE"_L1),
                 qPrintable(due));
        const QString list = plan("EXPLAIN QUERY PLAN SELECT COUNT(*) FROM target WHERE "
                                  "needs_you = 1");
        QVERIFY2(list.contains("target_needs_you"_L1), qPrintable(list));
        const QString oldest = plan("EXPLAIN QUERY PLAN SELECT id FROM target WHERE needs_you = 1 "
                                    "ORDER BY id + 0 LIMIT 5");
        QVERIFY2(oldest.contains("target_needs_you"_L1), qPrintable(oldest));
        const QString broadcasts =
            plan("EXPLAIN QUERY PLAN SELECT p.payload, t.destination FROM part p JOIN target t ON "
                 "t.id = p.id / 256 WHERE p.carrier_id = 1 AND p.state = 'queued' AND "
                 "p.not_before_us = 0 AND p.lane = 1 ORDER BY p.id LIMIT 5");
        QVERIFY2(broadcasts.contains("part_ready"_L1) && !broadcasts.contains("TEMP B-TREE"_L1),
                 qPrintable(broadcasts));
        const QString crashed =
            plan("EXPLAIN QUERY PLAN SELECT id FROM attempt WHERE state IN ('sending', 'unknown') "
                 "AND state = 'sending' ORDER BY id + 0");
        QVERIFY2(crashed.contains("attempt_open"_L1), qPrintable(crashed));
        const QString takenOver =
            plan("EXPLAIN QUERY PLAN SELECT id FROM attempt WHERE carrier_id = 1 AND state IN "
                 "('sending', 'unknown') AND state = 'sending' ORDER BY id");
        QVERIFY2(takenOver.contains("SEARCH attempt USING COVERING INDEX attempt_open"_L1),
                 qPrintable(takenOver));
        const QString repeat = plan("EXPLAIN QUERY PLAN SELECT MIN(id) FROM inbound_open WHERE "
                                    "carrier_id = 1 AND digest = x'00' AND session = 0");
        QVERIFY2(repeat.contains("inbound_open_digest"_L1), qPrintable(repeat));
        const QString forgotten =
            plan("EXPLAIN QUERY PLAN SELECT id FROM target WHERE expires_us > 0 AND state = "
                 "'unknown' AND expires_us <= 5 ORDER BY expires_us LIMIT 10");
        QVERIFY2(forgotten.contains("target_unknown_expiry"_L1), qPrintable(forgotten));
    }
};

QTEST_GUILESS_MAIN(TestUnresolved)
#include "tst_unresolved.moc"
