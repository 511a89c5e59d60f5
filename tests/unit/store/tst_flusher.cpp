#include "flusher.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience(10);

/// Of the standard library: ThreadSanitizer does not see into Qt's.
using Semaphore = std::counting_semaphore<1000>;

bool take(Semaphore &semaphore, int times = 1)
{
    bool all = true;
    for (int i = 0; i < times; ++i)
        all = all && semaphore.try_acquire_for(patience);
    return all;
}

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
    bool waitUntilAsked() { return take(m_asked); }
    void allow(int times = 1) { m_allowed.release(times); }

    std::atomic_int flushes = 0;
    std::atomic_int failsAt = 0;

private:
    Semaphore m_asked{0};
    Semaphore m_allowed{0};
};

} // namespace

class TestFlusher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsToldBeforeTheDiskHasIt()
    {
        SlowDisk disk;
        Semaphore told{0};
        Flusher flusher([&] { return disk.flush(); }, [] {});
        QVERIFY(!flusher.isBusy());
        flusher.add([&](const std::optional<Error> &lost) { told.release(lost ? 0 : 1); });
        QVERIFY(disk.waitUntilAsked());
        QVERIFY(flusher.isBusy());
        QVERIFY(!told.try_acquire());
        disk.allow();
        QVERIFY(take(told));
        QVERIFY(!flusher.isBusy());
    }

    void whatComesMeanwhileSharesTheNextFlushInOrder()
    {
        SlowDisk disk;
        Semaphore done{0};
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
            QVERIFY(take(done, 3));
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
        Semaphore done{0};
        int lost = 0;
        Flusher flusher([&] { return disk.flush(); }, [] {});
        for (int i = 0; i < 2; ++i) {
            flusher.add([&](const std::optional<Error> &error) {
                lost += error ? 1 : 0;
                done.release();
            });
            QVERIFY(take(done));
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
