#include "describe/describe.h"
#include "engine/face/pdu_records.h"
#include "pdu_filter.h"
#include "pdu_recorder.h"
#include "unit/smpp/fake_clock.h"
#include "unit/smpp/pdu_bytes.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace cordboard::test;

namespace {

constexpr CarrierId northline{3};
constexpr qint64 minuteMs = 60'000;

struct Desk
{
    FakeClock clock;
    PduRecorder recorder{clock};

    void see(bool fromUs, const QByteArray &frame, qint64 attempt = 0, quint32 connection = 1)
    {
        if (carrier::PduTap *tap = recorder.tap(northline))
            tap->pduSeen({connection, fromUs, frame, AttemptId{attempt}});
    }
    std::vector<RecordedPdu> all() const { return recorder.since(northline, 0).pdus; }
};

RecordedPdu ofOctets(const QByteArray &frame)
{
    RecordedPdu pdu;
    pdu.frame = frame;
    return pdu;
}

QByteArray submit(quint32 sequence, const QByteArray &text = "Hello")
{
    return pdu(smpp::command::submitSm, 0, sequence, smBody({.text = text}));
}

} // namespace

class TestPduRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offByDefault()
    {
        Desk desk;
        QVERIFY(!desk.recorder.tap(northline));
        QVERIFY(!desk.recorder.state(northline).on);
        desk.recorder.start(northline, 30);
        QVERIFY(desk.recorder.tap(northline));
        QVERIFY(!desk.recorder.tap(CarrierId{4})); // for this one only
    }

    void stopsByItself()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        carrier::PduTap *tap = desk.recorder.tap(northline);
        desk.see(true, submit(1));
        desk.clock.advance(30 * minuteMs);
        tap->pduSeen({1, true, submit(2), {}}); // a tap that was not taken away in time
        QVERIFY(!desk.recorder.tap(northline));
        const PduRecording state = desk.recorder.state(northline);
        QVERIFY(!state.on);
        QCOMPARE(state.count, 1); // what was recorded can still be read
        QCOMPARE(state.untilUs - state.sinceUs, 30 * minuteMs * 1'000);
    }

    void neverLongerThanThirtyMinutes()
    {
        Desk desk;
        const PduRecording state = desk.recorder.start(northline, 600);
        QCOMPARE(state.untilUs - state.sinceUs, 30 * minuteMs * 1'000);
    }

    void passwordsNeverEnter()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        desk.see(
            true,
            pdu(9, 0, 1, cstr("user") + cstr("secret08") + cstr("") + QByteArray("\x34\0\0\0", 4)));
        QCOMPARE(desk.all().size(), size_t(1));
        QVERIFY(!desk.all()[0].frame.contains("secret08"));
        QVERIFY(desk.all()[0].frame.contains("user"));
    }

    void answersFindTheirRequests()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        desk.see(true, submit(7), 41);
        desk.see(false, deliverSm(7, {.text = "Hi"})); // the same number, the other way
        desk.clock.advance(42);
        desk.see(false, submitSmResp(7, "7f01a2"));
        desk.see(true, pdu(0x80000005, 0, 7, cstr("")));
        desk.see(false, submitSmResp(7, "again"));
        const auto all = desk.all();
        QCOMPARE(all[2].pairedWith, all[0].id);
        QCOMPARE(all[2].tookUs, 42'000);
        QCOMPARE(all[2].attempt, AttemptId{41});
        QCOMPARE(all[0].pairedWith, all[2].id);
        QCOMPARE(all[3].pairedWith, all[1].id);
        QCOMPARE(all[4].pairedWith, 0);
    }

    void anotherConnectionIsAnotherConversation()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        desk.see(true, submit(7), 41, 1);
        desk.see(false, submitSmResp(7, "x"), 0, 2);
        QCOMPARE(desk.all()[1].pairedWith, 0);
    }

    void theOldestMakeRoom()
    {
        PduRing ring(3, 1'000);
        for (int i = 0; i < 5; ++i)
            ring.append(ofOctets(QByteArray(10, 'x')));
        QCOMPARE(ring.count(), 3);
        QCOMPARE(ring.dropped(), 2);
        QCOMPARE(ring.oldest(), 3);
        QVERIFY(!ring.find(2));
        QCOMPARE(ring.find(3)->id, 3);
        QCOMPARE(ring.since(4).size(), size_t(1));
        ring.append(ofOctets(QByteArray(990, 'x')));
        QCOMPARE(ring.octets(), 1'000);
        QCOMPARE(ring.count(), 2);
        ring.append(ofOctets(QByteArray(5'000, 'x'))); // larger than all the room: alone
        QCOMPARE(ring.count(), 1);
        ring.clear();
        ring.append(ofOctets(QByteArray(1, 'x')));
        QCOMPARE(ring.newest(), 8); // ids go on
    }

    void withinItsBounds()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        const QByteArray frame = pdu(0x15, 0, 1, QByteArray(900, 'x'));
        for (int i = 0; i < 25'000; ++i)
            desk.see(true, frame);
        const PduRecording state = desk.recorder.state(northline);
        QVERIFY(state.octets <= PduRecords::mostOctets);
        QVERIFY(state.count <= PduRecords::mostPdus);
        QCOMPARE(state.count + state.dropped, 25'000);
    }

    void startForgetsTheLastRecording()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        desk.see(true, submit(1));
        const qint64 last = desk.all()[0].id;
        desk.recorder.start(northline, 30);
        QVERIFY(desk.all().empty());
        desk.see(true, submit(2));
        QVERIFY(desk.all()[0].id > last);
        desk.recorder.forget(northline);
        QVERIFY(desk.all().empty() && !desk.recorder.state(northline).on);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("reveal");
        QTest::addColumn<QList<qint64>>("ids");
        const QList<qint64> none;
        QTest::newRow("nothing") << "" << false << QList<qint64>{1, 2, 3, 4, 5, 6};
        QTest::newRow("number") << "+1 555 123 4567" << false << QList<qint64>{1, 3};
        QTest::newRow("end of a number") << "4477" << false << QList<qint64>{1, 3};
        QTest::newRow("id") << "7F01A2" << false << QList<qint64>{2, 3};
        QTest::newRow("name") << "deliver_sm" << false << QList<qint64>{3, 4};
        QTest::newRow("sequence") << "0x9d2" << false << QList<qint64>{3, 4};
        QTest::newRow("text, hidden") << "Hello" << false << none;
        QTest::newRow("text, shown") << "hello" << true << QList<qint64>{1};
        QTest::newRow("no hit") << "xyz" << true << none;
    }
    void filters()
    {
        QFETCH(QString, text);
        QFETCH(bool, reveal);
        QFETCH(QList<qint64>, ids);
        PduQuery query;
        query.text = text;
        query.reveal = reveal;
        QCOMPARE(filtered(traffic(), query, {}), ids);
    }

    void keepAliveIsHidden()
    {
        PduQuery query;
        query.hideKeepAlive = true;
        QCOMPARE(filtered(traffic(), query, {}), (QList<qint64>{1, 2, 3, 4}));
    }

    void oneMessageWithItsReceiptAndAnswers()
    {
        PduQuery query;
        query.message = TargetId{9};
        QCOMPARE(filtered(traffic(), query, {{AttemptId{41}}, {QStringLiteral("7f01a2")}}),
                 (QList<qint64>{1, 2, 3, 4}));
        QCOMPARE(filtered(traffic(), query, {{AttemptId{77}}, {}}), QList<qint64>());
    }

private:
    static std::vector<RecordedPdu> traffic()
    {
        Desk desk;
        desk.recorder.start(northline, 30);
        desk.see(true, submit(1), 41);
        desk.see(false, submitSmResp(1, "7f01a2"));
        desk.see(false, deliverSm(0x9d2, {.text = "id:7f01a2 stat:DELIVRD", .esmClass = 4}));
        desk.see(true, pdu(0x80000005, 0, 0x9d2, cstr("")));
        desk.see(true, pdu(0x15, 0, 2));
        desk.see(false, pdu(0x80000015, 0, 2));
        return desk.all();
    }
};

QTEST_APPLESS_MAIN(TestPduRecorder)
#include "tst_pdu_recorder.moc"
