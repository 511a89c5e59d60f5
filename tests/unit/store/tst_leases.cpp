#include "store/leases.h"

#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

constexpr int ttlMs = 8'000;
const LeaseOwner anna{u"a"_s, u"cordboardd on alpha"_s};
const LeaseOwner ben{u"b"_s, u"cordboardd on beta"_s};

std::optional<qint64> acquire(F &f, CarrierId carrier, const LeaseOwner &owner,
                              QList<TargetTick> *ticks = nullptr)
{
    QList<TargetTick> changed;
    const auto epoch = f.write([&](Connection &c) {
                            return Leases(c).acquire(carrier, owner, ttlMs, &changed);
                        }).value();
    if (ticks)
        *ticks = changed;
    return epoch;
}

bool renew(F &f, CarrierId carrier, const LeaseOwner &owner, qint64 epoch)
{
    return f
        .write([&](Connection &c) {
            return Leases(c).renew(carrier, owner.id, epoch, ttlMs, LinkState::Up, u"fine"_s);
        })
        .value();
}

/// Whatever clock counts: its time is over.
void end(F &f, CarrierId carrier)
{
    QVERIFY(f.write([&](Connection &c) {
                 return c.change("UPDATE carrier_lease SET expires_us = 1 WHERE carrier_id = ?",
                                 {carrier.value});
             }).has_value());
}

Lease only(F &f)
{
    return f.read([](Connection &c) { return Leases(c).all(); }).value().value(0);
}

} // namespace

/// One owner at a time, whoever asks in whatever order (ADR 0010).
class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreeLineIsTaken()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        QCOMPARE(acquire(f, carrier, anna), 1);
        const Lease lease = only(f);
        QCOMPARE(lease.owner, anna);
        QVERIFY(lease.leftMs > ttlMs / 2);
        QVERIFY(lease.leftMs <= ttlMs);
    }

    void anothersIsNot()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const qint64 epoch = acquire(f, carrier, anna).value();
        QVERIFY(!acquire(f, carrier, ben));
        QVERIFY(renew(f, carrier, anna, epoch));
        QVERIFY(!renew(f, carrier, ben, epoch));
        QCOMPARE(only(f).owner, anna);
        QCOMPARE(int(only(f).state), int(LinkState::Up));
        QCOMPARE(only(f).sentence, u"fine"_s);
        QCOMPARE(acquire(f, f.carrier(u"other"_s), ben), 1);
    }

    void whatIsOverChangesHandsOnce()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const qint64 epoch = acquire(f, carrier, anna).value();
        end(f, carrier);
        // Late, but nobody was quicker.
        QVERIFY(renew(f, carrier, anna, epoch));
        end(f, carrier);
        QCOMPARE(acquire(f, carrier, ben), epoch + 1);
        QVERIFY(!renew(f, carrier, anna, epoch));
        const auto holds = [&](const LeaseOwner &owner, qint64 of) {
            return f.read([&](Connection &c) { return Leases(c).holds(carrier, owner.id, of); })
                .value();
        };
        QVERIFY(!holds(anna, epoch));
        QVERIFY(!holds(anna, epoch + 1));
        QVERIFY(holds(ben, epoch + 1));
    }

    void whatIsReleasedIsFree()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        QVERIFY(acquire(f, carrier, anna));
        const auto release = [&](const LeaseOwner &owner) {
            return f.write([&](Connection &c) { return Leases(c).release(carrier, owner.id); })
                .has_value();
        };
        QVERIFY(release(ben));
        QCOMPARE(only(f).owner, anna);
        QVERIFY(release(anna));
        QCOMPARE(acquire(f, carrier, ben), 2);
    }

    void whatTheFormerOwnerLeftIsUnknown()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        const CarrierId other = f.carrier(u"other"_s);
        QVERIFY(acquire(f, carrier, anna));
        const auto sent = f.send(f.draft(carrier, u"+15551234567"_s, u"hello"_s));
        const auto elsewhere = f.send(f.draft(other, u"+15551234568"_s, u"hello"_s));
        QCOMPARE(f.claim(carrier).size(), 1);
        QCOMPARE(f.claim(other).size(), 1);
        end(f, carrier);
        QList<TargetTick> ticks;
        QVERIFY(acquire(f, carrier, ben, &ticks));
        QCOMPARE(ticks.size(), 1);
        QCOMPARE(f.message(sent.id).state, TargetState::Unknown);
        QCOMPARE(f.message(elsewhere.id).state, TargetState::Sending);
    }

    void whatNobodyHoldsIsUnknownToo()
    {
        F f;
        const CarrierId held = f.carrier(u"lab"_s);
        const CarrierId over = f.carrier(u"other"_s);
        const CarrierId never = f.carrier(u"third"_s);
        QVERIFY(acquire(f, held, anna));
        QVERIFY(acquire(f, over, ben));
        QList<TargetId> sent;
        for (const CarrierId carrier : {held, over, never}) {
            sent.append(f.send(f.draft(carrier, u"+15551234567"_s, u"hello"_s)).id);
            QCOMPARE(f.claim(carrier).size(), 1);
        }
        end(f, over);
        const auto ticks = f.write([](Connection &c) { return Leases(c).recoverAbandoned(); });
        QCOMPARE(ticks.value().size(), 2);
        QCOMPARE(f.message(sent[0]).state, TargetState::Sending);
        QCOMPARE(f.message(sent[1]).state, TargetState::Unknown);
        QCOMPARE(f.message(sent[2]).state, TargetState::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
