#include "engine/face/multimedia.h"
#include "engine/face/stories.h"
#include "serve/mms_listeners.h"
#include "simulator/mmsc_server.h"
#include "simulator/sample_media.h"
#include "support/engine_bench.h"

#include <QTcpServer>

using namespace cordboard;
using namespace cordboard::test;
using simulator::MmscServer;

namespace {

/// A port that is free now; whoever listens there next is us.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

NewMedium photo()
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/pic.png"));
    return {QStringLiteral("image/png"), QStringLiteral("Plan.png"),
            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()};
}

} // namespace

/// The engine and its listener against an MMSC that writes its own octets, behaving and not.
class TestMmsSimulated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->realLines = true;
        m_bench->restart();
        const quint16 port = freePort();
        simulator::MmscOptions options;
        options.username = QStringLiteral("console");
        options.password = QStringLiteral("a password of more than eight");
        options.vaspId = QStringLiteral("fernway");
        options.vaspUrl = QStringLiteral("http://127.0.0.1:%1/mm7").arg(port);
        options.vaspUsername = QStringLiteral("mmsc");
        options.vaspPassword = QStringLiteral("p2");
        options.seed = 1;
        m_mmsc = std::make_unique<MmscServer>(options, m_clock);
        const auto listening = m_mmsc->start();
        QVERIFY2(listening, listening ? "" : qPrintable(listening.error().message));
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Pictures");
        edit.carrier.kind = QStringLiteral("mm7");
        edit.carrier.systemId = options.username;
        edit.password = options.password;
        edit.carrier.senders = {QStringLiteral("111")};
        edit.carrier.mm7.url = QStringLiteral("http://127.0.0.1:%1/mm7").arg(*listening);
        edit.carrier.mm7.vaspId = options.vaspId;
        edit.carrier.mm7.allowPrivate = true;
        edit.carrier.mm7.listen = QStringLiteral("127.0.0.1:%1").arg(port);
        edit.carrier.mm7.listenUser = options.vaspUsername;
        edit.listenPassword = options.vaspPassword;
        edit.keepListenPassword = false;
        const auto saved = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        m_listeners = std::make_unique<serve::MmsListeners>(m_bench->engine->multimedia());
        m_listeners->start();
        QTRY_COMPARE(m_listeners->ports(), QList<quint16>{port});
    }

    void aPictureIsDeliveredAndRead_data()
    {
        QTest::addColumn<simulator::MmscStyle>("style");
        QTest::newRow("Mbuni") << simulator::MmscStyle::Mbuni;
        QTest::newRow("by the book") << simulator::MmscStyle::ByBook;
    }
    void aPictureIsDeliveredAndRead()
    {
        QFETCH(simulator::MmscStyle, style);
        simulator::MmscOptions options = m_mmsc->options();
        options.style = style;
        m_mmsc->setOptions(options);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
        QTRY_VERIFY(m_bench->now(sent.id).readUs > 0);
        QCOMPARE(m_mmsc->status().submits, 1);
    }

    void aFaultEndsAsItShould_data()
    {
        QTest::addColumn<TargetState>("state");
        const std::pair<TargetState, QList<const char *>> ends[] = {
            // what says too much, too often or in odd words
            {TargetState::Delivered,
             {"report-first", "report-twice", "report-unknown-id", "odd-xml-answer",
              "other-transaction"}},
            // taken, though the answer is lost or names no id: the report fits by its numbers
            {TargetState::Delivered,
             {"no-message-id", "close-after-body", "half-answer", "garbage-answer", "html-answer",
              "broken-xml", "dtd-answer"}},
            {TargetState::Sent, {"report-unknown-status", "no-report", "report-without-password"}},
            {TargetState::Failed,
             {"refuse", "rs-error", "rs-error-500", "report-forwarded", "partial-success"}},
            // not taken: tried again later
            {TargetState::Queued, {"http-401", "http-500", "http-503"}},
            // taken or not, nobody can say, and no report helps: never sent again by itself
            {TargetState::Unknown, {"close-after-body, phone off", "half-answer, phone off"}}};
        for (const auto &[state, faults] : ends)
            for (const char *fault : faults)
                QTest::newRow(fault) << state;
    }
    void aFaultEndsAsItShould()
    {
        QFETCH(TargetState, state);
        // The second on a connection that is kept: there libcurl likes to repeat what was lost.
        const ChatMessage first = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(first.id).state, TargetState::Delivered);
        simulator::MmscOptions options = m_mmsc->options();
        options.readReports = false; // who read it has it, whatever the other report says
        const QStringList faults =
            QString::fromLatin1(QTest::currentDataTag()).split(QStringLiteral(", "));
        options.faults = {{faults.first()}};
        if (faults.size() > 1)
            options.phonesOff = {QStringLiteral("256772123456")};
        m_mmsc->setOptions(options);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_VERIFY(m_mmsc->status().submits >= 2);
        QTRY_COMPARE(m_bench->now(sent.id).state, state);
        QTRY_COMPARE(m_mmsc->status().toPost, 0);
        QTRY_COMPARE(m_bench->now(sent.id).state, state);
        QCOMPARE(m_mmsc->status().submits, 2);
    }

    void whatNoPhoneHasIsTakenBack_data() { aPictureIsDeliveredAndRead_data(); }
    void whatNoPhoneHasIsTakenBack()
    {
        QFETCH(simulator::MmscStyle, style);
        simulator::MmscOptions options = m_mmsc->options();
        options.style = style;
        options.phonesOff = {QStringLiteral("256772123456")};
        m_mmsc->setOptions(options);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Cancelled);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::Recalled);
        const auto story = EngineBench::wait(m_bench->engine->stories().story(sent.id));
        QCOMPARE(story->recalls.size(), 1);
        QCOMPARE(story->recalls.first().end, StoryRecall::End::Taken);
        options.phonesOff.clear();
        m_mmsc->setOptions(options);
        QTRY_COMPARE(m_mmsc->status().onTheWay, 0);
        QCOMPARE(m_mmsc->status().toPost, 0); // its phone heard of nothing
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Cancelled);
    }

    void whatThePhoneHasStays_data() { aPictureIsDeliveredAndRead_data(); }
    void whatThePhoneHasStays()
    {
        QFETCH(simulator::MmscStyle, style);
        simulator::MmscOptions options = m_mmsc->options();
        options.style = style;
        options.readReports = false;
        options.faults = {{QStringLiteral("no-report")}};
        m_mmsc->setOptions(options);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QTRY_COMPARE(m_mmsc->status().onTheWay, 0);
        QVERIFY(EngineBench::wait(m_bench->engine->cancel(sent.id)));
        QTRY_COMPARE(m_bench->now(sent.id).reason.code, ReasonCode::RecallRefused);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        const auto story = EngineBench::wait(m_bench->engine->stories().story(sent.id));
        QCOMPARE(story->recalls.first().end, StoryRecall::End::Refused);
        QCOMPARE(story->recalls.first().statusName, QStringLiteral("MM7 2005"));
        QVERIFY(!story->recalls.first().statusWords.isEmpty());
    }

    void aPhoneSendsAPicture_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("as it should be") << QString();
        QTest::newRow("twice") << QStringLiteral("deliver-twice");
    }
    void aPhoneSendsAPicture()
    {
        QFETCH(QString, fault);
        simulator::InboundMms message;
        message.from = QStringLiteral("+256772123456");
        message.to = QStringLiteral("111");
        message.subject = QStringLiteral("Foto żółw");
        mms::Part part;
        part.type.name = "image/png";
        part.location = "p.png";
        part.data = photo().data;
        message.parts = {part};
        message.fault = fault;
        QVERIFY(m_mmsc->deliver(message));
        QTRY_COMPARE(m_mmsc->status().toPost, 0);
        const auto threads = EngineBench::wait(m_bench->engine->threads({}));
        QCOMPARE(threads->rows.size(), 1);
        QCOMPARE(threads->rows.first().unread, 1);
        SliceQuery query;
        query.conversation = threads->rows.first().id;
        const auto slice = EngineBench::wait(m_bench->engine->messages(query));
        QCOMPARE(slice->rows.size(), 1);
        QCOMPARE(slice->rows.first().subject, message.subject);
        QCOMPARE(slice->rows.first().media.size(), 1);
        const auto octets = EngineBench::wait(
            m_bench->engine->multimedia().octets(slice->rows.first().media.first().digest));
        QCOMPARE(*octets, photo().data);
    }

    void whatIsNoMessageIsRefusedAndNothingElseSuffers()
    {
        for (const char *fault : {"deliver-dtd", "deliver-many-parts"}) {
            simulator::InboundMms hostile;
            hostile.from = QStringLiteral("+256772123456");
            hostile.to = QStringLiteral("111");
            hostile.fault = QString::fromLatin1(fault);
            QVERIFY(m_mmsc->deliver(hostile));
        }
        QTRY_COMPARE(m_mmsc->status().toPost, 0);
        QCOMPARE(EngineBench::wait(m_bench->engine->threads({}))->rows.size(), 0);
        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Delivered);
    }

    void cleanup()
    {
        m_mmsc.reset();
        m_listeners.reset();
        m_bench.reset();
    }

private:
    Draft picture() const
    {
        Draft draft;
        draft.destinations = {QStringLiteral("+256772123456")};
        draft.text = QStringLiteral("Grüße");
        draft.media = {photo()};
        return draft;
    }

    SystemClock m_clock;
    std::unique_ptr<EngineBench> m_bench;
    std::unique_ptr<MmscServer> m_mmsc;
    std::unique_ptr<serve::MmsListeners> m_listeners;
};

QTEST_GUILESS_MAIN(TestMmsSimulated)
#include "tst_mms_simulated.moc"
