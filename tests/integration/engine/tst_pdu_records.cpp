#include "engine/engine_service.h"
#include "simulator/smsc_server.h"
#include "store/store.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;

/// Traffic with a real SMSC over TCP, recorded, found by message, hidden, and saved.
class TestPduRecords : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<simulator::SmscServer> m_smsc;
    std::unique_ptr<engine::EngineService> m_engine;
    CarrierId m_carrier;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        }();
        return future.result();
    }

    engine::PduRecords &records() { return m_engine->pduRecords(); }

    QList<qint64> ids(TargetId message = {}, const QString &text = {}, bool reveal = false)
    {
        PduQuery query;
        query.carrier = m_carrier;
        query.message = message;
        query.text = text;
        query.reveal = reveal;
        query.hideKeepAlive = true;
        const auto found = wait(records().find(query));
        return found ? found->ids : QList<qint64>();
    }

    QStringList names(const QList<qint64> &of)
    {
        QStringList names;
        const auto rows = wait(records().rows(m_carrier, of, false));
        for (const PduRow &row : rows ? *rows : QList<PduRow>())
            names.append(row.name);
        return names;
    }

    ChatMessage send(const QString &text)
    {
        Draft draft;
        draft.source = QStringLiteral("+13035550142");
        draft.destinations = {QStringLiteral("+13035550199")};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

    TargetState stateOf(TargetId id) { return wait(m_engine->messagesByIds({id}))->first().state; }

private Q_SLOTS:
    void initTestCase()
    {
        simulator::SmscOptions options;
        options.password = QStringLiteral("secret08");
        m_smsc = std::make_unique<simulator::SmscServer>(options, m_clock);
        const auto port = m_smsc->start();
        QVERIFY(port);
        auto store = store::Store::open({m_dir.filePath(QStringLiteral("cordboard.sqlite"))});
        QVERIFY(store);
        engine::EngineOptions engineOptions;
        engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), engineOptions);
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Northline");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.port = *port;
        edit.carrier.systemId = QStringLiteral("user");
        edit.carrier.senders = {QStringLiteral("+13035550142")};
        edit.password = QStringLiteral("secret08");
        const auto saved = wait(m_engine->saveCarrier(edit));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        m_carrier = saved->id;
        QTRY_COMPARE_WITH_TIMEOUT(wait(m_engine->links())->first().state, LinkState::Up, 20'000);
    }

    void offByDefault()
    {
        const ChatMessage sent = send(QStringLiteral("Nobody looks."));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(sent.id), TargetState::Delivered, 20'000);
        QVERIFY(ids().isEmpty());
        QVERIFY(!wait(records().startRecording(m_carrier, 31)));
        QVERIFY(!wait(records().startRecording(m_carrier, 0)));
    }

    void oneMessageFromSubmitToReceipt()
    {
        const auto recording = wait(records().startRecording(m_carrier, 30));
        QVERIFY(recording && recording->on);
        const ChatMessage other = send(QStringLiteral("Another one"));
        const ChatMessage sent = send(QString(200, u'x'));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(sent.id), TargetState::Delivered, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(other.id), TargetState::Delivered, 20'000);
        const QStringList expected{
            QStringLiteral("submit_sm"),       QStringLiteral("submit_sm"),
            QStringLiteral("submit_sm_resp"),  QStringLiteral("submit_sm_resp"),
            QStringLiteral("deliver_sm"),      QStringLiteral("deliver_sm"),
            QStringLiteral("deliver_sm_resp"), QStringLiteral("deliver_sm_resp")};
        QStringList found;
        QTRY_VERIFY_WITH_TIMEOUT((found = names(ids(sent.id)), found.sort(), found.size() >= 8),
                                 20'000);
        QStringList sorted = expected;
        sorted.sort();
        QCOMPARE(found, sorted);
        QCOMPARE(ids().size(), 12);
        m_sent = sent;
    }

    void rowsSayWho()
    {
        QVERIFY(wait(m_engine->rename(m_sent.conversation, QStringLiteral("Ines"))));
        const auto rows = wait(records().rows(m_carrier, ids(m_sent.id), false));
        QVERIFY(rows);
        QCOMPARE(rows->first().words, QStringLiteral("Ines, part 1 of 2"));
        bool took = false;
        for (const PduRow &row : *rows)
            took |= row.name == QLatin1String("submit_sm_resp") && row.tookUs >= 0 &&
                    row.words.startsWith(QLatin1String("Accepted, id "));
        QVERIFY(took);
    }

    void hiddenUnlessAsked()
    {
        const qint64 submit = ids(m_sent.id).first();
        const auto hidden = wait(records().dump(m_carrier, submit, false));
        QVERIFY(hidden && !hidden->bytes.contains("xxxx"));
        QVERIFY(!hidden->bytes.contains("13035550199") && hidden->bytes.contains("199"));
        QVERIFY(!hidden->hidden.isEmpty());
        const auto shown = wait(records().dump(m_carrier, submit, true));
        QVERIFY(shown && shown->bytes.contains("xxxx") && shown->bytes.contains("13035550199"));
        QVERIFY(ids({}, QStringLiteral("Another"), false).isEmpty());
        QCOMPARE(ids({}, QStringLiteral("Another"), true).size(), 2); // the receipt quotes it
    }

    void theBindIsRecordedWithoutItsPassword()
    {
        m_engine->reconnect(m_carrier); // up already: nothing happens
        QVERIFY(wait(m_engine->setCarrierEnabled(m_carrier, false)));
        QVERIFY(wait(m_engine->setCarrierEnabled(m_carrier, true)));
        QTRY_COMPARE_WITH_TIMEOUT(ids({}, QStringLiteral("bind_transceiver")).size(), 2, 20'000);
        const qint64 bind = ids({}, QStringLiteral("bind_transceiver")).first();
        const auto dump = wait(records().dump(m_carrier, bind, true));
        QVERIFY(dump && dump->bytes.contains("user") && !dump->bytes.contains("secret08"));
    }

    void savedForWireshark()
    {
        const QString file = m_dir.filePath(QStringLiteral("northline.pcap"));
        PduQuery query;
        query.carrier = m_carrier;
        const auto saved = wait(records().save(query, file));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        QVERIFY(*saved >= 12);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (tshark.isEmpty())
            QSKIP("tshark is not installed");
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(tshark, {QStringLiteral("-r"), file, QStringLiteral("-d"),
                               QStringLiteral("tcp.port==2775,smpp"), QStringLiteral("-Y"),
                               QStringLiteral("smpp and not _ws.malformed"), QStringLiteral("-T"),
                               QStringLiteral("fields"), QStringLiteral("-e"),
                               QStringLiteral("smpp.command_id")});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray out = process.readAllStandardOutput();
        QCOMPARE(out.count("0x"), *saved); // several PDUs of one segment share a line
    }

    void aPlaceThatCannotBeWritten()
    {
        PduQuery query;
        query.carrier = m_carrier;
        const auto saved = wait(records().save(query, m_dir.filePath(QStringLiteral("no/where"))));
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QLatin1String("could not be written")));
    }

    void stopKeepsForgetForgets()
    {
        const qint64 count = ids().size();
        QVERIFY(!wait(records().stopRecording(m_carrier)).on);
        const ChatMessage sent = send(QStringLiteral("After the stop"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(sent.id), TargetState::Delivered, 20'000);
        QCOMPARE(ids().size(), count);
        wait(records().forget(m_carrier));
        QVERIFY(ids().isEmpty());
    }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_smsc.reset();
    }

private:
    ChatMessage m_sent;
};

QTEST_GUILESS_MAIN(TestPduRecords)
#include "tst_pdu_records.moc"
