// The pane of the conversations: what it says, searching, keys, the pill, writing to a new number.
#include "support/fake_engine.h"
#include "ui/common/empty_note.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/new_thread_panel.h"
#include "ui/inbox/thread_list.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using ui::ThreadList;

namespace {

struct Desk
{
    explicit Desk(const QStringList &people)
    {
        for (const QString &name : people)
            ids.append(engine.addThread(name, QStringLiteral("+1303555017%1").arg(ids.size()),
                                        1'000'000 - ids.size()));
        Carrier carrier;
        carrier.senders = {QStringLiteral("+13035550142")};
        engine.addCarrier(carrier);
        list.resize(320, 700);
        list.show();
    }
    void load()
    {
        // What was put in after the list was made was not announced.
        list.model().reload();
        book.reload();
        QTRY_COMPARE(list.model().rowCount(), int(ids.size()));
        QTRY_VERIFY(!book.carriers().isEmpty());
    }
    QLineEdit *search() { return field(QStringLiteral("Search all messages")); }
    QLineEdit *field(const QString &name)
    {
        for (auto *edit : list.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text)
    {
        for (auto *one : list.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    QAbstractButton *tab(const QString &text)
    {
        for (auto *one : list.findChildren<QAbstractButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (auto *label : list.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == words)
                return true;
        }
        return false;
    }
    QAction *action(const QString &text)
    {
        for (auto *one : list.findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    ui::Theme theme;
    test::FakeEngine engine;
    SystemClock clock;
    QList<ConversationId> ids;
    ui::EngineProxy proxy{engine, clock};
    ui::CarrierBook book{proxy};
    ui::TeamBook team{proxy};
    ThreadList list{proxy, book, team, theme};
};

const QStringList three{QStringLiteral("Mara"), QStringLiteral("Ines"), QStringLiteral("Leo")};

} // namespace

class TestThreadList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasItsNames()
    {
        Desk desk(three);
        desk.load();
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(desk.list.view());
        QCOMPARE(view->text(QAccessible::Name), QStringLiteral("Conversations"));
        QCOMPARE(view->childCount(), 3);
        QVERIFY(view->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Mara, ")));
    }

    void keysMoveAndOpen()
    {
        Desk desk(three);
        desk.load();
        QSignalSpy shown(&desk.list, &ThreadList::shown);
        QSignalSpy opened(&desk.list, &ThreadList::opened);
        desk.list.view()->setFocus();
        QTest::keyClick(desk.list.view(), Qt::Key_J);
        QTest::keyClick(desk.list.view(), Qt::Key_J);
        QTest::keyClick(desk.list.view(), Qt::Key_K);
        QCOMPARE(shown.count(), 3);
        QCOMPARE(shown.last().first().value<Conversation>().name, QStringLiteral("Mara"));
        QCOMPARE(opened.count(), 0);
        QTest::keyClick(desk.list.view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QVERIFY(opened.first().at(1).toBool());
    }

    void searchFindsInMessages()
    {
        Desk desk(three);
        ChatMessage old;
        old.text = QStringLiteral("The rim is bent");
        old.createdUs = 10;
        desk.engine.addMessage(desk.ids.at(2), old);
        desk.load();
        QTest::keyClicks(desk.search(), QStringLiteral("rim"));
        QTRY_COMPARE(desk.list.model().rowCount(), 1);
        QCOMPARE(desk.list.model().at(0).name, QStringLiteral("Leo"));
        QTest::keyClicks(desk.search(), QStringLiteral("xyz"));
        auto *note = desk.list.findChild<ui::EmptyNote *>();
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->text(),
                 QStringLiteral(
                     "No message contains \"rimxyz\". Closed and old threads were searched too."));
        desk.search()->clear();
        QTRY_COMPARE(desk.list.model().rowCount(), 3);
    }

    void firstUseOffersANewMessage()
    {
        Desk desk({});
        auto *note = desk.list.findChild<ui::EmptyNote *>();
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(note->text(), QStringLiteral("No conversations yet. Write first:"));
        QTest::mouseClick(desk.button(QStringLiteral("New message (Ctrl+N)")), Qt::LeftButton);
        QVERIFY(desk.list.findChild<ui::NewThreadPanel *>()->isVisible());
    }

    void aNewNumberIsCheckedAndOpened()
    {
        Desk desk(three);
        desk.load();
        desk.list.startNewMessage();
        QLineEdit *number = desk.field(QStringLiteral("Name or number to write to"));
        QTest::keyClicks(number, QStringLiteral("12"));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(!number->accessibleDescription().isEmpty());
        QCOMPARE(number->text(), QStringLiteral("12"));
        QCOMPARE(desk.engine.calls(test::FakeEngine::Call::OpenThread), 0);
        number->clear();
        QSignalSpy opened(&desk.list, &ThreadList::opened);
        // In the national form of the country of our own number.
        QTest::keyClicks(number, QStringLiteral("(303) 555-0199"));
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        const auto thread = opened.first().first().value<Conversation>();
        QCOMPARE(thread.peerNumber, QStringLiteral("+13035550199"));
        QCOMPARE(thread.ourNumber, QStringLiteral("+13035550142"));
        QVERIFY(!desk.list.findChild<ui::NewThreadPanel *>()->isVisible());
    }

    void aNameFindsWhomWeKnow()
    {
        Desk desk(
            {QStringLiteral("Mara Lindqvist"), QStringLiteral("Tomas"), QStringLiteral("Marek")});
        desk.load();
        desk.list.startNewMessage();
        QLineEdit *field = desk.field(QStringLiteral("Name or number to write to"));
        QListWidget *known = nullptr;
        for (auto *one : desk.list.findChildren<QListWidget *>()) {
            if (one->accessibleName() == QStringLiteral("People we know"))
                known = one;
        }
        QVERIFY(known && !known->isVisible());
        QSignalSpy opened(&desk.list, &ThreadList::opened);
        QTest::keyClicks(field, QStringLiteral("mar"));
        QTRY_COMPARE(known->count(), 2);
        QVERIFY(known->isVisible());
        QVERIFY2(field->accessibleDescription().startsWith(known->item(0)->text()),
                 qPrintable(field->accessibleDescription()));
        const QString second = known->item(1)->text();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(field->accessibleDescription().startsWith(second));
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<Conversation>().name, second);
        QVERIFY(!desk.list.findChild<ui::NewThreadPanel *>()->isVisible());

        // Whoever is faster than the answer gets who is meant all the same.
        desk.list.startNewMessage();
        QVERIFY(!known->isVisible());
        QTest::keyClicks(field, QStringLiteral("tomas"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(opened.last().first().value<Conversation>().id, desk.ids.at(1));

        desk.list.startNewMessage();
        QTest::keyClicks(field, QStringLiteral("Xerxes"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(
            field->accessibleDescription().startsWith(QStringLiteral("Nobody we know is called")));
        QCOMPARE(field->text(), QStringLiteral("Xerxes"));
        // Some digits find them, too, and a number is dialled as it stands.
        field->clear();
        QTest::keyClicks(field, QStringLiteral("5550172"));
        QTRY_COMPARE(known->count(), 1);
        QCOMPARE(known->currentRow(), -1);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(opened.last().first().value<Conversation>().id, desk.ids.at(2));
        QCOMPARE(desk.engine.calls(test::FakeEngine::Call::OpenThread), 0);
    }

    void thePillCountsWhatWaits()
    {
        Desk desk(three);
        desk.load();
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(desk.list.view()->viewport(), &enter);
        desk.engine.receive(desk.ids.at(2), QStringLiteral("Me"));
        QTRY_VERIFY(desk.button(QStringLiteral("1 newer thread")));
        desk.engine.receive(desk.ids.at(1), QStringLiteral("Me too"));
        QTRY_VERIFY(desk.button(QStringLiteral("2 newer threads")));
        QCOMPARE(desk.list.model().at(0).name, QStringLiteral("Mara"));
        QPushButton *pill = desk.button(QStringLiteral("2 newer threads"));
        QTest::mouseClick(pill, Qt::LeftButton);
        QCOMPARE(desk.list.model().at(0).name, QStringLiteral("Ines"));
        QVERIFY(!pill->isVisible());
    }

    void theChosenRowSurvivesReadingAnew()
    {
        Desk desk(three);
        desk.load();
        desk.list.view()->setCurrentIndex(desk.list.model().index(1));
        QSignalSpy shown(&desk.list, &ThreadList::shown);
        QSignalSpy reset(&desk.list.model(), &QAbstractItemModel::modelReset);
        desk.list.model().reload();
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(desk.list.view()->currentIndex().row(), 1);
        QCOMPARE(shown.count(), 0);
    }

    void aDatabaseThatDoesNotAnswerIsSaid()
    {
        Desk desk(three);
        desk.load();
        desk.engine.failNext(test::FakeEngine::Call::Threads,
                             Error{ErrorCode::Internal, QStringLiteral("The disk is gone."), {}});
        desk.list.model().reload();
        QTRY_VERIFY(desk.button(QStringLiteral("Try again"))->isVisible());
        QCOMPARE(desk.list.model().rowCount(), 3);
        QTest::mouseClick(desk.button(QStringLiteral("Try again")), Qt::LeftButton);
        QTRY_VERIFY(!desk.button(QStringLiteral("Try again"))->isVisible());
    }

    void eachTabAsksForItsThreads()
    {
        Desk desk(three);
        auto &team = desk.engine.fakeTeam;
        team.assign(desk.ids.at(0), team.who.id, {});
        team.setStatus(desk.ids.at(1), {ThreadState::Snoozed, 0});
        desk.engine.receive(desk.ids.at(2), QStringLiteral("Hello?"));
        desk.list.model().reload();
        QTRY_COMPARE(desk.list.model().rowCount(), 2);
        const auto first = [&desk] {
            const auto &model = desk.list.model();
            return model.rowCount() == 1 ? model.at(0).name : QString();
        };
        QSignalSpy changed(&desk.list, &ThreadList::viewChanged);
        desk.tab(QStringLiteral("Mine"))->click();
        QTRY_COMPARE(first(), QStringLiteral("Mara"));
        desk.tab(QStringLiteral("Unassigned"))->click();
        QTRY_COMPARE(first(), QStringLiteral("Leo"));
        QTRY_COMPARE(desk.tab(QStringLiteral("Unassigned"))->accessibleName(),
                     QStringLiteral("Unassigned 1"));
        desk.action(QStringLiteral("Snoozed"))->trigger();
        QTRY_COMPARE(first(), QStringLiteral("Ines"));
        QVERIFY(desk.tab(QStringLiteral("More"))->isChecked());
        QVERIFY(desk.says(QStringLiteral("Snoozed")));
        desk.tab(QStringLiteral("All"))->click();
        QTRY_COMPARE(desk.list.model().rowCount(), 2);
        QVERIFY(desk.says(QStringLiteral("Inbox")));
        QCOMPARE(changed.count(), 4);
    }

    void nobodyIsTakenToTheNeighbour()
    {
        Desk desk(three);
        desk.load();
        desk.list.view()->setFocus();
        desk.list.view()->setCurrentIndex(desk.list.model().index(1));
        QSignalSpy shown(&desk.list, &ThreadList::shown);
        desk.engine.fakeTeam.setStatus(desk.ids.at(1), {ThreadState::Closed, 0});
        QTRY_COMPARE(desk.list.model().rowCount(), 2);
        QCOMPARE(shown.count(), 0);
        QVERIFY(desk.list.view()->selectionModel()->selectedIndexes().isEmpty());
        // The keys go on where the row was.
        QTest::keyClick(desk.list.view(), Qt::Key_J);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.first().first().value<Conversation>().name, QStringLiteral("Leo"));
    }

    void anEmptyListOfMineOffersTheOldest()
    {
        Desk desk(three);
        desk.load();
        desk.tab(QStringLiteral("Mine"))->click();
        auto *note = desk.list.findChild<ui::EmptyNote *>();
        QTRY_COMPARE(note->text(),
                     QStringLiteral("Nothing is waiting for you. 3 threads are unassigned."));
        QTRY_VERIFY(desk.button(QStringLiteral("Take the oldest")));
        QSignalSpy taken(&desk.team, &ui::TeamBook::taken);
        desk.button(QStringLiteral("Take the oldest"))->click();
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(taken.first().first().value<Conversation>().name, QStringLiteral("Leo"));
        QTRY_COMPARE(desk.list.model().rowCount(), 1);
    }

    void aSearchIsOverClosedThreadsToo()
    {
        Desk desk(three);
        desk.load();
        desk.engine.fakeTeam.setStatus(desk.ids.at(2), {ThreadState::Closed, 0});
        QTRY_COMPARE(desk.list.model().rowCount(), 2);
        QTest::keyClicks(desk.search(), QStringLiteral("Leo"));
        QTRY_COMPARE(desk.list.model().rowCount(), 1);
        QVERIFY(!desk.tab(QStringLiteral("All"))->isVisible());
        desk.search()->clear();
        QTRY_COMPARE(desk.list.model().rowCount(), 2);
        QVERIFY(desk.tab(QStringLiteral("All"))->isVisible());
    }

    void whatIsDoneWithIsNotWhatWasNeverUsed()
    {
        Desk desk({QStringLiteral("Mara")});
        desk.load();
        desk.engine.fakeTeam.setStatus(desk.ids.at(0), {ThreadState::Closed, 0});
        auto *note = desk.list.findChild<ui::EmptyNote *>();
        QTRY_COMPARE(note->text(),
                     QStringLiteral("All done. What is closed or snoozed is under More."));
        QVERIFY(!desk.button(QStringLiteral("New message (Ctrl+N)")));
    }
};

QTEST_MAIN(TestThreadList)
#include "tst_thread_list.moc"
