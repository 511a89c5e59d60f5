#include "store_fixture.h"

#include <QFileInfo>

#include <atomic>
#include <future>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

const QString peer = u"+15551234567"_s;

Result<int> setValue(Connection &c, const QString &key, const QString &value)
{
    if (auto done = Settings(c).setValue(key, value); !done)
        return forward(done);
    return 1;
}

/// Keeps the writer busy until release() is called, so that the jobs after it form one batch.
class Gate
{
public:
    explicit Gate(Store &store)
        : m_done(store.write([opened = m_opened.get_future().share()](Connection &) -> Result<int> {
            opened.wait();
            return 0;
        }))
    {}
    void release()
    {
        m_opened.set_value();
        m_done.waitForFinished();
    }

private:
    std::promise<void> m_opened;
    QFuture<Result<int>> m_done;
};

qint64 foundTexts(F &f, const QString &word)
{
    return F::onServer()
               ? f.figure("SELECT COUNT(*) FROM message_search WHERE words @@ to_tsquery('simple', "
                          "?)",
                          {word})
               : f.figure("SELECT COUNT(*) FROM message_search WHERE message_search MATCH ?",
                          {word});
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreTheOwnersOnly() // security.md 4.4
    {
        ONLY_ON_SQLITE;
#ifdef Q_OS_UNIX
        const mode_t before = ::umask(0);
        F f;
        QVERIFY(f.write([](Connection &c) { return setValue(c, u"a"_s, u"b"_s); }).has_value());
        ::umask(before);
        const auto mode = [](const QString &path) {
            struct stat status = {};
            return ::stat(QFile::encodeName(path).constData(), &status) == 0
                       ? status.st_mode & 0777u
                       : 0u;
        };
        QCOMPARE(mode(f.path()), 0600u);
        QCOMPARE(mode(f.path() + u"-wal"_s), 0600u);
        QCOMPARE(mode(f.path() + u"-shm"_s), 0600u);
        QCOMPARE(mode(QFileInfo(f.path()).path()), 0700u);
#else
        QSKIP("file modes are a Unix matter");
#endif
    }

    void theConnectionIsSetUpForSafety() // T162
    {
        ONLY_ON_SQLITE;
        F f;
        const auto pragma = [&](const char *sql) {
            return f.write([sql](Connection &c) { return c.number(sql); }).value();
        };
        // NORMAL: the log is flushed by us, beside the next batch (ADR 0025).
        QCOMPARE(pragma("PRAGMA synchronous"), 1);
        QCOMPARE(pragma("PRAGMA foreign_keys"), 1);
        QCOMPARE(pragma("PRAGMA trusted_schema"), 0);
        QCOMPARE(pragma("PRAGMA cell_size_check"), 1);
        QCOMPARE(pragma("PRAGMA secure_delete"), 1);
        QCOMPARE(f.figure("PRAGMA query_only"), 1);
        QVERIFY(!f.read([](Connection &c) { return setValue(c, u"a"_s, u"b"_s); }));
    }

    void oneBadJobDoesNotUndoItsSiblings() // T163
    {
        F f;
        Gate gate(*f.store);
        auto first = f.store->write([](Connection &c) { return setValue(c, u"first"_s, u"1"_s); });
        auto bad = f.store->write([](Connection &c) -> Result<int> {
            if (auto written = setValue(c, u"bad"_s, u"1"_s); !written)
                return written;
            return c.change("INSERT INTO setting (key, value) VALUES ('first', 'again')");
        });
        auto refused = f.store->write([](Connection &c) -> Result<int> {
            if (auto written = setValue(c, u"refused"_s, u"1"_s); !written)
                return written;
            return fail(ErrorCode::Refused, u"no"_s);
        });
        auto last = f.store->write([](Connection &c) { return setValue(c, u"last"_s, u"1"_s); });
        gate.release();
        last.waitForFinished();
        QVERIFY(first.result().has_value());
        QCOMPARE(bad.result().error().code, ErrorCode::Conflict);
        QCOMPARE(refused.result().error().code, ErrorCode::Refused);
        QVERIFY(last.result().has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key IN ('first', 'last')"), 2);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key IN ('bad', 'refused')"), 0);
    }

    void ofRepeatableJobsTheBadOnesAreUndoneAlone() // T163
    {
        F f;
        Gate gate(*f.store);
        const auto set = [](const QString &key) {
            return [key](Connection &c) {
                return setValue(c, key, u"1"_s);
            };
        };
        auto first = f.store->writeRepeatable(set(u"first"_s));
        auto refused = f.store->writeRepeatable([](Connection &c) -> Result<int> {
            if (auto written = setValue(c, u"refused"_s, u"1"_s); !written)
                return written;
            return fail(ErrorCode::Refused, u"no"_s);
        });
        auto second = f.store->writeRepeatable(set(u"second"_s));
        auto bad = f.store->writeRepeatable([](Connection &c) -> Result<int> {
            return c.change("INSERT INTO setting (key, value) VALUES ('first', 'again')");
        });
        auto alone = f.store->write(set(u"alone"_s));
        auto last = f.store->writeRepeatable(set(u"last"_s));
        gate.release();
        last.waitForFinished();
        QCOMPARE(refused.result().error().code, ErrorCode::Refused);
        QCOMPARE(bad.result().error().code, ErrorCode::Conflict);
        for (auto &good : {first, second, alone, last})
            QVERIFY(good.result().has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key IN ('first', 'second', 'alone', "
                          "'last')"),
                 4);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key = 'refused'"), 0);
    }

    void aRepeatableJobThatRefusesBeforeItWritesRepeatsNobody()
    {
        F f;
        Gate gate(*f.store);
        std::atomic_int runs = 0;
        auto first = f.store->writeRepeatable([&runs](Connection &c) {
            ++runs;
            return setValue(c, u"first"_s, u"1"_s);
        });
        auto refused = f.store->writeRepeatable([](Connection &c) -> Result<qint64> {
            if (auto read = c.number("SELECT COUNT(*) FROM setting"); !read)
                return read;
            return fail(ErrorCode::Refused, u"no"_s);
        });
        gate.release();
        refused.waitForFinished();
        QVERIFY(first.result().has_value());
        QCOMPARE(refused.result().error().code, ErrorCode::Refused);
        QCOMPARE(runs.load(), 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key = 'first'"), 1);
    }

    void aFullDiskIsToldToEveryJobOfTheBatchAndPasses() // T152, T163
    {
        ONLY_ON_SQLITE;
        F f;
        const qint64 pages = f.figure("PRAGMA page_count");
        const auto limit = [&](const char *sql) {
            QVERIFY(f.write([sql](Connection &c) { return c.number(sql); }).has_value());
        };
        limit("PRAGMA max_page_count = 1"); // SQLite takes the present size as the least
        Gate gate(*f.store);
        auto small = f.store->write([](Connection &c) { return setValue(c, u"small"_s, u"1"_s); });
        auto large = f.store->write(
            [](Connection &c) { return setValue(c, u"large"_s, QString(4'000'000, u'x')); });
        gate.release();
        large.waitForFinished();
        QCOMPARE(large.result().error().code, ErrorCode::Full);
        QVERIFY(large.result().error().message.contains(u"cordboard.db"_s));
        // SQLite undoes the whole transaction: the sibling must not believe that it was written.
        QCOMPARE(small.result().has_value(),
                 f.figure("SELECT COUNT(*) FROM setting WHERE key = 'small'") == 1);
        limit("PRAGMA max_page_count = 1000000");
        QVERIFY(f.write(
            [](Connection &c) { return setValue(c, u"large"_s, QString(4'000'000, u'x')); }));
        QVERIFY(f.figure("PRAGMA page_count") > pages);
    }

    void textsOfALoadAreFoundOnceItIsOver()
    {
        F f;
        const CarrierId carrier = f.carrier(u"Lab"_s);
        const NewOutbound draft = f.draft(carrier, peer, u"Parcel is here"_s);
        Gate gate(*f.store);
        QList<QFuture<Result<Inserted>>> answers;
        for (int i = 0; i < 700; ++i) {
            answers.append(f.store->write([draft](Connection &c) {
                NewOutbound message = draft;
                message.uuid = uuid7(c.nowUs());
                return Messages(c).insertOutbound(message);
            }));
        }
        gate.release();
        answers.last().waitForFinished();
        QTRY_COMPARE(foundTexts(f, u"parcel"_s), 700);
    }

    /// As after a kill while they were behind.
    void textsThatWereBehindAreIndexedAtTheNextStart()
    {
        ONLY_ON_SQLITE;
        F f;
        const CarrierId carrier = f.carrier(u"Lab"_s);
        f.send(f.draft(carrier, peer, u"First parcel"_s));
        f.send(f.draft(carrier, peer, u"Second parcel"_s));
        QVERIFY(f.write([](Connection &c) {
                     return c.change("DELETE FROM message_search WHERE rowid = (SELECT MAX(id) "
                                     "FROM message)");
                 }).has_value());
        QCOMPARE(foundTexts(f, u"parcel"_s), 1);
        f.reopen();
        QCOMPARE(foundTexts(f, u"parcel"_s), 2);
        QCOMPARE(foundTexts(f, u"second"_s), 1);
    }

    void answersComeAfterTheCommitInOrder()
    {
        F f;
        Gate gate(*f.store);
        QList<QFuture<Result<int>>> answers;
        for (int i = 0; i < 1200; ++i)
            answers.append(f.store->write(
                [i](Connection &c) { return setValue(c, u"n"_s, QString::number(i)); }));
        gate.release();
        for (auto &answer : answers) {
            answer.waitForFinished();
            QVERIFY(answer.result().has_value());
        }
        QCOMPARE(f.read([](Connection &c) { return Settings(c).value(u"n"_s); }).value(),
                 u"1199"_s);
    }

    void readersNeverWaitForTheWriter()
    {
        F f;
        QVERIFY(
            f.write([](Connection &c) { return setValue(c, u"n"_s, u"before"_s); }).has_value());
        std::promise<void> opened;
        auto busy = f.store->write([wait = opened.get_future().share()](Connection &c) {
            auto written = setValue(c, u"n"_s, u"after"_s);
            wait.wait();
            return written;
        });
        const auto value = [&] {
            return f.read([](Connection &c) { return Settings(c).value(u"n"_s); }).value();
        };
        QCOMPARE(value(), u"before"_s);
        opened.set_value();
        busy.waitForFinished();
        QCOMPARE(value(), u"after"_s);
    }

    void manyThreadsAtOnce()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const NewOutbound draft = f.draft(lab, peer, u"Hello"_s);
        std::vector<std::thread> threads;
        std::atomic_int inserted = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    NewOutbound message = draft;
                    message.uuid = QUuid::createUuid();
                    auto written = f.store->write(
                        [message](Connection &c) { return Messages(c).insertOutbound(message); });
                    auto seen =
                        f.store->read([](Connection &c) { return Conversations(c).page({}); });
                    written.waitForFinished();
                    seen.waitForFinished();
                    if (written.result() && seen.result())
                        ++inserted;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(inserted.load(), 200);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM target"), 200);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE message_id > 0"), 200);
    }

    void stampsOnlyGrow()
    {
        F f;
        const auto stamp = [&] {
            return f.write([](Connection &c) -> Result<qint64> { return c.nextStampUs(); }).value();
        };
        const qint64 first = stamp();
        const qint64 second = stamp();
        QVERIFY(second > first);
        f.clock.advanceSeconds(-3600);
        f.reopen();
        QVERIFY(stamp() > second);
        f.clock.advanceSeconds(7200);
        QCOMPARE(stamp(), f.clock.nowUs());
    }

    void whatIsQueuedAtTheEndIsWritten()
    {
        F f;
        Gate gate(*f.store);
        auto last = f.store->write([](Connection &c) { return setValue(c, u"last"_s, u"1"_s); });
        gate.release();
        f.reopen();
        QVERIFY(last.result().has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key = 'last'"), 1);
    }

    void aCleanEndLeavesOneFile()
    {
        ONLY_ON_SQLITE;
        F f;
        f.receive(peer, u"Hello"_s);
        f.store.reset();
        QVERIFY(!QFile::exists(f.path() + u"-wal"_s));
        QVERIFY(!QFile::exists(f.path() + u"-shm"_s));
        f.reopen();
        auto checked = f.store->integrity();
        QTRY_VERIFY(checked.isFinished());
        QVERIFY(checked.result().has_value());
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
