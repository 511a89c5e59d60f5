// `cordboard-smsc decode` as an installer uses it: whatever a mail brings goes in, one JSON object
// a PDU comes out, and nothing that comes in ends the program.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray enquireLink = "00000010000000150000000000000007";

struct Answer
{
    int exitCode = -1;
    bool allJson = true;
    QList<QJsonObject> objects;
    QByteArray raw;
};

Answer decode(const QByteArray &input, const QStringList &options = {})
{
    QProcess program;
    program.start(QString::fromUtf8(CORDBOARD_SMSC), QStringList(u"decode"_s) + options);
    program.write(input);
    program.closeWriteChannel();
    Answer answer;
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return answer;
    answer.exitCode = program.exitCode();
    answer.raw = program.readAllStandardOutput();
    for (const QByteArray &line : answer.raw.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto json = QJsonDocument::fromJson(line);
        answer.allJson &= json.isObject();
        answer.objects.append(json.object());
    }
    return answer;
}

QByteArray noise(int size)
{
    QByteArray octets;
    quint32 state = 7;
    for (int i = 0; i < size; ++i) {
        state = state * 1'664'525 + 1'013'904'223;
        octets.append(char(state >> 24));
    }
    return octets;
}

} // namespace

class TestDecodeProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePduALine()
    {
        const Answer answer = decode(enquireLink + "\r\n\n" + enquireLink.toUpper());
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.objects.size(), 2);
        for (const QJsonObject &object : answer.objects) {
            QCOMPARE(object[u"command"_s].toString(), u"enquire_link"_s);
            QCOMPARE(object[u"status"_s].toString(), u"ESME_ROK"_s);
            QCOMPARE(object[u"sequence"_s].toInt(), 7);
            QVERIFY(object[u"fields"_s].isObject() && object[u"tlvs"_s].isArray());
            QCOMPARE(object[u"warnings"_s].toArray().size(), 0);
            QVERIFY(!object.contains(u"error"_s));
        }
        QCOMPARE(answer.objects.at(1)[u"line"_s].toInt(), 3);
    }

    void hostileInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("unreadable");
        QTest::addColumn<int>("warned"); // objects with warnings, at least
        const auto row = [](const char *name, const QByteArray &input, bool unreadable,
                            int warned = 0) {
            QTest::newRow(name) << input << unreadable << warned;
        };
        row("nothing", {}, false);
        row("blank lines", "\n \n\t\r\n", false);
        row("words", "Dear customer, here it is", true);
        row("NULs", QByteArray(300, '\0'), false); // blank, as in UTF-16
        row("octets that are no text", "\xff\xfe\x80\x81", true);
        row("noise", noise(200'000), true);
        row("one digit", "0", true);
        row("half a header", "0000001000000015", true);
        row("length 0", "00000000000000150000000000000001", false, 1);
        row("length 4", "00000004000000150000000000000001", false, 1);
        row("length enormous", "ffffffff000000040000000000000001", false, 1);
        row("length negative", "80000000000000040000000000000001", false, 1);
        row("body cut", "0000003c00000004000000000000000100010131", false, 1);
        row("sm_length beyond the end",
            "000000270000000500000000000000010001013100010132000000000000000000ff616263", false, 1);
        row("header of parts longer than the text",
            "00000027000000050000000000000001000101310001013200400000000000000004ff000301", false,
            1);
        row("TLV beyond the end", "0000001980000004000000000000000131000424ffff616263", false, 1);
        row("a command nobody knows", "0000001012345678000000000000000100", false, 1);
        row("all ones", QByteArray(64, 'f'), false, 1);
        row("a line of 5 MB", QByteArray(5'000'000, '0'), true);
        row("one PDU of 1 MB", "001000000000000400000000" + QByteArray(2'097'128, '4'), false, 1);
        row("markup", "<b>" + enquireLink + "</b>", false, 1);
        row("JSON and quotes in the words", "\"},{\"x\":\"\\u0000", true);
        row("a dump that stops", "0000  00 00 00 10 00 00 00 15\n", true);
    }

    void hostileInput()
    {
        QFETCH(QByteArray, input);
        QFETCH(bool, unreadable);
        QFETCH(int, warned);
        const QList<QStringList> ways = {{}, {u"--redact"_s}, {u"--join"_s}};
        for (const QStringList &options : ways) {
            const Answer answer = decode(input, options);
            QVERIFY2(answer.exitCode == 0 || answer.exitCode == 1, qPrintable(options.join(u' ')));
            QVERIFY(answer.allJson);
            int errors = 0, warnings = 0;
            for (const QJsonObject &object : answer.objects) {
                errors += object.contains(u"error"_s) ? 1 : 0;
                warnings += object[u"warnings"_s].toArray().isEmpty() ? 0 : 1;
            }
            QCOMPARE(answer.exitCode, errors > 0 ? 1 : 0);
            if (!options.isEmpty())
                continue;
            QCOMPARE(errors > 0, unreadable);
            QVERIFY2(warnings >= warned, answer.raw.left(600).constData());
        }
    }

    /// What follows a broken line is read as if nothing had been.
    void brokenLinesDoNotHideTheNext()
    {
        for (const QByteArray &broken : {QByteArray("zz"), QByteArray(5'000'000, '0'), noise(3'000),
                                         QByteArray("ffffffff000000040000000000000001")}) {
            const Answer answer = decode(broken + "\n" + enquireLink + "\n");
            QVERIFY(answer.allJson && !answer.objects.isEmpty());
            QCOMPARE(answer.objects.last()[u"command"_s].toString(), u"enquire_link"_s);
        }
    }

    void passwordIsHiddenOnRequest()
    {
        const QByteArray bind =
            "0000002400000009000000000000000166657277617900736563726574310000340000"
            "00";
        QVERIFY(decode(bind).raw.contains("secret1"));
        const QByteArray hidden = decode(bind, {u"--redact"_s}).raw;
        QVERIFY(hidden.contains("bind_transceiver"));
        QVERIFY(!hidden.contains("secret1") && !hidden.contains("73656372657431"));
    }

    void wrongOptions()
    {
        QCOMPARE(decode({}, {u"--nonsense"_s}).exitCode, 2);
        QCOMPARE(decode({}, {u"file.txt"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestDecodeProgram)
#include "tst_decode_program.moc"
