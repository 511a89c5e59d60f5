#include "vectors.h"

#include "mms/mime.h"
#include "mms/mm7.h"
#include "mms/smil.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::mms;
using namespace cordboard::test;
using mm7::Address;
using mm7::Kind;

namespace {

/// A recorded request or answer, taken apart as the listener gets it.
struct Http
{
    QByteArray contentType;
    QByteArray body;
};

Http http(const char *name)
{
    const QByteArray octets = vector(QStringLiteral("mm7/%1.http").arg(QLatin1String(name)));
    const qsizetype end = octets.indexOf("\r\n\r\n");
    Http parsed;
    for (const QByteArray &line : octets.first(qMax<qsizetype>(end, 0)).split('\n'))
        if (line.toLower().startsWith("content-type:"))
            parsed.contentType = line.sliced(13).trimmed();
    parsed.body = octets.sliced(end + 4);
    return parsed;
}

Result<mm7::Received> received(const char *name)
{
    const Http parsed = http(name);
    return mm7::decode(parsed.contentType, parsed.body);
}

const Part *partNamed(const std::vector<Part> &parts, const QByteArray &name)
{
    for (const Part &part : parts)
        if (part.location == name)
            return &part;
    return nullptr;
}

QByteArray envelope(const QByteArray &inside)
{
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>"
           "<TransactionID xmlns=\"urn:x\">t1</TransactionID></e:Header><e:Body>" +
           inside + "</e:Body></e:Envelope>";
}

mm7::Message photo()
{
    mm7::Message message;
    message.kind = Kind::SubmitReq;
    message.transactionId = QStringLiteral("tx-9");
    message.version = QStringLiteral("6.8.0");
    message.vaspId = QStringLiteral("console");
    message.vasId = QStringLiteral("desk <1> & co");
    message.sender = Address{Address::Kind::ShortCode, QStringLiteral("111")};
    message.recipients = {{Address::Kind::Number, QStringLiteral("+256370001")}};
    message.messageClass = QStringLiteral("Personal");
    message.expiry = QStringLiteral("P1D");
    message.deliveryReport = true;
    message.readReply = true;
    message.subject = QStringLiteral("Zażółć ☺");
    return message;
}

std::vector<Part> pictures()
{
    Part png;
    png.type.name = "image/png";
    png.type.partName = "My photo!.PNG";
    png.data = vector(QStringLiteral("media/pic.png"));
    Part same = png;
    Part card;
    card.type.name = "text/x-vcard";
    card.data = vector(QStringLiteral("media/card.vcf"));
    return {png, same, card};
}

} // namespace

class TestMm7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSubmitThatAnMmscAccepted()
    {
        const auto submit = received("submitreq");
        QVERIFY2(submit.has_value(), submit ? "" : qPrintable(submit.error().message));
        const mm7::Message &message = submit->message;
        QCOMPARE(message.kind, Kind::SubmitReq);
        QCOMPARE(message.transactionId, QStringLiteral("tx-0001"));
        QCOMPARE(message.vaspId, QStringLiteral("console"));
        QCOMPARE(message.vasId, QStringLiteral("desk1"));
        QCOMPARE(message.sender->value, QStringLiteral("111"));
        QCOMPARE(message.sender->kind, Address::Kind::ShortCode);
        QCOMPARE(message.recipients.size(), 1);
        QCOMPARE(message.recipients.first().value, QStringLiteral("+256370001"));
        QCOMPARE(message.subject, QStringLiteral("Zażółć MMS ☺"));
        QCOMPARE(message.deliveryReport, std::optional(true));
        QCOMPARE(submit->parts.at(0).type.name, QByteArray("application/smil"));
        QCOMPARE(partNamed(submit->parts, "pic.png")->data,
                 vector(QStringLiteral("media/pic.png")));
        QCOMPARE(partNamed(submit->parts, "dot.jpg")->data,
                 vector(QStringLiteral("media/dot.jpg")));
        QCOMPARE(decodeText(partNamed(submit->parts, "text.txt")->data, charset::utf8),
                 QStringLiteral("Hello from the console ☺"));
    }

    void theAnswerOfAnMmsc()
    {
        const auto answer = received("mbuni-SubmitRsp");
        QVERIFY(answer.has_value());
        QCOMPARE(answer->message.kind, Kind::SubmitRsp);
        QCOMPARE(answer->message.status.code, 1000);
        QCOMPARE(answer->message.messageId, QStringLiteral("qf4706.1.x717.30@mmsc"));
        QCOMPARE(answer->message.transactionId, QStringLiteral("tx-0001"));
    }

    // --- the traps of real dialects, one each

    void aReportWithSenderAndRecipientSwapped()
    {
        const auto report = received("mbuni-DeliveryReportReq");
        QVERIFY(report.has_value());
        QCOMPARE(report->message.kind, Kind::DeliveryReportReq);
        QCOMPARE(report->message.messageId, QStringLiteral("qf4706.1.x717.30@mmsc"));
        QCOMPARE(report->message.recipients.first().value, QStringLiteral("111")); // ours
        QCOMPARE(report->message.sender->value, QStringLiteral("+256370001"));
        QCOMPARE(mm7::reportOf(report->message.mmStatus), mm7::Report::Retrieved);
    }

    void aDeliverReqWithoutIdentificationInItsOwnOrder()
    {
        const auto deliver = received("mbuni-DeliverReq");
        QVERIFY2(deliver.has_value(), deliver ? "" : qPrintable(deliver.error().message));
        QCOMPARE(deliver->message.sender->value, QStringLiteral("+256370001"));
        QCOMPARE(deliver->message.recipients.first().value, QStringLiteral("111"));
        QCOMPARE(deliver->message.subject, QStringLiteral("Foto żółw"));
        QCOMPARE(deliver->message.linkedId, deliver->message.transactionId);
    }

    void aBlankLineBeforeTheBoundaryBase64AndNone()
    {
        const auto deliver = received("mbuni-DeliverReq");
        QVERIFY(deliver.has_value());
        const QList<std::pair<QByteArray, QString>> files{
            {"dot.jpg", QStringLiteral("media/dot.jpg")},
            {"pic.png", QStringLiteral("media/pic.png")},
            {"clip.mp4", QStringLiteral("media/clip.mp4")},
            {"a.mp3", QStringLiteral("media/a.mp3")}};
        for (const auto &[name, file] : files) {
            const Part *part = partNamed(deliver->parts, name);
            QVERIFY2(part, name.constData());
            QCOMPARE(part->data, vector(file));
        }
        QCOMPARE(partNamed(deliver->parts, "text.txt")->data,
                 QByteArray("Hello ☺ from the handset"));
        const Part *card = partNamed(deliver->parts, "card.vcf");
        QVERIFY(card);
        QCOMPARE(card->type.name, QByteArray("text/x-vcard")); // it came as text/x-vCard
        QVERIFY(card->data.startsWith("BEGIN:VCARD"));
    }

    void aFaultWithHttp200()
    {
        const auto fault = received("probe-badxml");
        QVERIFY(fault.has_value());
        QCOMPARE(fault->message.kind, Kind::RSErrorRsp);
        QCOMPARE(fault->message.status.code, 2007);
        QCOMPARE(fault->message.faultText, QStringLiteral("Server error"));
    }

    void aFaultWithoutDetail()
    {
        const auto fault = mm7::decodeXml(envelope(
            "<e:Fault><faultcode>e:Server</faultcode><faultstring>Down</faultstring></e:Fault>"));
        QVERIFY(fault.has_value());
        QCOMPARE(fault->status.code, 3000);
        QCOMPARE(fault->status.text, QStringLiteral("Down"));
    }

    void contentIsFoundWithoutAnglesSchemeOrName_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("as it should be") << QByteArray("cid:c1") << QByteArray("Content-ID: <c1>");
        QTest::newRow("no angles") << QByteArray("cid:c1") << QByteArray("Content-ID: c1");
        QTest::newRow("no scheme") << QByteArray("c1") << QByteArray("Content-ID: <c1>");
        QTest::newRow("location") << QByteArray("cid:c1") << QByteArray("Content-Location: c1");
        QTest::newRow("nothing fits") << QByteArray("cid:c1") << QByteArray("X-None: 1");
        QTest::newRow("no href") << QByteArray() << QByteArray("Content-ID: <c1>");
    }
    void contentIsFoundWithoutAnglesSchemeOrName()
    {
        QFETCH(QByteArray, href);
        QFETCH(QByteArray, header);
        const QByteArray body =
            "--b\r\nContent-Type: application/xml\r\n\r\n" +
            envelope("<DeliverReq><Sender><Number>1</Number></Sender><Content href=\"" + href +
                     "\"/></DeliverReq>") +
            "\r\n--b\r\nContent-Type: image/gif\r\n" + header + "\r\n\r\nGIF89a\r\n--b--\r\n";
        const auto deliver = mm7::decode("multipart/related; boundary=b", body);
        QVERIFY2(deliver.has_value(), deliver ? "" : qPrintable(deliver.error().message));
        QCOMPARE(deliver->parts.size(), std::size_t(1));
        QCOMPARE(deliver->parts[0].data, QByteArray("GIF89a"));
    }

    void aPrologThatLiesAboutItsEncoding()
    {
        const auto report =
            mm7::decodeXml("<?xml version=\"1.0\" encoding=\"utf-16\"?>" +
                           envelope("<DeliverReq><Sender><Number>1</Number></Sender>"
                                    "<Subject>Grüße</Subject></DeliverReq>"));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->subject, QStringLiteral("Grüße"));
    }

    void realUtf16()
    {
        const QString text =
            QString::fromUtf8(envelope("<DeliverReq><Sender><Number>1</Number></"
                                       "Sender><Subject>Grüße</Subject></DeliverReq>"));
        QByteArray octets("\xff\xfe");
        octets.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const auto report = mm7::decodeXml(octets);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->subject, QStringLiteral("Grüße"));
    }

    void booleansWithCapitals()
    {
        const auto submit = mm7::decodeXml(envelope(
            "<SubmitReq><Recipients><To><Number>1</Number></To></Recipients>"
            "<DeliveryReport>True</DeliveryReport><ReadReply>False</ReadReply></SubmitReq>"));
        QVERIFY(submit.has_value());
        QCOMPARE(submit->deliveryReport, std::optional(true));
        QCOMPARE(submit->readReply, std::optional(false));
    }

    void repeatedForwardedThenRejected()
    {
        const auto forwarded = received("mbuni-report-Forwarded");
        const auto rejected = received("mbuni-report-Rejected-after-Forwarded");
        QVERIFY(forwarded && rejected);
        QCOMPARE(mm7::reportOf(forwarded->message.mmStatus), mm7::Report::Forwarded);
        QCOMPARE(mm7::reportOf(rejected->message.mmStatus), mm7::Report::Rejected);
        QCOMPARE(forwarded->message.messageId, rejected->message.messageId);
    }

    void aRecordedMessageIsWrittenAndReadAgain_data() { eachRecorded(); }
    void aRecordedMessageIsWrittenAndReadAgain()
    {
        QFETCH(QString, name);
        const QByteArray octets = vector(name);
        const auto message = name.endsWith(QLatin1String(".http"))
                                 ? received(name.sliced(4).chopped(5).toLatin1().constData())
                                 : mm7::decode("text/xml", octets);
        QVERIFY2(message.has_value(), message ? "" : qPrintable(message.error().message));
        const auto again = mm7::decodeXml(mm7::encodeXml(message->message, {}));
        QVERIFY(again.has_value());
        QVERIFY(*again == message->message);
    }

    void whatWeSubmitIsReadAgain()
    {
        const auto parts = presentation(pictures(), QStringLiteral("Grüße"));
        const mm7::Body body = mm7::encode(photo(), {}, parts);
        const auto again = mm7::decode(body.contentType, body.octets);
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
        mm7::Message expected = photo();
        expected.contentHref = QStringLiteral("cid:mms-content");
        QVERIFY(again->message == expected);
        QVERIFY(again->parts == parts);
    }

    void numbersByTheDialect()
    {
        mm7::Dialect sinch;
        sinch.plusInNumbers = false;
        sinch.xmlNamespace.replace(QLatin1String("REL-6-MM7-1-4"), QLatin1String("REL-5-MM7-1-0"));
        const QByteArray xml = mm7::encodeXml(photo(), sinch);
        QVERIFY(xml.contains(">256370001<"));
        QVERIFY(xml.contains("REL-5-MM7-1-0"));
    }

    void namesOfThePartsAreDistinctAndPlain()
    {
        const auto parts = presentation(pictures(), QStringLiteral("Grüße"));
        QCOMPARE(parts.size(), std::size_t(5));
        QCOMPARE(parts[0].type.name, QByteArray("application/smil"));
        QCOMPARE(parts[1].location, QByteArray("text.txt"));
        QCOMPARE(parts[2].location, QByteArray("Myphoto.png"));
        QCOMPARE(parts[3].location, QByteArray("3_Myphoto.png"));
        QCOMPARE(parts[4].location, QByteArray("part4.vcf"));
        const QByteArray page = parts[0].data;
        QVERIFY(page.contains("<img src=\"Myphoto.png\" region=\"Image\"/><text src=\"text.txt\""));
        QVERIFY(page.contains("<ref src=\"part4.vcf\""));
        QCOMPARE(page.count("<par "), 3);
    }

    // --- what a stranger may try

    void aDocumentTypeIsRefused()
    {
        const auto bomb =
            mm7::decodeXml("<!DOCTYPE a [<!ENTITY x \"xxxx\">]>" + envelope("<SubmitReq/>"));
        QVERIFY(!bomb);
        QCOMPARE(bomb.error().code, ErrorCode::Protocol);
    }

    void depthAndLengthAreBounded()
    {
        QVERIFY(!mm7::decodeXml(QByteArray("<a>").repeated(100'000)));
        QVERIFY(!mm7::decodeXml(
            envelope("<SubmitReq>" + QByteArray("<To/>").repeated(3'000) + "</SubmitReq>")));
        QByteArray nested;
        for (int i = 0; i < 1'000; ++i)
            nested += "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
        QVERIFY(!mm7::decode("multipart/related; boundary=b", nested));
        const auto partsOf = [](int count) {
            return parseMime(
                "multipart/related; boundary=b",
                QByteArray("--b\r\nContent-Type: image/gif\r\n\r\nx\r\n").repeated(count) +
                    "--b--");
        };
        QVERIFY(partsOf(51)); // 50 and the envelope
        QVERIFY(!partsOf(52));
        QVERIFY(!partsOf(500));
    }

    void whatMustBeThere_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::newRow("no recipient") << QByteArray("<SubmitReq/>");
        QTest::newRow("no sender") << QByteArray("<DeliverReq/>");
        QTest::newRow("no message id")
            << QByteArray("<DeliveryReportReq><MMStatus>Read</MMStatus></DeliveryReportReq>");
        QTest::newRow("no status")
            << QByteArray("<ReadReplyReq><MessageID>m</MessageID></ReadReplyReq>");
        QTest::newRow("an answer without a code") << QByteArray("<SubmitRsp><Status/></SubmitRsp>");
        QTest::newRow("unknown") << QByteArray("<SomethingReq/>");
        QTest::newRow("empty") << QByteArray();
    }
    void whatMustBeThere()
    {
        QFETCH(QByteArray, inside);
        const auto message = mm7::decodeXml(envelope(inside));
        QVERIFY(!message);
        QVERIFY(message.error().message.endsWith(u'.'));
    }

    void everyTruncationIsAnErrorOrAValue()
    {
        for (const char *name : {"submitreq", "mbuni-DeliverReq"}) {
            const Http whole = http(name);
            for (qsizetype size = 0; size < whole.body.size(); size += 7) {
                const auto cut =
                    mm7::decode(whole.contentType, QByteArrayView(whole.body).first(size));
                QVERIFY(cut || !cut.error().message.isEmpty());
            }
        }
    }

    void statusCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<mm7::Verdict>("verdict");
        QTest::addColumn<QString>("words");
        QTest::newRow("ok") << 1000 << mm7::Verdict::Accepted << QStringLiteral("Success");
        QTest::newRow("partial") << 1100 << mm7::Verdict::Partly
                                 << QStringLiteral("Partial success");
        QTest::newRow("address") << 2002 << mm7::Verdict::Refused
                                 << QStringLiteral("Address error");
        QTest::newRow("own of class 2")
            << 2515 << mm7::Verdict::Refused << QStringLiteral("Client error");
        QTest::newRow("server") << 3000 << mm7::Verdict::Later << QStringLiteral("Server error");
        QTest::newRow("blacklisted")
            << 3001 << mm7::Verdict::Refused << QStringLiteral("Not possible");
        QTest::newRow("throughput")
            << 3510 << mm7::Verdict::Later << QStringLiteral("Throughput exceeded");
        QTest::newRow("identification")
            << 4001 << mm7::Verdict::Misconfigured << QStringLiteral("Improper identification");
        QTest::newRow("do not resend")
            << 4005 << mm7::Verdict::Refused << QStringLiteral("Service error");
        QTest::newRow("unavailable")
            << 4006 << mm7::Verdict::Later << QStringLiteral("Service unavailable");
        QTest::newRow("outside") << 9123 << mm7::Verdict::Later << QStringLiteral("Server error");
        QTest::newRow("nought") << 0 << mm7::Verdict::Later << QStringLiteral("Server error");
    }
    void statusCodes()
    {
        QFETCH(int, code);
        QFETCH(mm7::Verdict, verdict);
        QFETCH(QString, words);
        QCOMPARE(mm7::verdictOf(code), verdict);
        QCOMPARE(mm7::wordsOf(code), words);
    }

private:
    void eachRecorded()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : vectorNames(QStringLiteral("mm7"), QStringLiteral("*")))
            if (!name.contains(QLatin1String("401")) && !name.endsWith(QLatin1String(".eml")) &&
                name != QLatin1String("mm7/submitreq.body"))
                QTest::newRow(qPrintable(name)) << name;
    }
};

QTEST_GUILESS_MAIN(TestMm7)
#include "tst_mm7.moc"
