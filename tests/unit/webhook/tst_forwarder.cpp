#include "hook_fixture.h"

#include <QSemaphore>

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;
using F = HookFixture;

class TestForwarder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageArrivesSigned()
    {
        F f;
        f.add();
        f.receive(u"+15551234567"_s, u"hello 😀"_s);
        WAIT_FOR(f.receiver.requests.size() == 1);
        const HookRequest &request = f.receiver.requests.first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.headers.value("content-type"), "application/json");
        QVERIFY(request.headers.value("webhook-id").startsWith("evt_"));
        QVERIFY(!request.headers.contains("x-voipbin-signature"));
        QVERIFY(!request.headers.contains("webhook-replay"));
        QCOMPARE(f.verdict(request), Verdict::Genuine);
        QCOMPARE(f.texts(), QStringList{u"hello 😀"_s});
    }

    void theOtherNamingHasItsSignatureToo()
    {
        F f;
        WebhookEdit wanted = f.edit();
        wanted.endpoint.naming = WebhookNaming::Voipbin;
        wanted.endpoint.events = {u"message_created"_s};
        wanted.secret = u"any text will do"_s;
        f.add(wanted);
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.receiver.requests.size() == 1);
        const HookRequest &request = f.receiver.requests.first();
        QCOMPARE(request.headers.value("x-voipbin-signature"),
                 voipbinSignatureOf(wanted.secret, request.body));
        QVERIFY(request.headers.contains("webhook-signature"));
        QVERIFY(request.body.startsWith(R"({"type":"message_created",)"));
    }

    void unsignedOnlyByChoice()
    {
        F f;
        WebhookEdit wanted = f.edit();
        wanted.mode = WebhookEdit::Secret::Unsigned;
        wanted.secret.clear();
        f.add(wanted);
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.receiver.requests.size() == 1);
        QVERIFY(!f.receiver.requests[0].headers.contains("webhook-signature"));
        QVERIFY(f.receiver.requests[0].headers.contains("webhook-id"));
    }

    /// T113: what is stored is not the secret; T112: and without the key nothing leaves unsigned.
    void t113_secretsAreSealedAndNothingLeavesWithoutThem()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        const auto keys = f.read([id = hook.id, now = f.clock.nowUs()](store::Connection &c) {
                               return store::WebhookEndpoints(c).keys(id, now);
                           }).value();
        QCOMPARE(keys.size(), 1);
        QVERIFY(!keys[0].sealed.contains(f.secret.mid(6).toLatin1()));
        f.stop();
        f.setVaultError(Error{ErrorCode::Locked, u"The keyring is locked."_s, {}});
        f.start();
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.summary(hook).light == WebhookSummary::Light::Down);
        WAIT_FOR(f.summary(hook).waiting == 1);
        QVERIFY(f.summary(hook).sentence.contains(u"The keyring is locked."_s));
        QCOMPARE(f.receiver.requests.size(), 0);
        f.setVaultError({});
        f.service->reload();
        WAIT_FOR(f.receiver.requests.size() == 1);
        QCOMPARE(f.verdict(f.receiver.requests[0]), Verdict::Genuine);
    }

    /// Of a server that had nothing to seal it with: said, and mended by a new one.
    void aSecretOfAnEarlierRunIsSaidToBeLost()
    {
        F f;
        f.vault = SharedVault(secrets::Vault::forThisRun().value().release());
        const WebhookEndpoint hook = f.add();
        f.stop();
        f.vault = SharedVault(secrets::Vault::forThisRun().value().release());
        f.start();
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.summary(hook).light == WebhookSummary::Light::Down);
        QVERIFY(f.summary(hook).sentence.contains(u"kept for one run only"_s));
        QCOMPARE(f.receiver.requests.size(), 0);
        const QString fresh = F::got(f.service->rotate(hook.uuid)).value();
        WAIT_FOR(f.receiver.requests.size() == 1);
        const HookRequest &request = f.receiver.requests[0];
        QCOMPARE(verify(keyOf(fresh).value(), request.headers.value("webhook-id"),
                        request.headers.value("webhook-timestamp"),
                        request.headers.value("webhook-signature"), request.body,
                        f.clock.nowUs() / 1'000'000),
                 Verdict::Genuine);
    }

    void statesArriveInOrderOneAfterTheOther()
    {
        F f;
        f.add();
        f.receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.held = true;
            return reply;
        };
        const CarrierId id = f.carrier(u"lab"_s);
        f.send(f.draft(id, u"+15551234567"_s, u"hi"_s));
        f.finish({F::accepted(f.claim(id).first(), u"7"_s)});
        WAIT_FOR(f.receiver.open == 1);
        f.receipts({F::receipt(id, u"7"_s, TargetEvent::ReceiptDelivered)});
        f.receive(u"+15557654321"_s, u"somebody else"_s);
        WAIT_FOR(f.receiver.open == 2);
        QCOMPARE(f.texts(), (QStringList{u"hi"_s, u"somebody else"_s}));
        f.receiver.release();
        WAIT_FOR(f.receiver.requests.size() == 3);
        QCOMPARE(F::dataOf(f.receiver.requests[2])[u"status"_s].toString(), u"delivered"_s);
        f.receiver.release();
    }

    /// T121: a state that has passed is left out while the endpoint is away, the final one never.
    void t121_statesThatHavePassedAreLeftOut()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        QVERIFY(F::got(f.service->pause(hook.uuid)));
        const CarrierId id = f.carrier(u"lab"_s);
        f.send(f.draft(id, u"+15551234567"_s, u"hi"_s));
        f.finish({F::accepted(f.claim(id).first(), u"7"_s)});
        WAIT_FOR(f.countOf(hook, DeliveryState::Pending) == 1);
        f.receipts({F::receipt(id, u"7"_s, TargetEvent::ReceiptDelivered)});
        WAIT_FOR(f.countOf(hook, DeliveryState::Superseded) == 1);
        QVERIFY(F::got(f.service->resume(hook.uuid)));
        WAIT_FOR(f.receiver.requests.size() == 1);
        QCOMPARE(F::dataOf(f.receiver.requests[0])[u"status"_s].toString(), u"delivered"_s);
        QCOMPARE(F::dataOf(f.receiver.requests[0])[u"version"_s].toInt(), 4);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 1);
    }

    void t105_theScheduleAndTheSameIdEachTime()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(500);
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.receiver.requests.size() == 1);
        // The longest that a wait may be, each time.
        for (const qint64 seconds : {6, 360, 2160}) {
            WAIT_FOR(f.deliveries(hook)[0].nextUs > f.clock.nowUs());
            f.clock.advanceSeconds(seconds);
            const auto before = f.receiver.requests.size();
            WAIT_FOR(f.receiver.requests.size() == before + 1);
        }
        f.answerWith(204);
        WAIT_FOR(f.deliveries(hook)[0].nextUs > f.clock.nowUs());
        f.clock.advanceSeconds(8640);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 1);
        QCOMPARE(f.receiver.requests.size(), 5);
        QSet<QByteArray> ids;
        QSet<QByteArray> bodies;
        for (const HookRequest &request : f.receiver.requests) {
            ids.insert(request.headers.value("webhook-id"));
            bodies.insert(request.body);
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(bodies.size(), 1);
        QCOMPARE(f.verdict(f.receiver.requests[4]), Verdict::Genuine);
        const auto detail =
            F::got(f.service->delivery(hook.uuid, f.deliveries(hook)[0].uuid)).value();
        QCOMPARE(detail.attempts.size(), 5);
        QCOMPARE(detail.attempts[0].status, 204);
        QCOMPARE(detail.attempts[4].status, 500);
        QVERIFY(!detail.attempts[4].sentence.isEmpty());
        QCOMPARE(detail.body, f.receiver.requests[0].body);
    }

    /// T118: what is given up stays, and can be sent again.
    void t118_deadLettersAreKeptAndReplayed()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(404);
        f.receive(u"+15551234567"_s, u"hello"_s);
        for (int tries = 1; tries <= 9; ++tries) {
            WAIT_FOR(f.receiver.requests.size() >= tries);
            WAIT_FOR(f.deliveries(hook)[0].nextUs > f.clock.nowUs());
            QVERIFY(F::got(f.service->tryNow(hook.uuid)));
        }
        WAIT_FOR(f.countOf(hook, DeliveryState::Dead) == 1);
        QCOMPARE(f.receiver.requests.size(), 10);
        QCOMPARE(f.summary(hook).dead, 1);

        f.answerWith(200);
        ReplayRequest again;
        again.endpoint = hook.uuid;
        again.onlyDead = true;
        again.dryRun = true;
        QCOMPARE(F::got(f.service->replay(again)).value(), 1);
        QCOMPARE(f.countOf(hook, DeliveryState::Dead), 1);
        again.dryRun = false;
        QCOMPARE(F::got(f.service->replay(again)).value(), 1);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 1);
        const HookRequest &replayed = f.receiver.requests.last();
        QCOMPARE(replayed.headers.value("webhook-replay"), "1");
        QCOMPARE(replayed.headers.value("webhook-id"),
                 f.receiver.requests.first().headers.value("webhook-id"));
        QCOMPARE(f.verdict(replayed), Verdict::Genuine);
    }

    void aRangeIsReplayed()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        QList<qint64> times;
        for (int i = 0; i < 5; ++i) {
            f.clock.advanceSeconds(60);
            times.append(f.clock.nowUs());
            f.receive(u"+15551234567"_s, u"text %1"_s.arg(i));
        }
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 5);
        ReplayRequest range;
        range.endpoint = hook.uuid;
        range.fromUs = times[1];
        range.untilUs = times[3];
        QCOMPARE(F::got(f.service->replay(range)).value(), 2);
        WAIT_FOR(f.receiver.requests.size() == 7);
        QStringList again = f.texts().mid(5);
        again.sort();
        QCOMPARE(again, (QStringList{u"text 1"_s, u"text 2"_s}));
    }

    void t102_goneDisablesAndKeeps()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(410);
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.summary(hook).endpoint.state == WebhookState::Disabled);
        QCOMPARE(f.summary(hook).endpoint.why, WebhookStop::Gone);
        QCOMPARE(f.summary(hook).light, WebhookSummary::Light::Off);
        f.answerWith(200);
        f.receive(u"+15551234567"_s, u"while it was off"_s);
        WAIT_FOR(f.summary(hook).waiting == 2);
        QCOMPARE(f.receiver.requests.size(), 1);
        QVERIFY(F::got(f.service->resume(hook.uuid)));
        QVERIFY(F::got(f.service->tryNow(hook.uuid)));
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 2);
    }

    /// T109: five days of nothing but failures, not of some.
    void t109_fiveDaysOfFailuresDisable()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(500);
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(f.summary(hook).endpoint.failingSinceUs > 0);
        f.clock.advanceSeconds(4 * 86'400);
        f.answerWith(200);
        WAIT_FOR(f.summary(hook).endpoint.failingSinceUs == 0);
        f.answerWith(500);
        f.receive(u"+15551234567"_s, u"two"_s);
        WAIT_FOR(f.summary(hook).endpoint.failingSinceUs > 0);
        f.clock.advanceSeconds(5 * 86'400 + 60);
        WAIT_FOR(f.summary(hook).endpoint.state == WebhookState::Disabled);
        QCOMPARE(f.summary(hook).endpoint.why, WebhookStop::Failing);
    }

    /// T110, T111: five failures, then one looks; nothing else burns a try meanwhile.
    void t110_theBreakerLetsOneLook()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(503);
        for (int i = 0; i < 5; ++i) {
            f.receive(u"+1555123456%1"_s.arg(i), u"text %1"_s.arg(i));
            WAIT_FOR(f.receiver.requests.size() == i + 1);
        }
        WAIT_FOR(f.summary(hook).light == WebhookSummary::Light::Down);
        for (int i = 5; i < 20; ++i)
            f.receive(u"+1555123456%1"_s.arg(i % 10), u"text %1"_s.arg(i));
        WAIT_FOR(f.summary(hook).waiting == 20);
        QCOMPARE(f.receiver.requests.size(), 5);
        f.clock.advanceSeconds(31);
        WAIT_FOR(f.receiver.requests.size() == 6);
        QCOMPARE(f.texts().last(), u"text 0"_s); // the oldest
        WAIT_FOR(f.summary(hook).nextTryUs > f.clock.nowUs() + 50'000'000);
        f.answerWith(200);
        f.clock.advanceSeconds(61);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 20);
        QCOMPARE(f.summary(hook).light, WebhookSummary::Light::Up);
        int most = 0;
        for (const WebhookDelivery &one : f.deliveries(hook))
            most = qMax(most, one.tries);
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
    }

    void t105_retryAfterHoldsEverything()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(429, {"Retry-After: 90"});
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(f.deliveries(hook).value(0).nextUs >= f.clock.nowUs() + 90'000'000);
        f.answerWith(200);
        f.receive(u"+15557654321"_s, u"two"_s);
        WAIT_FOR(f.summary(hook).waiting == 2);
        QCOMPARE(f.summary(hook).light, WebhookSummary::Light::Degraded);
        QCOMPARE(f.receiver.requests.size(), 1);
        f.clock.advanceSeconds(91);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 2);
    }

    /// T106: killed between the request and its record, the same is sent again.
    void t106_whatWasOnItsWayIsSentAgain()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.held = true;
            return reply;
        };
        f.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(f.receiver.open == 1);
        f.stop(); // it is not answered
        f.reopen();
        f.answerWith(200);
        f.start();
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 1);
        QCOMPARE(f.receiver.requests.size(), 2);
        QCOMPARE(f.receiver.requests[0].headers.value("webhook-id"),
                 f.receiver.requests[1].headers.value("webhook-id"));
        QCOMPARE(f.receiver.requests[0].body, f.receiver.requests[1].body);
    }

    void whatHappensWhileNothingRunsIsToldAfterwards()
    {
        F f;
        f.add();
        f.stop();
        for (int i = 0; i < 30; ++i)
            f.receive(u"+15551234567"_s, u"text %1"_s.arg(i));
        f.start();
        WAIT_FOR(f.receiver.requests.size() == 30);
        QStringList texts = f.texts();
        texts.removeDuplicates();
        QCOMPARE(texts.size(), 30);
    }

    void aTestGoesOutAtOnceAndOnce()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        QVERIFY(F::got(f.service->pause(hook.uuid)));
        f.answerWith(500);
        const QUuid event = F::got(f.service->sendTest(hook.uuid)).value();
        WAIT_FOR(f.receiver.requests.size() == 1);
        const HookRequest &request = f.receiver.requests[0];
        QVERIFY(request.body.startsWith(R"({"type":"webhook_test",)"));
        QCOMPARE(request.headers.value("webhook-id"),
                 "evt_" + event.toByteArray(QUuid::WithoutBraces));
        QCOMPARE(f.verdict(request), Verdict::Genuine);
        WAIT_FOR(f.countOf(hook, DeliveryState::Dead) == 1);
        QCOMPARE(f.summary(hook).endpoint.failingSinceUs, 0);
    }

    /// T112: both keys sign while receivers change over.
    void t112_rotationOverlaps()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        const QString fresh = F::got(f.service->rotate(hook.uuid)).value();
        QVERIFY(fresh != f.secret);
        QCOMPARE(F::got(f.service->keys(hook.uuid)).value().size(), 2);
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(f.receiver.requests.size() == 1);
        const HookRequest first = f.receiver.requests[0];
        QCOMPARE(first.headers.value("webhook-signature").split(' ').size(), 2);
        QCOMPARE(f.verdict(first), Verdict::Genuine);
        f.clock.advanceSeconds(86'401);
        f.receive(u"+15551234567"_s, u"two"_s);
        WAIT_FOR(f.receiver.requests.size() == 2);
        const HookRequest second = f.receiver.requests[1];
        QCOMPARE(second.headers.value("webhook-signature").split(' ').size(), 1);
        QCOMPARE(f.verdict(second), Verdict::Forged);
        QCOMPARE(verify(keyOf(fresh).value(), second.headers.value("webhook-id"),
                        second.headers.value("webhook-timestamp"),
                        second.headers.value("webhook-signature"), second.body,
                        f.clock.nowUs() / 1'000'000),
                 Verdict::Genuine);
    }

    /// T119: what waits for an endpoint that goes is given up, the rest goes on.
    void t119_aRemovedOneIsForgotten()
    {
        F f;
        const WebhookEndpoint gone = f.add(f.edit(u"/gone"_s));
        const WebhookEndpoint stays = f.add(f.edit(u"/stays"_s));
        QVERIFY(F::got(f.service->pause(gone.uuid)));
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(f.summary(gone).waiting == 1);
        QVERIFY(F::got(f.service->remove(gone.uuid)));
        QCOMPARE(F::got(f.service->endpoint(gone.uuid)).error().code, ErrorCode::NotFound);
        f.receive(u"+15551234567"_s, u"two"_s);
        WAIT_FOR(f.countOf(stays, DeliveryState::Done) == 2);
        for (const HookRequest &request : f.receiver.requests)
            QCOMPARE(request.path, "/stays");
    }

    /// T122: our own listener is no receiver.
    void t122_ourOwnListenerIsRefused()
    {
        F f;
        f.service->setListeners({{QHostAddress::LocalHost, f.receiver.serverPort()}});
        const WebhookEndpoint hook = f.add();
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(f.deliveries(hook).value(0).last.outcome == u"forbidden");
        QCOMPARE(f.receiver.requests.size(), 0);
    }

    void aDeadEndpointDoesNotHoldTheOthers()
    {
        F f;
        WebhookEdit dead = f.edit();
        auto nobody = std::make_unique<HookReceiver>();
        dead.endpoint.url = nobody->url();
        nobody.reset();
        const WebhookEndpoint down = f.add(dead);
        const WebhookEndpoint up = f.add();
        for (int i = 0; i < 50; ++i)
            f.receive(u"+15551234%1"_s.arg(i, 3, 10, QLatin1Char('0')), u"text"_s);
        WAIT_FOR(f.countOf(up, DeliveryState::Done) == 50);
        WAIT_FOR(f.summary(down).light == WebhookSummary::Light::Down);
        WAIT_FOR(f.summary(down).waiting == 50);
    }

    /// A page of the feed is read without the endpoint, the endpoint is added, and what comes then
    /// stands in that page: it must not be passed over.
    void anEndpointThatIsAddedWhileAPageIsReadMissesNothing()
    {
        for (int round = 0; round < 5; ++round) {
            F f;
            f.add();
            QSemaphore held;
            QSemaphore open;
            QList<QFuture<Result<bool>>> holds;
            for (int reader = 0; reader < 2; ++reader) {
                holds.append(f.store->read([&held, &open](store::Connection &) -> Result<bool> {
                    held.release();
                    open.acquire();
                    return true;
                }));
            }
            held.acquire(2);
            // The forwarder asks for its page with the first, behind what holds the readers. Much
            // to read: the page takes longer than the list of endpoints.
            for (int i = 0; i < 200; ++i)
                f.receive(u"+15551234567"_s, u"before"_s);
            const auto added = f.service->save(f.edit(u"/second"_s));
            WAIT_FOR(added.isFinished());
            f.receive(u"+15551234567"_s, u"after"_s);
            open.release(2);
            for (const auto &hold : std::as_const(holds))
                QVERIFY(F::got(hold));
            const WebhookEndpoint second = added.result().value().endpoint;
            WAIT_FOR(f.countOf(second, DeliveryState::Done) == 1);
        }
    }

    void t102_goneIsGoneAlsoToATest()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        f.answerWith(410);
        QVERIFY(F::got(f.service->sendTest(hook.uuid)));
        WAIT_FOR(f.summary(hook).endpoint.state == WebhookState::Disabled);
        QCOMPARE(f.summary(hook).endpoint.why, WebhookStop::Gone);
    }

    void whatIsWrongIsSaidByField_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("field");
        const QString fine = u"https://example.com/"_s;
        const QString secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        QTest::newRow("ftp") << u"ftp://example.com/"_s << secret << u"url"_s;
        QTest::newRow("private") << u"http://0x7f.1/"_s << secret << u"url"_s;
        QTest::newRow("metadata") << u"http://169.254.169.254/"_s << secret << u"url"_s;
        QTest::newRow("short secret") << fine << u"whsec_AAAA"_s << u"secret"_s;
        QTest::newRow("empty secret") << fine << QString() << u"secret"_s;
    }

    void whatIsWrongIsSaidByField()
    {
        QFETCH(QString, url);
        QFETCH(QString, secret);
        QFETCH(QString, field);
        F f;
        WebhookEdit wanted = f.edit();
        wanted.endpoint.url = url;
        wanted.endpoint.allowPrivate = false;
        wanted.secret = secret;
        const auto saved = F::got(f.service->save(wanted));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Invalid);
        QCOMPARE(saved.error().detail, field);
        QVERIFY(F::got(f.service->endpoints()).value().isEmpty());
    }

    void thoseWhoWatchAreToldOnce()
    {
        F f;
        const WebhookEndpoint hook = f.add();
        std::atomic_int calls = 0;
        f.service->setWatch([&calls] { ++calls; });
        f.receive(u"+15551234567"_s, u"one"_s);
        WAIT_FOR(calls == 1);
        WAIT_FOR(f.countOf(hook, DeliveryState::Done) == 1);
        const Webhooks::Changes changes = f.service->takeChanges();
        QVERIFY(changes.endpoints);
        QCOMPARE(changes.deliveries.size(), 1);
        f.receive(u"+15551234567"_s, u"two"_s);
        WAIT_FOR(calls == 2);
        f.service->setWatch({});
    }
};

QTEST_GUILESS_MAIN(TestForwarder)
#include "tst_forwarder.moc"
