#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/hand_clock.h"
#include "transcript_document.h"
#include "ui/transcript/paper_desk.h"

#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;
using test::FakeDialogs;
using test::FakeEngine;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 day = 86'400 * second;
/// 14 November 2026, 10:00 UTC
constexpr qint64 noonish = 1'794'650'400LL * second;
const QTimeZone utc = QTimeZone::utc();

ChatMessage said(const QString &text, qint64 atUs, Direction direction = Direction::Inbound)
{
    ChatMessage message;
    message.text = text;
    message.createdUs = atUs;
    message.direction = direction;
    message.state =
        direction == Direction::Inbound ? TargetState::Received : TargetState::Delivered;
    return message;
}

Conversation mara()
{
    Conversation thread;
    thread.name = u"Mara"_s;
    thread.peerNumber = u"+15550134477"_s;
    thread.ourNumber = u"+15551234567"_s;
    return thread;
}

Transcript sheetOf(const QList<ChatMessage> &rows, bool isCut = false)
{
    return transcriptOf(mara(), rows, isCut, noonish + day, QLocale::c(), utc);
}

} // namespace

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysWhoAndWhatBecameOfIt()
    {
        ChatMessage ours = said(u"On its way."_s, noonish + 60 * second, Direction::Outbound);
        ours.author = u"noor"_s;
        ChatMessage lost = said(u"Again."_s, noonish + day, Direction::Outbound);
        lost.state = TargetState::Failed;
        lost.reason = {ReasonCode::CarrierRefused, {}};
        const Transcript sheet = sheetOf({said(u"Where is it?"_s, noonish), ours, lost});
        QCOMPARE(sheet.days.size(), 2);
        QCOMPARE(sheet.count(), 3);
        QVERIFY2(sheet.days[0].name.contains(u"2026"), qPrintable(sheet.days[0].name));
        const Transcript::Entry &first = sheet.days[0].entries[0];
        QVERIFY(first.who.contains(u"Mara"));
        QCOMPARE(first.state, QString());
        QCOMPARE(first.time, u"10:00"_s);
        const Transcript::Entry &answer = sheet.days[0].entries[1];
        QCOMPARE(answer.who, u"noor"_s);
        QCOMPARE(answer.state, u"Delivered"_s);
        const Transcript::Entry &failed = sheet.days[1].entries[0];
        QVERIFY(failed.hasFailed);
        QVERIFY2(failed.state.startsWith(u"Failed: "), qPrintable(failed.state));
        QCOMPARE(failed.who, u"A program"_s);
    }

    void whatCustomersWroteIsNoMarkup()
    {
        const QString text = u"<b>bold</b> &amp; <img src=x>\nsecond line"_s;
        QTextDocument document;
        fill(document, sheetOf({said(text, noonish)}));
        const QString plain = document.toPlainText();
        QVERIFY2(plain.contains(u"<b>bold</b> &amp; <img src=x>\nsecond line"_s),
                 qPrintable(plain));
    }

    void pagesFollowOneAnother()
    {
        QList<ChatMessage> rows;
        for (int i = 0; i < 300; ++i)
            rows.append(said(u"Message number %1, long enough to be a line."_s.arg(i),
                             noonish + i * 600 * second));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"long.pdf"_s);
        {
            QPdfWriter writer(file);
            writer.setResolution(300);
            QVERIFY(paint(sheetOf(rows, true), writer));
        }
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray pdf = written.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        const auto pages = pdf.count("/Type /Page\n") + pdf.count("/Type /Page ");
        QVERIFY2(pages > 5 && pages < 40, qPrintable(QString::number(pages)));
        QVERIFY(sheetOf(rows, true).note.contains(u"300"));
    }

    void aFileGetsTheNameOfThePerson()
    {
        Conversation thread = mara();
        QCOMPARE(transcriptFileName(thread, noonish), u"Mara 2026-11-14.pdf"_s);
        thread.name = u"../Ma/ra:\n*?"_s;
        const QString name = transcriptFileName(thread, noonish);
        QVERIFY2(!name.contains(u'/') && !name.contains(u':') && !name.startsWith(u'.'),
                 qPrintable(name));
    }

    void theWholeThreadIsReadAndSaved()
    {
        FakeEngine engine;
        test::HandClock clock(noonish + day);
        FakeDialogs dialogs;
        QWidget window;
        const ConversationId id = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        for (int i = 0; i < 1'203; ++i)
            engine.addMessage(id, said(u"text %1"_s.arg(i), noonish + i * second));
        const QTemporaryDir folder;
        dialogs.fileName = folder.filePath(u"mara.pdf"_s);
        PaperDesk desk(engine, clock, dialogs, &window);
        QSignalSpy done(&desk, &PaperDesk::done);
        desk.savePdf(engine.thread(id));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
        QCOMPARE(engine.sliceQueries.size(), 3); // 500, 500, 203
        QCOMPARE(done[0][1].toString(), dialogs.fileName);
        QVERIFY(done[0][0].toString().contains(u"mara.pdf"_s));
        QVERIFY(QFileInfo(dialogs.fileName).size() > 10'000);
        QCOMPARE(dialogs.files[0].name, transcriptFileName(engine.thread(id), clock.nowUs()));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        FakeEngine engine;
        test::HandClock clock(noonish + day);
        FakeDialogs dialogs;
        QWidget window;
        const ConversationId id = engine.addThread(u"Mara"_s, u"+15550134477"_s);
        engine.addMessage(id, said(u"hello"_s, noonish));
        dialogs.fileName = u"/nowhere/at all/mara.pdf"_s;
        PaperDesk desk(engine, clock, dialogs, &window);
        QSignalSpy failed(&desk, &PaperDesk::failed);
        desk.savePdf(engine.thread(id));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
        QVERIFY(failed[0][0].toString().contains(u"could not be written"_s));

        engine.failNext(FakeEngine::Call::Messages, {ErrorCode::Busy, u"No database."_s, {}});
        desk.savePdf(engine.thread(id));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 60'000);
        QCOMPARE(failed[1][0].toString(), u"No database."_s);
    }
};

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"
