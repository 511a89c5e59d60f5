// A file's way to clamd and back, and what answers for clamd without being it.

#include "clamd/scan.h"
#include "support/fake_clamd.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::clamd;
using cordboard::test::FakeClamd;
using Kind = Verdict::Kind;
using Manner = FakeClamd::Manner;

Q_DECLARE_METATYPE(Manner)

namespace {

const QByteArray harmful = "x EICAR x";

QByteArray file(qsizetype octets)
{
    QByteArray data(octets, 0);
    for (qsizetype i = 0; i < octets; ++i)
        data[i] = char(i * 31 >> 3);
    return data;
}

Options at(const QString &address, int chunk = 64 * 1024)
{
    Options options;
    options.address = addressFrom(address).value_or(Address());
    options.chunkOctets = chunk;
    return options;
}

Verdict ask(const Options &options, const QByteArray &octets)
{
    QObject context;
    std::optional<Verdict> verdict;
    int answers = 0;
    scan(options, octets, &context, [&](const Verdict &given) {
        verdict = given;
        ++answers;
    });
    [&] {
        QVERIFY2(!verdict, "answered before it was asked");
        QTRY_VERIFY_WITH_TIMEOUT(verdict.has_value(), 30'000);
        QCOMPARE(answers, 1);
    }();
    return verdict.value_or(Verdict{Kind::Unchecked, u"no answer at all"_s});
}

} // namespace

class TestClamd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void aCleanFileArrivesWhole_data();
    void aCleanFileArrivesWhole();
    void aHarmfulFileIsNamed();
    void byUnixSocket();
    void nothingIsCleanUnlessItWasSaid_data();
    void nothingIsCleanUnlessItWasSaid();
    void anAnswerBeforeTheFileIsNone();
    void whoSaysNothingIsGivenUp();
    void nobodyThere();
    void whoIsGoneIsNotTold();
    void versions();
};

void TestClamd::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Address>("address");
    QTest::newRow("socket") << u" /run/clamav/clamd.ctl "_s
                            << Address{u"/run/clamav/clamd.ctl"_s, {}, 0};
    QTest::newRow("IPv4") << u"127.0.0.1:3310"_s << Address{{}, u"127.0.0.1"_s, 3310};
    QTest::newRow("IPv6") << u"[::1]:3310"_s << Address{{}, u"::1"_s, 3310};
    QTest::newRow("name") << u"scan.example.com:65535"_s
                          << Address{{}, u"scan.example.com"_s, 65535};
    for (const char *wrong : {"", "/", "/run/", "clamd", "clamd:", ":3310", "::1:3310", "a b:1",
                              "h:0", "h:65536", "h:x", "http://h:1/x", "[]:1"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << Address{};
}

void TestClamd::addresses()
{
    QFETCH(QString, text);
    QFETCH(Address, address);
    QCOMPARE(addressFrom(text).value_or(Address{}), address);
}

void TestClamd::aCleanFileArrivesWhole_data()
{
    QTest::addColumn<int>("octets");
    QTest::addColumn<int>("chunk");
    QTest::addColumn<Manner>("manner");
    QTest::newRow("empty") << 0 << 10 << Manner::Honest;
    QTest::newRow("one chunk") << 10 << 10 << Manner::Honest;
    QTest::newRow("several") << 25 << 10 << Manner::Honest;
    QTest::newRow("more than buffers hold") << 9'000'001 << 65'536 << Manner::Honest;
    QTest::newRow("an answer in pieces") << 25 << 10 << Manner::Piecemeal;
}

void TestClamd::aCleanFileArrivesWhole()
{
    QFETCH(int, octets);
    QFETCH(int, chunk);
    QFETCH(Manner, manner);
    FakeClamd clamd;
    clamd.manner = manner;
    const Verdict verdict = ask(at(clamd.address(), chunk), file(octets));
    QVERIFY2(verdict.kind == Kind::Clean, qPrintable(verdict.words));
    QCOMPARE(clamd.files, QList<QByteArray>{file(octets)});
    QCOMPARE(clamd.chunks.size(), (octets + chunk - 1) / chunk);
    for (qsizetype i = 0; i + 1 < clamd.chunks.size(); ++i)
        QCOMPARE(clamd.chunks[i], quint32(chunk));
}

void TestClamd::aHarmfulFileIsNamed()
{
    FakeClamd clamd;
    const Verdict verdict = ask(at(clamd.address(), 4), harmful);
    QCOMPARE(verdict.kind, Kind::Infected);
    QCOMPARE(verdict.words, u"Eicar-Test-Signature"_s);
    clamd.manner = Manner::Binary; // a name is shown: no mark of it may do anything
    const Verdict binary = ask(at(clamd.address()), harmful);
    QCOMPARE(binary.kind, Kind::Infected);
    QCOMPARE(binary.words.size(), 100);
    QVERIFY2(binary.words.startsWith(u"<b>?[2J???nnn"_s), qPrintable(binary.words));
}

void TestClamd::byUnixSocket()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clamd.ctl"_s);
    FakeClamd clamd;
    QVERIFY(clamd.listenAt(path));
    QCOMPARE(ask(at(path), file(300'000)).kind, Kind::Clean);
    QCOMPARE(ask(at(path), harmful).kind, Kind::Infected);
    QCOMPARE(clamd.files.size(), 2);
    clamd.manner = Manner::TooLarge;
    clamd.most = 1'000;
    QVERIFY(ask(at(path), file(300'000)).words.contains(u"StreamMaxLength"_s));
}

void TestClamd::nothingIsCleanUnlessItWasSaid_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<QString>("words");
    QTest::newRow("too large") << Manner::TooLarge << u"StreamMaxLength"_s;
    QTest::newRow("fault") << Manner::Fault << u"Can't allocate memory"_s;
    QTest::newRow("garbage") << Manner::Garbage << u"HTTP/1.1 400 Bad Request???[31m?"_s;
    QTest::newRow("endless") << Manner::Endless << u"is not clamd"_s;
    QTest::newRow("cut off") << Manner::CutOff << u"hung up"_s;
    QTest::newRow("hangs up") << Manner::HangsUp << u"hung up"_s;
}

void TestClamd::nothingIsCleanUnlessItWasSaid()
{
    QFETCH(Manner, manner);
    QFETCH(QString, words);
    FakeClamd clamd;
    clamd.manner = manner;
    clamd.most = 20'000;
    const Verdict verdict = ask(at(clamd.address(), 10'000), file(200'000));
    QCOMPARE(verdict.kind, Kind::Unchecked);
    QVERIFY2(verdict.words.contains(words), qPrintable(verdict.words));
    QVERIFY(!verdict.isAway);
}

/// More than the buffers of both sides hold, and nobody reads it.
void TestClamd::anAnswerBeforeTheFileIsNone()
{
    FakeClamd clamd;
    clamd.manner = Manner::TooSoon;
    const Verdict verdict = ask(at(clamd.address()), QByteArray(40'000'000, 'x'));
    QCOMPARE(verdict.kind, Kind::Unchecked);
}

void TestClamd::whoSaysNothingIsGivenUp()
{
    FakeClamd clamd;
    clamd.manner = Manner::Silent;
    Options options = at(clamd.address());
    options.timeout = std::chrono::milliseconds(50);
    const Verdict verdict = ask(options, file(100));
    QCOMPARE(verdict.kind, Kind::Unchecked);
    QVERIFY2(verdict.words.contains(u"did not answer"_s), qPrintable(verdict.words));
}

void TestClamd::nobodyThere()
{
    FakeClamd clamd;
    const QString address = clamd.address();
    clamd.stop();
    for (const QString &where : {address, u"/nowhere/clamd.ctl"_s}) {
        const Verdict verdict = ask(at(where), file(100));
        QCOMPARE(verdict.kind, Kind::Unchecked);
        QVERIFY(verdict.isAway);
        QVERIFY2(verdict.words.contains(where), qPrintable(verdict.words));
    }
}

void TestClamd::whoIsGoneIsNotTold()
{
    FakeClamd clamd;
    clamd.manner = Manner::Silent;
    bool told = false;
    {
        QObject context;
        scan(at(clamd.address()), file(100), &context, [&told](const Verdict &) { told = true; });
        QTRY_COMPARE(clamd.connections, 1);
    }
    clamd.manner = Manner::Honest;
    QCOMPARE(ask(at(clamd.address()), file(100)).kind, Kind::Clean);
    QVERIFY(!told);
}

void TestClamd::versions()
{
    FakeClamd clamd;
    QObject context;
    QStringList answers;
    const auto keep = [&answers](const Result<QString> &answer) {
        answers.append(answer ? *answer : answer.error().message);
    };
    version(at(clamd.address()), &context, keep);
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY2(answers[0].startsWith(u"ClamAV 1.4.6"_s), qPrintable(answers[0]));
    clamd.manner = Manner::TooSoon;
    version(at(clamd.address()), &context, keep);
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY2(answers[1].contains(u"“stream: OK”"_s), qPrintable(answers[1]));
}

QTEST_GUILESS_MAIN(TestClamd)
#include "tst_clamd.moc"
