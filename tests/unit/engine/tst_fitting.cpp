// Messages are cut for the carrier that takes them, whoever chose it and when (ADR 0013).
#include "fitting.h"

#include "day_limit.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/cuts.h"
#include "store/messages.h"
#include "text/segment.h"
#include "unit/store/store_fixture.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;
using F = store::StoreFixture;

namespace {

/// Cut the standard way, as submission does.
TargetId put(F &f, CarrierId carrier, const QString &text, const BinaryBody &binary = {})
{
    const auto encoded = text::encode(text, 0x2A);
    store::NewTarget target;
    target.destination = u"+15550134477"_s;
    target.carrier = carrier;
    for (const text::EncodedPart &part : encoded->parts)
        target.parts.append({part.userData, part.hasUdh});
    target.cost = Cost{7'500 * encoded->parts.size(), u"USD"_s};
    store::NewOutbound message;
    message.uuid = QUuid::createUuid();
    message.source = u"+15550100142"_s;
    message.text = text;
    message.dataCoding = encoded->dataCoding;
    message.binary = binary;
    return f
        .write([=](store::Connection &c) mutable -> Result<TargetId> {
            const auto thread =
                store::Conversations(c).findOrCreate(message.source, target.destination);
            if (!thread)
                return forward(thread);
            target.conversation = *thread;
            message.targets = {target};
            const auto inserted = store::Messages(c).insertOutbound(message);
            if (!inserted)
                return forward(inserted);
            return inserted->rows.first().id;
        })
        .value();
}

QList<store::ClaimedPart> claim(F &f, CarrierId carrier, const text::Cutting &cutting,
                                int limit = 10, QList<TargetTick> *ticks = nullptr)
{
    static References references;
    QList<TargetTick> seen;
    const auto parts =
        f.write([&](store::Connection &c) -> Result<QList<store::ClaimedPart>> {
             store::Outbox outbox(c);
             return claimFitting(c, outbox, cutting, references, limit, &seen,
                                 [&](int most) { return outbox.claim(carrier, most, &seen); });
         }).value();
    if (ticks)
        *ticks = seen;
    return parts;
}

void end(F &f, const store::ClaimedPart &part, TargetEvent event, bool burnt,
         bool mayHaveLeft = false)
{
    store::AttemptEnd end;
    end.attempt = part.attempt;
    end.event = event;
    end.attemptBurnt = burnt;
    end.mayHaveLeft = mayHaveLeft;
    f.write([=](store::Connection &c) { return store::Outbox(c).finish({end}); }).value();
}

void move(F &f, TargetId target, CarrierId carrier)
{
    f.write([=](store::Connection &c) {
         return store::Outbox(c).route({{target, carrier, {}, {}, {}}});
     }).value();
}

text::Cutting as(LongMessages method)
{
    return {method, Alphabet::Gsm, 0, {}};
}

} // namespace

class TestFitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardCutLeavesAsItIs()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, u"a"_s.repeated(200));
        const auto parts = claim(f, carrier, {});
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts[0].hasUdh);
        QCOMPARE(quint8(parts[0].userData[3]), quint8(0x2A));
        QCOMPARE(parts[1].number, 2);
        QCOMPARE(parts[1].total, 2);
    }

    void aCarrierGetsItsOwnForm()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, u"a"_s.repeated(200));
        const auto sar = claim(f, carrier, as(LongMessages::Sar));
        QCOMPARE(sar.size(), 2);
        QVERIFY(sar[0].sarReference >= 0);
        QCOMPARE(sar[0].sarReference, sar[1].sarReference);
        QVERIFY(!sar[0].hasUdh);

        put(f, carrier, u"a"_s.repeated(500));
        const auto payload = claim(f, carrier, as(LongMessages::Payload));
        QCOMPARE(payload.size(), 1);
        QVERIFY(payload[0].inPayload);
        QCOMPARE(payload[0].userData.size(), 500);
        QCOMPARE(payload[0].total, 1);
    }

    void fewerAndMoreParts()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const QString text = u"Şişli'de görüşürüz. "_s.repeated(6); // two in UCS-2, one in Turkish
        const TargetId target = put(f, carrier, text);
        const text::Cutting turkish{LongMessages::Udh8, Alphabet::Gsm, 0, {1}};
        const auto parts = claim(f, carrier, turkish);
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts[0].dataCoding, quint8(0));
        QCOMPARE(parts[0].target, target);

        put(f, carrier, u"a"_s.repeated(306)); // two with an 8-bit reference
        QCOMPARE(claim(f, carrier, as(LongMessages::Udh16)).size(), 3);
        const auto shown = f.read([=](store::Connection &c) {
                                return store::Messages(c).byIds({TargetId{target.value + 1}});
                            }).value();
        QCOMPARE(shown.first().parts.size(), 3);
    }

    void whatItCostsFollowsTheParts()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, u"a"_s.repeated(306));
        const auto cost = [&] {
            return f.figure("SELECT cost_micro FROM target WHERE id = ?", {target.value});
        };
        QCOMPARE(cost(), 15'000);
        QCOMPARE(claim(f, carrier, as(LongMessages::Udh16)).size(), 3);
        QCOMPARE(cost(), 22'500);
        // The limit on spending counts the part that came on top.
        QCOMPARE(f.figure("SELECT COALESCE(SUM(micros), 0) FROM spending WHERE carrier_id = ?",
                          {carrier.value}),
                 7'500);
    }

    void whatHasBeenTriedStaysAsItWas()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, u"a"_s.repeated(200));
        const auto first = claim(f, carrier, {}, 1);
        QCOMPARE(first.size(), 1);
        const auto second = claim(f, carrier, as(LongMessages::Sar));
        QCOMPARE(second.size(), 1); // its sibling left with a header, so it does as well
        QVERIFY(second[0].hasUdh);
    }

    void whatCameBackIsCutForTheNextCarrier() // nothing of it can be on a phone
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, u"a"_s.repeated(306));
        const auto first = claim(f, carrier, {});
        QCOMPARE(first.size(), 2);
        end(f, first[0], TargetEvent::RefusedForNow, false); // taken back before it left
        end(f, first[1], TargetEvent::RefusedForNow, true);  // a full queue there
        const CarrierId other = f.carrier(u"spare"_s);
        move(f, target, other);
        const auto second = claim(f, other, as(LongMessages::Payload));
        QCOMPARE(second.size(), 1);
        QVERIFY(second[0].inPayload);
        QCOMPARE(second[0].userData.size(), 306);
        QCOMPARE(second[0].tries, 0); // the tries were another part's
        // The list of what was sent for it goes on.
        QCOMPARE(
            f.figure("SELECT previous_id FROM attempt WHERE id = ?", {second[0].attempt.value}),
            first[0].attempt.value);
        // What the first carrier still says about a part of the old cut changes nothing.
        end(f, first[1], TargetEvent::Accepted, true);
        const auto shown = f.read([=](store::Connection &c) {
                                return store::Messages(c).byIds({target});
                            }).value();
        QCOMPARE(shown.first().state, TargetState::Sending);
    }

    void whatMayHaveLeftKeepsItsCut_data()
    {
        QTest::addColumn<bool>("lost");
        QTest::newRow("outcome lost") << true;
        QTest::newRow("refused in words that may mean accepted") << false;
    }

    void whatMayHaveLeftKeepsItsCut() // a phone could not join parts of two cuts
    {
        QFETCH(bool, lost);
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, u"a"_s.repeated(306));
        const auto first = claim(f, carrier, {});
        end(f, first[0], TargetEvent::RefusedForNow, false);
        if (lost) {
            end(f, first[1], TargetEvent::OutcomeLost, true);
            f.write([=](store::Connection &c) {
                 return store::Unresolved(c).sendAgain(target, 0);
             }).value();
        } else {
            end(f, first[1], TargetEvent::RefusedForNow, true, true);
        }
        const CarrierId other = f.carrier(u"spare"_s);
        move(f, target, other);
        const auto second = claim(f, other, as(LongMessages::Payload));
        QCOMPARE(second.size(), 2);
        QVERIFY(second[0].hasUdh);
        QCOMPARE(second[1].userData, first[1].userData);
    }

    void tooManyPartsThere() // T77
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, u"a"_s.repeated(153 * 255));
        QList<TargetTick> ticks;
        QVERIFY(claim(f, carrier, as(LongMessages::Udh16), 300, &ticks).isEmpty());
        QCOMPARE(ticks.last().state, TargetState::Failed);
        QCOMPARE(ticks.last().reason.code, ReasonCode::TooManyParts);
    }

    void dataIsCutAsData()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        put(f, carrier, u"[Binary message, 10 octets]"_s, {QByteArray(10, '\x01'), 2948, 9200});
        const auto parts = claim(f, carrier, as(LongMessages::Udh16));
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts[0].dataCoding, quint8(4));
        QCOMPARE(parts[0].userData.left(7), QByteArray::fromHex("0605040b8423f0"));
    }

    void aMessageThatDoesNotFitIntoTheDayWaitsAsAWhole()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const auto turn = [&] {
            QList<TargetTick> ticks;
            return f
                .write([&](store::Connection &c) -> Result<QList<store::ClaimedPart>> {
                    DayLimit day(c, carrier, 5);
                    const auto room = day.room(10);
                    if (!room)
                        return forward(room);
                    auto parts = store::Outbox(c).claim(
                        carrier, *room, &ticks,
                        [&day](const store::ClaimCandidate &one) { return day.judge(one); });
                    if (parts && !day.took(int(parts->size())))
                        return fail(ErrorCode::Internal, {});
                    return parts;
                })
                .value();
        };
        put(f, carrier, u"a"_s.repeated(400));
        const TargetId second = put(f, carrier, u"b"_s.repeated(400));
        const TargetId third = put(f, carrier, u"c"_s);
        const auto first = turn();
        QCOMPARE(first.size(), 3); // and two places are left, but not three
        const auto shown = f.read([=](store::Connection &c) {
                                return store::Messages(c).byIds({second});
                            }).value();
        QCOMPARE(shown.first().reason.code, ReasonCode::RateLimit);
        QCOMPARE(shown.first().state, TargetState::Queued);
        const auto small = turn();
        QCOMPARE(small.size(), 1); // what fits passes it
        QCOMPARE(small.first().target, third);
        QVERIFY(turn().isEmpty());
        f.clock.advanceSeconds(24 * 3'600 + 120);
        const auto later = turn();
        QCOMPARE(later.size(), 3);
        QCOMPARE(later.first().target, second);
    }

    void aMessageLongerThanADayBeginsWithAnEmptyOne()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const TargetId target = put(f, carrier, u"a"_s.repeated(400));
        const auto left =
            f.write([&](store::Connection &c) -> Result<int> {
                 DayLimit day(c, carrier, 2);
                 const auto room = day.room(10);
                 if (!room)
                     return forward(room);
                 QList<TargetTick> ticks;
                 const auto parts = store::Outbox(c).claim(
                     carrier, *room, &ticks,
                     [&day](const store::ClaimCandidate &one) { return day.judge(one); });
                 return parts ? Result<int>(int(parts->size())) : Result<int>(forward(parts));
             }).value();
        QVERIFY(target.isValid());
        QCOMPARE(left, 2);
    }

    void aDayHasItsLimitOverRestarts()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const auto day = [&](auto what) {
            return f.write([&](store::Connection &c) {
                DayLimit limit(c, carrier, 100);
                return what(limit);
            });
        };
        const auto room = [&](int wanted) {
            return day([wanted](DayLimit &limit) { return limit.room(wanted); }).value();
        };
        QCOMPARE(room(500), 100);
        QVERIFY(day([](DayLimit &limit) { return limit.took(70); }));
        QCOMPARE(room(500), 30);
        f.reopen();
        QCOMPARE(room(500), 30);
        QVERIFY(day([](DayLimit &limit) { return limit.took(30); }));
        QCOMPARE(room(500), 0);
        f.clock.advanceSeconds(23 * 3'600);
        QCOMPARE(room(500), 0);
        f.clock.advanceSeconds(62 * 60);
        QCOMPARE(room(500), 100);
    }
};

QTEST_GUILESS_MAIN(TestFitting)
#include "tst_fitting.moc"
