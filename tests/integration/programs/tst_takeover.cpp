#include "program_run.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/store.h"
#include "support/cutting_proxy.h"
#include "support/test_server.h"

#include "base/uuid7.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace cordboard;
using namespace Qt::StringLiterals;
using store::TestServer;

namespace {

constexpr int longest = 60'000; // for what hangs, never waited for in a good run

/// What the carrier saw, from its ledger.
struct Seen
{
    QList<qint64> bound; ///< links that are logged in now
    int binds = 0;
    int mostAtOnce = 0;
    QMap<QString, int> texts;   ///< of submits, how often
    QMap<qint64, int> byLink;   ///< submits of each link
    QSet<QString> acknowledged; ///< texts of messages from phones that the engine took
    qint64 lastBindUs = 0;
};

void read(const QJsonObject &line, Seen &seen)
{
    const QString event = line[u"event"_s].toString();
    const qint64 link = line[u"link"_s].toInteger();
    if (event == u"bind" && line[u"status"_s].toInteger() == 0) {
        seen.bound.append(link);
        ++seen.binds;
        seen.lastBindUs = line[u"at_us"_s].toInteger();
        seen.mostAtOnce = qMax(seen.mostAtOnce, int(seen.bound.size()));
    } else if (event == u"close" || event == u"unbind") {
        seen.bound.removeAll(link);
    } else if (event == u"submit") {
        ++seen.texts[line[u"text"_s].toString()];
        ++seen.byLink[link];
    } else if (event == u"inbound_answer" && line[u"status"_s].toInteger() == 0) {
        seen.acknowledged.insert(line[u"text"_s].toString());
    }
}

} // namespace

/// Several cordboardd on one PostgreSQL and one carrier that counts who is logged in (ADR 0010).
class TestTakeover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestServer::isThere())
            QSKIP("there is no PostgreSQL; tests/support/with_postgres.sh brings one");
    }
    void init();
    void cleanup();

    void aKilledOwnerIsReplaced();
    void aStoppedOwnerHandsOver();
    void aPausedOwnerDoesNotGoOn();
    void aLostDatabaseLosesNothing_data();
    void aLostDatabaseLosesNothing();

private:
    using Engine = std::unique_ptr<ProgramRun>;

    void startCarrier(const QStringList &options);
    Engine startEngine(const QString &name, quint16 databasePort = 0);
    Seen seen() const;
    void say(const QString &prefix, int count);
    qint64 figure(const QString &sql) const { return m_place->ask(sql).toLongLong(); }
    qint64 open() const
    {
        return figure(u"SELECT COUNT(*) FROM target WHERE direction = 'out' AND state IN "
                      "('queued', 'sending')"_s);
    }
    void nothingTwice() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TestServer::Place> m_place;
    std::unique_ptr<ProgramRun> m_carrier;
    std::unique_ptr<store::Store> m_store;
    quint16 m_port = 0;
};

void TestTakeover::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_place = std::make_unique<TestServer::Place>();
    store::OpenOptions options;
    options.server = m_place->url();
    auto opened = store::Store::open(options);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    m_store = *std::move(opened);
}

void TestTakeover::cleanup()
{
    m_store.reset();
    m_carrier.reset();
    m_place.reset();
    m_home.reset();
}

void TestTakeover::startCarrier(const QStringList &options)
{
    m_carrier =
        std::make_unique<ProgramRun>(QStringLiteral(CORDBOARD_SMSC_PROGRAM), m_home->path());
    m_carrier->start(options + QStringList{u"--ledger"_s, m_home->filePath(u"ledger"_s)});
    QVERIFY2(m_carrier->waitForWords(u"Listening on 127.0.0.1:"_s), qPrintable(m_carrier->said()));
    static const QRegularExpression port(u"127\\.0\\.0\\.1:(\\d+)"_s);
    m_port = quint16(port.match(m_carrier->said()).captured(1).toUInt());
    QFile file(m_home->filePath(u"provision.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"{\"carriers\":[{\"name\":\"lab\",\"host\":\"127.0.0.1\",\"port\":%1,"
               "\"system_id\":\"u\",\"window\":10,\"rate\":100}],\"senders\":[{\"number\":"
               "\"+15550000000\",\"carrier\":\"lab\"}]}"_s.arg(m_port)
                   .toUtf8());
}

TestTakeover::Engine TestTakeover::startEngine(const QString &name, quint16 databasePort)
{
    auto url = m_place->url();
    if (databasePort != 0)
        url.port = databasePort;
    auto run = std::make_unique<ProgramRun>(QStringLiteral(CORDBOARDD_PROGRAM), m_home->path());
    run->start({u"--data-dir"_s, m_home->filePath(name), u"--database"_s,
                u"postgresql://%1@%2:%3/%4?schema=%5"_s.arg(url.user, url.host)
                    .arg(url.port)
                    .arg(url.database, url.schema),
                u"--provision"_s, m_home->filePath(u"provision.json"_s)});
    if (!run->waitForWords(u"was applied"_s))
        QTest::qFail(qPrintable(run->said()), __FILE__, __LINE__);
    return run;
}

Seen TestTakeover::seen() const
{
    Seen all;
    QFile file(m_home->filePath(u"ledger"_s));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine())
        read(QJsonDocument::fromJson(line).object(), all);
    return all;
}

/// Into the database alone, as a console of the team does: no engine is told.
void TestTakeover::say(const QString &prefix, int count)
{
    auto written = m_store->write([=](store::Connection &c) -> Result<void> {
        const auto carriers = store::Carriers(c).all();
        if (!carriers)
            return forward(carriers);
        for (int i = 0; i < count; ++i) {
            store::NewTarget target;
            target.destination = u"+1555000%1"_s.arg(1000 + i);
            target.carrier = carriers->first().id;
            const auto thread =
                store::Conversations(c).findOrCreate(u"+15550000000"_s, target.destination);
            if (!thread)
                return forward(thread);
            target.conversation = *thread;
            const QString text = prefix + QString::number(i);
            target.parts.append({text.toLatin1(), false});
            store::NewOutbound message;
            message.uuid = uuid7(c.nowUs());
            message.source = u"+15550000000"_s;
            message.text = text;
            message.targets.append(target);
            if (auto added = store::Messages(c).insertOutbound(message); !added)
                return forward(added);
        }
        return {};
    });
    QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), longest);
    const Result<void> stored = written.result();
    QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().message));
}

/// Unless its outcome is not known, a message has left exactly once; nothing has left twice.
void TestTakeover::nothingTwice() const
{
    const Seen now = seen();
    QCOMPARE(now.mostAtOnce, 1);
    for (auto it = now.texts.constBegin(); it != now.texts.constEnd(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
    const qint64 known =
        figure(u"SELECT COUNT(*) FROM target WHERE direction = 'out' AND state IN ('sent', "
               "'delivered')"_s);
    QVERIFY2(now.texts.size() >= known, qPrintable(QString::number(known)));
    QCOMPARE(figure(u"SELECT COUNT(*) FROM target WHERE direction = 'out' AND state NOT IN "
                    "('sent', 'delivered', 'unknown')"_s),
             0);
}

void TestTakeover::aKilledOwnerIsReplaced()
{
    startCarrier({u"--answer-delay"_s, u"1-60"_s, u"--receipt-delay"_s, u"1-200"_s});
    const Engine first = startEngine(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 1, longest);
    const Engine second = startEngine(u"b"_s);
    say(u"before"_s, 200);
    QTRY_VERIFY_WITH_TIMEOUT(seen().texts.size() > 50, longest);
    QCOMPARE(seen().binds, 1);

    const qint64 killedUs = SystemClock().nowUs();
    ::kill(pid_t(first->process().processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(seen().binds, 2, longest);
    qInfo("the line was taken over after %lld ms",
          qlonglong((seen().lastBindUs - killedUs) / 1000));
    say(u"after"_s, 20);
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, longest);
    nothingTwice();
    QVERIFY(seen().texts.contains(u"after19"_s));
    QCOMPARE(second->stopBy(SIGTERM), 0);
}

void TestTakeover::aStoppedOwnerHandsOver()
{
    startCarrier({});
    const Engine first = startEngine(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 1, longest);
    const Engine second = startEngine(u"b"_s);
    say(u"x"_s, 100);
    QTRY_VERIFY_WITH_TIMEOUT(seen().texts.size() > 20, longest);
    QCOMPARE(first->stopBy(SIGTERM), 0);
    QTRY_COMPARE_WITH_TIMEOUT(seen().binds, 2, longest);
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, longest);
    nothingTwice();
    QCOMPARE(seen().texts.size(), 100);
    QCOMPARE(figure(u"SELECT COUNT(*) FROM target WHERE state = 'unknown'"_s), 0);
    QCOMPARE(second->stopBy(SIGTERM), 0);
}

void TestTakeover::aPausedOwnerDoesNotGoOn()
{
    startCarrier({});
    const Engine first = startEngine(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 1, longest);
    const qint64 ofFirst = seen().bound.first();
    const Engine second = startEngine(u"b"_s);
    say(u"before"_s, 100);
    QTRY_VERIFY_WITH_TIMEOUT(seen().texts.size() > 20, longest);
    ::kill(pid_t(first->process().processId()), SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(seen().binds, 2, longest);
    const int sentByFirst = seen().byLink[ofFirst];
    say(u"after"_s, 100);
    ::kill(pid_t(first->process().processId()), SIGCONT);
    // It closes its line without another message.
    QTRY_VERIFY_WITH_TIMEOUT(!seen().bound.contains(ofFirst), longest);
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, longest);
    QCOMPARE(seen().byLink[ofFirst], sentByFirst);
    const Seen now = seen();
    for (auto it = now.texts.constBegin(); it != now.texts.constEnd(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
    QCOMPARE(now.bound.size(), 1);
    QCOMPARE(now.binds, 2);
    QCOMPARE(first->stopBy(SIGTERM), 0);
    QCOMPARE(second->stopBy(SIGTERM), 0);
}

void TestTakeover::aLostDatabaseLosesNothing_data()
{
    QTest::addColumn<bool>("blackHole");
    QTest::newRow("the server is stopped") << false;
    QTest::newRow("nothing gets through") << true;
}

void TestTakeover::aLostDatabaseLosesNothing()
{
    QFETCH(bool, blackHole);
    startCarrier({u"--answer-delay"_s, u"1-60"_s, u"--inbound-rate"_s, u"20"_s,
                  u"--redeliver-after"_s, u"300"_s});
    CuttingProxy proxy(m_place->url().port);
    const Engine engine = startEngine(u"a"_s, proxy.port());
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 1, longest);
    say(u"before"_s, 300);
    QTRY_VERIFY_WITH_TIMEOUT(seen().texts.size() > 50 && seen().acknowledged.size() > 10, longest);
    if (blackHole)
        proxy.mode = CuttingProxy::Mode::Hold;
    else
        QVERIFY(TestServer::control({u"stop"_s}));
    // Nobody can tell whether another engine has taken the line: it is closed.
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 0, longest);
    if (blackHole)
        proxy.mode = CuttingProxy::Mode::Pass;
    else
        QVERIFY(TestServer::control({u"start"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(seen().bound.size(), 1, longest);
    QTRY_COMPARE_WITH_TIMEOUT(open(), 0, longest);
    nothingTwice();
    const auto acknowledged = seen().acknowledged;
    for (const QString &text : acknowledged) {
        QCOMPARE(
            figure(
                u"SELECT COUNT(*) FROM message WHERE direction = 'in' AND text = '%1'"_s.arg(text)),
            1);
    }
    QCOMPARE(engine->stopBy(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(TestTakeover)
#include "tst_takeover.moc"
