#include "engine/face/multimedia.h"
#include "engine/face/routing.h"
#include "mms/mm1.h"
#include "mms/wap_push.h"
#include "serve/mms_listeners.h"
#include "simulator/smsc_server.h"
#include "support/engine_bench.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <map>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;
using simulator::SmscServer;
using simulator::SubmitSeen;

namespace {

namespace mm1 = mms::mm1;

constexpr int patienceMs = 20'000;
constexpr qsizetype portHeader = 6;  // 05 04 and two ports
constexpr qsizetype partHeader = 11; // and 00 03, which part of which
const char numberHeader[] = "X-WAP-Network-Client-MSISDN";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NewMedium photo()
{
    return {u"image/png"_s, u"Plan.png"_s, recorded(u"media/pic.png"_s)};
}

/// A phone behind the SMSC: puts pushes together and speaks HTTP to its MMSC, which is us.
class Phone
{
public:
    void takes(const SubmitSeen &submit)
    {
        if (submit.esmClass != 0x40 || submit.dataCoding != 0x04)
            return;
        const QByteArray &octets = submit.userData;
        const qsizetype header = octets.isEmpty() ? 0 : quint8(octets[0]);
        if (octets.mid(1, portHeader) != QByteArray::fromHex("05040b8423f0"))
            return;
        ++segments;
        if (header == portHeader)
            return put(octets.sliced(header + 1));
        if (header != partHeader)
            return;
        const int total = quint8(octets[10]);
        std::map<int, QByteArray> &open = m_open[octets[9]];
        open[quint8(octets[11])] = octets.sliced(header + 1);
        if (int(open.size()) < total)
            return;
        QByteArray whole;
        for (const auto &[number, part] : open)
            whole += part;
        m_open.erase(octets[9]);
        put(whole);
    }

    QList<mm1::Pdu> told;
    int segments = 0;

private:
    void put(const QByteArray &push)
    {
        const auto octets = mms::mmsOfPush(push);
        const auto pdu = octets ? mm1::decode(*octets) : Result<mm1::Pdu>(forward(octets));
        if (pdu)
            told.append(*pdu);
    }

    std::map<char, std::map<int, QByteArray>> m_open;
};

} // namespace

/// Pictures by WAP push over a real SMPP line, and the phone's fetches and posts over real HTTP.
class TestMm1Smsc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->realLines = true;
        m_bench->isListenedFor = true;
        m_bench->restart();
        simulator::SmscOptions options;
        options.seed = 11;
        m_smsc = std::make_unique<SmscServer>(options, m_clock);
        m_phone = Phone();
        connect(m_smsc.get(), &SmscServer::submitted, this,
                [this](const SubmitSeen &submit, const simulator::SubmitPlan &plan) {
                    if (plan.status == 0)
                        m_phone.takes(submit);
                });
        const auto smpp = m_smsc->start();
        QVERIFY2(smpp, smpp ? "" : qPrintable(smpp.error().message));
        m_port = freePort();
        CarrierEdit edit;
        edit.carrier.name = u"Lab"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.port = *smpp;
        edit.carrier.systemId = u"lab"_s;
        edit.carrier.senders = {m_bench->ours};
        edit.carrier.mm1.listen = u"127.0.0.1:%1"_s.arg(m_port);
        edit.carrier.mm1.publicUrl = u"http://127.0.0.1:%1/m"_s.arg(m_port);
        edit.carrier.mm1.numberHeader = QLatin1String(numberHeader);
        edit.carrier.mm1.trustedProxies = u"127.0.0.1"_s;
        const auto saved = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.mms = true;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        QTRY_COMPARE_WITH_TIMEOUT(EngineBench::wait(m_bench->engine->links())->value(0).state,
                                  LinkState::Up, patienceMs);
        m_listeners = std::make_unique<serve::MmsListeners>(m_bench->engine->multimedia());
        m_listeners->start();
        QTRY_COMPARE(m_listeners->ports(), QList<quint16>{m_port});
    }

    void aPictureIsFetchedAndAcknowledged()
    {
        const ChatMessage sent = m_bench->send(picture());
        const mm1::Pdu told = notification();
        QVERIFY(m_phone.segments > 1); // with such an address it takes more than one
        QCOMPARE(told.type, mm1::Type::NotificationInd);
        QCOMPARE(mm1::number(told.from), m_bench->ours);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sending);

        const auto got = fetch(told.contentLocation);
        QVERIFY(got);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(got->parts.back().data, photo().data);
        QCOMPARE(got->subject, u"Zażółć"_s);
        // nothing that the SMSC says of the push, now or later, is about the picture
        QTRY_COMPARE_WITH_TIMEOUT(m_smsc->status().toDeliver, 0, patienceMs);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);

        mm1::Pdu word;
        word.type = mm1::Type::AcknowledgeInd;
        word.transactionId = told.transactionId;
        QCOMPARE(ask("POST", "/mmsc", mm1::encode(word)).first, 200);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Delivered);

        mm1::Pdu read;
        read.type = mm1::Type::ReadRecInd;
        read.messageId = got->messageId;
        read.readStatus = mm1::ReadStatus::Read;
        QCOMPARE(ask("POST", "/mmsc", mm1::encode(read)).first, 200);
        QVERIFY(m_bench->now(sent.id).readUs > 0);
    }

    void whatNoPhoneFetchedIsTakenBack()
    {
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray url = notification().contentLocation;
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Cancelled);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::Recalled);
        QVERIFY(!fetch(url));
        QTRY_COMPARE_WITH_TIMEOUT(m_smsc->status().toDeliver, 0, patienceMs);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Cancelled);
    }

    void aRefusedPushFailsThePicture()
    {
        simulator::SmscOptions options = m_smsc->options();
        options.failEvery = 1;
        options.failStatus = 0x0b; // ESME_RINVDSTADR
        m_smsc->setOptions(options);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->now(sent.id).state, TargetState::Failed, patienceMs);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::BadNumber);
    }

    void aPhonesPicturesComeInAndItHearsOfIt()
    {
        auto pdu = mm1::decode(recorded(u"mm1/mmsdtng-m-send-req.bin"_s));
        QVERIFY(pdu);
        pdu->to = {mm1::plmn(m_bench->ours)};
        pdu->deliveryReport = true;
        const auto [status, body] =
            ask("POST", "/mmsc", mm1::encode(*pdu),
                QByteArray(numberHeader) + ": " + m_bench->mara.toLatin1().sliced(1) + "\r\n");
        QCOMPARE(status, 200);
        const auto answer = mm1::decode(body);
        QVERIFY(answer);
        QCOMPARE(int(*answer->responseStatus), 0x80);

        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), 1);
        QCOMPARE(threads->rows.first().peerNumber, m_bench->mara);
        SliceQuery query;
        query.conversation = threads->rows.first().id;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        QCOMPARE(slice->rows.size(), 1);
        QVERIFY(slice->rows.first().media.size() >= 4);
        QCOMPARE(slice->rows.first().media.first().type, u"image/jpeg"_s);

        const mm1::Pdu told = notification();
        QCOMPARE(told.type, mm1::Type::DeliveryInd);
        QCOMPARE(told.messageId, answer->messageId);
        QCOMPARE(told.status, mm1::Status::Retrieved);
    }

    void cleanup()
    {
        m_smsc.reset(); // it lives in this thread, which is to wait for the engine
        m_listeners.reset();
        m_bench.reset();
    }

private:
    Draft picture() const
    {
        Draft draft = m_bench->draft(u"Grüße"_s);
        draft.subject = u"Zażółć"_s;
        draft.media = {photo()};
        return draft;
    }

    /// What the phone was told first.
    mm1::Pdu notification()
    {
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(!m_phone.told.isEmpty(), patienceMs);
        }();
        return m_phone.told.value(0);
    }

    Result<mm1::Pdu> fetch(const QByteArray &url)
    {
        const auto [status, body] = ask("GET", url.sliced(url.indexOf("/m/")));
        if (status != 200)
            return fail(ErrorCode::NotFound, QString::number(status));
        return mm1::decode(body);
    }

    /// Status and body of the answer.
    QPair<int, QByteArray> ask(const QByteArray &method, const QByteArray &path,
                               const QByteArray &body = {}, const QByteArray &more = {})
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" +
                     QByteArray::number(m_port) + "\r\nConnection: close\r\n" + more);
        if (!body.isEmpty())
            socket.write("Content-Type: application/vnd.wap.mms-message\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n");
        socket.write("\r\n" + body);
        [&socket] {
            QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState,
                                      patienceMs);
        }();
        const QByteArray answer = socket.readAll();
        return {answer.mid(9, 3).toInt(), answer.mid(answer.indexOf("\r\n\r\n") + 4)};
    }

    SystemClock m_clock;
    std::unique_ptr<EngineBench> m_bench;
    std::unique_ptr<SmscServer> m_smsc;
    std::unique_ptr<serve::MmsListeners> m_listeners;
    Phone m_phone;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestMm1Smsc)
#include "tst_mm1_smsc.moc"
