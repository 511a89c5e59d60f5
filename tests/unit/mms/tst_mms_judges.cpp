#include "vectors.h"

#include "describe/pcap.h"
#include "mms/mm1.h"
#include "mms/mm7.h"
#include "mms/smil.h"
#include "mms/wap_push.h"
#include "unit/smpp/pdu_bytes.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::mms;
using namespace cordboard::test;

namespace {

mm1::Pdu photo()
{
    mm1::Pdu pdu;
    pdu.type = mm1::Type::RetrieveConf;
    pdu.transactionId = "T7";
    pdu.messageId = "m7@cordboard";
    pdu.date = 1'795'434'083;
    pdu.from = mm1::plmn(QStringLiteral("+15551234567"));
    pdu.to = {mm1::plmn(QStringLiteral("+15550134477"))};
    pdu.subject = QStringLiteral("Plan für Ines");
    pdu.retrieveStatus = 0x80;
    pdu.contentType = {.name = "multipart/related", .start = "<smil>", .type = "application/smil"};
    pdu.parts = {
        Part{{.name = "application/smil"}, "smil", "smil.xml", "<smil><body/></smil>"},
        Part{{.name = "text/plain", .charset = charset::utf8}, "t", "t.txt", "Grüße"},
        Part{{.name = "image/png"}, "p", "p.png", vector(QStringLiteral("media/pic.png"))},
        Part{{.name = "text/x-vcard"}, "v", "v.vcf", vector(QStringLiteral("media/card.vcf"))},
        Part{{.name = "video/mp4"}, "c", "c.mp4", vector(QStringLiteral("media/clip.mp4"))},
    };
    return pdu;
}

mm1::Pdu notification(qsizetype urlLength)
{
    mm1::Pdu pdu;
    pdu.type = mm1::Type::NotificationInd;
    pdu.transactionId = "T7";
    pdu.from = mm1::plmn(QStringLiteral("+15551234567"));
    pdu.subject = QString(urlLength, QLatin1Char('s')); // tshark shows the first 240 characters
    pdu.messageClass = mm1::Class::Personal;
    pdu.size = 4'711;
    pdu.expiry = mm1::When{true, 86'400};
    pdu.contentLocation = "http://mms.example.net/m/" + QByteArray(urlLength, 'a');
    return pdu;
}

} // namespace

/// Whether others can read what we write: tshark for every PDU, gammu for the message itself.
class TestMmsJudges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tsharkReadsAPush_data()
    {
        QTest::addColumn<int>("urlLength");
        QTest::newRow("one short message") << 10;
        QTest::newRow("two") << 70;
        QTest::newRow("three") << 180;
    }
    void tsharkReadsAPush()
    {
        QFETCH(int, urlLength);
        const QByteArray push = wspPush(mm1::encode(notification(urlLength)), 3);
        describe::PcapWriter writer;
        quint32 sequence = 0;
        for (const PushSegment &segment : pushSegments(push, 9)) {
            ++sequence;
            writer.add(
                1, true, 1'000'000 + sequence,
                pdu(4, 0, sequence,
                    smBody({.text = segment.shortMessage, .esmClass = 0x40, .dataCoding = 4})));
        }
        const QByteArray said = tshark(writer.bytes(), QStringLiteral("smpp"));
        QVERIFY2(said.contains("X-Mms-Message-Type: m-notification-ind (0x82)"), said.constData());
        QVERIFY2(said.contains("/m/" + QByteArray(urlLength, 'a')), said.constData());
        QVERIFY2(!said.contains("alformed"), said.constData());
    }

    void tsharkReadsEveryPdu_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("a message") << mm1::encode(photo()) << QByteArray("m-retrieve-conf (0x84)");
        for (const QString &name : vectorNames(QStringLiteral("mm1"), QStringLiteral("*.bin"))) {
            const auto pdu = mm1::decode(vector(name));
            if (pdu)
                QTest::newRow(qPrintable(name))
                    << mm1::encode(*pdu) << QByteArray("X-Mms-Message-Type");
        }
    }
    void tsharkReadsEveryPdu()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QByteArray, shown);
        describe::PcapWriter writer;
        writer.add(1, false, 1'000'000,
                   "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.wap.mms-message\r\n"
                   "Content-Length: " +
                       QByteArray::number(octets.size()) + "\r\n\r\n" + octets);
        const QByteArray said = tshark(writer.bytes(), QStringLiteral("http"));
        QVERIFY2(said.contains(shown), said.constData());
        QVERIFY2(!said.contains("alformed"), said.constData());
    }

    void tsharkReadsMm7()
    {
        mm7::Message submit;
        submit.transactionId = QStringLiteral("tx-9");
        submit.vaspId = QStringLiteral("console");
        submit.recipients = {{mm7::Address::Kind::Number, QStringLiteral("+256370001")}};
        submit.subject = QStringLiteral("Plan für Ines");
        Part picture;
        picture.type.name = "image/png";
        picture.data = vector(QStringLiteral("media/pic.png"));
        const mm7::Body body =
            mm7::encode(submit, {}, presentation({picture}, QStringLiteral("Grüße")));
        describe::PcapWriter writer;
        writer.add(1, true, 1'000'000,
                   "POST /mm7 HTTP/1.1\r\nHost: mmsc.example.net\r\nSOAPAction: \"\"\r\n"
                   "Content-Type: " +
                       body.contentType + "\r\nContent-Length: " +
                       QByteArray::number(body.octets.size()) + "\r\n\r\n" + body.octets);
        const QByteArray said = tshark(writer.bytes(), QStringLiteral("http"));
        for (const char *shown :
             {"MIME Multipart Media Encapsulation, Type: multipart/related",
              "eXtensible Markup Language", "Portable Network Graphics", "+256370001"})
            QVERIFY2(said.contains(shown), said.constData());
        QVERIFY2(!said.contains("alformed"), said.constData());
    }

    void gammuReadsTheMessage()
    {
        const QString gammu = QStandardPaths::findExecutable(QStringLiteral("gammu"));
        if (gammu.isEmpty())
            QSKIP("gammu is not installed: ./dev test does that");
        write(QStringLiteral("m.bin"), mm1::encode(photo()));
        write(QStringLiteral("rc"), "[gammu]\nconnection = none\nmodel = dummy\nport = " +
                                        m_folder.path().toUtf8() + "\n");
        const QByteArray said =
            run(gammu, {QStringLiteral("-c"), m_folder.filePath(QStringLiteral("rc")),
                        QStringLiteral("readmmsfile"), m_folder.filePath(QStringLiteral("m.bin"))});
        for (const char *expected :
             {"+15551234567", "+15550134477", "Plan für Ines", "p.png", "Ana"})
            QVERIFY2(said.contains(expected), said.constData());
    }

private:
    QByteArray tshark(const QByteArray &pcap, const QString &protocol)
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (program.isEmpty())
            return "tshark is not installed: ./dev test does that";
        write(QStringLiteral("m.pcap"), pcap);
        return run(program, {QStringLiteral("-r"), m_folder.filePath(QStringLiteral("m.pcap")),
                             QStringLiteral("-d"), QStringLiteral("tcp.port==2775,") + protocol,
                             QStringLiteral("-V")});
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        return process.waitForFinished(60'000) ? process.readAllStandardOutput() : "did not end";
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMmsJudges)
#include "tst_mms_judges.moc"
