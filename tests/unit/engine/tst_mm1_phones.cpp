#include "engine/face/multimedia.h"
#include "engine/face/routing.h"
#include "engine/face/stories.h"
#include "http/server/response.h"
#include "mm1_door.h"
#include "mms/mm1.h"
#include "store/mm1.h"
#include "support/engine_bench.h"

#include <QSemaphore>

using namespace cordboard;
using namespace cordboard::test;

namespace {

namespace mm1 = mms::mm1;

QByteArray vector(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NewMedium photo()
{
    return {QStringLiteral("image/png"), QStringLiteral("Plan A.png"),
            vector(QStringLiteral("media/pic.png"))};
}

const QByteArray headerName = QByteArrayLiteral("X-WAP-Network-Client-MSISDN");

} // namespace

/// Multimedia messages to phones that are told by WAP push and fetch from us, and from phones.
class TestMm1Phones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_peer = QHostAddress(QHostAddress::LocalHost);
        m_bench = std::make_unique<EngineBench>();
        m_bench->acceptAll();
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Lab");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.senders = {m_bench->ours};
        edit.carrier.mm1.listen = QStringLiteral("127.0.0.1:8472");
        edit.carrier.mm1.publicUrl = QStringLiteral("http://10.0.0.1:8472/m");
        edit.carrier.mm1.numberHeader = QString::fromLatin1(headerName);
        edit.carrier.mm1.trustedProxies = QStringLiteral("10.1.0.0/16, 127.0.0.1");
        const auto saved = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
        m_carrier = saved->id;
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.mms = true;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        const auto listeners = EngineBench::wait(m_bench->engine->multimedia().listeners());
        QCOMPARE(listeners->size(), 1);
        m_listener = listeners->first();
        QVERIFY(m_listener.isMm1);
    }

    void itIsFetchedAndAcknowledged()
    {
        const ChatMessage sent = m_bench->send(picture());
        const mm1::Pdu told = notification();
        QCOMPARE(mm1::number(told.from), m_bench->ours);
        QCOMPARE(told.subject, QStringLiteral("Zażółć"));
        QVERIFY(told.contentLocation.startsWith("http://10.0.0.1:8472/m/"));
        QVERIFY(told.contentLocation.size() >= 45);
        QTRY_VERIFY(isAnswered(sent.id));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sending);

        const auto got = fetch(told.contentLocation);
        QVERIFY(got.has_value());
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(got->type, mm1::Type::RetrieveConf);
        QCOMPARE(got->parts.size(), std::size_t(3));
        QCOMPARE(got->parts[1].data, QByteArray("Grüße"));
        QCOMPARE(got->parts[2].data, photo().data);
        QCOMPARE(got->subject, QStringLiteral("Zażółć"));
        QVERIFY(told.size >= quint64(m_last.body.size()));

        say(response(told.transactionId, mm1::Status::Retrieved));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
        say(response(told.transactionId, mm1::Status::Rejected)); // once final, it stays
        QVERIFY(fetch(told.contentLocation).has_value());         // and the phone may come again
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Delivered);

        mm1::Pdu read;
        read.type = mm1::Type::ReadRecInd;
        read.messageId = got->messageId;
        read.readStatus = mm1::ReadStatus::Read;
        say(read);
        QVERIFY(m_bench->now(sent.id).readUs > 0);
    }

    void whatThePhoneSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<ReasonCode>("reason");
        using S = mm1::Status;
        QTest::newRow("retrieved")
            << int(S::Retrieved) << TargetState::Delivered << ReasonCode::None;
        QTest::newRow("rejected") << int(S::Rejected) << TargetState::Failed
                                  << ReasonCode::Rejected;
        QTest::newRow("unrecognised")
            << int(S::Unrecognised) << TargetState::Failed << ReasonCode::Undeliverable;
        QTest::newRow("deferred") << int(S::Deferred) << TargetState::Sent << ReasonCode::None;
        QTest::newRow("nonsense") << 0xff << TargetState::Sent << ReasonCode::None;
        QTest::newRow("acknowledge") << -1 << TargetState::Delivered << ReasonCode::None;
    }
    void whatThePhoneSays()
    {
        QFETCH(int, status);
        QFETCH(TargetState, state);
        QFETCH(ReasonCode, reason);
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray id = notification().transactionId;
        mm1::Pdu word;
        word.type = mm1::Type::AcknowledgeInd;
        word.transactionId = id;
        for (int i = 0; i < 2; ++i)
            say(status < 0 ? word : response(id, mm1::Status(status)));
        QCOMPARE(m_bench->now(sent.id).state, state);
        QCOMPARE(m_bench->now(sent.id).reason.code, reason);
    }

    void receiptsAreOfThePush_data()
    {
        QTest::addColumn<bool>("fetched");
        QTest::addColumn<QString>("id");
        QTest::addColumn<carrier::Receipt::State>("said");
        QTest::addColumn<TargetState>("state");
        using R = carrier::Receipt::State;
        const auto one = QStringLiteral("push-1");
        const auto two = QStringLiteral("push-2");
        QTest::newRow("delivered") << false << one << R::Delivered << TargetState::Sending;
        QTest::newRow("under way") << false << one << R::Inconclusive << TargetState::Sending;
        QTest::newRow("failed") << false << one << R::Failed << TargetState::Failed;
        QTest::newRow("one of two failed") << false << two << R::Failed << TargetState::Failed;
        QTest::newRow("delivered late") << true << one << R::Delivered << TargetState::Sent;
        QTest::newRow("failed late") << true << two << R::Failed << TargetState::Sent;
    }
    void receiptsAreOfThePush()
    {
        QFETCH(bool, fetched);
        QFETCH(QString, id);
        QFETCH(carrier::Receipt::State, said);
        QFETCH(TargetState, state);
        m_bench->line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            carrier::SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = carrier::SubmitOutcome::Kind::Accepted;
            outcome.carrierMessageId = QStringLiteral("push-1");
            outcome.moreIds = {QStringLiteral("push-2")};
            link.finish(outcome);
        };
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray url = notification().contentLocation;
        QTRY_VERIFY(isAnswered(sent.id));
        if (fetched)
            QVERIFY(fetch(url).has_value());
        receipt(id, said);
        QCOMPARE(m_bench->now(sent.id).state, state);
        if (state == TargetState::Failed) {
            QVERIFY(!fetch(url).has_value()); // it may have been sent again by now
            QCOMPARE(m_bench->now(sent.id).state, TargetState::Failed);
        }
    }

    void aFetchTellsWhatTheCarrierDidNot()
    {
        m_bench->line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            carrier::SubmitOutcome lost;
            lost.attempt = part.attempt;
            link.finish(lost);
        };
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Unknown);
        QVERIFY(fetch(notification().contentLocation).has_value());
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
    }

    void onlyItsPhoneFetchesIt()
    {
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray url = notification().contentLocation;
        QVERIFY(!fetch("/m/").has_value());
        QVERIFY(!fetch("/m/AAAAAAAAAAAAAAAAAAAAAA").has_value());
        QVERIFY(!fetch("/m/" + QByteArray(500, 'A')).has_value());
        QVERIFY(!fetch(url, "15559999999").has_value());
        m_listener.carrier = CarrierId{m_carrier.value + 1};
        QVERIFY(!fetch(url).has_value());
        m_listener.carrier = m_carrier;
        QTRY_VERIFY(isAnswered(sent.id));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sending);
        QVERIFY(fetch(url, m_bench->mara.toLatin1().sliced(1)).has_value());
        // whoever is no proxy says nothing with that header
        m_peer = QHostAddress(QStringLiteral("192.0.2.1"));
        QVERIFY(fetch(url, "15559999999").has_value());
    }

    void whatNobodyFetchesFails()
    {
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray url = notification().contentLocation;
        QTRY_VERIFY(isAnswered(sent.id));
        m_bench->clock.advanceHours(8 * 24);
        QVERIFY(!fetch(url).has_value());
        m_bench->restart(); // its first round of housekeeping
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Failed);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::PhoneOff);
        QVERIFY(!fetch(url).has_value());
    }

    void whatNoPhoneFetchedIsTakenBack()
    {
        const ChatMessage sent = m_bench->send(picture());
        const QByteArray url = notification().contentLocation;
        QTRY_VERIFY(isAnswered(sent.id));
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Cancelled);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::Recalled);
        QVERIFY(!fetch(url).has_value());
        const ChatMessage other = m_bench->send(picture());
        QTRY_COMPARE(m_bench->line->submitted().size(), 2);
        QVERIFY(fetch(notification().contentLocation).has_value());
        QCOMPARE(EngineBench::wait(m_bench->engine->cancel(other.id)).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(m_bench->now(other.id).state, TargetState::Sent);
    }

    void aRestartKeepsTheAddress()
    {
        const ChatMessage sent = m_bench->send(picture());
        const mm1::Pdu told = notification();
        QTRY_VERIFY(isAnswered(sent.id));
        m_bench->restart();
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sending);
        QVERIFY(fetch(told.contentLocation).has_value());
        say(response(told.transactionId, mm1::Status::Retrieved));
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
        QVERIFY(m_bench->line->submitted().isEmpty());
    }

    void anotherTryIsTheSameMessage()
    {
        m_bench->line->onSubmit = [first = true](FakeLink &link,
                                                 const carrier::SubmitPart &part) mutable {
            if (!std::exchange(first, false))
                return link.accept(part.attempt, QStringLiteral("second"));
            carrier::SubmitOutcome later;
            later.attempt = part.attempt;
            later.kind = carrier::SubmitOutcome::Kind::NotSent;
            link.finish(later);
        };
        m_bench->send(picture());
        QTRY_VERIFY(m_bench->line->submitted().size() >= 2);
        const QList<carrier::SubmitPart> pushes = m_bench->line->submitted();
        QCOMPARE(mm1::decode(pushes[0].push)->contentLocation,
                 mm1::decode(pushes[1].push)->contentLocation);
        QVERIFY(pushes[0].attempt != pushes[1].attempt);
    }

    void textsOfThatLineStayTexts()
    {
        const ChatMessage sent = m_bench->send(m_bench->draft(QStringLiteral("hello")));
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QVERIFY(m_bench->line->submitted().first().push.isEmpty());
    }

    void aPhonesPictureComesInOnce()
    {
        for (int i = 0; i < 2; ++i) { // it did not hear our answer
            const auto answer = send(sendReq(), "13035550143");
            QVERIFY(answer.has_value());
            QCOMPARE(int(*answer->responseStatus), 0x80);
            QVERIFY(!answer->messageId.isEmpty());
            QCOMPARE(answer->transactionId, sendReq().transactionId);
        }
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), 1);
        QCOMPARE(threads->rows.first().peerNumber, m_bench->mara);
        QCOMPARE(threads->rows.first().ourNumber, m_bench->ours);
        SliceQuery query;
        query.conversation = threads->rows.first().id;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        QCOMPARE(slice->rows.size(), 1);
        const ChatMessage &message = slice->rows.first();
        QVERIFY(message.media.size() >= 4);
        QCOMPARE(message.media.first().type, QStringLiteral("image/jpeg"));
        QVERIFY(message.subject.contains(QStringLiteral("żółw")));
    }

    void aPhoneHearsWhatCameOfIt()
    {
        mm1::Pdu pdu = sendReq();
        pdu.deliveryReport = true;
        pdu.readReport = true;
        const auto answer = send(pdu, "13035550143");
        QVERIFY(answer.has_value());
        mm1::Pdu told = notification();
        QCOMPARE(told.type, mm1::Type::DeliveryInd);
        QCOMPARE(told.messageId, answer->messageId);
        QCOMPARE(told.status, mm1::Status::Retrieved);
        QCOMPARE(m_bench->line->submitted().last().destination, m_bench->mara);
        QCOMPARE(m_bench->line->submitted().last().source, m_bench->ours);

        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        const ConversationId thread = threads->rows.first().id;
        SliceQuery query;
        query.conversation = thread;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        for (int i = 0; i < 2; ++i)
            QVERIFY(EngineBench::wait(m_bench->engine->markRead(thread, slice->rows.first().id)));
        QTRY_COMPARE(m_bench->line->submitted().size(), 2);
        told = notification();
        QCOMPARE(told.type, mm1::Type::ReadOrigInd);
        QCOMPARE(told.messageId, answer->messageId);
        QCOMPARE(told.readStatus, mm1::ReadStatus::Read);
        QCOMPARE(mm1::number(told.from), m_bench->ours);
    }

    void aReportWaitsForTheLine()
    {
        mm1::Pdu pdu = sendReq();
        pdu.deliveryReport = true;
        m_bench->hold();
        QVERIFY(send(pdu, "13035550143").has_value());
        QVERIFY(m_bench->line->submitted().isEmpty());
        m_bench->restart(); // and the program
        m_bench->acceptAll();
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
        QCOMPARE(notification().type, mm1::Type::DeliveryInd);
        m_bench->restart();
        m_bench->acceptAll();
        m_bench->send(m_bench->draft(QStringLiteral("after it")));
        QTRY_COMPARE(m_bench->line->submitted().size(), 1); // and no report once more
        QVERIFY(m_bench->line->submitted().first().push.isEmpty());
    }

    /// What the carrier took costs money: it is not pushed again because the database was full.
    void aReportThatLeftIsNotPushedAgain()
    {
        run("CREATE TRIGGER no BEFORE DELETE ON mm1_report BEGIN SELECT RAISE(ABORT, 'no'); END");
        mm1::Pdu pdu = sendReq();
        pdu.deliveryReport = true;
        QVERIFY(send(pdu, "13035550143").has_value());
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
        for (int i = 0; i < 30; ++i) { // time enough for another one
            m_bench->line->run([](FakeLink &) {});
            run("UPDATE carrier SET name = name");
            QVERIFY(EngineBench::wait(m_bench->engine->unreadThreads()));
        }
        QCOMPARE(m_bench->line->submitted().size(), 1);
        run("DROP TRIGGER no");
        const auto waiting = [this] {
            return EngineBench::wait(m_bench->engine->store().read([](store::Connection &c) {
                       return c.number("SELECT COUNT(*) FROM mm1_report");
                   }))
                .value();
        };
        QTRY_COMPARE(waiting(), qint64(0));
        QCOMPARE(m_bench->line->submitted().size(), 1);
    }

    void aNumberAtItsLimitIsInNobodysWay()
    {
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.limits.perDay = 1;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        const QString other = QStringLiteral("+13035550199");
        const auto job = [this, other](store::Connection &c) -> Result<void> {
            store::Mm1Report report;
            report.carrier = m_carrier;
            report.destination = m_bench->mara;
            report.pdu = "octets";
            for (int i = 0; i < 31; ++i) { // more than are pushed at once
                report.source = i < 30 ? m_bench->ours : other;
                if (auto added = store::Mm1(c).addReport(report); !added)
                    return added;
            }
            return {};
        };
        QVERIFY(EngineBench::wait(m_bench->engine->store().write(job)));
        m_bench->restart();
        m_bench->acceptAll();
        QTRY_COMPARE(m_bench->line->submitted().size(), 2);
        QSet<QString> sources;
        for (const carrier::SubmitPart &part : m_bench->line->submitted())
            sources.insert(part.source);
        QCOMPARE(sources, (QSet<QString>{m_bench->ours, other}));
    }

    void aReportIsAPartOfTheDayOfItsNumber()
    {
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.limits.perDay = 1;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        mm1::Pdu pdu = sendReq();
        pdu.deliveryReport = true;
        QVERIFY(send(pdu, "13035550143").has_value());
        QTRY_COMPARE(EngineBench::wait(m_bench->engine->routing().senders())->first().partsToday,
                     qint64(1));
        pdu.transactionId = "another";
        QVERIFY(send(pdu, "13035550143").has_value());
        const ChatMessage text = m_bench->send(m_bench->draft(QStringLiteral("hello")));
        QTRY_COMPARE(m_bench->now(text.id).reason.code, ReasonCode::SenderLimit);
        QCOMPARE(m_bench->line->submitted().size(), 1);
        m_bench->clock.advanceHours(24);
        m_bench->restart();
        m_bench->acceptAll();
        QTRY_COMPARE(m_bench->line->submitted().size(), 1); // of the new day
    }

    void whoSendsIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("status");
        const QString ours = QStringLiteral("+13035550142");
        const QString proxy = QStringLiteral("10.1.2.3");
        QTest::newRow("a proxy") << QByteArray("+13035550143") << proxy << ours << 0x80;
        QTest::newRow("a mapped proxy")
            << QByteArray("tel:+13035550143") << QStringLiteral("::ffff:10.1.2.3") << ours << 0x80;
        QTest::newRow("no proxy") << QByteArray("13035550143") << QStringLiteral("10.2.0.1") << ours
                                  << 0xe1;
        QTest::newRow("no header") << QByteArray() << proxy << ours << 0xe1;
        QTest::newRow("no number") << QByteArray("Mara") << proxy << ours << 0xe1;
        QTest::newRow("not to us")
            << QByteArray("13035550143") << proxy << QStringLiteral("+15550009999") << 0xe3;
    }
    void whoSendsIsNotBelieved()
    {
        QFETCH(QByteArray, number);
        QFETCH(QString, peer);
        QFETCH(QString, to);
        QFETCH(int, status);
        m_peer = QHostAddress(peer);
        mm1::Pdu pdu = sendReq();
        pdu.to = {mm1::plmn(to)};
        const auto answer = send(pdu, number);
        QVERIFY(answer.has_value());
        QCOMPARE(int(*answer->responseStatus), status);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), status == 0x80 ? 1 : 0);
    }

    void twoNumbersAreNone()
    {
        http::Request request = post(mm1::encode(sendReq()), "13035550143");
        request.headers.append({headerName, "15550000000"});
        QCOMPARE(int(*mm1::decode(ask(request).body)->responseStatus), 0xe1);
    }

    void garbageIsRefused()
    {
        QCOMPARE(ask(post("garbage")).status, 400);
        QCOMPARE(ask(post({})).status, 400);
        QCOMPARE(ask(post(vector(QStringLiteral("mm1/m-notification-ind-short.bin")))).status, 400);
        QCOMPARE(ask(post(vector(QStringLiteral("mm1/mmsdtng-m-notifyresp-ind.bin")))).status, 200);
        http::Request odd = post("x");
        odd.method = "PUT";
        QCOMPARE(ask(odd).status, 405);
    }

    void cleanup() { m_bench.reset(); }

private:
    Draft picture() const
    {
        Draft draft = m_bench->draft(QStringLiteral("Grüße"));
        draft.subject = QStringLiteral("Zażółć");
        draft.media = {photo()};
        return draft;
    }

    void run(const char *sql)
    {
        const auto done = EngineBench::wait(
            m_bench->engine->store().write([sql](store::Connection &c) -> Result<void> {
                const auto changed = c.change(sql);
                return changed ? Result<void>() : Result<void>(forward(changed));
            }));
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    /// What the last push told the phone.
    mm1::Pdu notification()
    {
        [this] {
            QTRY_VERIFY(!m_bench->line->submitted().isEmpty());
        }();
        const auto pdu = mm1::decode(m_bench->line->submitted().last().push);
        return pdu ? *pdu : mm1::Pdu();
    }

    /// Whether the carrier's answer to the push is stored.
    bool isAnswered(TargetId id)
    {
        const auto story = EngineBench::wait(m_bench->engine->stories().story(id));
        const auto &attempts = story->parts.first().attempts;
        return !attempts.isEmpty() && attempts.last().end == StoryAttempt::End::Accepted;
    }

    static mm1::Pdu response(const QByteArray &transaction, mm1::Status status)
    {
        mm1::Pdu pdu;
        pdu.type = mm1::Type::NotifyRespInd;
        pdu.transactionId = transaction;
        pdu.status = status;
        return pdu;
    }

    mm1::Pdu sendReq() const
    {
        auto pdu = mm1::decode(vector(QStringLiteral("mm1/mmsdtng-m-send-req.bin")));
        pdu->to = {mm1::plmn(m_bench->ours)};
        return *pdu;
    }

    http::Request post(const QByteArray &body, const QByteArray &number = {}) const
    {
        http::Request request;
        request.method = "POST";
        request.path = "/mmsc";
        request.peer = m_peer;
        request.body = body;
        if (!number.isEmpty())
            request.headers.append({headerName, number});
        return request;
    }

    http::Response ask(const http::Request &request)
    {
        http::Response answer;
        QSemaphore answered;
        serve::mm1Door(m_bench->engine->multimedia(),
                       m_listener)(request, [&answer, &answered](http::Response said) {
            answer = std::move(said);
            answered.release();
        });
        answered.tryAcquire(1, 10'000);
        return answer;
    }

    Result<mm1::Pdu> fetch(const QByteArray &url, const QByteArray &number = {})
    {
        http::Request request = post({}, number);
        request.method = "GET";
        request.path = url.startsWith('/') ? url : url.sliced(url.indexOf("/m/"));
        m_last = ask(request);
        if (m_last.status != 200)
            return fail(ErrorCode::NotFound, QString::number(m_last.status));
        return mm1::decode(m_last.body);
    }

    void say(const mm1::Pdu &pdu)
    {
        const http::Response answer = ask(post(mm1::encode(pdu)));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty());
    }

    Result<mm1::Pdu> send(const mm1::Pdu &pdu, const QByteArray &number)
    {
        return mm1::decode(ask(post(mm1::encode(pdu), number)).body);
    }

    /// Of the push, acknowledged when it is stored.
    void receipt(const QString &id, carrier::Receipt::State state)
    {
        carrier::Receipt receipt;
        receipt.token = 77;
        receipt.ids = {id};
        receipt.state = state;
        receipt.source = m_bench->mara;
        receipt.destination = m_bench->ours;
        m_bench->line->run([&receipt](FakeLink &link) { Q_EMIT link.receiptReceived(receipt); });
        QTRY_VERIFY(!m_bench->line->acknowledged().isEmpty());
    }

    std::unique_ptr<EngineBench> m_bench;
    CarrierId m_carrier;
    engine::MmsListener m_listener;
    QHostAddress m_peer{QHostAddress::LocalHost};
    http::Response m_last;
};

QTEST_GUILESS_MAIN(TestMm1Phones)
#include "tst_mm1_phones.moc"
