#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

class TestCarriers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        F f;
        Carrier carrier;
        carrier.uuid = uuid7(f.clock.nowUs());
        carrier.name = u"Northline"_s;
        carrier.host = u"smsc.example.net"_s;
        carrier.port = 3550;
        carrier.bind = BindMode::Pair;
        carrier.systemId = u"user"_s;
        carrier.systemType = u"VMA"_s;
        carrier.tls = true;
        carrier.window = 77;
        carrier.rate = 12;
        carrier.enabled = false;
        carrier.demo = true;
        carrier.senders = {u"+15550000002"_s, u"+15550000001"_s};
        carrier.profile.binds = 3;
        carrier.profile.ourName = {5, 1, false};
        carrier.profile.destination.plus = true;
        carrier.profile.tlsPin = u"ab"_s.repeated(32);
        carrier.profile.longMessages = LongMessages::Sar;
        carrier.profile.languages = {u"tr"_s, u"pt"_s};
        carrier.id =
            f.write([=](Connection &c) { return Carriers(c).save(carrier, "sealed"); }).value();
        carrier.hasPassword = true;
        QCOMPARE(all(f), QList<Carrier>{carrier});
        f.reopen();
        QCOMPARE(all(f), QList<Carrier>{carrier});
        QCOMPARE(
            f.read([=](Connection &c) { return Carriers(c).defaultSender(carrier.id); }).value(),
            u"+15550000002"_s);
    }

    void aNameIsTakenOnce()
    {
        F f;
        f.carrier(u"lab"_s);
        Carrier again;
        again.name = u"lab"_s;
        const auto saved = f.write([=](Connection &c) { return Carriers(c).save(again, {}); });
        QCOMPARE(saved.error().code, ErrorCode::Conflict);
        QVERIFY(saved.error().message.contains(u"lab"_s));
        QCOMPARE(all(f).size(), 1);
    }

    void aPasswordStaysUntilItIsReplaced()
    {
        F f;
        const CarrierId id = f.carrier(u"lab"_s);
        Carrier carrier = all(f).first();
        QVERIFY(!carrier.hasPassword);
        const auto save = [&](const QByteArray &sealed) {
            const auto saved =
                f.write([=](Connection &c) { return Carriers(c).save(carrier, sealed); });
            return saved ? f.read([=](Connection &c) {
                                return Carriers(c).sealedPassword(id);
                            }).value()
                         : QByteArray("not saved");
        };
        QCOMPARE(save("one"), QByteArray("one"));
        QCOMPARE(save({}), QByteArray("one"));
        QCOMPARE(save("two"), QByteArray("two"));
    }

    void sendersKeepTheirFieldsWhenTheListIsSaved()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        Sender sender;
        sender.number = u"+15550000000"_s;
        sender.carrier = lab;
        sender.limits.perDay = 200;
        sender.countries = {u"US"_s, u"CA"_s};
        QVERIFY(f.write([=](Connection &c) { return Senders(c).save(sender); }).has_value());
        Carrier carrier = all(f).first();
        QCOMPARE(carrier.senders, QStringList{sender.number});
        carrier.senders.prepend(u"4711"_s);
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).save(carrier, {}); }).has_value());
        const auto senders = f.read([](Connection &c) { return Senders(c).all(); }).value();
        QCOMPARE(senders.size(), 2);
        QCOMPARE(senders[0].kind, SenderKind::ShortCode);
        QCOMPARE(senders[0].otherCarriers, OtherCarriers::Never);
        QCOMPARE(senders[1].limits.perDay, 200);
        QCOMPARE(senders[1].countries, sender.countries);
        QCOMPARE(f.write([=](Connection &c) { return Senders(c).save(sender); }).error().code,
                 ErrorCode::Conflict);
    }

    void routesAreSavedWithTheirCarriers()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId spare = f.carrier(u"spare"_s);
        Route route;
        route.prefix = u"+49"_s;
        route.category = u"otp"_s;
        route.priority = 5;
        route.carriers = {{spare, 3}, {lab, 0}};
        const auto save = [&](const Route &one) {
            return f.write([=](Connection &c) { return Routes(c).save(one); });
        };
        const auto id = save(route);
        QVERIFY(id);
        QCOMPARE(save(route).error().code, ErrorCode::Conflict);
        route.id = *id;
        const auto routes = [&] {
            return f.read([](Connection &c) { return Routes(c).all(); }).value();
        };
        QCOMPARE(routes(), QList<Route>{route});
        Route other = route;
        other.id = {};
        other.carriers = {{lab, 1}};
        QCOMPARE(f.write([=](Connection &c) { return Routes(c).put(other); }).value(), *id);
        QCOMPARE(routes().first().carriers, other.carriers);
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).remove(lab); }).has_value());
        QVERIFY(routes().isEmpty());
    }

    void theLongestPrefixPrices()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const PriceList list{lab, u"EUR"_s, {{QString(), 50'000}, {u"+49"_s, 75'000}}};
        QVERIFY(f.write([=](Connection &c) { return Prices(c).save(list); }).has_value());
        const auto cost = [&](const QString &number, int parts) {
            return f.read([=](Connection &c) { return Prices(c).costOf(number, lab, parts); })
                .value();
        };
        QCOMPARE(cost(u"+4915112345678"_s, 2), (Cost{150'000, u"EUR"_s}));
        QCOMPARE(cost(u"+15551234567"_s, 1), (Cost{50'000, u"EUR"_s}));
        QCOMPARE(f.read([](Connection &c) { return Prices(c).all(); }).value().first(), list);
        QVERIFY(
            !f.read([=](Connection &c) { return Prices(c).costOf(u"+1555"_s, {99}, 1); }).value());
    }

    void whatLeftIsCountedByDay()
    {
        F f;
        const qint64 day = Senders::dayOf(f.clock.nowUs());
        const auto count = [&](qint64 parts) {
            QVERIFY(f.write([=](Connection &c) {
                         return Senders(c).count(u"4711"_s, day, parts);
                     }).has_value());
        };
        count(5);
        count(-2);
        f.reopen();
        const auto parts = [&](qint64 on) {
            return f.read([=](Connection &c) { return Senders(c).partsOn(u"4711"_s, on); }).value();
        };
        QCOMPARE(parts(day), 3);
        QCOMPARE(parts(day + 1), 0);
        QVERIFY(Senders::endOfDayUs(f.clock.nowUs()) > f.clock.nowUs());
        QCOMPARE(Senders::dayOf(Senders::endOfDayUs(f.clock.nowUs())), day + 1);
    }

    void aDayNeverHasLessThanNothing() // what comes back after midnight left the day before
    {
        F f;
        const qint64 day = Senders::dayOf(f.clock.nowUs());
        const auto count = [&](qint64 parts) {
            QVERIFY(f.write([=](Connection &c) {
                         return Senders(c).count(u"4711"_s, day, parts);
                     }).has_value());
        };
        const auto parts = [&] {
            return f.read([=](Connection &c) { return Senders(c).partsOn(u"4711"_s, day); });
        };
        count(-3);
        QCOMPARE(parts().value(), 0);
        count(2);
        QCOMPARE(parts().value(), 2);
        count(-5);
        QCOMPARE(parts().value(), 0);
    }

    void aRemovedCarrierLeavesItsNameBehind()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        Route route;
        route.carriers = {{lab, 1}};
        QVERIFY(f.write([=](Connection &c) { return Routes(c).save(route); }).has_value());
        const ChatMessage left = f.send(f.draft(lab, u"+15551234567"_s, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        const ChatMessage waits = f.send(f.draft(lab, u"+15551234567"_s, u"y"_s));
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).remove(lab); }).has_value());
        QVERIFY(all(f).isEmpty());
        QCOMPARE(f.message(left.id).carrier, u"lab"_s);
        QCOMPARE(f.message(waits.id).reason.code, ReasonCode::NoRoute);
        QVERIFY(f.claim(lab).isEmpty());
        const CarrierId again = f.carrier(u"lab"_s);
        QCOMPARE(f.reroute(waits.id, again).size(), 1);
        QCOMPARE(f.claim(again).size(), 1);
    }

    void theRestOfALongMessageIsNotLeftWithARemovedCarrier()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage half = f.send(f.draft(lab, u"+15551234567"_s, u"long"_s, 2));
        const auto first = f.claim(lab, 1);
        QCOMPARE(first.size(), 1);
        const auto remove = [&f, lab] {
            return f.write([lab](Connection &c) { return Carriers(c).remove(lab); }).has_value();
        };
        QVERIFY(remove());
        f.finish({F::accepted(first[0], u"1"_s)});
        QVERIFY(remove()); // as the engine does when the line has drained
        const auto waiting =
            f.read([](Connection &c) { return Outbox(c).queued(CarrierId(), {}, 10); });
        QCOMPARE(waiting.value().rows.size(), 1);
        const CarrierId other = f.carrier(u"other"_s);
        QCOMPARE(f.reroute(half.id, other).size(), 1);
        QCOMPARE(f.claim(other).size(), 1);
    }

    void whatOnlyConcernedTheOldCarrierDoesNotFollowAMessage()
    {
        F f;
        const CarrierId full = f.carrier(u"full"_s);
        const CarrierId other = f.carrier(u"other"_s);
        const ChatMessage sent = f.send(f.draft(full, u"+15551234567"_s, u"x"_s));
        const qint64 tomorrow = f.clock.nowUs() + qint64(86'400) * 1'000'000;
        const store::ClaimGate dayIsFull = [tomorrow](const store::ClaimCandidate &) {
            store::ClaimVerdict later;
            later.holdUntilUs = tomorrow;
            later.reason.code = ReasonCode::RateLimit;
            return later;
        };
        QVERIFY(
            f.write([=](Connection &c) { return Outbox(c).claim(full, 10, nullptr, dayIsFull); })
                .value()
                .isEmpty());
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::RateLimit);
        f.reroute(sent.id, other);
        QCOMPARE(f.message(sent.id).reason.code, ReasonCode::None);
        QCOMPARE(f.claim(other).size(), 1);
    }

private:
    static QList<Carrier> all(F &f)
    {
        return f.read([](Connection &c) { return Carriers(c).all(); }).value();
    }
};

QTEST_GUILESS_MAIN(TestCarriers)
#include "tst_carriers.moc"
