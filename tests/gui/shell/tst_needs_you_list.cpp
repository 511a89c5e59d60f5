// Messages of which nobody knows whether they arrived: from the status line to the decision.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/chat/chat_view.h"
#include "ui/common/empty_note.h"
#include "ui/common/strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

struct Desk
{
    explicit Desk(bool anything = true)
    {
        test::fillSample(engine);
        test::fillSampleCarriers(engine);
        if (anything)
            joana = test::fillUnknown(engine);
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    ui::ThreadList &list() { return window->inbox().threads(); }
    ui::ChatView *chat() { return window->findChild<ui::ChatView *>(); }
    QList<TargetId> waiting() const
    {
        QList<TargetId> ids;
        for (const ChatMessage &message : engine.fakeNeedsYou.messages)
            ids.append(message.id);
        return ids;
    }
    QAbstractButton *button(const QString &text)
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    /// Its line under "More".
    bool tab()
    {
        for (auto *one : list().findChildren<QAction *>()) {
            if (one->isVisible() && one->text().startsWith(u"Needs you"_s))
                return true;
        }
        return false;
    }
    bool says(const QString &words)
    {
        for (auto *strip : window->findChildren<ui::Strip *>()) {
            if (strip->isVisible() && strip->text().contains(words))
                return true;
        }
        return false;
    }
    void openJoana()
    {
        list().showNeedsYou();
        QTRY_COMPARE(list().model().rowCount(), 2);
        list().view()->setCurrentIndex(list().model().index(list().model().rowOf(joana)));
        QTRY_COMPARE(chat()->slice().count(), 6);
    }

    QTemporaryDir folder;
    test::StillClock clock{test::sampleNowUs()};
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId joana;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestNeedsYouList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownWhileNothingWaits()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.list().model().rowCount() > 2);
        QVERIFY(!desk.tab());
        QVERIFY(!desk.window->statusLine().words().join(u' ').contains(u"need"_s));
    }

    void theStatusLineLeadsToTheList()
    {
        Desk desk;
        QTRY_VERIFY(desk.window->statusLine().words().contains(u"2 need you"_s));
        QVERIFY(desk.tab());
        desk.window->showPlace(MainWindow::Settings);
        QVERIFY(desk.button(u"2 need you"_s));
        desk.button(u"2 need you"_s)->click();
        QTRY_COMPARE(desk.list().model().rowCount(), 2);
        QVERIFY(desk.list().isVisible());
        QVERIFY(desk.list().model().needsYouOnly());
    }

    void newOnesAreCountedAsTheyCome()
    {
        Desk desk(false);
        QTRY_VERIFY(desk.list().model().rowCount() > 2);
        desk.joana = test::fillUnknown(desk.engine);
        QTRY_VERIFY(desk.window->statusLine().words().contains(u"2 need you"_s));
        QVERIFY(desk.tab());
        for (const TargetId id : desk.waiting())
            desk.engine.setNeedsYou(id, false);
        QTRY_VERIFY(!desk.tab());
        QVERIFY(!desk.window->statusLine().words().join(u' ').contains(u"need"_s));
    }

    void eachDecisionReachesTheEngine()
    {
        Desk desk;
        desk.openJoana();
        const TargetId id = desk.waiting().value(0);
        Q_EMIT desk.chat()->arrivedRequested(id);
        Q_EMIT desk.chat()->leaveRequested(id);
        Q_EMIT desk.chat()->resendRequested(id);
        QCOMPARE(desk.engine.fakeNeedsYou.arrived, QList<TargetId>{id});
        QCOMPARE(desk.engine.fakeNeedsYou.left, QList<TargetId>{id});
        // The same message, marked, and not a second one.
        QCOMPARE(desk.engine.fakeNeedsYou.sentAgain, QList<TargetId>{id});
        QVERIFY(desk.engine.submitted.isEmpty());
    }

    void theThreadOpensWhereItNeedsAPerson()
    {
        Desk desk;
        for (int i = 0; i < 30; ++i)
            desk.engine.receive(desk.joana, u"And then?"_s);
        desk.list().showNeedsYou();
        QTRY_COMPARE(desk.list().model().rowCount(), 2);
        desk.list().view()->setCurrentIndex(
            desk.list().model().index(desk.list().model().rowOf(desk.joana)));
        QTRY_COMPARE(desk.chat()->selected(), desk.waiting().value(0));
        const int row = desk.chat()->slice().rowOf(desk.waiting().value(0));
        QVERIFY(desk.chat()->viewport()->rect().contains(desk.chat()->rowRect(row)));
    }

    void aFailedOneIsWrittenAnew()
    {
        Desk desk;
        desk.openJoana();
        const auto &slice = desk.chat()->slice();
        QCOMPARE(slice.at(2).state, TargetState::Cancelled);
        Q_EMIT desk.chat()->resendRequested(slice.at(2).id);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        QCOMPARE(desk.engine.submitted.first().resendOf, slice.at(2).id);
        QVERIFY(desk.engine.fakeNeedsYou.sentAgain.isEmpty());
    }

    void whatCannotBeDoneIsSaid()
    {
        Desk desk;
        desk.openJoana();
        desk.engine.fakeNeedsYou.failure =
            Error{ErrorCode::Conflict, u"What became of this message is known by now."_s, {}};
        Q_EMIT desk.chat()->arrivedRequested(desk.waiting().value(0));
        QTRY_VERIFY(desk.says(u"known by now"_s));
    }

    void whatHasLeftMeanwhileIsNotTriedAgain()
    {
        Desk desk;
        desk.openJoana();
        desk.engine.failNext(test::FakeEngine::Call::Cancel,
                             {ErrorCode::Conflict, u"This message has left already."_s, {}});
        Q_EMIT desk.chat()->cancelRequested(desk.chat()->slice().at(5).id);
        QTRY_VERIFY(desk.says(u"has left already"_s));
        QVERIFY(!desk.button(u"Try again"_s)); // that would read the thread anew
    }

    void theTabStaysUntilItIsLeft()
    {
        Desk desk;
        desk.list().showNeedsYou();
        QTRY_COMPARE(desk.list().model().rowCount(), 2);
        for (const TargetId id : desk.waiting())
            desk.engine.setNeedsYou(id, false);
        auto *note = desk.list().findChild<ui::EmptyNote *>();
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->text(), u"Nothing needs you. Every message is accounted for."_s);
        QVERIFY(desk.tab());
        desk.button(u"All"_s)->click();
        QTRY_VERIFY(desk.list().model().rowCount() > 2);
        QVERIFY(!desk.tab());
    }

    void aSearchIsOverAllMessages()
    {
        Desk desk;
        desk.list().showNeedsYou();
        QTRY_COMPARE(desk.list().model().rowCount(), 2);
        desk.list().focusSearch();
        QTest::keyClicks(desk.list().findChild<QLineEdit *>(), u"wheel"_s);
        QTRY_VERIFY(!desk.list().model().needsYouOnly());
        QTRY_COMPARE(desk.list().model().rowCount(), 1);
        QCOMPARE(desk.list().model().at(0).name, u"Mara"_s);
    }
};

QTEST_MAIN(TestNeedsYouList)
#include "tst_needs_you_list.moc"
