#include "queue_counter.h"

#include "unit/store/store_fixture.h"

#include <QSignalSpy>
#include <QTimer>

using namespace cordboard;
using namespace cordboard::engine;
using F = store::StoreFixture;

class TestQueueCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itRestsLongerAfterALongCount()
    {
        QCOMPARE(QueueCounter::restMs(0), 500);
        QCOMPARE(QueueCounter::restMs(20), 500);
        QCOMPARE(QueueCounter::restMs(1'000), 19'000); // a twentieth of a core
        QCOMPARE(QueueCounter::restMs(600'000), 30'000);
    }

    void messagesAreCountedNotTheirParts()
    {
        F f;
        const CarrierId lab = f.carrier(QStringLiteral("lab"));
        f.send(f.draft(lab, QStringLiteral("+15550000001"), QStringLiteral("one")));
        f.send(f.draft(lab, QStringLiteral("+15550000002"), QStringLiteral("three parts"), 3));
        QueueCounter counter(*f.store);
        QSignalSpy counted(&counter, &QueueCounter::counted);
        counter.mark(lab);
        QVERIFY(counted.wait());
        QCOMPARE(counted.first().value(0).value<CarrierId>(), lab);
        QCOMPARE(counted.first().value(1).toLongLong(), 2);
    }

    void whatChangesDuringACountIsCountedAfterwards()
    {
        F f;
        const CarrierId lab = f.carrier(QStringLiteral("lab"));
        const CarrierId other = f.carrier(QStringLiteral("other"));
        QueueCounter counter(*f.store);
        QSignalSpy counted(&counter, &QueueCounter::counted);
        // The listener stands in for somebody who queues more while the answer is on its way.
        connect(&counter, &QueueCounter::counted, &counter, [&](CarrierId carrier) {
            if (carrier == lab)
                counter.mark(other);
        });
        counter.mark(lab);
        counter.mark(lab);
        QTRY_COMPARE(counted.size(), 2);
        QCOMPARE(counted.first().value(0).value<CarrierId>(), lab);
        QCOMPARE(counted.last().value(0).value<CarrierId>(), other);
    }

    void onceStoppedNothingIsCounted()
    {
        F f;
        const CarrierId lab = f.carrier(QStringLiteral("lab"));
        QueueCounter counter(*f.store);
        const auto *timer = counter.findChild<QTimer *>();
        counter.mark(lab);
        QVERIFY(timer->isActive());
        counter.stop();
        counter.mark(lab);
        QVERIFY(!timer->isActive());
    }
};

QTEST_GUILESS_MAIN(TestQueueCounter)
#include "tst_queue_counter.moc"
