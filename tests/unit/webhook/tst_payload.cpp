#include "payload.h"

#include "model/webhook.h"
#include "views/resource_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;

namespace {

const QUuid customer(u"5e4a0680-804e-11ec-8477-2fea5968d85b"_s);
const QUuid uuid(u"a5d2114a-8e84-48cd-8bb2-c406eeb08cd1"_s);
/// 2024-01-15T10:30:00Z
constexpr qint64 receivedUs = 1'705'314'600'000'000;

MessageRecord inbound()
{
    MessageRecord message;
    message.id = {1};
    message.uuid = uuid;
    message.direction = Direction::Inbound;
    message.source = u"+15559876543"_s;
    message.text = u"Hello, I need help with my order"_s;
    message.createdUs = receivedUs;
    TargetRecord target;
    target.id = {1};
    target.destination = u"+15551234567"_s;
    target.state = TargetState::Received;
    target.createdUs = receivedUs;
    target.updatedUs = receivedUs;
    message.targets.append(target);
    return message;
}

MessageRecord delivered()
{
    MessageRecord message = inbound();
    message.direction = Direction::Outbound;
    message.source = u"+15551234567"_s;
    message.targets[0].destination = u"+15559876543"_s;
    message.targets[0].state = TargetState::Delivered;
    message.targets[0].updatedUs = receivedUs + 5'000'000;
    return message;
}

QJsonObject read(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

/// Every member of `wanted` is there, as drawn; there may be more.
void compareDrawn(const QJsonObject &found, const QJsonObject &wanted)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        QVERIFY2(found.contains(it.key()), qPrintable(it.key()));
        if (it->isObject())
            compareDrawn(found[it.key()].toObject(), it->toObject());
        else
            QCOMPARE(found[it.key()], *it);
    }
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// message-overview.rst, "Inbound Message Webhook Payload"; id and time are ours.
    void theInboundExampleOfTheOverview()
    {
        const QByteArray drawn = R"({
        "type": "message_received",
        "data": {
            "id": "a5d2114a-8e84-48cd-8bb2-c406eeb08cd1",
            "source": {
                "type": "tel",
                "target": "+15559876543"
            },
            "destination": {
                "type": "tel",
                "target": "+15551234567"
            },
            "text": "Hello, I need help with my order",
            "direction": "inbound",
            "tm_create": "2024-01-15T10:30:00.000000Z"
        }
    })";
        const QByteArray body =
            views::messageEvent(u"message_received"_s, receivedUs, inbound(), 1, customer);
        compareDrawn(read(body), read(drawn));
    }

    /// The same, "Status Update Webhook".
    void theStatusExampleOfTheOverview()
    {
        const QByteArray drawn = R"({
        "type": "message_updated",
        "data": {
            "id": "a5d2114a-8e84-48cd-8bb2-c406eeb08cd1",
            "status": "delivered",
            "tm_update": "2024-01-15T10:30:05.000000Z"
        }
    })";
        const QByteArray body = views::messageEvent(u"message_updated"_s, receivedUs + 5'000'000,
                                                    delivered(), 4, customer);
        compareDrawn(read(body), read(drawn));
    }

    void theEnvelopeAndTheVersion()
    {
        const QJsonObject whole =
            read(views::messageEvent(u"message_updated"_s, receivedUs, delivered(), 4, customer));
        QCOMPARE(whole.keys(), (QStringList{u"data"_s, u"timestamp"_s, u"type"_s}));
        QCOMPARE(whole[u"timestamp"_s].toString(), u"2024-01-15T10:30:00.000000Z"_s);
        const QJsonObject data = whole[u"data"_s].toObject();
        QCOMPARE(data[u"version"_s].toInt(), 4);
        QCOMPARE(data[u"customer_id"_s].toString(), customer.toString(QUuid::WithoutBraces));
        QCOMPARE(data[u"targets"_s].toArray().size(), 1);
        QCOMPARE(data[u"targets"_s].toArray()[0].toObject()[u"status"_s].toString(),
                 u"delivered"_s);
    }

    void textIsKeptAsItIs()
    {
        MessageRecord message = inbound();
        message.text = u"😀 \"quoted\" / ü \n"_s;
        const QByteArray body =
            views::messageEvent(u"message_received"_s, receivedUs, message, 1, customer);
        QCOMPARE(read(body)[u"data"_s].toObject()[u"text"_s].toString(), message.text);
    }

    void namings_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QString>("voipbin");
        QTest::newRow("in") << u"message_received"_s << u"message_received"_s
                            << u"message_created"_s;
        QTest::newRow("out") << u"message_created"_s << QString() << u"message_created"_s;
        QTest::newRow("state") << u"message_updated"_s << u"message_updated"_s
                               << u"message_updated"_s;
        QTest::newRow("gone") << u"message_deleted"_s << QString() << u"message_deleted"_s;
        QTest::newRow("thread") << u"conversation_updated"_s << QString()
                                << u"conversation_updated"_s;
        QTest::newRow("new thread")
            << u"conversation_created"_s << QString() << u"conversation_created"_s;
        QTest::newRow("only people see it") << u"conversation_touched"_s << QString() << QString();
        QTest::newRow("unknown") << u"something_new"_s << QString() << QString();
    }

    void namings()
    {
        QFETCH(QString, kind);
        QFETCH(QString, seed);
        QFETCH(QString, voipbin);
        QCOMPARE(webhookEventOf(WebhookNaming::Seed, kind), seed);
        QCOMPARE(webhookEventOf(WebhookNaming::Voipbin, kind), voipbin);
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
