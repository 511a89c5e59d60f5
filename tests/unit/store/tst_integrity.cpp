#include "connection_p.h"
#include "integrity.h"
#include "sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <functional>
#include <thread>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;

namespace {

/// Runs once, in the middle of what a connection does.
std::function<void()> inTheMiddle;

int progress(void *)
{
    if (const auto act = std::exchange(inTheMiddle, {}))
        act();
    return 0;
}

/// Of every connection that is opened: the test's own place is between two rows of a check.
int watchProgress(sqlite3 *database, const char **, const struct sqlite3_api_routines *)
{
    sqlite3_progress_handler(database, 1'000, progress, nullptr);
    return SQLITE_OK;
}

} // namespace

/// The check beside the work: it ends when it is told to, gives way and comes back, and what it is
/// interrupted at is not called damaged.
class TestIntegrity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchProgress)); }

    void cleanupTestCase()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watchProgress));
    }

    void init()
    {
        inTheMiddle = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = openSqlite(m_folder->filePath(u"some.sqlite"_s), Access::Write, &m_clock).value();
        for (const char *sql :
             {"CREATE TABLE one (id INTEGER PRIMARY KEY, word TEXT NOT NULL)",
              "CREATE INDEX one_word ON one (word)",
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
              "INSERT INTO one SELECT i, 'word ' || i FROM n",
              "CREATE TABLE two (id INTEGER PRIMARY KEY)"})
            QVERIFY(m_file->run(sql));
        m_file->internals().finishStatements();
    }

    void aSoundFile()
    {
        CheckControl control;
        QVERIFY(quickCheck(*m_file, &control));
        QVERIFY(quickCheck(*m_file, nullptr));
        QCOMPARE(control.timesGivenWay(), 0);
    }

    void stopsInTheMiddleOfATable()
    {
        CheckControl control;
        inTheMiddle = [&control] {
            control.stop();
        };
        const auto verdict = quickCheck(*m_file, &control);
        QVERIFY(!inTheMiddle);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::Cancelled);
        QVERIFY(!quickCheck(*m_file, &control)); // for good
    }

    void givesWayAndComesBack()
    {
        CheckControl control(std::chrono::milliseconds(0));
        inTheMiddle = [&control] {
            control.logIs(256'000'001);
        };
        QVERIFY(quickCheck(*m_file, &control));
        QVERIFY(!inTheMiddle);
        QCOMPARE(control.timesGivenWay(), 1);
    }

    void staysWhileTheLogIsShort()
    {
        CheckControl control(std::chrono::milliseconds(0));
        inTheMiddle = [&control] {
            control.logIs(256'000'000);
        };
        QVERIFY(quickCheck(*m_file, &control));
        QVERIFY(!inTheMiddle);
        QCOMPARE(control.timesGivenWay(), 0);
    }

    void stopsWhileItWaits()
    {
        CheckControl control(std::chrono::hours(1));
        inTheMiddle = [&control] {
            control.giveWay();
        };
        // From another thread, when it waits or is about to: either way it ends at once.
        std::jthread other([&control] {
            while (control.timesGivenWay() == 0)
                std::this_thread::yield();
            control.stop();
        });
        const auto verdict = quickCheck(*m_file, &control);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::Cancelled);
    }

    void nobodyIsInTheWayBetweenChecks()
    {
        CheckControl control;
        control.giveWay();
        control.logIs(1'000'000'000);
        QCOMPARE(control.timesGivenWay(), 0);
        QVERIFY(quickCheck(*m_file, &control));
    }

    void findsDamageAllTheSame()
    {
        CheckControl control;
        m_file.reset(); // the log is in the file now
        QFile file(m_folder->filePath(u"some.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 2 * 4096));
        file.write(QByteArray(4096, '\xff'));
        file.close();
        m_file = openSqlite(m_folder->filePath(u"some.sqlite"_s), Access::Read, &m_clock).value();
        const auto verdict = quickCheck(*m_file, &control);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::Corrupt);
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_file;
};

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
