// A working day around the window: closed to the tray, quit, opened again where it was.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/inbox/thread_list.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifying.h"
#include "ui/shell/status_line.h"
#include "ui/shell/thread_window.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

struct Desk
{
    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.setNow(clock.nowUs());
    }
    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->notices().tray().setProbe([this] { return hasTray; });
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void setWaiting(qint64 messages)
    {
        LinkStatus link;
        link.carrier = engine.carriers().result()->first().id;
        link.state = LinkState::Down;
        link.waiting = messages;
        engine.setLink(link);
        QTRY_VERIFY(window->statusLine().words().contains(u"%1 waiting"_s.arg(messages)));
    }
    QAction *action(const QString &id) const
    {
        for (QAction *one : window->actions()) {
            if (one->objectName() == id)
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
    bool hasTray = false;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestShellDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedItGoesOnInTheTray()
    {
        Desk desk;
        desk.hasTray = true;
        desk.open();
        QSignalSpy left(desk.window.get(), &MainWindow::left);
        desk.window->close();
        QVERIFY(!desk.window->isVisible());
        QCOMPARE(left.size(), 0);
        Q_EMIT desk.window->notices().tray().openAsked();
        QVERIFY(desk.window->isVisible());
        // Who does not want it.
        desk.window->showPlace(MainWindow::Settings);
        for (auto *box : desk.window->findChildren<QCheckBox *>()) {
            if (box->text().startsWith("Keep running"_L1)) {
                QVERIFY(box->isChecked() && box->isEnabled());
                box->click();
            }
        }
        desk.window->close();
        QTRY_COMPARE(left.size(), 1);
        desk.open();
        desk.window->showPlace(MainWindow::Settings);
        for (auto *box : desk.window->findChildren<QCheckBox *>())
            QVERIFY(!box->text().startsWith("Keep running"_L1) || !box->isChecked());
    }

    void withoutATrayItEnds()
    {
        Desk desk;
        desk.open();
        QSignalSpy left(desk.window.get(), &MainWindow::left);
        desk.setWaiting(0);
        desk.window->close();
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(desk.dialogs.asked.isEmpty());
    }

    void whatWaitsIsSaidBefore()
    {
        Desk desk;
        desk.open();
        QSignalSpy left(desk.window.get(), &MainWindow::left);
        desk.setWaiting(12);
        desk.dialogs.answer = false;
        desk.action(u"program.quit"_s)->trigger();
        QTRY_COMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.dialogs.asked.last().action, u"Quit"_s);
        QCOMPARE(desk.dialogs.asked.last().keep, u"Stay"_s);
        QVERIFY(desk.dialogs.asked.last().title.startsWith("12 "_L1));
        QVERIFY(desk.window->isVisible());
        // Closing without a tray is quitting, with the same question.
        desk.dialogs.asked.clear();
        desk.window->close();
        QTRY_COMPARE(desk.dialogs.asked.size(), 1);
        QVERIFY(desk.window->isVisible());
        QCOMPARE(left.size(), 0);
        desk.dialogs.answer = true;
        desk.window->close();
        QTRY_COMPARE(left.size(), 1);
    }

    void startedAgainItIsWhereItWas()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.window->inbox().threads().model().rowOf(desk.mara) >= 0);
        desk.window->inbox().openThread(desk.mara);
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        const ConversationId ines = desk.engine.addThread(u"Ines Brandt"_s, u"+15550134478"_s);
        Q_EMIT desk.window->inbox().windowAsked(ines);
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QVERIFY(own);
        own->resize(611, 477);
        desk.window->showPlace(MainWindow::Health);
        desk.window->leave();
        // Something comes while nobody sits there.
        desk.window.reset();
        desk.engine.receive(desk.mara, u"One more thing"_s, desk.clock.nowUs());
        desk.open();
        QTRY_COMPARE(desk.window->place(), MainWindow::Health);
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        QTRY_VERIFY(desk.window->findChild<ui::ThreadWindow *>());
        own = desk.window->findChild<ui::ThreadWindow *>();
        QCOMPARE(own->thread(), ines);
        QCOMPARE(own->size(), QSize(611, 477));
        QVERIFY(desk.engine.thread(desk.mara).unread > 0);
        // Who closes it does not find it again.
        own->close();
        QTRY_VERIFY(!desk.window->findChild<ui::ThreadWindow *>());
        desk.window->showPlace(MainWindow::Inbox);
        desk.window->leave();
        desk.open();
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        QCOMPARE(desk.window->place(), MainWindow::Inbox);
        QVERIFY(!desk.window->findChild<ui::ThreadWindow *>());
    }

    void theRailSaysWhetherOneMayBeDisturbed()
    {
        Desk desk;
        desk.open();
        QAbstractButton *me = nullptr;
        for (auto *button : desk.window->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == "Me"_L1)
                me = button;
        }
        QVERIFY(me);
        QTRY_COMPARE(me->accessibleDescription(), u"Ada: Here"_s);
        desk.action(u"notices.quiet.tomorrow"_s)->trigger();
        QVERIFY(me->accessibleDescription().startsWith("Ada: Do not disturb until tomorrow"_L1));
        QVERIFY(desk.window->notices().watch().isQuiet());
        Q_EMIT desk.window->notices().tray().quietAsked(ui::Tray::Quiet::Off);
        QCOMPARE(me->accessibleDescription(), u"Ada: Here"_s);
    }

    void theEndOfTheSessionAsksNothing()
    {
        Desk desk;
        desk.hasTray = true;
        desk.open();
        desk.setWaiting(12);
        QSignalSpy left(desk.window.get(), &MainWindow::left);
        desk.window->endSession();
        desk.window->close();
        QCOMPARE(left.size(), 1);
        QVERIFY(desk.dialogs.asked.isEmpty());
        // Nor does what ends the program from outside, with the window in the tray.
        desk.open();
        desk.window->close();
        QSignalSpy again(desk.window.get(), &MainWindow::left);
        desk.window->leave();
        QCOMPARE(again.size(), 1);
    }
};

QTEST_MAIN(TestShellDay)
#include "tst_shell_day.moc"
