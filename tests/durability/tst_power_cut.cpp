#include "load_bench.h"
#include "statements.h"
#include "store/store.h"
#include "write_log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <map>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

int cuts()
{
    const int asked = qEnvironmentVariableIntValue("CORDBOARD_CUTS");
    return asked > 0 ? asked : 50;
}

/// What the outside had been told before the power went.
struct Promised
{
    QSet<qint64> accepted;  ///< numbers of messages the client was told of
    QSet<qint64> submitted; ///< numbers of messages of which a part had left
    QSet<QString> inbound;  ///< texts of messages that were acknowledged with ESME_ROK
};

/// Reads what one side of an SMPP connection wrote, PDU by PDU.
class SentPdus
{
public:
    explicit SentPdus(const QHash<quint32, QString> &inboundOf)
        : m_inboundOf(inboundOf)
    {}

    void take(const QByteArray &bytes, Promised &promised)
    {
        m_buffer += bytes;
        while (m_buffer.size() >= 16) {
            const auto word = [this](int at) {
                return qFromBigEndian<quint32>(m_buffer.constData() + at);
            };
            const qsizetype length = word(0);
            if (m_buffer.size() < length)
                return;
            constexpr quint32 submitSm = 4;
            constexpr quint32 deliverAnswer = 0x80000005;
            if (word(4) == submitSm)
                promised.submitted.insert(numberIn(m_buffer.left(length)));
            if (word(4) == deliverAnswer && word(8) == 0 && m_inboundOf.contains(word(12)))
                promised.inbound.insert(m_inboundOf.value(word(12)));
            m_buffer.remove(0, length);
        }
    }

private:
    static qint64 numberIn(const QByteArray &pdu)
    {
        // Not the first '#': lengths and sequence numbers are octets as well.
        static const QRegularExpression mark(u"#([0-9]+) "_s);
        return mark.match(QString::fromLatin1(pdu)).captured(1).toLongLong();
    }

    const QHash<quint32, QString> &m_inboundOf;
    QByteArray m_buffer;
};

/// Sequence numbers of the messages from phones, by the carrier's ledger.
QHash<quint32, QString> inboundSequences(const QString &ledger)
{
    QHash<quint32, QString> texts;
    QFile file(ledger);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.value(u"event"_s) == u"inbound"_s)
            texts.insert(quint32(entry.value(u"sequence"_s).toInteger()),
                         entry.value(u"text"_s).toString());
    }
    return texts;
}

QString integrityOf(const QString &fileName)
{
    QString answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"cut"_s);
        database.setDatabaseName(fileName);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
                answer = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"cut"_s);
    return answer;
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
}

/// What is wrong with a database that comes up from this disk; empty: nothing.
QString brokenIn(const DiskModel &disk, const Promised &promised, QRandomGenerator &dice)
{
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"cordboard.sqlite"_s);
    const auto files = disk.cut(dice);
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString file = it.key().section(u'/', -1);
        if (file.startsWith(u"cordboard.sqlite"_s) && !file.endsWith(u"-shm"_s))
            write(dir.filePath(file), it.value());
    }
    if (const auto opened = store::Store::open({name}); !opened)
        return promised.accepted.isEmpty() ? QString() : opened.error().message;
    if (const QString answer = integrityOf(name); answer != u"ok"_s)
        return answer;
    const auto statement = readStore(name);
    if (!statement)
        return statement.error().message;
    for (const qint64 number : promised.accepted) {
        if (!statement->messages.contains(number))
            return u"accepted %1 is gone"_s.arg(number);
    }
    // What had left is not queued any more: it would leave again, and nobody would say so.
    for (const qint64 number : promised.submitted) {
        if (statement->messages.value(number, {u"queued"_s, false, {}}).state == u"queued"_s)
            return u"submitted %1 would leave again"_s.arg(number);
    }
    for (const QString &text : promised.inbound) {
        if (!statement->inbound.contains(text))
            return u"acknowledged \"%1\" is gone"_s.arg(text);
    }
    return {};
}

/// A run under load, call by call, with a look at what is promised and what is on disk.
class Rerun
{
public:
    Rerun(const QList<LoggedCall> &calls, const QHash<quint32, QString> &inboundOf)
        : m_calls(calls)
        , m_inboundOf(inboundOf)
    {}

    void upTo(qsizetype place)
    {
        for (; m_at < place; ++m_at) {
            const LoggedCall &call = m_calls.at(m_at);
            if (call.kind != RecordKind::Sync || believesSyncs)
                disk.replay(call);
            if (call.kind == RecordKind::Sent)
                m_sockets.try_emplace(call.file, m_inboundOf)
                    .first->second.take(call.bytes, promised);
            else if (call.kind == RecordKind::Write && call.bytes.startsWith("{\"number\""))
                promised.accepted += acceptedIn(call.bytes);
        }
    }

    DiskModel disk;
    Promised promised;
    bool believesSyncs = true;

private:
    const QList<LoggedCall> &m_calls;
    const QHash<quint32, QString> &m_inboundOf;
    std::map<int, SentPdus> m_sockets;
    qsizetype m_at = 0;
};

} // namespace

/// T151, G6: the power goes at any moment of a run under load. The disk then holds what was synced
/// and any of the rest; the database must open, be whole, and hold every promise. CORDBOARD_CUTS
/// says how often.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryPromise();
    void aDiskThatNeverSyncsIsFound();

private:
    QRandomGenerator m_dice;
    QList<LoggedCall> m_calls;
    QHash<quint32, QString> m_inboundOf;
};

void TestPowerCut::initTestCase()
{
    const QTemporaryDir dir;
    const QString log = dir.filePath(u"writes"_s);
    LoadBench bench({u"--answer-delay"_s, u"1-20"_s, u"--receipt-delay"_s, u"1-100"_s,
                     u"--inbound-rate"_s, u"40"_s});
    QVERIFY(bench.smscPort() != 0);
    bench.engineEnvironment.insert(u"LD_PRELOAD"_s, QString::fromUtf8(LIBFAIL));
    bench.engineEnvironment.insert(u"LIBFAIL_PATH"_s, bench.folder());
    bench.engineEnvironment.insert(u"LIBFAIL_LOG"_s, log);
    QVERIFY2(bench.startEngine(150), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForAccepted(400));
    bench.killEngine();
    m_calls = readWriteLog(log);
    m_inboundOf = inboundSequences(bench.ledger());
    m_dice = bench.random;
    QVERIFY(m_calls.size() > cuts() * 2);
    QVERIFY(!m_inboundOf.isEmpty());
}

void TestPowerCut::keepsEveryPromise()
{
    QList<qsizetype> places;
    for (int i = 0; i < cuts(); ++i)
        places.append(m_dice.bounded(int(m_calls.size())));
    std::sort(places.begin(), places.end());
    Rerun run(m_calls, m_inboundOf);
    for (const qsizetype place : std::as_const(places)) {
        run.upTo(place);
        const QString broken = brokenIn(run.disk, run.promised, m_dice);
        QVERIFY2(broken.isEmpty(), qPrintable(u"call %1: %2"_s.arg(place).arg(broken)));
    }
    const Promised &promised = run.promised;
    qInfo("%d cuts in %d calls; at the last one %d messages accepted, %d submitted, %d received",
          cuts(), int(m_calls.size()), int(promised.accepted.size()),
          int(promised.submitted.size()), int(promised.inbound.size()));
    QVERIFY(!promised.accepted.isEmpty() && !promised.submitted.isEmpty() &&
            !promised.inbound.isEmpty());
}

/// What proves that the test above can fail: the same run on a disk that says "synced" and is not.
void TestPowerCut::aDiskThatNeverSyncsIsFound()
{
    Rerun run(m_calls, m_inboundOf);
    run.believesSyncs = false;
    run.upTo(m_calls.size());
    QVERIFY(!brokenIn(run.disk, run.promised, m_dice).isEmpty());
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_power_cut.moc"
