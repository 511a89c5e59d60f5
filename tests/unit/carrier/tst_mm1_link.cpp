#include "mm1_link.h"

#include "carrier/mm1_pdus.h"
#include "mms/mm1.h"
#include "mms/wap_push.h"
#include "support/fake_link.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace cordboard::test;

/// A push as the carrier gets it, and what its short messages come to together.
class TestMm1Link : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qRegisterMetaType<SubmitOutcome>();
        m_line = std::make_shared<FakeLine>();
        Carrier carrier;
        auto smpp = std::make_unique<FakeLink>(m_line, carrier, QString());
        m_smpp = smpp.get();
        m_link = std::make_unique<Mm1Link>(std::move(smpp));
        connect(m_link.get(), &Link::finished, this,
                [this](const SubmitOutcome &outcome) { m_ended.append(outcome); });
        m_ended.clear();
        m_link->start();
    }

    void aShortOneIsOneShortMessage()
    {
        m_link->submit(push(7, {}));
        const QList<SubmitPart> sent = m_line->submitted();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().attempt, AttemptId{7});
        QCOMPARE(sent.first().dataCoding, quint8(4));
        QVERIFY(sent.first().hasUdh);
        QVERIFY(sent.first().userData.startsWith(QByteArray::fromHex("0605040b8423f0")));
        const auto pdu = decoded(sent.first().userData.sliced(7));
        QVERIFY(pdu.has_value());
        QCOMPARE(pdu->type, mms::mm1::Type::NotificationInd);
        QCOMPARE(pdu->contentLocation, QByteArray("http://m.example/t"));
        QCOMPARE(mms::mm1::number(pdu->from), QStringLiteral("111"));
        m_smpp->accept(AttemptId{7}, QStringLiteral("a"));
        QCOMPARE(m_ended.size(), 1);
        QCOMPARE(m_ended.first().kind, SubmitOutcome::Kind::Accepted);
        QCOMPARE(m_ended.first().carrierMessageId, QStringLiteral("a"));
        QVERIFY(m_ended.first().moreIds.isEmpty());
    }

    void aLongOneIsSeveralWithOneEnd()
    {
        m_link->submit(push(7, QString(260, u'x')));
        const QList<SubmitPart> sent = m_line->submitted();
        QCOMPARE(sent.size(), 3);
        QByteArray joined;
        for (const SubmitPart &part : sent) {
            QVERIFY(part.userData.size() <= 140);
            QVERIFY(part.userData.startsWith(QByteArray::fromHex("0b05040b8423f00003")));
            joined += part.userData.sliced(12);
        }
        const auto pdu = decoded(joined);
        QVERIFY(pdu.has_value());
        QCOMPARE(pdu->subject, QString(260, u'x'));
        for (const char *id : {"a", "b", "c"}) {
            QVERIFY(m_ended.isEmpty());
            m_smpp->accept(AttemptId{7}, QLatin1String(id));
        }
        QCOMPARE(m_ended.size(), 1);
        QCOMPARE(m_ended.first().carrierMessageId, QStringLiteral("a"));
        QCOMPARE(m_ended.first().moreIds, QStringList({QStringLiteral("b"), QStringLiteral("c")}));
    }

    void oneRefusedIsAllRefused_data()
    {
        QTest::addColumn<SubmitOutcome::Kind>("kind");
        using K = SubmitOutcome::Kind;
        for (const K kind : {K::RefusedForNow, K::Throttled, K::RefusedForGood, K::SetupFault,
                             K::Lost, K::NotSent})
            QTest::addRow("%d", int(kind)) << kind;
    }
    void oneRefusedIsAllRefused()
    {
        QFETCH(SubmitOutcome::Kind, kind);
        m_link->submit(push(7, QString(260, u'x')));
        m_smpp->accept(AttemptId{7}, QStringLiteral("a"));
        SubmitOutcome refused;
        refused.attempt = AttemptId{7};
        refused.kind = kind;
        refused.commandStatus = 0x58;
        m_smpp->finish(refused);
        m_smpp->accept(AttemptId{7}, QStringLiteral("c"));
        QCOMPARE(m_ended.size(), 1);
        QCOMPARE(m_ended.first().kind, kind);
        QCOMPARE(m_ended.first().commandStatus, quint32(0x58));
    }

    void whatFindsNoRoomWaits()
    {
        m_smpp->setWindow(2);
        m_link->submit(push(7, QString(260, u'x')));
        QCOMPARE(m_line->submitted().size(), 2);
        QCOMPARE(m_link->room(), 0);
        m_smpp->accept(AttemptId{7}, QStringLiteral("a"));
        Q_EMIT m_smpp->roomAvailable();
        QCOMPARE(m_line->submitted().size(), 3);
    }

    void whatWaitsWhenTheLineGoesGoesBack()
    {
        m_smpp->setWindow(2);
        m_link->submit(push(7, QString(260, u'x')));
        m_smpp->setState(LinkState::Down);
        for (int i = 0; i < 2; ++i) {
            SubmitOutcome lost;
            lost.attempt = AttemptId{7};
            m_smpp->finish(lost);
        }
        QTRY_COMPARE(m_ended.size(), 1);
        QCOMPARE(m_ended.first().kind, SubmitOutcome::Kind::Lost);
        m_smpp->setState(LinkState::Up);
        QCOMPARE(m_line->submitted().size(), 2);
    }

    void textsGoThrough()
    {
        SubmitPart text;
        text.attempt = AttemptId{3};
        text.userData = "hello";
        m_link->submit(text);
        QCOMPARE(m_line->submitted().first().userData, QByteArray("hello"));
        m_smpp->accept(AttemptId{3}, QStringLiteral("t"));
        QCOMPARE(m_ended.first().carrierMessageId, QStringLiteral("t"));
    }

    void tooLongForAPushIsRefused()
    {
        SubmitPart huge;
        huge.attempt = AttemptId{9};
        huge.push = QByteArray(40'000, 'x');
        m_link->submit(huge);
        QTRY_COMPARE(m_ended.size(), 1);
        QCOMPARE(m_ended.first().kind, SubmitOutcome::Kind::RefusedForGood);
        QVERIFY(m_line->submitted().isEmpty());
    }

    void cleanup() { m_link.reset(); }

private:
    static SubmitPart push(qint64 attempt, const QString &subject)
    {
        Mm1Notification told;
        told.url = fetchUrl(QStringLiteral("http://m.example"), "t");
        told.token = "t";
        told.from = QStringLiteral("111");
        told.subject = subject;
        told.octets = 5000;
        told.secondsLeft = 3600;
        SubmitPart part;
        part.attempt = AttemptId{attempt};
        part.push = notificationPdu(told);
        return part;
    }

    static Result<mms::mm1::Pdu> decoded(const QByteArray &push)
    {
        const auto inner = mms::mmsOfPush(push);
        if (!inner)
            return forward(inner);
        return mms::mm1::decode(*inner);
    }

    std::shared_ptr<FakeLine> m_line;
    FakeLink *m_smpp = nullptr;
    std::unique_ptr<Mm1Link> m_link;
    QList<SubmitOutcome> m_ended;
};

QTEST_GUILESS_MAIN(TestMm1Link)
#include "tst_mm1_link.moc"
