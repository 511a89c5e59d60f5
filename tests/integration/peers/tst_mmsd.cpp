// Multimedia messages to and from a phone that shares no code with ours: Debian's mmsd-tng.
#include "handset/handset.h"

#include "engine/face/multimedia.h"
#include "engine/face/routing.h"
#include "mms/wap_push.h"
#include "serve/mms_listeners.h"
#include "support/engine_bench.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>

using namespace cordboard;
using namespace cordboard::test;

namespace {

const char header[] = "X-WAP-Network-Client-MSISDN";
constexpr int patienceMs = 30'000;

QString vectors()
{
    return QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/");
}

NewMedium medium(const char *type, const QString &name)
{
    QFile file(vectors() + name);
    return {QString::fromLatin1(type), name,
            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()};
}

/// The operator's proxy: says whose phone it is, which the phone itself does not.
class Proxy
{
public:
    explicit Proxy(quint16 to)
        : m_to(to)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(); });
        m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }

private:
    void serve()
    {
        QTcpSocket *phone = m_server.nextPendingConnection();
        auto *console = new QTcpSocket(phone);
        console->connectToHost(QHostAddress(QHostAddress::LocalHost), m_to);
        QObject::connect(phone, &QTcpSocket::readyRead, console, [phone, console, this] {
            m_asked[phone] += phone->readAll();
            forward(phone, console);
        });
        QObject::connect(console, &QTcpSocket::connected, phone,
                         [phone, console, this] { forward(phone, console); });
        QObject::connect(console, &QTcpSocket::readyRead, phone,
                         [phone, console] { phone->write(console->readAll()); });
        QObject::connect(console, &QTcpSocket::disconnected, phone,
                         [phone] { phone->disconnectFromHost(); });
        QObject::connect(phone, &QTcpSocket::disconnected, phone, [phone, this] {
            m_asked.remove(phone);
            phone->deleteLater();
        });
    }

    /// Once the first line is there; each request has a connection of its own.
    void forward(QTcpSocket *phone, QTcpSocket *console)
    {
        QByteArray &asked = m_asked[phone];
        const bool isBegun = console->property("begun").toBool();
        const qsizetype line = asked.indexOf("\r\n");
        if (console->state() != QTcpSocket::ConnectedState || (!isBegun && line < 0))
            return;
        if (!isBegun)
            asked = named(asked, line + 2);
        console->setProperty("begun", true);
        console->write(std::exchange(asked, {}));
    }

    /// With the phone's number, and asked of the console instead of the proxy.
    QByteArray named(QByteArray asked, qsizetype at) const
    {
        asked.insert(at, QByteArray(header) + ": 13035550143\r\nConnection: close\r\n");
        return asked.replace("127.0.0.1:" + QByteArray::number(port()),
                             "127.0.0.1:" + QByteArray::number(m_to));
    }

    const quint16 m_to;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_asked;
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestMmsd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QString missing = Handset::missing();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing));
        const quint16 port = freePort();
        m_bench = std::make_unique<EngineBench>();
        m_bench->acceptAll();
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Lab");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.senders = {m_bench->ours};
        edit.carrier.mm1.listen = QStringLiteral("127.0.0.1:%1").arg(port);
        edit.carrier.mm1.publicUrl = QStringLiteral("http://127.0.0.1:%1/m").arg(port);
        edit.carrier.mm1.numberHeader = QLatin1String(header);
        edit.carrier.mm1.trustedProxies = QStringLiteral("127.0.0.1");
        QVERIFY(EngineBench::wait(m_bench->engine->saveCarrier(edit)));
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.mms = true;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        m_listeners = std::make_unique<serve::MmsListeners>(m_bench->engine->multimedia());
        m_listeners->start();
        QTRY_COMPARE(m_listeners->ports(), QList<quint16>{port});
        m_proxy = std::make_unique<Proxy>(port);
        m_phone = std::make_unique<Handset>();
        QVERIFY2(m_phone->start(QStringLiteral("http://127.0.0.1:%1/mmsc").arg(m_proxy->port())),
                 qPrintable(m_phone->log()));
    }

    void itFetchesTenAttachmentsAndSaysSo()
    {
        Draft draft = m_bench->draft(QStringLiteral("Grüße"));
        draft.subject = QStringLiteral("Zażółć photo");
        draft.media = {medium("image/jpeg", QStringLiteral("dot.jpg")),
                       medium("image/png", QStringLiteral("pic.png")),
                       medium("image/gif", QStringLiteral("dot.gif")),
                       medium("video/mp4", QStringLiteral("clip.mp4")),
                       medium("video/3gpp", QStringLiteral("clip.3gp")),
                       medium("audio/mpeg", QStringLiteral("a.mp3")),
                       medium("audio/x-wav", QStringLiteral("tone.wav")),
                       medium("application/pdf", QStringLiteral("doc.pdf")),
                       medium("text/x-vcard", QStringLiteral("card.vcf"))};
        const ChatMessage sent = m_bench->send(draft);
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
        QVERIFY(m_phone->push(mms::wspPush(m_bench->line->submitted().first().push, 7)));
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->now(sent.id).state, TargetState::Delivered, patienceMs);

        const QList<QJsonObject> has = m_phone->messages();
        QCOMPARE(has.size(), 1);
        QCOMPARE(has.first().value(QStringLiteral("subject")).toString(), draft.subject);
        QList<qint64> sizes;
        for (const QJsonValue &one : has.first().value(QStringLiteral("attachments")).toArray())
            sizes.append(one.toArray().at(2).toInteger());
        QCOMPARE(sizes.size(), 10); // with the text
        for (const NewMedium &one : draft.media)
            QVERIFY2(sizes.contains(one.data.size()), qPrintable(one.name));
    }

    void itSendsFourAndHearsOfIt()
    {
        QVERIFY(m_phone->send({m_bench->ours}, QStringLiteral("From phone żółw"),
                              {{QStringLiteral("dot.jpg"), QStringLiteral("image/jpeg"),
                                vectors() + QStringLiteral("dot.jpg")},
                               {QStringLiteral("card.vcf"), QStringLiteral("text/x-vcard"),
                                vectors() + QStringLiteral("card.vcf")},
                               {QStringLiteral("tone.wav"), QStringLiteral("audio/x-wav"),
                                vectors() + QStringLiteral("tone.wav")},
                               {QStringLiteral("doc.pdf"), QStringLiteral("application/pdf"),
                                vectors() + QStringLiteral("doc.pdf")}}));
        QTRY_COMPARE_WITH_TIMEOUT(EngineBench::wait(m_bench->engine->threads({}))->rows.size(), 1,
                                  patienceMs);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.first().peerNumber, m_bench->mara);
        SliceQuery query;
        query.conversation = threads->rows.first().id;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        QCOMPARE(slice->rows.size(), 1);
        QCOMPARE(slice->rows.first().subject, QStringLiteral("From phone żółw"));
        QCOMPARE(slice->rows.first().media.size(), 4);
        QCOMPARE(slice->rows.first().media.first().type, QStringLiteral("image/jpeg"));
        // our m-delivery-ind, which the phone takes for its message
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
        QVERIFY(m_phone->push(mms::wspPush(m_bench->line->submitted().first().push, 8)));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_phone->messages().value(0).value(QStringLiteral("status")).toString(),
            QStringLiteral("delivered"), patienceMs);
    }

    void cleanup()
    {
        if (QTest::currentTestFailed() && m_phone)
            qWarning().noquote() << m_phone->log();
        m_phone.reset();
        m_proxy.reset();
        m_listeners.reset();
        m_bench.reset();
    }

private:
    std::unique_ptr<EngineBench> m_bench;
    std::unique_ptr<serve::MmsListeners> m_listeners;
    std::unique_ptr<Proxy> m_proxy;
    std::unique_ptr<Handset> m_phone;
};

QTEST_GUILESS_MAIN(TestMmsd)
#include "tst_mmsd.moc"
