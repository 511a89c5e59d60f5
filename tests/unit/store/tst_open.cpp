#include "migrations.h"
#include "sqlite.h"
#include "store_fixture.h"

#include <QDirIterator>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

Error openError(const QString &path)
{
    OpenOptions options;
    options.path = path;
    const auto opened = Store::open(options);
    return opened ? Error{ErrorCode::Internal, u"it opened"_s, {}} : opened.error();
}

/// A database with messages in it; `clean` = ended properly, else as a crash leaves it, with its
/// WAL.
QMap<QString, QByteArray> madeFiles(bool clean, const QString &text)
{
    F f;
    for (int i = 0; i < 60; ++i)
        f.receive(u"+1555%1"_s.arg(1'000'000 + i), text + QString(400, u'x'));
    QMap<QString, QByteArray> files;
    if (clean)
        f.store.reset();
    files[{}] = contentOf(f.path());
    files[u"-wal"_s] = contentOf(f.path() + u"-wal"_s);
    return files;
}

/// "CREATE …" of everything, without SQLite's own tables.
QStringList schemaText(const QString &path)
{
    SystemClock clock;
    const auto connection = openSqlite(path, Access::Read, &clock).value();
    const auto rows = connection->run(
        "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_schema ORDER BY 1");
    QStringList text;
    while ((*rows)->next())
        text.append((*rows)->value(0).toString());
    return text;
}

} // namespace

class TestOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsNamedAndLeftAlone_data() // T154
    {
        QTest::addColumn<QByteArray>("database");
        QTest::addColumn<QByteArray>("wal");
        const auto clean = madeFiles(true, u"clean"_s);
        const auto crashed = madeFiles(false, u"crashed"_s);
        const auto other = madeFiles(false, u"other"_s);
        QVERIFY(!crashed[u"-wal"_s].isEmpty());
        const QByteArray whole = clean[{}];
        const auto withZeroedPage = [](QByteArray file, int page) {
            return file.replace(page * 4096, 4096, QByteArray(4096, '\0'));
        };
        // An unclean end (its mark, or a WAL) is what makes the content be read before use.
        QByteArray uncleanMark = whole;
        uncleanMark.replace("store.clean_end1", "store.clean_end0");
        QVERIFY(uncleanMark != whole);

        QTest::newRow("empty file") << QByteArray() << QByteArray();
        QTest::newRow("not a database")
            << QByteArray("Dear diary, today …").repeated(500) << QByteArray();
        QTest::newRow("shorter than a header") << whole.left(40) << QByteArray();
        QTest::newRow("cut inside a page") << whole.left(whole.size() / 2 + 100) << QByteArray();
        QTest::newRow("cut between pages") << whole.left(4096 * 12) << QByteArray();
        QTest::newRow("first page zeroed") << withZeroedPage(whole, 0) << QByteArray();
        QTest::newRow("schema page scribbled")
            << QByteArray(whole).replace(100, 3000, QByteArray(3000, 'Z')) << QByteArray();
        QTest::newRow("a page in the middle zeroed")
            << withZeroedPage(uncleanMark, int(uncleanMark.size() / 4096) - 12) << QByteArray();
        QTest::newRow("every tenth page zeroed") << [&] {
            QByteArray file = uncleanMark;
            for (int page = 3; page < file.size() / 4096; page += 10)
                file = withZeroedPage(file, page);
            return file;
        }() << QByteArray();
        QTest::newRow("WAL of another database") << whole << other[u"-wal"_s];
    }

    void damageIsNamedAndLeftAlone()
    {
        QFETCH(QByteArray, database);
        QFETCH(QByteArray, wal);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"cordboard.db"_s);
        put(path, database);
        if (!wal.isEmpty())
            put(path + u"-wal"_s, wal);
        const Error error = openError(path);
        QVERIFY2(error.code == ErrorCode::Corrupt, qPrintable(error.message + error.detail));
        QVERIFY2(error.message.contains(u"cordboard.db"_s), qPrintable(error.message));
        QCOMPARE(contentOf(path), database);
        QCOMPARE(contentOf(path + u"-wal"_s), wal);
    }

    void aWalWithoutItsDatabaseIsNotThrownAway() // T155
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"cordboard.db"_s);
        put(path + u"-wal"_s, QByteArray(5000, 'w'));
        QCOMPARE(openError(path).code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(contentOf(path + u"-wal"_s), QByteArray(5000, 'w'));
    }

    void aNewerFileIsLeftAlone() // T154, T157
    {
        F f;
        QVERIFY(f.write([](Connection &c) {
                     return c.change("INSERT INTO schema_journal (version, name, applied_us) "
                                     "VALUES (999, 'later', 1)");
                 }).has_value());
        f.store.reset();
        const QByteArray before = contentOf(f.path());
        const Error error = openError(f.path());
        QCOMPARE(error.code, ErrorCode::Newer);
        QVERIFY(error.message.contains(u"newer Cordboard"_s));
        QVERIFY(error.message.contains(u"unchanged"_s));
        QCOMPARE(contentOf(f.path()), before);
        QVERIFY(!QFile::exists(f.path() + u"-wal"_s));
    }

    void somebodyElsesDatabaseIsLeftAlone()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"cordboard.db"_s);
        SystemClock clock;
        {
            const auto connection = openSqlite(path, Access::Write, &clock).value();
            QVERIFY(connection->change("CREATE TABLE recipe (name TEXT)").has_value());
        }
        const QByteArray before = contentOf(path);
        QCOMPARE(openError(path).code, ErrorCode::Corrupt);
        QCOMPARE(contentOf(path), before);
    }

    void aCrashLosesNothingThatWasAnswered() // T150, without the kill
    {
        const auto files = madeFiles(false, u"answered"_s);
        QTemporaryDir dir;
        OpenOptions options;
        options.path = dir.filePath(u"cordboard.db"_s);
        put(options.path, files[{}]);
        put(options.path + u"-wal"_s, files[u"-wal"_s]);
        auto opened = Store::open(options);
        QVERIFY2(opened.has_value(),
                 opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        auto page = (*opened)->read([](Connection &c) { return Conversations(c).page({}); });
        page.waitForFinished();
        QCOMPARE(page.result().value().rows.size(), 60);
    }

    void aCheckpointThatPowerCutIsMadeAgain() // T150: the file ends inside a page, the WAL is whole
    {
        const auto files = madeFiles(false, u"answered"_s);
        QTemporaryDir dir;
        OpenOptions options;
        options.path = dir.filePath(u"cordboard.db"_s);
        put(options.path, files[{}] + QByteArray(1'500, 'x'));
        put(options.path + u"-wal"_s, files[u"-wal"_s]);
        auto opened = Store::open(options);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
        auto page = (*opened)->read([](Connection &c) { return Conversations(c).page({}); });
        page.waitForFinished();
        QCOMPARE(page.result().value().rows.size(), 60);
    }

    void strayOctetsBehindTheLastPageAreNoDamage()
    {
        QTemporaryDir dir;
        OpenOptions options;
        options.path = dir.filePath(u"cordboard.db"_s);
        put(options.path, madeFiles(true, u"whole"_s)[{}] + QByteArray(7, 'x'));
        const auto opened = Store::open(options);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    }

    void anInterruptedStartIsForgotten()
    {
        QTemporaryDir dir;
        OpenOptions options;
        options.path = dir.filePath(u"cordboard.db"_s);
        put(options.path + u".new"_s, "half made");
        QVERIFY(Store::open(options).has_value());
        QVERIFY(!QFile::exists(options.path + u".new"_s));
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QTemporaryDir dir;
        put(dir.filePath(u"file"_s), "x");
        const Error error = openError(dir.filePath(u"file/data/cordboard.db"_s));
        QCOMPARE(error.code, ErrorCode::Invalid);
        QVERIFY(error.message.contains(u"file"_s));
    }

    void freshEqualsStepByStep() // T157
    {
        SystemClock clock;
        QTemporaryDir dir;
        const QString fresh = dir.filePath(u"fresh.db"_s);
        const QString stepped = dir.filePath(u"stepped.db"_s);
        QVERIFY(migrate(**openSqlite(fresh, Access::Write, &clock)).has_value());
        const int newest = newestSchema(Dialect::Sqlite);
        QVERIFY(newest >= 3);
        for (const int version : versions(Dialect::Sqlite)) {
            const auto connection = openSqlite(stepped, Access::Write, &clock).value();
            QVERIFY(migrate(*connection, version).has_value());
            // Numbers may be missing.
            QVERIFY(schemaOf(*connection).value() <= version);
        }
        QCOMPARE(schemaOf(**openSqlite(stepped, Access::Write, &clock)).value(), newest);
        QVERIFY(schemaText(fresh).size() > 20);
        QCOMPARE(schemaText(stepped), schemaText(fresh));
    }

    void everyStepExistsForBothDatabases()
    {
        QCOMPARE(versions(Dialect::PostgreSql), versions(Dialect::Sqlite));
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
