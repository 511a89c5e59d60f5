#include "team_desk.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;
using Kind = ThreadLine::Kind;
using Desk = test::TeamDesk;

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
};

QTEST_MAIN(TestTeamInbox)
#include "tst_team_inbox.moc"
