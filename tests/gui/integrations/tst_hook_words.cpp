// What is said about endpoints, deliveries, signatures and keys.
#include "gui/integrations/integration_samples.h"
#include "signature_check.h"
#include "ui/integrations/hook_words.h"
#include "ui/integrations/key_words.h"
#include "webhook/face/signature.h"

using namespace cordboard;
using test::IntegrationDesk;
using test::StillClock;
using ui::HookWords;
using Light = webhook::WebhookSummary::Light;

namespace {

webhook::WebhookSummary crm()
{
    webhook::WebhookSummary one;
    one.endpoint.name = QStringLiteral("CRM import");
    one.endpoint.url = QStringLiteral("https://crm.fernway.example/in");
    return one;
}

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestHookWords : public QObject
{
    Q_OBJECT

    const qint64 m_now = StillClock().nowUs();

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void hosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::newRow("name") << "https://crm.fernway.example/in"
                              << "crm.fernway.example";
        QTest::newRow("port") << "http://10.0.4.20:8080/x"
                              << "10.0.4.20:8080";
        QTest::newRow("v6") << "http://[::1]:8490/"
                            << "[::1]:8490";
        QTest::newRow("none") << "what is this"
                              << "what is this";
    }
    void hosts()
    {
        QFETCH(QString, url);
        QTEST(HookWords::host(url), "host");
    }

    void theStatusLineNamesTheWorst()
    {
        QCOMPARE(HookWords::overall({crm()}).word, QStringLiteral("Webhooks delivered"));
        auto down = crm();
        down.light = Light::Down;
        down.waiting = 2;
        QCOMPARE(HookWords::overall({crm(), down}).word,
                 QStringLiteral("CRM import: 2 events waiting"));
        auto paused = crm();
        paused.light = Light::Off;
        paused.endpoint.state = WebhookState::Paused;
        QCOMPARE(HookWords::overall({paused}).word, QStringLiteral("Webhooks delivered"));
    }

    void aLineSaysHowItDoes()
    {
        auto one = crm();
        QCOMPARE(HookWords::line(one), QStringLiteral("Nothing sent yet"));
        one.lastTookUs = 84'000;
        QCOMPARE(HookWords::line(one), QStringLiteral("84 ms, all delivered"));
        one.light = Light::Down;
        one.failuresInRow = 5;
        QCOMPARE(HookWords::line(one), QStringLiteral("Waiting to try again"));
        // Not its answers are what is wrong.
        one.failuresInRow = 0;
        one.sentence = QStringLiteral("Nothing is sent, because it cannot be signed.");
        QCOMPARE(HookWords::line(one), one.sentence);
        QCOMPARE(HookWords::notice(one, m_now).lead, one.sentence);
        one.light = Light::Off;
        one.endpoint.state = WebhookState::Disabled;
        one.endpoint.why = WebhookStop::Gone;
        QCOMPARE(HookWords::line(one), QStringLiteral("Switched off, it is gone"));
    }

    void theStripSaysThatNoneIsLost()
    {
        auto down = crm();
        down.light = Light::Down;
        down.failuresInRow = 5;
        down.waiting = 2;
        down.nextTryUs = StillClock::at(14, 36, 52);
        const auto notice = HookWords::notice(down, m_now);
        QCOMPARE(plain(notice.lead),
                 QStringLiteral("CRM import has not answered properly 5 times in a row."));
        QCOMPARE(notice.rest, QStringLiteral("We wait and try one event at 14:36:52. 2 events are "
                                             "queued in order, none is lost."));
        QVERIFY(HookWords::notice(crm(), m_now).lead.isEmpty());
    }

    void whatATriedEventSays()
    {
        const auto endpoint = crm().endpoint;
        auto failed =
            IntegrationDesk::row({1}, m_now, "message_updated", "Mara", DeliveryState::Pending,
                                 IntegrationDesk::answered(3, m_now, 500, 204));
        failed.nextUs = m_now + 3'600'000'000;
        QCOMPARE(HookWords::result(failed, 5000, m_now).word, QStringLiteral("500, server error"));
        const auto card = HookWords::card(failed, endpoint, m_now);
        QCOMPARE(card.what, QStringLiteral("The receiver answered 500."));
        QVERIFY(card.then.contains(QLatin1String("tries again by itself for 3 days")));
        auto paused = endpoint;
        paused.state = WebhookState::Paused;
        QVERIFY(!HookWords::card(failed, paused, m_now).then.contains(QLatin1String("3 days")));
        failed.nextUs = m_now + 60'000'000;
        QVERIFY(HookWords::result(failed, 5000, m_now).word.startsWith(QLatin1String("Waiting")));
        auto slow = IntegrationDesk::row({1}, m_now, "message_updated", "Mara", DeliveryState::Done,
                                         IntegrationDesk::answered(1, m_now, 200, 4100));
        QCOMPARE(HookWords::result(slow, 5000, m_now).word,
                 QStringLiteral("200 in 4.1 s, close to the limit"));
    }

    // What was signed is genuine for ever, and refused after five minutes all the same.
    void aSignatureThatFitsIsToldFromOneThatIsOld()
    {
        const auto caught = test::caughtRequest();
        const qint64 then = caught.atUs / 1'000'000;
        const QString &secret = test::FakeWebhooks::secret;
        const auto fresh = ui::checkSignature(secret, caught.headers, caught.body, then + 10);
        QVERIFY(fresh.genuine);
        const auto old = ui::checkSignature(secret, caught.headers, caught.body, then + 3600);
        QVERIFY(!old.genuine);
        QVERIFY(old.what.startsWith(QLatin1String("The signature fits")));
        const auto forged =
            ui::checkSignature(secret, caught.headers, caught.body + ' ', then + 3600);
        QVERIFY(!forged.genuine);
        QVERIFY(!forged.what.startsWith(QLatin1String("The signature fits")));
        QVERIFY(forged.advice.contains(QLatin1String("exactly as it was received")));
        QVERIFY(!ui::checkSignature(secret, {}, caught.body, then).genuine);
    }

    void theOtherNamingIsCheckedToo()
    {
        const QByteArray body("{}");
        const QString secret = QStringLiteral("any words");
        const ui::HeaderList headers{
            {"x-voipbin-signature", webhook::voipbinSignatureOf(secret, body)}};
        QVERIFY(ui::checkSignature(secret, headers, body, 0).genuine);
        QVERIFY(!ui::checkSignature(secret, headers, "{ }", 0).genuine);
    }

    void pastedHeadersAreRead()
    {
        const auto headers =
            ui::headersOf(QStringLiteral("POST / HTTP/1.1\r\nwebhook-id: evt_1\r\nX: a: b\n\n"));
        QCOMPARE(headers.size(), 2);
        QCOMPARE(headers.at(0).second, QByteArray("evt_1"));
        QCOMPARE(headers.at(1).second, QByteArray("a: b"));
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("micro");
        QTest::newRow("whole") << "50" << qint64(50'000'000);
        QTest::newRow("cents") << " 12.50 " << qint64(12'500'000);
        QTest::newRow("millionths") << "0.000001" << qint64(1);
        QTest::newRow("nothing") << "0" << qint64(0);
        QTest::newRow("below") << "-1" << qint64(-1);
        QTest::newRow("groups") << "1,000" << qint64(-1);
        QTest::newRow("words") << "much" << qint64(-1);
    }
    void amounts()
    {
        QFETCH(QString, typed);
        QTEST(ui::KeyWords::amountFrom(typed).value_or(-1), "micro");
    }

    void anAmountIsReadAsItIsShown()
    {
        for (const qint64 micro : {0LL, 1LL, 12'400'000LL, 12'345'678LL, 98'765'430'000LL})
            QCOMPARE(ui::KeyWords::amountFrom(ui::KeyWords::amount(micro)), std::optional(micro));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(ui::KeyWords::amount(1'234'500'000), QStringLiteral("1234,50"));
        QCOMPARE(ui::KeyWords::amountFrom(QStringLiteral("1234,50")),
                 std::optional<qint64>(1'234'500'000));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_MAIN(TestHookWords)
#include "tst_hook_words.moc"
