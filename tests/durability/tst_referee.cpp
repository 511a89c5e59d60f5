#include "referee.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

/// Written with ' for ": moc does not read raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// Three witnesses that agree about messages 1 (one part) and 2 (two parts), and "Hello" from a
/// phone.
struct Court
{
    QTemporaryDir dir;
    QByteArray accepted = json("{'number':1}\n{'number':2}\n");
    QByteArray ledger = json(
        "{'event':'submit','text':'#1 x','esm_class':0,'status':0,'id':'a'}\n"
        "{'event':'submit','text':'#2 x','esm_class':64,'user_data':'05000307020141','status':0,"
        "'id':'b'}\n"
        "{'event':'submit','text':'#2 x','esm_class':64,'user_data':'05000307020241','status':0,"
        "'id':'c'}\n"
        "{'event':'receipt_answer','id':'a','state':'DELIVRD','status':0}\n"
        "{'event':'receipt_answer','id':'c','state':'UNDELIV','status':0}\n"
        "{'event':'inbound_answer','text':'Hello','status':0}\n"
        "{'event':'submit','te"); // its writer was killed
    QStringList sql = {
        u"CREATE TABLE message (id INTEGER PRIMARY KEY, direction TEXT, text TEXT)"_s,
        u"CREATE TABLE target (id INTEGER PRIMARY KEY, message_id INTEGER, direction TEXT, "
        "state TEXT, possible_duplicate INTEGER)"_s,
        u"CREATE TABLE part (id INTEGER PRIMARY KEY, state TEXT)"_s,
        u"CREATE TABLE attempt (carrier_message_id TEXT)"_s,
        u"INSERT INTO message VALUES (1, 'out', '#1 x'), (2, 'out', '#2 x'), (3, 'in', 'Hello')"_s,
        u"INSERT INTO target VALUES (1, 1, 'out', 'delivered', 0), (2, 2, 'out', 'failed', 0)"_s,
        u"INSERT INTO part VALUES (257, 'delivered'), (513, 'sent'), (514, 'failed')"_s,
        u"INSERT INTO attempt VALUES ('a'), ('b'), ('c')"_s,
    };

    Verdict judge()
    {
        const Evidence evidence{dir.filePath(u"a"_s), dir.filePath(u"l"_s), dir.filePath(u"d"_s)};
        write(evidence.acceptedFile, accepted);
        write(evidence.smscLedger, ledger);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"court"_s);
            database.setDatabaseName(evidence.database);
            database.open();
            for (const QString &statement : sql) {
                QSqlQuery query(database);
                if (!query.exec(statement))
                    qFatal("%s", qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"court"_s);
        const auto verdict = test::judge(evidence);
        return verdict ? *verdict : Verdict();
    }

    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
};

} // namespace

/// A referee that never whistles proves nothing: each wrong is told to it once.
class TestReferee : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agrees();
    void goneFromTheDatabase();
    void saidToBeSentButWasNot();
    void heldIsNotLost();
    void sentTwice();
    void sentTwiceAndSaysSo();
    void picturesAreJudgedAlike();
    void receiptNotApplied();
    void receiptOfAnIdNeverLearned();
    void inboundLost();
    void inboundTwice();
    void refusedSubmitsAreNoDuplicates();
};

void TestReferee::agrees()
{
    const Verdict verdict = Court().judge();
    QVERIFY2(verdict.isClean(), qPrintable(verdict.summary()));
    QCOMPARE(verdict.accepted, 2);
    QCOMPARE(verdict.submits, 3);
    QCOMPARE(verdict.receipts, 2);
    QCOMPARE(verdict.receiptsMatched, 2);
    QCOMPARE(verdict.inbound, 1);
    QCOMPARE(verdict.states.value(u"delivered"_s), 1);
}

void TestReferee::goneFromTheDatabase()
{
    Court court;
    court.accepted += json("{'number':3}\n");
    QCOMPARE(court.judge().lost, QList<qint64>{3});
}

void TestReferee::saidToBeSentButWasNot()
{
    Court court;
    court.sql.append({u"INSERT INTO message VALUES (9, 'out', '#9 x')"_s,
                      u"INSERT INTO target VALUES (9, 9, 'out', 'sent', 0)"_s,
                      u"INSERT INTO part VALUES (2305, 'sent')"_s});
    court.accepted += json("{'number':9}\n");
    QCOMPARE(court.judge().lost, QList<qint64>{9});
}

void TestReferee::heldIsNotLost()
{
    Court court;
    court.sql.append({u"INSERT INTO message VALUES (9, 'out', '#9 x')"_s,
                      u"INSERT INTO target VALUES (9, 9, 'out', 'unknown', 0)"_s,
                      u"INSERT INTO part VALUES (2305, 'unknown')"_s});
    court.accepted += json("{'number':9}\n");
    QVERIFY(court.judge().isClean());
}

void TestReferee::sentTwice()
{
    Court court;
    court.ledger.prepend(
        json("{'event':'submit','text':'#1 x','esm_class':0,'status':0,'id':'z'}\n"));
    QCOMPARE(court.judge().unmarked, QList<qint64>{1});
}

void TestReferee::sentTwiceAndSaysSo()
{
    Court court;
    court.ledger.prepend(
        json("{'event':'submit','text':'#1 x','esm_class':0,'status':0,'id':'z'}\n"));
    court.sql.append(u"UPDATE target SET possible_duplicate = 1 WHERE id = 1"_s);
    const Verdict verdict = court.judge();
    QVERIFY(verdict.isClean());
    QCOMPARE(verdict.markedDuplicates, 1);
}

/// Message 1 by MM7 instead: taken twice, once without an answer, and its report acknowledged.
void TestReferee::picturesAreJudgedAlike()
{
    const QByteArray once =
        json("{'event':'mm7_submit','subject':'#1 x','status':1000,'id':'a'}\n");
    const QByteArray refused = json("{'event':'mm7_submit','subject':'#1 x','status':2000}\n");
    const QByteArray report = json("{'event':'mm7_post_answer','kind':'DeliveryReportReq','id':'a',"
                                   "'state':'Retrieved','status':1000}\n");
    const auto withFirst = [](const QByteArray &lines) {
        Court court;
        const qsizetype end = court.ledger.indexOf('\n') + 1;
        court.ledger = lines + court.ledger.sliced(end).replace(json("'receipt_answer','id':'a'"),
                                                                json("'other'"));
        return court;
    };
    Court right = withFirst(refused + once + report);
    const Verdict fine = right.judge();
    QVERIFY2(fine.isClean(), qPrintable(fine.summary()));
    QCOMPARE(fine.submits, 3);
    QCOMPARE(fine.receipts, 2);
    Court twice = withFirst(once + QByteArray(once).replace("\"a\"", "\"z\"") + report);
    QCOMPARE(twice.judge().unmarked, QList<qint64>{1});
    Court never = withFirst(refused + report);
    QCOMPARE(never.judge().lost, QList<qint64>{1});
}

void TestReferee::receiptNotApplied()
{
    Court court;
    court.sql.append(u"UPDATE part SET state = 'sent' WHERE id = 514"_s);
    const Verdict verdict = court.judge();
    QCOMPARE(verdict.receiptsMissed, QList<qint64>{2});
    QCOMPARE(verdict.receiptsMatched, 1);
}

void TestReferee::receiptOfAnIdNeverLearned()
{
    Court court;
    court.sql.append({u"UPDATE part SET state = 'unknown' WHERE id = 257"_s,
                      u"UPDATE target SET state = 'unknown' WHERE id = 1"_s,
                      u"DELETE FROM attempt WHERE carrier_message_id = 'a'"_s});
    const Verdict verdict = court.judge();
    QVERIFY(verdict.isClean());
    QCOMPARE(verdict.receiptsUnknowable, QList<qint64>{1});
}

void TestReferee::inboundLost()
{
    Court court;
    court.sql.append(u"DELETE FROM message WHERE id = 3"_s);
    QCOMPARE(court.judge().inboundLost, QStringList{u"Hello"_s});
}

void TestReferee::inboundTwice()
{
    Court court;
    court.sql.append(u"INSERT INTO message VALUES (4, 'in', 'Hello')"_s);
    QCOMPARE(court.judge().inboundTwice, QStringList{u"Hello"_s});
}

void TestReferee::refusedSubmitsAreNoDuplicates()
{
    Court court;
    court.ledger.prepend(
        json("{'event':'submit','text':'#1 x','esm_class':0,'status':88,'id':''}\n"));
    QVERIFY(court.judge().isClean());
}

QTEST_GUILESS_MAIN(TestReferee)
#include "tst_referee.moc"
