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

    void theSenderDecidesThenTheLongestPrefix()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const CarrierId german = f.carrier(u"german"_s);
        const auto route = [&](const QString &prefix, CarrierId carrier) {
            return f
                .write([=](Connection &c) {
                    return Carriers(c).saveRoute({{}, prefix, carrier});
                })
                .value();
        };
        const auto carrierFor = [&](const QString &source, const QString &destination) {
            return f
                .read([=](Connection &c) { return Carriers(c).carrierFor(source, destination); })
                .value();
        };
        QVERIFY(!carrierFor({}, u"+15551234567"_s).isValid());
        const RouteId all = route(QString(), lab);
        route(u"49"_s, german);
        QCOMPARE(carrierFor({}, u"+15551234567"_s), lab);
        QCOMPARE(carrierFor({}, u"+4915112345678"_s), german);
        QCOMPARE(route(QString(), german), all);
        QCOMPARE(carrierFor({}, u"+15551234567"_s), german);
        Carrier carrier = this->all(f).first();
        carrier.senders = {u"+15550000000"_s};
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).save(carrier, {}); }).has_value());
        QCOMPARE(carrierFor(u"+15550000000"_s, u"+4915112345678"_s), lab);
        QCOMPARE(f.read([](Connection &c) { return Carriers(c).routes(); }).value().size(), 2);
    }

    void aRemovedCarrierLeavesItsNameBehind()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        QVERIFY(f.write([=](Connection &c) {
                     return Carriers(c).saveRoute({{}, {}, lab});
                 }).has_value());
        const ChatMessage left = f.send(f.draft(lab, u"+15551234567"_s, u"x"_s));
        f.finish({F::accepted(f.claim(lab)[0], u"1"_s)});
        const ChatMessage waits = f.send(f.draft(lab, u"+15551234567"_s, u"y"_s));
        QVERIFY(f.write([=](Connection &c) { return Carriers(c).remove(lab); }).has_value());
        QVERIFY(all(f).isEmpty());
        QCOMPARE(f.message(left.id).carrier, u"lab"_s);
        QCOMPARE(f.message(waits.id).reason.code, ReasonCode::NoRoute);
        QVERIFY(f.claim(lab).isEmpty());
        const CarrierId again = f.carrier(u"lab"_s);
        QCOMPARE(
            f.write([=](Connection &c) { return Outbox(c).assignRoute({}, again); }).value().size(),
            1);
        QCOMPARE(f.claim(again).size(), 1);
    }

private:
    static QList<Carrier> all(F &f)
    {
        return f.read([](Connection &c) { return Carriers(c).all(); }).value();
    }
};

QTEST_GUILESS_MAIN(TestCarriers)
#include "tst_carriers.moc"
