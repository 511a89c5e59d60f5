#include "store/queue_figures.h"
#include "store/storage_figures.h"

#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

/// What those are told who watch over the program.
class TestQueueFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldestThatMayLeaveIsFound()
    {
        F f;
        const auto oldest = [&] {
            return f.read([](Connection &c) { return store::QueueFigures(c).oldest(); }).value();
        };
        using Oldest = QHash<CarrierId, qint64>;
        QCOMPARE(oldest(), Oldest());
        const CarrierId one = f.carrier(u"one"_s);
        const CarrierId other = f.carrier(u"other"_s);
        const ChatMessage first = f.send(f.draft(one, u"+15551234567"_s, u"a"_s, 2));
        f.clock.advanceSeconds(60);
        const ChatMessage second = f.send(f.draft(other, u"+15551234568"_s, u"b"_s));
        QCOMPARE(oldest(), (Oldest{{one, first.createdUs}, {other, second.createdUs}}));
        f.claim(one);
        QCOMPARE(oldest(), (Oldest{{other, second.createdUs}}));
        f.claim(other);
        QCOMPARE(oldest(), Oldest());
    }

    void whatHasNoRouteIsCounted()
    {
        F f;
        const auto unrouted = [&] {
            return f.read([](Connection &c) { return store::QueueFigures(c).unrouted(); }).value();
        };
        const CarrierId carrier = f.carrier(u"lab"_s);
        const ChatMessage message = f.send(f.draft(carrier, u"+15551234567"_s, u"a"_s));
        QCOMPARE(unrouted(), 0);
        f.reroute(message.id, {});
        QCOMPARE(unrouted(), 1);
        const auto oldest =
            f.read([](Connection &c) { return store::QueueFigures(c).oldest(); }).value();
        QCOMPARE(oldest, (QHash<CarrierId, qint64>{{CarrierId{}, message.createdUs}}));
    }

    void theDatabaseSaysHowLargeItIsAndWhereItLies()
    {
        F f;
        const auto kept = f.read([](Connection &c) { return storageFigures(c); }).value();
        QVERIFY(kept.octets > 4096);
        if (F::onServer()) {
            QVERIFY(!kept.place.isEmpty());
            QCOMPARE(kept.freeOctets, -1);
            return;
        }
        QCOMPARE(QFileInfo(kept.place).canonicalFilePath(),
                 QFileInfo(f.path()).canonicalFilePath());
        QVERIFY(kept.freeOctets > 0);
        f.send(f.draft(f.carrier(u"lab"_s), u"+15551234567"_s, QString(40'000, u'x')));
        QVERIFY(f.read([](Connection &c) { return storageFigures(c); }).value().octets >
                kept.octets);
    }
};

QTEST_GUILESS_MAIN(TestQueueFigures)
#include "tst_queue_figures.moc"
