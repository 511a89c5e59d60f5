#include "team_desk.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;
using Kind = ThreadLine::Kind;
using Desk = test::TeamDesk;

/// Notes for the team, in the window.
class TestTeamNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteGoesToTheTeamOnly()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+N");
        QPlainTextEdit *note = desk.editor(u"Note text"_s);
        QVERIFY(note && note->hasFocus());
        QVERIFY(!desk.editor(u"Message text"_s));
        QVERIFY(!desk.button(u"Add note"_s)->isEnabled());
        QTest::keyClicks(note, u"Check <b>4471</b>"_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(desk.engine.fakeTeam.lines.size(), 1);
        QCOMPARE(desk.engine.fakeTeam.lines.first().text, u"Check <b>4471</b>"_s);
        QVERIFY(desk.engine.submitted.isEmpty());
        QTRY_VERIFY(desk.spoken().contains(u"Internal note, You · 14:32: Check <b>4471</b>."_s));
        // Back where one writes to the person.
        QTRY_VERIFY(desk.editor(u"Message text"_s));
        QVERIFY(desk.editor(u"Message text"_s)->hasFocus());
        QVERIFY(!desk.editor(u"Note text"_s));
    }

    void aNoteOfMineIsChangedAndRemoved()
    {
        Desk desk;
        desk.openMara();
        desk.engine.fakeTeam.addNote(desk.mara, u"Check 4471"_s);
        QTRY_VERIFY(desk.spoken().contains(u"Check 4471"_s));
        desk.window->inbox().changeLastNote();
        QPlainTextEdit *note = desk.editor(u"Note text"_s);
        QCOMPARE(note->toPlainText(), u"Check 4471"_s);
        QVERIFY(desk.button(u"Save note"_s));
        QTest::keyClick(note, Qt::Key_Escape); // nothing was changed: nothing is begun
        desk.press("Ctrl+Shift+N");
        QVERIFY(desk.editor(u"Note text"_s)->toPlainText().isEmpty());
        QVERIFY(desk.button(u"Add note"_s));
        desk.press("Ctrl+Shift+N");
        desk.window->inbox().changeLastNote();
        QTest::keyClicks(desk.editor(u"Note text"_s), u", please"_s);
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.spoken().contains(u"14:32, changed: Check 4471, please"_s));
        QVERIFY(!desk.spoken().contains(u"14:32: Check 4471"_s));
        desk.window->inbox().removeLastNote();
        QTRY_VERIFY(!desk.spoken().contains(u"Check 4471"_s));
        desk.undo()->undo();
        QTRY_VERIFY(desk.spoken().contains(u"Check 4471, please"_s));
        // Nobody else's.
        desk.engine.fakeTeam.addLine(desk.mara, Kind::Note, QUuid::createUuid());
        desk.engine.fakeTeam.lines.last().text = u"Theirs"_s;
        desk.engine.mailbox().postConversation(desk.mara);
        QTRY_VERIFY(desk.spoken().contains(u"Theirs"_s));
        desk.window->inbox().removeLastNote();
        QTRY_VERIFY(!desk.spoken().contains(u"Check 4471"_s));
        QVERIFY(desk.spoken().contains(u"Theirs"_s));
    }

    void whatIsTypedWhileANoteIsSavedStays()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+N");
        QPlainTextEdit *note = desk.editor(u"Note text"_s);
        QTest::keyClicks(note, u"One"_s);
        desk.engine.fakeTeam.held = true;
        QTest::keyClick(note, Qt::Key_Return);
        QTest::keyClicks(note, u" two"_s);
        desk.engine.fakeTeam.release();
        QTRY_COMPARE(note->toPlainText(), u"two"_s);
        QVERIFY(note->isVisible());
        QCOMPARE(desk.engine.fakeTeam.lines.last().text, u"One"_s);
        // Also when somebody went elsewhere meanwhile.
        desk.engine.fakeTeam.held = true;
        QTest::keyClick(note, Qt::Key_Return);
        QTest::keyClicks(note, u" three"_s);
        QTest::keyClick(note, Qt::Key_Escape);
        desk.engine.fakeTeam.release();
        QTRY_VERIFY(desk.spoken().contains(u"two."_s));
        desk.press("Ctrl+Shift+N");
        QTRY_COMPARE(note->toPlainText(), u"three"_s);
    }

    void aBegunNoteWaits()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+N");
        QTest::keyClicks(desk.editor(u"Note text"_s), u"Ask Tomas"_s);
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Escape);
        QVERIFY(desk.editor(u"Message text"_s)->toPlainText().isEmpty());
        // Another thread has none of it.
        desk.list().view()->setCurrentIndex(desk.list().model().index(2));
        QTRY_VERIFY(desk.chat()->slice().conversation() != desk.mara);
        desk.press("Ctrl+Shift+N");
        QVERIFY(desk.editor(u"Note text"_s)->toPlainText().isEmpty());
        desk.openMara();
        QTRY_VERIFY(desk.editor(u"Message text"_s));
        desk.press("Ctrl+Shift+N");
        QCOMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"Ask Tomas"_s);
        // What cannot be saved stays.
        desk.engine.fakeTeam.failure = Error{ErrorCode::Unreachable, u"No database."_s, {}};
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"No database."_s));
        QCOMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"Ask Tomas"_s);
        QVERIFY(desk.button(u"Add note"_s)->isEnabled());
        desk.engine.fakeTeam.failure.reset();
        // The program ends; the next one has it, and in every window.
        QTest::keyClicks(desk.editor(u"Note text"_s), u" today"_s);
        desk.window->close();
        desk.window.reset();
        QCOMPARE(desk.engine.writing().notes.value(desk.mara).text, u"Ask Tomas today"_s);
        QVERIFY(!desk.engine.writing().stored.contains(desk.mara));
        desk.window = std::make_unique<MainWindow>(desk.proxy, desk.dialogs, desk.theme,
                                                   desk.folder.path(), false);
        desk.window->show();
        desk.openMara();
        desk.press("Ctrl+Shift+N");
        QTRY_COMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"Ask Tomas today"_s);
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Return);
        QTRY_VERIFY(!desk.engine.writing().notes.contains(desk.mara));
    }

    void aChangedNoteLeavesTheBegunOneAlone()
    {
        Desk desk;
        desk.openMara();
        desk.engine.fakeTeam.addNote(desk.mara, u"Check 4471"_s);
        QTRY_VERIFY(desk.spoken().contains(u"Check 4471"_s));
        desk.press("Ctrl+Shift+N");
        QTest::keyClicks(desk.editor(u"Note text"_s), u"A new one"_s);
        desk.window->inbox().changeLastNote();
        QCOMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"Check 4471"_s);
        QTest::keyClicks(desk.editor(u"Note text"_s), u"!"_s);
        QTest::keyClick(desk.editor(u"Note text"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.spoken().contains(u"changed: Check 4471!"_s));
        desk.press("Ctrl+Shift+N");
        QTRY_COMPARE(desk.editor(u"Note text"_s)->toPlainText(), u"A new one"_s);
        QCOMPARE(desk.button(u"Add note"_s)->text(), u"Add note"_s);
    }
};

QTEST_MAIN(TestTeamNotes)
#include "tst_team_notes.moc"
