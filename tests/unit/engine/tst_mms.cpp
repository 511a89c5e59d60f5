#include "carrier/mm7_link.h"
#include "engine/face/multimedia.h"
#include "engine/face/routing.h"
#include "engine/face/stories.h"
#include "engine/face/writing.h"
#include "http/server/server.h"
#include "mm7_door.h"
#include "mms/mm7.h"
#include "support/engine_bench.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QRegularExpression>
#include <QSemaphore>

using namespace cordboard;
using namespace cordboard::test;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A recorded HTTP request as the listener gets it.
http::Request requestOf(const QByteArray &octets)
{
    http::Request request;
    const qsizetype end = octets.indexOf("\r\n\r\n");
    request.method = "POST";
    for (const QByteArray &line : octets.first(end).split('\n').sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    request.body = octets.sliced(end + 4);
    return request;
}

/// An MMSC of the test: keeps what was submitted and answers what it is told.
class Mmsc
{
public:
    Mmsc()
    {
        auto started = http::Server::start(
            {}, [this](const http::Request &request, const http::Respond &respond) {
                const QMutexLocker lock(&m_mutex);
                m_requests.append(request);
                respond(m_answer);
            });
        m_server = *std::move(started);
        accept();
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/mm7").arg(m_server->port()); }

    void accept() { answer(recorded(QStringLiteral("mm7/mbuni-SubmitRsp.http"))); }
    void answer(const QByteArray &octets, int status = 200)
    {
        const QMutexLocker lock(&m_mutex);
        m_answer.status = status;
        m_answer.contentType = "text/xml";
        m_answer.body = octets.sliced(octets.indexOf("\r\n\r\n") + 4);
    }
    QList<http::Request> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }

private:
    mutable QMutex m_mutex;
    QList<http::Request> m_requests;
    http::Response m_answer;
    std::unique_ptr<http::Server> m_server;
};

NewMedium photo()
{
    return {QStringLiteral("image/png"), QStringLiteral("Plan A.png"),
            recorded(QStringLiteral("media/pic.png"))};
}

} // namespace

/// Multimedia messages from the draft to an MMSC over real HTTP, and from it into the thread.
class TestMms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_mmsc = std::make_unique<Mmsc>();
        m_bench->realLines = true;
        m_bench->restart();
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Pictures");
        edit.carrier.kind = QStringLiteral("mm7");
        edit.carrier.systemId = QStringLiteral("console");
        edit.carrier.senders = {QStringLiteral("111")};
        edit.carrier.mm7.url = m_mmsc->url();
        edit.carrier.mm7.vaspId = QStringLiteral("console");
        edit.carrier.mm7.maxOctets = 300'000;
        edit.carrier.mm7.allowPrivate = true;
        const auto saved = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
        m_carrier = saved->id;
    }

    void aPhotoReachesTheMmscAndItsReportTheBubble()
    {
        const ChatMessage sent = m_bench->send(picture());
        QVERIFY(sent.isMms);
        QCOMPARE(sent.media.size(), 1);
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);

        const http::Request request = m_mmsc->requests().constFirst();
        QCOMPARE(request.header("SOAPAction"), QByteArray("\"\""));
        const auto received = mms::mm7::decode(request.header("Content-Type"), request.body);
        QVERIFY(received.has_value());
        QCOMPARE(received->message.recipients.first().value, m_person);
        QCOMPARE(received->message.sender->value, QStringLiteral("111"));
        QCOMPARE(received->message.subject, QStringLiteral("Zażółć"));
        QCOMPARE(received->parts.size(), std::size_t(3));
        QCOMPARE(received->parts[1].data, QByteArray("Grüße"));
        QCOMPARE(received->parts[2].data, photo().data);

        QCOMPARE(post("mm7/mbuni-DeliveryReportReq.http").status, 200);
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
        QCOMPARE(m_bench->now(sent.id).readUs, qint64(0));
    }

    void aNumberThatSendsNoneSaysSo()
    {
        const auto sizes = [this](const QString &from) {
            return EngineBench::wait(
                       m_bench->engine->multimedia().sizes(from, m_person, {photo()}, 0))
                ->why;
        };
        QCOMPARE(sizes(QStringLiteral("111")), QString());
        QVERIFY(sizes(m_bench->ours).contains(QStringLiteral("does not send pictures")));
    }

    void oneAddressIsForOneListener()
    {
        CarrierEdit edit;
        edit.carrier.kind = QStringLiteral("mm7");
        edit.carrier.mm7.url = m_mmsc->url();
        edit.carrier.mm7.allowPrivate = true;
        edit.carrier.mm7.listen = QStringLiteral("127.0.0.1:18471");
        edit.carrier.name = QStringLiteral("One");
        const auto one = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(one.has_value(), one ? "" : qPrintable(one.error().message));
        edit.carrier.name = QStringLiteral("Two");
        const auto two = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY(!two);
        QCOMPARE(two.error().code, ErrorCode::Conflict);
        QVERIFY(two.error().message.startsWith(QStringLiteral("One listens at 127.0.0.1:18471")));
        CarrierEdit again{*one, {}, true}; // its own address is no conflict
        QVERIFY(EngineBench::wait(m_bench->engine->saveCarrier(again)).has_value());
    }

    /// Who begins with pictures sets up texts later, and thinks of no route.
    void theFirstCarrierForTextsIsTheirWay()
    {
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Texts");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.port = 9;
        edit.carrier.senders = {QStringLiteral("+15550100142")};
        const auto texts = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(texts.has_value(), texts ? "" : qPrintable(texts.error().message));
        const auto routes = EngineBench::wait(m_bench->engine->routing().routes());
        QCOMPARE(routes->size(), 1);
        const QList<RouteCarrier> both{{m_carrier, 1}, {texts->id, 1}};
        QCOMPARE(routes->constFirst().carriers, both);
    }

    void aReadReportMarksIt()
    {
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(post("mm7/mbuni-ReadReplyReq.http").status, 200);
        QTRY_VERIFY(m_bench->now(sent.id).readUs > 0);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
    }

    void forwardedIsNotTheLastWord()
    {
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(post("mm7/mbuni-report-Forwarded.http", m_id).status, 200);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::HandedOn);
        QCOMPARE(post("mm7/mbuni-report-Rejected-after-Forwarded.http", m_id).status, 200);
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Failed);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::Rejected);
    }

    void whatTheMmscSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("a fault with 200") << QStringLiteral("mm7/probe-badxml.http") << 200
                                          << TargetState::Failed << ReasonCode::CarrierRefused;
        QTest::newRow("an error page") << QStringLiteral("mm7/probe-401.http") << 500
                                       << TargetState::Queued << ReasonCode::CarrierBusy;
        QTest::newRow("not our login") << QStringLiteral("mm7/probe-401.http") << 401
                                       << TargetState::Queued << ReasonCode::CarrierDown;
        QTest::newRow("accepted, and nobody can read it")
            << QStringLiteral("mm7/probe-401.http") << 200 << TargetState::Unknown
            << ReasonCode::NoAnswer;
    }
    void whatTheMmscSays()
    {
        QFETCH(QString, file);
        QFETCH(int, status);
        QFETCH(TargetState, state);
        QFETCH(ReasonCode, reason);
        m_mmsc->answer(recorded(file), status);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).reason.code, reason);
        QCOMPARE(m_bench->now(sent.id).state, state);
        QCOMPARE(m_mmsc->requests().size(), 1);
    }

    void theStoryNamesTheStatus()
    {
        m_mmsc->answer(recorded(QStringLiteral("mm7/probe-badxml.http")));
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Failed);
        const auto story = EngineBench::wait(m_bench->engine->stories().story(sent.id));
        QVERIFY(story.has_value());
        const StoryAttempt &attempt = story->parts.first().attempts.first();
        QCOMPARE(attempt.statusName, QStringLiteral("MM7 2007"));
        QCOMPARE(attempt.statusWords, QStringLiteral("Message format corrupt"));
    }

    /// Without an answer it is asked again, by the next run, too; and once delivered, no more.
    void anMmscThatDoesNotAnswerIsAskedAgain()
    {
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        m_mmsc->answer(recorded(QStringLiteral("mm7/probe-401.http")), 503);
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::RecallAsked);
        QTRY_COMPARE(m_mmsc->requests().size(), 2);
        const auto asked = mms::mm7::decodeXml(m_mmsc->requests().constLast().body);
        QVERIFY(asked.has_value());
        QCOMPARE(asked->kind, mms::mm7::Kind::CancelReq);
        QCOMPARE(asked->messageId, QString::fromLatin1(m_id));

        m_mmsc->answer(recorded(QStringLiteral("mm7/mbuni-CancelRsp.http"))); // 2005
        m_bench->clock.advanceMinutes(5);
        m_bench->restart();
        QTRY_COMPARE(m_bench->now(sent.id).reason.code, ReasonCode::RecallRefused);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(m_mmsc->requests().size(), 3);
        // and a person may ask once more
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QTRY_COMPARE(m_mmsc->requests().size(), 4);
        QCOMPARE(post("mm7/mbuni-DeliveryReportReq.http").status, 200);
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
        QCOMPARE(EngineBench::wait(m_bench->engine->cancel(sent.id)).error().code,
                 ErrorCode::Conflict);
    }

    void tooMuchIsRefusedBeforeItIsAccepted()
    {
        Draft draft = picture();
        draft.media.first().data = QByteArray(320'000, 'x');
        const auto refused = EngineBench::wait(m_bench->engine->submit(draft));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QLatin1String("300 kB")),
                 qPrintable(refused.error().message));
        draft = picture();
        draft.source = QStringLiteral("+15550100");
        QVERIFY(!EngineBench::wait(m_bench->engine->submit(draft)));
        QVERIFY(m_mmsc->requests().isEmpty());
    }

    void aPhonesPhotoComesIntoTheThreadOnce()
    {
        for (int i = 0; i < 2; ++i) // its MMSC did not hear our answer
            QCOMPARE(post("mm7/mbuni-DeliverReq.http").status, 200);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QVERIFY(threads.has_value());
        QCOMPARE(threads->rows.size(), 1);
        QCOMPARE(threads->rows.first().peerNumber, m_customer);
        QCOMPARE(threads->rows.first().ourNumber, QStringLiteral("111"));
        QCOMPARE(threads->rows.first().unread, 1);

        SliceQuery query;
        query.conversation = threads->rows.first().id;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        QCOMPARE(slice->rows.size(), 1);
        const ChatMessage &message = slice->rows.first();
        QCOMPARE(message.text, QStringLiteral("Hello ☺ from the handset"));
        QCOMPARE(message.subject, QStringLiteral("Foto żółw"));
        QVERIFY(message.media.size() >= 8);
        for (const Medium &medium : message.media) {
            const auto octets =
                EngineBench::wait(m_bench->engine->multimedia().octets(medium.digest));
            QVERIFY(octets.has_value());
            QCOMPARE(octets->size(), medium.octets);
            QCOMPARE(medium.digest, QCryptographicHash::hash(*octets, QCryptographicHash::Sha256));
        }
        const auto gone = EngineBench::wait(m_bench->engine->multimedia().octets("nothing"));
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
    }

    void attachmentsGoWithTheMessageAndComeBackWithIt()
    {
        const QString ada = QStringLiteral("ada");
        engine::Writing &writing = m_bench->engine->writing();
        const auto thread =
            EngineBench::wait(m_bench->engine->openThread(QStringLiteral("111"), m_person));
        QVERIFY(thread.has_value());
        const auto attached = [&] {
            return *EngineBench::wait(writing.draftMedia(ada));
        };
        const auto kept = EngineBench::wait(
            writing.keepDraftMedia(thread->id, ada, {QStringLiteral("Plan"), {}, {photo()}}));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(attached().size(), 1);
        QCOMPARE(attached().first().media.first().octets, photo().data.size());

        Draft draft = picture();
        draft.author = ada;
        draft.clearsDraft = true;
        draft.undoSeconds = 3'600;
        const ChatMessage sent = m_bench->send(draft);
        QCOMPARE(sent.conversation, thread->id);
        QVERIFY(attached().isEmpty());
        const auto back =
            EngineBench::wait(writing.takeBack(sent.id, {thread->id, ada, {}, 0}, {}));
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->mms.subject, draft.subject);
        QCOMPARE(attached().size(), 1);
        QCOMPARE(attached().first().media, back->mms.media);
        QVERIFY(m_mmsc->requests().isEmpty());

        NewMedium huge = photo();
        huge.data.resize(10'000'001);
        const auto refused =
            EngineBench::wait(writing.keepDraftMedia(thread->id, ada, {{}, {}, {huge}}));
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(attached().isEmpty());
    }

    void aFileIsCalledWhatItIs()
    {
        const auto words = [this](const QString &name) {
            QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/") + name);
            const QByteArray octets = file.open(QIODevice::ReadOnly) ? file.readAll() : "";
            const auto found =
                EngineBench::wait(m_bench->engine->multimedia().attach(name, octets));
            return found ? found->words : found.error().message;
        };
        QCOMPARE(words(QStringLiteral("tone.wav")).section(u',', 1, 1),
                 QStringLiteral(" 0:01")); // how long it plays
        QVERIFY2(words(QStringLiteral("card.vcf")).startsWith(QLatin1String("Contact: ")),
                 qPrintable(words(QStringLiteral("card.vcf"))));
        QVERIFY(!words(QStringLiteral("pic.png")).contains(u':'));
    }

    void aPhotoWithoutRecipientsIsForTheNumberOfItsCarrier()
    {
        QCOMPARE(deliverTo({}).status, 200);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), 1);
        QCOMPARE(threads->rows.first().ourNumber, QStringLiteral("111"));
    }

    /// Mbuni gives both the same ids.
    void aPhotoToTwoNumbersOfOursComesIntoBothThreads()
    {
        for (const char *number : {"111", "222"})
            QCOMPARE(deliverTo(number).status, 200);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), 2);
    }

    void theConnectionIsTried_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<TestStep::Kind>("last");
        QTest::addColumn<TestStep::Outcome>("outcome");
        using K = TestStep::Kind;
        using O = TestStep::Outcome;
        QTest::newRow("an MMSC") << QStringLiteral("mm7/mbuni-CancelRsp.http") << 200 << K::Ready
                                 << O::Passed;
        QTest::newRow("no MMSC") << QStringLiteral("mm7/probe-401.http") << 404 << K::LoggedIn
                                 << O::Failed;
        QTest::newRow("no login") << QStringLiteral("mm7/probe-401.http") << 401 << K::LoggedIn
                                  << O::Failed;
    }
    void theConnectionIsTried()
    {
        QFETCH(QString, file);
        QFETCH(int, status);
        QFETCH(TestStep::Kind, last);
        QFETCH(TestStep::Outcome, outcome);
        m_mmsc->answer(recorded(file), status);
        const auto carriers = EngineBench::wait(m_bench->engine->carriers());
        CarrierEdit edit;
        edit.carrier = carriers->first();
        auto steps = m_bench->engine->testConnection(edit);
        QTRY_VERIFY(steps.isFinished());
        const TestStep step = steps.resultAt(steps.resultCount() - 1);
        QCOMPARE(step.kind, last);
        QCOMPARE(step.outcome, outcome);
        QVERIFY(step.sentence.endsWith(u'.'));
        QCOMPARE(m_mmsc->requests().size(), 1);
        const auto asked = mms::mm7::decodeXml(m_mmsc->requests().constFirst().body);
        QVERIFY(asked.has_value());
        QCOMPARE(asked->kind, mms::mm7::Kind::CancelReq);
    }

    void nobodyThereIsASentence()
    {
        const auto carriers = EngineBench::wait(m_bench->engine->carriers());
        CarrierEdit edit;
        edit.carrier = carriers->first();
        m_mmsc.reset();
        auto steps = m_bench->engine->testConnection(edit);
        QTRY_VERIFY(steps.isFinished());
        const TestStep step = steps.resultAt(steps.resultCount() - 1);
        QCOMPARE(step.kind, TestStep::Kind::Reached);
        QCOMPARE(step.outcome, TestStep::Outcome::Failed);
    }

    void theDoorIsLocked()
    {
        m_user = QStringLiteral("mmsc1");
        m_password = QStringLiteral("other");
        QCOMPARE(post("mm7/mbuni-DeliverReq.http").status, 401);
        m_password = QStringLiteral("pass1");
        QCOMPARE(post("mm7/mbuni-DeliverReq.http").status, 200);
    }

    void whatIsNoMm7GetsAFault()
    {
        http::Request request = requestOf(recorded(QStringLiteral("mm7/mbuni-DeliverReq.http")));
        request.body = "<x/>";
        const http::Response answer = ask(request);
        const auto fault = mms::mm7::decodeXml(answer.body);
        QVERIFY(fault.has_value());
        QCOMPARE(fault->kind, mms::mm7::Kind::VASPErrorRsp);
        QCOMPARE(fault->status.code, 2007);
    }

    void cleanup()
    {
        m_user.clear();
        m_password.clear();
        m_bench.reset();
        m_mmsc.reset();
    }

private:
    Draft picture() const
    {
        Draft draft;
        draft.destinations = {m_person};
        draft.text = QStringLiteral("Grüße");
        draft.subject = QStringLiteral("Zażółć");
        draft.media = {photo()};
        return draft;
    }

    http::Response ask(const http::Request &request)
    {
        engine::MmsListener listener;
        listener.carrier = m_carrier;
        listener.user = m_user;
        listener.password = m_password;
        http::Response answer;
        QSemaphore answered;
        serve::mm7Door(m_bench->engine->multimedia(),
                       listener)(request, [&answer, &answered](http::Response said) {
            answer = std::move(said);
            answered.release();
        });
        answered.tryAcquire(1, 10'000);
        return answer;
    }

    /// The recorded photo to another number of ours; to none.
    http::Response deliverTo(const QByteArray &number)
    {
        QByteArray octets = recorded(QStringLiteral("mm7/mbuni-DeliverReq.http"));
        octets.replace("<mm7:ShortCode>111</mm7:ShortCode>",
                       number.isEmpty() ? QByteArray()
                                        : "<mm7:ShortCode>" + number + "</mm7:ShortCode>");
        return ask(requestOf(octets));
    }

    /// As the MMSC sent it, about the message with the id of its answer.
    http::Response post(const char *name, const QByteArray &idInIt = {})
    {
        QByteArray octets = recorded(QString::fromLatin1(name));
        if (!idInIt.isEmpty()) {
            static const QRegularExpression id(QStringLiteral("<mm7:MessageID>.*</mm7:MessageID>"));
            octets =
                QString::fromUtf8(octets)
                    .replace(id, QStringLiteral("<mm7:MessageID>") + QString::fromLatin1(idInIt) +
                                     QStringLiteral("</mm7:MessageID>"))
                    .toUtf8();
        }
        return ask(requestOf(octets));
    }

    const QByteArray m_id = "qf4706.1.x717.30@mmsc";
    const QString m_person = QStringLiteral("+256772123456");
    const QString m_customer = QStringLiteral("+256370001"); // who wrote in the recorded messages
    std::unique_ptr<EngineBench> m_bench;
    std::unique_ptr<Mmsc> m_mmsc;
    CarrierId m_carrier;
    QString m_user;
    QString m_password;
};

QTEST_GUILESS_MAIN(TestMms)
#include "tst_mms.moc"
