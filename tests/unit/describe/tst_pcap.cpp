#include "describe/describe.h"
#include "describe/pcap.h"
#include "describe/redact.h"
#include "unit/smpp/pdu_bytes.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using describe::PcapWriter;

namespace {

constexpr qint64 beginUs = 1'795'434'083'112'000; // 2026-11-23 11:41:23.112 UTC

struct Sent
{
    bool fromUs;
    QByteArray frame;
};

QList<Sent> conversation()
{
    const QByteArray bind =
        pdu(9, 0, 1, cstr("northline") + cstr("secret08") + cstr("") + QByteArray("\x34\0\0\0", 4));
    return {
        {true, bind},
        {false, pdu(0x80000009, 0, 1, cstr("SMSC"))},
        {true, pdu(4, 0, 2, smBody({.text = "Hello Ines", .tlvs = tlv(0x0204, be16(7))}))},
        {false, submitSmResp(2, "7f01a2")},
        {false, deliverSm(9, {.text = "id:7f01a2 stat:DELIVRD err:000", .esmClass = 4})},
        {true, pdu(0x80000005, 0, 9, cstr(""))},
        {true, pdu(4, 0, 3, smBody({.text = "", .tlvs = tlv(0x0424, QByteArray(4'000, 'x'))}))},
        {false, submitSmResp(3, "7f01a3")},
        {true, pdu(0x15, 0, 4)},
        {false, pdu(0x80000015, 0, 4)},
    };
}

QByteArray capture(bool redact)
{
    PcapWriter writer;
    qint64 atUs = beginUs;
    for (const Sent &sent : conversation()) {
        const auto side = sent.fromUs ? describe::Side::FromUs : describe::Side::FromCarrier;
        const QByteArray frame =
            redact ? describe::redacted(describe::describe(sent.frame), side).bytes : sent.frame;
        writer.add(1, sent.fromUs, atUs, frame);
        atUs += 1'000;
    }
    writer.add(2, true, atUs, pdu(0x15, 0, 1)); // another connection
    return writer.bytes();
}

} // namespace

/// The judge is tshark (package tshark): what it cannot read is no capture.
class TestPcap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (m_tshark.isEmpty())
            QSKIP("tshark is not installed: ./dev test does that");
    }

    void tsharkReadsEveryPdu_data()
    {
        QTest::addColumn<bool>("redact");
        QTest::newRow("redacted") << true;
        QTest::newRow("everything shown") << false;
    }
    void tsharkReadsEveryPdu()
    {
        QFETCH(bool, redact);
        const QByteArrayList rows =
            tshark(capture(redact), {QStringLiteral("-Y"), QStringLiteral("smpp"),
                                     QStringLiteral("-T"), QStringLiteral("fields"),
                                     QStringLiteral("-e"), QStringLiteral("smpp.command_id"),
                                     QStringLiteral("-e"), QStringLiteral("smpp.sequence_number"),
                                     QStringLiteral("-e"), QStringLiteral("tcp.dstport")});
        const QByteArrayList expected{
            "0x00000009\t1\t2775",  "0x80000009\t1\t40000", "0x00000004\t2\t2775",
            "0x80000004\t2\t40000", "0x00000005\t9\t40000", "0x80000005\t9\t2775",
            "0x00000004\t3\t2775",  "0x80000004\t3\t40000", "0x00000015\t4\t2775",
            "0x80000015\t4\t40000", "0x00000015\t1\t2775"};
        QCOMPARE(rows, expected);
    }

    void nothingIsMalformedLostOrWrong_data() { tsharkReadsEveryPdu_data(); }
    void nothingIsMalformedLostOrWrong()
    {
        QFETCH(bool, redact);
        const QString wrong =
            QStringLiteral("_ws.malformed or tcp.analysis.flags or ip.checksum.status == 0 or "
                           "tcp.checksum.status == 0");
        QCOMPARE(tshark(capture(redact),
                        {QStringLiteral("-o"), QStringLiteral("ip.check_checksum:TRUE"),
                         QStringLiteral("-o"), QStringLiteral("tcp.check_checksum:TRUE"),
                         QStringLiteral("-Y"), wrong}),
                 QByteArrayList());
    }

    void redactedShowsNoNumberAndNoText()
    {
        const QByteArray hidden = capture(true);
        for (const char *word : {"Hello", "secret08", "xxxx"})
            QVERIFY2(!hidden.contains(word), word);
        const QByteArrayList numbers =
            tshark(hidden, {QStringLiteral("-Y"), QStringLiteral("smpp.command_id == 4"),
                            QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
                            QStringLiteral("smpp.destination_addr")});
        QCOMPARE(numbers, (QByteArrayList{"********477", "********477"}));
    }

    void timesAreKept()
    {
        const QByteArrayList times =
            tshark(capture(false), {QStringLiteral("-Y"), QStringLiteral("smpp.command_id == 9"),
                                    QStringLiteral("-T"), QStringLiteral("fields"),
                                    QStringLiteral("-e"), QStringLiteral("frame.time_epoch")});
        QCOMPARE(times, QByteArrayList{"1795434083.112000000"});
    }

private:
    QByteArrayList tshark(const QByteArray &bytes, const QStringList &arguments)
    {
        QFile file(m_folder.filePath(QStringLiteral("test.pcap")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {"not written"};
        file.close();
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(m_tshark,
                      QStringList{QStringLiteral("-r"), file.fileName(), QStringLiteral("-d"),
                                  QStringLiteral("tcp.port==2775,smpp")} +
                          arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return {"tshark failed"};
        QByteArrayList lines = process.readAllStandardOutput().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }

    QString m_tshark;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPcap)
#include "tst_pcap.moc"
