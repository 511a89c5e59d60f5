#include "flusher.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;

/// A disk that writes when it is told to.
class SlowDisk
{
public:
    Result<void> flush()
    {
        m_asked.release();
        m_allowed.acquire();
        ++flushes;
        if (failsAt == flushes)
            return fail(ErrorCode::Internal, u"dropped"_s);
        return {};
    }
    bool waitUntilAsked() { return m_asked.tryAcquire(1, patienceMs); }
    void allow(int times = 1) { m_allowed.release(times); }

    std::atomic_int flushes = 0;
    std::atomic_int failsAt = 0;

private:
    QSemaphore m_asked;
    QSemaphore m_allowed;
};

} // namespace

class TestFlusher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsToldBeforeTheDiskHasIt()
    {
        SlowDisk disk;
        QSemaphore told;
        Flusher flusher([&] { return disk.flush(); }, [] {});
        QVERIFY(!flusher.isBusy());
        flusher.add([&](const std::optional<Error> &lost) { told.release(lost ? 0 : 1); });
        QVERIFY(disk.waitUntilAsked());
        QVERIFY(flusher.isBusy());
        QCOMPARE(told.available(), 0);
        disk.allow();
        QVERIFY(told.tryAcquire(1, patienceMs));
        QVERIFY(!flusher.isBusy());
    }

    void whatComesMeanwhileSharesTheNextFlushInOrder()
    {
        SlowDisk disk;
        QSemaphore done;
        QList<int> order;
        std::atomic_int idle = 0;
        {
            Flusher flusher([&] { return disk.flush(); }, [&] { ++idle; });
            const auto add = [&](int number) {
                flusher.add([&, number](const std::optional<Error> &) {
                    order.append(number);
                    done.release();
                });
            };
            add(1);
            QVERIFY(disk.waitUntilAsked());
            add(2);
            add(3);
            disk.allow(2);
            QVERIFY(done.tryAcquire(3, patienceMs));
        }
        QCOMPARE(order, (QList<int>{1, 2, 3}));
        QCOMPARE(disk.flushes.load(), 2);
        QCOMPARE(idle.load(), 2);
    }

    /// What the disk dropped is gone: a later flush that succeeds proves nothing.
    void afterAFailureNothingIsDurableAnyMore()
    {
        SlowDisk disk;
        disk.failsAt = 1;
        disk.allow(5);
        QSemaphore done;
        int lost = 0;
        Flusher flusher([&] { return disk.flush(); }, [] {});
        for (int i = 0; i < 2; ++i) {
            flusher.add([&](const std::optional<Error> &error) {
                lost += error ? 1 : 0;
                done.release();
            });
            QVERIFY(done.tryAcquire(1, patienceMs));
        }
        QCOMPARE(lost, 2);
        QVERIFY(flusher.failure());
        QCOMPARE(flusher.failure()->message, u"dropped"_s);
    }

    void whatWaitsAtTheEndIsTold()
    {
        SlowDisk disk;
        disk.allow(10);
        std::atomic_int told = 0;
        {
            Flusher flusher([&] { return disk.flush(); }, [] {});
            for (int i = 0; i < 3; ++i)
                flusher.add([&](const std::optional<Error> &) { ++told; });
        }
        QCOMPARE(told.load(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFlusher)
#include "tst_flusher.moc"
