// What is done about a thread: by keys, by the header's menus, with Undo, and what others do.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/choice_popup.h"
#include "ui/common/undo_strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;
using Kind = ThreadLine::Kind;

namespace {

struct Desk
{
    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.fakeTeam.nowUs = test::sampleNowUs();
        open();
    }
    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void openMara()
    {
        QTRY_VERIFY(list().model().rowOf(mara) >= 0);
        const int row = list().model().rowOf(mara);
        list().view()->setCurrentIndex(list().model().index(row));
        Q_EMIT list().view()->openAsked(list().model().index(row));
        QTRY_COMPARE(chat()->slice().count(), 5);
        // Who sits here is asked once the window stands.
        QTRY_VERIFY(engine.fakeTeam.who.id == me());
    }
    QUuid me() { return engine.fakeTeam.who.id; }
    Conversation &thread() { return engine.thread(mara); }
    ui::ThreadList &list() { return window->inbox().threads(); }
    ui::ChatView *chat() { return window->findChild<ui::ChatView *>(); }
    ui::UndoStrip *undo() { return window->inbox().findChild<ui::UndoStrip *>(); }
    void press(const char *keys)
    {
        QTest::keySequence(window.get(), QKeySequence(QLatin1String(keys)));
    }
    QPlainTextEdit *editor(const QString &name)
    {
        for (auto *one : window->findChildren<QPlainTextEdit *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (auto *strip : window->findChildren<ui::Strip *>()) {
            if (strip->isVisible() && strip->text().contains(words))
                return true;
        }
        return false;
    }
    QString spoken()
    {
        QString all;
        for (int row = 0; row < chat()->slice().count(); ++row)
            all += chat()->spokenText(row) + u'\n';
        return all;
    }
    QAction *choice(const QString &start)
    {
        for (auto *action : window->findChild<ui::ThreadButtons *>()->findChildren<QAction *>()) {
            if (action->text().startsWith(start))
                return action;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &accessibleName)
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() &&
                (one->accessibleName() == accessibleName || one->text() == accessibleName))
                return one;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    test::StillClock clock{test::sampleNowUs()};
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId mara;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestTeamInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takingByKey()
    {
        Desk desk;
        desk.openMara();
        QCOMPARE(desk.button(u"Assigned to"_s)->accessibleDescription(), u"Unassigned"_s);
        desk.press("Ctrl+Shift+M");
        QCOMPARE(desk.thread().assignee, desk.me());
        QTRY_COMPARE(desk.button(u"Assigned to"_s)->accessibleDescription(), u"You"_s);
        QTRY_VERIFY(desk.spoken().contains(u"You took this thread at 14:32."_s));
        desk.press("Ctrl+Shift+M"); // it is mine: nothing more happens
        QCOMPARE(desk.engine.fakeTeam.lines.size(), 1);
    }

    void whoeverWasFirstIsNamed()
    {
        Desk desk;
        desk.openMara();
        const QUuid noor = desk.engine.fakeTeam.addOther(u"Noor"_s);
        // She was faster, and this window has not heard of it.
        desk.thread().assignee = noor;
        desk.press("Ctrl+Shift+M");
        QTRY_VERIFY(desk.says(u"Noor has this thread already."_s));
        QCOMPARE(desk.thread().assignee, noor);
    }

    void theOthersAreOffered()
    {
        Desk desk;
        const QUuid noor = desk.engine.fakeTeam.addOther(u"Noor & Co"_s, 4);
        desk.engine.fakeTeam.addOther(u"Tomas"_s, 0, false);
        desk.openMara();
        desk.press("Alt+Shift+M");
        auto *popup = qobject_cast<ui::ChoicePopup *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        auto *list = popup->findChild<QListWidget *>();
        auto *field = popup->findChild<QLineEdit *>();
        const auto spokenRows = [list] {
            QStringList rows;
            for (int row = 0; row < list->count(); ++row)
                rows.append(list->item(row)->data(Qt::AccessibleTextRole).toString());
            return rows;
        };
        QTRY_COMPARE(spokenRows(), QStringList({u"Me, Ctrl+Shift+M"_s, u"Noor & Co, here, 4 open"_s,
                                                u"Tomas, away, 0 open"_s, u"Nobody, chosen"_s}));
        QTest::keyClicks(field, u"no"_s);
        QTRY_COMPARE(list->count(), 2);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.spoken().contains(u"You gave this thread to"_s));
        QCOMPARE(desk.thread().assignee, noor);
        QTRY_COMPARE(desk.button(u"Assigned to"_s)->accessibleDescription(), u"Noor & Co"_s);
        desk.press("Alt+Shift+M");
        QTest::keyClicks(field, u"nobody"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(desk.spoken().contains(u"You gave this thread back at 14:32."_s));
        QVERIFY(desk.thread().assignee.isNull());
    }

    void closingCanBeUndone()
    {
        Desk desk;
        desk.openMara();
        const int rows = desk.list().model().rowCount();
        desk.press("Ctrl+E");
        QCOMPARE(desk.thread().status.state, ThreadState::Closed);
        QTRY_COMPARE(desk.list().model().rowCount(), rows - 1);
        QVERIFY(desk.says(u"is closed."_s));
        // What was open stays, to be read and to be undone.
        QCOMPARE(desk.chat()->slice().count(), 5);
        QVERIFY(desk.button(u"Open again (Ctrl+E)"_s));
        desk.undo()->undo();
        QCOMPARE(desk.thread().status.state, ThreadState::Open);
        QTRY_COMPARE(desk.list().model().rowCount(), rows);
        QVERIFY(!desk.undo()->isVisible());
        QTRY_VERIFY(desk.list().view()->selectionModel()->isSelected(
            desk.list().model().index(desk.list().model().rowOf(desk.mara))));
        desk.press("Ctrl+E");
        desk.press("Ctrl+E"); // again, after the strip
        QTRY_COMPARE(desk.thread().status.state, ThreadState::Closed);
    }

    void whatWasNotSeenIsNotClosed()
    {
        Desk desk;
        desk.openMara();
        // It is in the database, and this window has not heard of it yet.
        ChatMessage late;
        late.text = u"One more thing"_s;
        desk.engine.addMessage(desk.mara, late);
        desk.press("Ctrl+E");
        QTRY_VERIFY(desk.says(u"Another message has just come in."_s));
        QCOMPARE(desk.thread().status.state, ThreadState::Open);
        QVERIFY(!desk.undo()->isVisible());
    }

    void undoingACloseKeepsAllUnread()
    {
        Desk desk;
        desk.openMara();
        const ConversationId other = desk.list().model().at(2).id;
        QVERIFY(other != desk.mara);
        for (int i = 0; i < 5; ++i)
            desk.engine.receive(other, u"Hello?"_s);
        const Conversation before = desk.engine.thread(other);
        QTRY_COMPARE(desk.list().model().at(desk.list().model().rowOf(other)).unread,
                     before.unread);
        QVERIFY(before.unread >= 5);
        Q_EMIT desk.list().menuAsked(before, QPoint(10, 10));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Close"_s)
                action->trigger();
        }
        menu->close();
        QCOMPARE(desk.engine.thread(other).unread, 0);
        desk.undo()->undo();
        QCOMPARE(desk.engine.thread(other).status.state, ThreadState::Open);
        QCOMPARE(desk.engine.thread(other).unread, before.unread);
    }

    void whatCannotBeReadTakesTheFormerAway()
    {
        Desk desk;
        desk.openMara();
        const ConversationId other = desk.list().model().at(2).id;
        desk.engine.failNext(test::FakeEngine::Call::Messages,
                             {ErrorCode::Unreachable, u"No database."_s, {}});
        desk.list().view()->setCurrentIndex(desk.list().model().index(2));
        QTRY_VERIFY(desk.says(u"No database."_s));
        QCOMPARE(desk.chat()->slice().count(), 0);
        QVERIFY(!desk.spoken().contains(u"14:"_s));
        desk.button(u"Try again"_s)->click();
        QTRY_COMPARE(desk.chat()->slice().conversation(), other);
        QVERIFY(desk.chat()->slice().count() > 0);
    }

    void whoeverWritesIsNotTakenAway_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("writes") << u"Just a mo"_s;
        QTest::newRow("waits") << QString();
    }

    void whoeverWritesIsNotTakenAway()
    {
        QFETCH(QString, typed);
        Desk desk;
        desk.openMara();
        desk.list().showView(ui::InboxView::Mine);
        QTRY_VERIFY(desk.button(u"Take the oldest"_s));
        QCOMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        desk.engine.fakeTeam.held = true;
        desk.button(u"Take the oldest"_s)->click();
        QTest::keyClicks(desk.editor(u"Message text"_s), typed);
        desk.engine.fakeTeam.release();
        const auto isMara = [&] {
            return desk.window->inbox().thread().conversation().id == desk.mara;
        };
        if (typed.isEmpty()) {
            QTRY_VERIFY(!isMara());
            return;
        }
        QTRY_VERIFY(desk.says(u"is yours now."_s));
        QVERIFY(isMara());
        QCOMPARE(desk.editor(u"Message text"_s)->toPlainText(), typed);
    }

    void whatCannotBeClosedIsSaid()
    {
        Desk desk;
        desk.openMara();
        desk.engine.fakeTeam.failure = Error{ErrorCode::Unreachable, u"No database."_s, {}};
        desk.press("Ctrl+E");
        QTRY_VERIFY(desk.says(u"No database."_s));
        QVERIFY(!desk.undo()->isVisible());
        QCOMPARE(desk.thread().status.state, ThreadState::Open);
    }

    void snoozingFromTheMenu()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+S");
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QStringList words;
        for (const QAction *action : menu->actions())
            words.append(action->text());
        // Sunday, 22 November, 14:32: tomorrow is Monday.
        QCOMPARE(words,
                 (QStringList{u"Later today 16:00"_s, u"Tomorrow 09:00"_s, u"When they reply"_s,
                              u"Pick..."_s, QString(), u"Comes back at once if they reply"_s}));
        menu->close();
        desk.choice(u"Tomorrow"_s)->trigger();
        QCOMPARE(desk.thread().status.state, ThreadState::Snoozed);
        QTRY_VERIFY(desk.spoken().contains(u"Snoozed until 09:00 tomorrow."_s));
        QVERIFY(desk.says(u"is snoozed until 09:00 tomorrow."_s));
        QTRY_COMPARE(desk.list().model().rowOf(desk.mara), -1);
        desk.undo()->undo();
        QTRY_VERIFY(desk.list().model().rowOf(desk.mara) >= 0);
    }

    void aTimeOfOnesOwn()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+S");
        QApplication::activePopupWidget()->close();
        desk.choice(u"Pick..."_s)->trigger();
        auto *dialog = desk.window->findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *when = dialog->findChild<QDateTimeEdit *>();
        auto *snooze = dialog->findChildren<QPushButton *>().last();
        for (auto *button : dialog->findChildren<QPushButton *>())
            snooze = button->isDefault() ? button : snooze;
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(desk.clock.nowUs() / 1000);
        when->setDateTime(now.addSecs(-60));
        QVERIFY(!snooze->isEnabled()); // that time is over
        when->setDateTime(now.addDays(3));
        QVERIFY(snooze->isEnabled());
        snooze->click();
        QCOMPARE(desk.thread().status.state, ThreadState::Snoozed);
        QCOMPARE(desk.thread().status.untilUs, when->dateTime().toMSecsSinceEpoch() * 1000);
    }

    void theListHasItsOwnMenu()
    {
        Desk desk;
        desk.openMara();
        auto *view = desk.list().view();
        const int row = 1;
        const ConversationId other = desk.list().model().at(row).id;
        QVERIFY(other != desk.mara);
        const auto choose = [&](const QString &words) {
            const int at = desk.list().model().rowOf(other);
            Q_EMIT view->menuAsked(desk.list().model().index(at), QPoint(10, 10));
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
                if (action->text() == words)
                    action->trigger();
            }
            if (menu)
                menu->close();
        };
        choose(u"Take it"_s);
        QCOMPARE(desk.engine.thread(other).assignee, desk.me());
        choose(u"Snooze: Tomorrow 09:00"_s);
        QCOMPARE(desk.engine.thread(other).status.state, ThreadState::Snoozed);
        QTRY_COMPARE(desk.list().model().rowOf(other), -1);
        // What is open is not touched by it; the strip undoes the other.
        QCOMPARE(desk.thread().status.state, ThreadState::Open);
        QVERIFY(desk.chat()->slice().conversation() == desk.mara);
        desk.undo()->undo();
        QTRY_VERIFY(desk.list().model().rowOf(other) >= 0);
        choose(u"Close"_s);
        QCOMPARE(desk.engine.thread(other).status.state, ThreadState::Closed);
    }

    void unreadUntilComingBack()
    {
        Desk desk;
        desk.openMara();
        QTRY_COMPARE(desk.thread().unread, 0);
        desk.press("Ctrl+U");
        QTRY_COMPARE(desk.thread().unread, 1);
        desk.engine.receive(desk.mara, u"And?"_s); // in sight, and still unread
        QTRY_COMPARE(desk.chat()->slice().count(), 6);
        QCOMPARE(desk.thread().unread, 2);
    }

    void theBadgeCountsMineAndUnassigned()
    {
        Desk desk;
        auto *rail = desk.window->findChild<ui::Rail *>();
        const auto badge = [rail] {
            for (auto *one : rail->findChildren<QAbstractButton *>()) {
                if (one->text() == u"Inbox"_s)
                    return one->accessibleDescription();
            }
            return QString();
        };
        QTRY_COMPARE(badge(), u"3 unread"_s);
        auto &team = desk.engine.fakeTeam;
        team.assign(desk.mara, team.addOther(u"Noor"_s), {});
        QTRY_COMPARE(badge(), u"2 unread"_s);
    }

    void whatOthersDoIsSeen()
    {
        Desk desk;
        desk.openMara();
        auto &team = desk.engine.fakeTeam;
        const QUuid noor = team.addOther(u"Noor"_s);
        desk.thread().status = {ThreadState::Closed, 0};
        team.addLine(desk.mara, Kind::Closed, noor);
        team.hands.announce(desk.mara);
        QTRY_VERIFY(desk.spoken().contains(u"Noor"_s));
        QVERIFY(desk.spoken().contains(u"closed this thread at 14:32."_s));
        QVERIFY(desk.button(u"Open again (Ctrl+E)"_s));
        QVERIFY(!desk.undo()->isVisible()); // it is not mine to undo
    }

    void theListIsRemembered()
    {
        Desk desk;
        desk.list().showView(ui::InboxView::Unassigned);
        QTRY_COMPARE(int(desk.list().model().view()), int(ThreadView::Unassigned));
        desk.open();
        QCOMPARE(int(desk.list().model().view()), int(ThreadView::Unassigned));
    }

    void aColleagueWasFaster_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("anyway") << u"Send anyway"_s;
        QTest::newRow("read first") << u"Read first"_s;
    }

    void aColleagueWasFaster()
    {
        QFETCH(QString, choice);
        Desk desk;
        desk.openMara();
        ChatMessage answer;
        answer.direction = Direction::Outbound;
        answer.author = u"noor"_s;
        answer.text = u"Yes, from 08:00"_s;
        // It is in the database, and this window has not heard of it yet.
        answer.id = desk.engine.addMessage(desk.mara, answer);
        QPlainTextEdit *editor = desk.editor(u"Message text"_s);
        QTest::keyClicks(editor, u"No, never"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"noor answered 4 s ago: “Yes, from 08:00”"_s));
        QCOMPARE(editor->toPlainText(), u"No, never"_s);
        QVERIFY(!desk.says(u"Not sent."_s));
        desk.button(choice)->click();
        QVERIFY(!desk.says(u"noor answered"_s));
        if (choice == u"Send anyway"_s) {
            QTRY_COMPARE(desk.engine.submitted.size(), 2);
            QVERIFY(!desk.engine.submitted.last().seen);
            QCOMPARE(desk.engine.submitted.last().text, u"No, never"_s);
            QVERIFY(editor->toPlainText().isEmpty());
            return;
        }
        QCOMPARE(editor->toPlainText(), u"No, never"_s);
        QVERIFY(editor->hasFocus());
        // Once it has been in sight, nobody asks again.
        desk.engine.receive(desk.mara, u"Thanks"_s);
        QTRY_COMPARE(desk.chat()->slice().count(), 7);
        QTRY_COMPARE(desk.thread().unread, 0);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(editor->toPlainText().isEmpty());
        QVERIFY(!desk.says(u"noor answered"_s));
    }

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

QTEST_MAIN(TestTeamInbox)
#include "tst_team_inbox.moc"
