#include "migrations.h"
#include "postgres.h"
#include "store/canned_replies.h"
#include "store/drafts.h"
#include "store/held_messages.h"
#include "store/leases.h"
#include "store/operators.h"
#include "store/server_report.h"
#include "store/thread_desk.h"
#include "store_fixture.h"
#include "support/cutting_proxy.h"

#include <thread>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

/// Columns, constraints and indexes of a schema, in words that do not name it.
QString describe(const TestServer::Place &place)
{
    const QString text =
        place
            .ask(u"SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
                 "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || "
                 "is_nullable || ' ' || COALESCE(column_default, '') || ' ' || "
                 "COALESCE(collation_name, '') AS line FROM information_schema.columns WHERE "
                 "table_schema = current_schema() UNION ALL "
                 "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() UNION ALL "
                 "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
                 "WHERE connamespace = current_schema()::regnamespace) AS lines"_s)
            .toString();
    return QString(text).replace(place.name + u'.', QString());
}

Result<int> put(Connection &c, const QString &key)
{
    return c.change("INSERT INTO setting (key, value) VALUES (?, '1')", {key});
}

OpenOptions optionsFor(const F &f, const DatabaseUrl &url)
{
    OpenOptions options;
    options.server = url;
    options.clock = &f.clock;
    return options;
}

template<class J>
auto writeTo(Store &store, J job)
{
    auto future = store.write(std::move(job));
    future.waitForFinished();
    return future.result();
}

Result<int> putInto(Store &store, const QString &key)
{
    return writeTo(store, [key](Connection &c) { return put(c, key); });
}

/// May be tried again and again.
Result<void> keep(Store &store, const QString &key)
{
    return writeTo(store, [key](Connection &c) { return Settings(c).setValue(key, u"1"_s); });
}

QString outcome(const Result<void> &result)
{
    return result ? u"stored"_s : result.error().message + u' ' + result.error().detail;
}

} // namespace

/// What only a server can do to us.
class TestPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!F::onServer())
            QSKIP("there is no PostgreSQL; tests/support/with_postgres.sh brings one");
    }

    void freshEqualsStepByStep() // T157
    {
        SystemClock clock;
        Watchdog watchdog;
        const TestServer::Place fresh;
        const TestServer::Place stepped;
        const auto open = [&](const TestServer::Place &place) {
            return openPostgres({place.url(), {}, 8'000, &clock, &watchdog}, Access::Write).value();
        };
        QVERIFY(migrate(*open(fresh)).has_value());
        for (const int version : versions(Dialect::PostgreSql)) {
            const auto connection = open(stepped);
            QVERIFY(migrate(*connection, version).has_value());
            QCOMPARE(schemaOf(*connection).value(), version);
        }
        QVERIFY(describe(fresh).count(u'\n') > 100);
        QCOMPARE(describe(stepped), describe(fresh));
    }

    void aNewerDatabaseIsLeftAlone() // T157
    {
        F f;
        QVERIFY(f.write([](Connection &c) {
                     return c.change("INSERT INTO schema_journal (version, name, applied_us) "
                                     "VALUES (999, 'later', 1)");
                 }).has_value());
        const auto opened = Store::open(optionsFor(f, f.place->url()));
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::Newer);
        QVERIFY(opened.error().message.contains(u"newer Cordboard"_s));
    }

    void commitsReachTheDisk() // T162
    {
        F f;
        const auto setting = [&](const char *name) {
            return f
                .write([name](Connection &c) -> Result<QString> {
                    const auto rows =
                        c.run("SELECT current_setting(?)", {QString::fromLatin1(name)});
                    if (!rows || !(*rows)->next())
                        return fail(ErrorCode::Internal, u"no setting"_s);
                    return (*rows)->text(0);
                })
                .value();
        };
        f.place->ask(u"ALTER ROLE cordboard SET synchronous_commit = off"_s);
        f.reopen();
        QCOMPARE(setting("synchronous_commit"), u"on"_s);
        f.place->ask(u"ALTER ROLE cordboard RESET synchronous_commit"_s);
        QCOMPARE(setting("statement_timeout"), u"8s"_s);
        QCOMPARE(setting("tcp_user_timeout"), u"8000"_s);
    }

    void programsShareTheDatabase()
    {
        F f;
        const auto other = Store::open(optionsFor(f, f.place->url())).value();
        const auto stamp = [](Connection &c) -> Result<qint64> {
            return c.nextStampUs();
        };
        qint64 last = 0;
        for (int i = 0; i < 10; ++i) {
            const qint64 here = f.write(stamp).value();
            const qint64 there = writeTo(*other, stamp).value();
            QVERIFY(here > last);
            QVERIFY(there > here);
            last = there;
        }
        f.receive(u"+15551234567"_s, u"Hello"_s);
        auto page = other->read([](Connection &c) { return Conversations(c).page({}); });
        page.waitForFinished();
        QCOMPARE(page.result().value().rows.size(), 1);
    }

    void textsThatPostgresCannotHold()
    {
        F f;
        const QString peer = u"+15551234567"_s;
        QCOMPARE(f.receive(peer, u"a"_s + QChar(0) + u"b"_s).state, TargetState::Received);
        QCOMPARE(f.receive(peer, QString(QChar(0xD800))).state, TargetState::Received);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM message WHERE text = ?",
                          {u"a"_s + QChar(0x2400) + u"b"_s}),
                 1);
    }

    void killedBackendsAreReplaced() // T158
    {
        F f;
        QVERIFY(putInto(*f.store, u"before"_s).has_value());
        f.place->ask(u"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE "
                     "application_name = 'cordboard' AND pid <> pg_backend_pid()"_s);
        QVERIFY(putInto(*f.store, u"after"_s).has_value());
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key IN ('before', 'after')"), 2);
    }

    void aCommitWhoseAnswerWasLostCounts() // T158
    {
        F f;
        CuttingProxy proxy(f.place->url().port);
        DatabaseUrl url = f.place->url();
        url.port = proxy.port();
        const auto store = Store::open(optionsFor(f, url)).value();
        proxy.mode = CuttingProxy::Mode::LoseAnswer;
        const auto written = putInto(*store, u"once"_s);
        QVERIFY2(written.has_value(),
                 written ? "" : qPrintable(written.error().message + written.error().detail));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key = 'once'"), 1);
        QVERIFY(putInto(*store, u"next"_s).has_value());
    }

    void aCommitThatNeverArrivedDoesNot() // T158
    {
        F f;
        CuttingProxy proxy(f.place->url().port);
        DatabaseUrl url = f.place->url();
        url.port = proxy.port();
        const auto store = Store::open(optionsFor(f, url)).value();
        proxy.mode = CuttingProxy::Mode::LoseCommit;
        const auto written = putInto(*store, u"once"_s);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::Unreachable);
        QVERIFY(written.error().message.contains(u"cannot be reached"_s));
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key = 'once'"), 0);
        QVERIFY(putInto(*store, u"once"_s).has_value());
    }

    void aServerThatNeverAnswersIsGivenUp() // T159
    {
        F f;
        CuttingProxy proxy(f.place->url().port);
        DatabaseUrl url = f.place->url();
        url.port = proxy.port();
        OpenOptions options = optionsFor(f, url);
        options.patienceMs = 400;
        const auto store = Store::open(options).value();
        QVERIFY(putInto(*store, u"before"_s).has_value());
        proxy.mode = CuttingProxy::Mode::Hold;
        const auto written = putInto(*store, u"held"_s);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::Unreachable);
        proxy.mode = CuttingProxy::Mode::Pass;
        QTRY_COMPARE_WITH_TIMEOUT(outcome(keep(*store, u"after"_s)), u"stored"_s, 30'000);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key IN ('held', 'after')"), 1);
    }

    void crashesLoseNothingAndDoubleNothing() // T158, T150
    {
        F f;
        std::atomic_bool over = false;
        std::atomic_int acknowledged = 0;
        std::atomic_int refused = 0;
        std::thread load([&] {
            for (int n = 0; !over; ++n) {
                // As a carrier does: again until it is taken, under the same key.
                const QString key = QString::number(n);
                Result<int> written = putInto(*f.store, key);
                while (!written && written.error().code != ErrorCode::Conflict && !over) {
                    ++refused;
                    written = putInto(*f.store, key);
                }
                if (written)
                    ++acknowledged;
                else
                    QVERIFY2(written.error().code != ErrorCode::Conflict,
                             "stored, and its writer was told that it was not");
            }
        });
        for (int i = 0; i < 3; ++i) {
            const int before = acknowledged;
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged > before + 20, 60'000);
            QVERIFY(TestServer::control({u"restart"_s}));
        }
        const int before = acknowledged;
        QTRY_VERIFY_WITH_TIMEOUT(acknowledged > before + 20, 60'000);
        over = true;
        load.join();
        QCOMPARE(f.figure("SELECT COUNT(*) FROM setting WHERE key ~ '^[0-9]+$'"),
                 acknowledged.load());
    }

    void whileTheServerIsAwayEverybodyIsToldAtOnce() // T158
    {
        F f;
        QVERIFY(TestServer::control({u"stop"_s}));
        const auto written = putInto(*f.store, u"away"_s);
        const auto read = f.read([](Connection &c) { return Conversations(c).unreadThreads(); });
        QVERIFY(TestServer::control({u"start"_s}));
        QCOMPARE(written.error().code, ErrorCode::Unreachable);
        QCOMPARE(read.error().code, ErrorCode::Unreachable);
        QVERIFY(read.error().message.contains(u"cannot be reached"_s));
        QTRY_COMPARE_WITH_TIMEOUT(outcome(keep(*f.store, u"back"_s)), u"stored"_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            f.read([](Connection &c) { return Conversations(c).unreadThreads(); }).value_or(-1), 0,
            30'000);
    }

    /// The statements of docs/postgresql.md, as they stand there.
    void rolesAreAsDocumented()
    {
        F f;
        const CarrierId carrier = f.carrier(u"lab"_s);
        QFile guide(QStringLiteral(CORDBOARD_SOURCE_DIR "/docs/postgresql.md"));
        QVERIFY(guide.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(guide.readAll());
        QString statements = text.section(u"```sql"_s, 1, 1).section(u"```"_s, 0, 0);
        statements.replace(u"IN SCHEMA public"_s, u"IN SCHEMA "_s + f.place->name);
        f.place->ask(
            u"CREATE ROLE anna LOGIN; CREATE ROLE engine1 LOGIN; GRANT USAGE ON SCHEMA "_s +
            f.place->name + u" TO PUBLIC"_s);
        f.place->ask(statements);
        const auto loggedInAs = [&](const QString &user) {
            DatabaseUrl url = f.place->url();
            url.user = user;
            return optionsFor(f, url);
        };
        const auto report = inspectServer(loggedInAs(u"anna"_s));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->login, u"anna"_s);
        QVERIFY(report->mayWrite && !report->mayOwnLinks && !report->mayMigrate);
        QVERIFY(inspectServer(loggedInAs(u"engine1"_s)).value().mayOwnLinks);

        const auto agent = Store::open(loggedInAs(u"anna"_s)).value();
        const auto engine = Store::open(loggedInAs(u"engine1"_s)).value();
        const auto message = f.draft(carrier, u"+15551234567"_s, u"hello"_s);
        QVERIFY(writeTo(*agent, [&](Connection &c) {
                    return Messages(c).insertOutbound(message);
                }).has_value());
        // What people at consoles do all day, in the tables that came later too.
        QVERIFY(
            writeTo(*agent, [](Connection &c) -> Result<void> {
                const auto me = Operators(c).enter(u"anna"_s, u"Anna"_s);
                if (!me)
                    return forward(me);
                const ConversationId id{1};
                ThreadDesk desk(c, me->id);
                if (auto done = desk.addNote(id, u"a note"_s); !done)
                    return done;
                if (auto done = desk.setStatus(id, {ThreadState::Closed, 0}); !done)
                    return done;
                if (const auto kept = Drafts(c).keep({id, u"anna"_s, u"a draft"_s, 0}); !kept)
                    return forward(kept);
                if (const auto saved = CannedReplies(c).save({{}, u"Hours"_s, u"18:00"_s}); !saved)
                    return forward(saved);
                HeldMessages held(c);
                if (auto noted = held.unlessReply({1}, id); !noted)
                    return noted;
                const auto back = held.takeBack({1});
                return back ? Result<void>() : Result<void>(forward(back));
            }).has_value());
        const auto lease = [carrier](Connection &c) {
            QList<TargetTick> ticks;
            return Leases(c).acquire(carrier, {u"a"_s, u"a"_s}, 1000, &ticks);
        };
        QCOMPARE(writeTo(*agent, lease).error().code, ErrorCode::Refused);
        QVERIFY(writeTo(*engine, lease).value().has_value());
        const auto remove = [carrier](Connection &c) {
            return Carriers(c).remove(carrier);
        };
        QCOMPARE(writeTo(*agent, remove).error().code, ErrorCode::Refused);
        QVERIFY(writeTo(*agent, [](Connection &c) { return Leases(c).all(); }).has_value());
    }

    void aWrongLoginIsASentence()
    {
        F f;
        QVERIFY(TestServer::control({u"password"_s, u"secret1"_s}));
        OpenOptions options = optionsFor(f, f.place->url());
        options.password = u"wrong"_s;
        QTRY_VERIFY_WITH_TIMEOUT(!Store::open(options).has_value(), 30'000);
        const auto opened = Store::open(options);
        QCOMPARE(opened.error().code, ErrorCode::Unauthorised);
        QVERIFY(opened.error().message.contains(u"PGPASSFILE"_s));
        QVERIFY(!(opened.error().message + opened.error().detail).contains(u"wrong"_s));
        options.password = u"secret1"_s;
        QVERIFY(Store::open(options).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPostgresql)
#include "tst_postgresql.moc"
