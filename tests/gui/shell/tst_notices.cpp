// What the desktop shows and what pressing it does, on a bus of our own.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "support/fake_notifier.h"
#include "ui/chat/chat_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/notify/desktop_notices.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifying.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::DesktopNotices;
using ui::Notice;
using ui::NoticeAct;
using ui::NoticeQueue;

namespace {

Notice written(qint64 thread, const QString &who, const QString &text,
               NoticeQueue queue = NoticeQueue::Mine)
{
    return {Notice::Kind::NewMessage, who, text, ConversationId{thread}, {}, queue};
}

/// A desktop and a program that tells it.
struct Screen
{
    explicit Screen(bool hasServer = true, const QStringList &abilities = {})
    {
        if (!abilities.isEmpty())
            server.abilities = abilities;
        if (hasServer)
            server.come();
        notices = std::make_unique<DesktopNotices>(bus.connection(u"program"_s));
        QObject::connect(notices.get(), &DesktopNotices::chosen, notices.get(),
                         [this](const Notice &notice, NoticeAct act) {
                             chosen.append({notice.thread.value, act});
                         });
        QObject::connect(notices.get(), &DesktopNotices::notShown, notices.get(),
                         [this](const Notice &notice) { left.append(notice); });
    }

    test::PrivateBus bus;
    test::FakeNotifier server{bus.connection(u"desktop"_s)};
    std::unique_ptr<DesktopNotices> notices;
    QList<std::pair<qint64, NoticeAct>> chosen;
    QList<Notice> left;
};

using Chosen = QList<std::pair<qint64, NoticeAct>>;

/// The window with such a desktop.
struct Desk
{
    Desk()
    {
        server.come();
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.setNow(clock.nowUs());
        ines = engine.addThread(u"Ines Brandt"_s, u"+15550134478"_s);
        desktop = std::make_unique<DesktopNotices>(bus.connection(u"program"_s));
        window = std::make_unique<ui::MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->notices().setDesktop(*desktop);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(window->inbox().threads().model().rowOf(ines) >= 0);
    }
    uint idOf(const QString &title) const { return server.under(title).id; }
    ConversationId open() const { return window->inbox().thread().conversation().id; }
    QWidget *editor() const
    {
        for (auto *one : window->findChildren<QPlainTextEdit *>()) {
            if (one->accessibleName() == "Message text"_L1)
                return one;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    test::PrivateBus bus;
    test::FakeNotifier server{bus.connection(u"desktop"_s)};
    test::StillClock clock{test::sampleNowUs()};
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId mara;
    ConversationId ines;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<DesktopNotices> desktop;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
    }

    void eachOpensItsOwn()
    {
        Screen screen;
        screen.notices->show(written(1, u"Mara"_s, u"Is my bike ready?"_s));
        screen.notices->show(written(2, u"Ines"_s, u"Invoice?"_s));
        QTRY_COMPARE(screen.server.shown.size(), 2);
        screen.server.press(screen.server.under(u"Mara"_s).id, u"default"_s);
        QTRY_COMPARE(screen.chosen, (Chosen{{1, NoticeAct::Open}}));
        // What was pressed is done with; the other one stays.
        QTRY_COMPARE(screen.server.shown.size(), 1);
        screen.server.press(screen.server.under(u"Ines"_s).id, u"reply"_s);
        QTRY_COMPARE(screen.chosen, (Chosen{{1, NoticeAct::Open}, {2, NoticeAct::Reply}}));
    }

    void aThreadHasOne()
    {
        Screen screen;
        // The second is asked for before the first has its id.
        screen.notices->show(written(1, u"Mara"_s, u"Hello?"_s));
        screen.notices->show(written(1, u"Mara"_s, u"Anybody there?"_s));
        QTRY_COMPARE(screen.server.under(u"Mara"_s).body, u"Anybody there?"_s);
        QTRY_COMPARE(screen.server.told, 2);
        screen.notices->show(written(1, u"Mara"_s, u"I come by."_s));
        QTRY_COMPARE(screen.server.under(u"Mara"_s).body, u"I come by."_s);
        QCOMPARE(screen.server.shown.size(), 1);
        QVERIFY(screen.server.under(u"Mara"_s).replaces != 0);
        // A failure in the same thread is another matter.
        Notice failure = written(1, u"Not delivered to Mara"_s, {}, NoticeQueue::Failures);
        failure.kind = Notice::Kind::NotDelivered;
        screen.notices->show(failure);
        QTRY_COMPARE(screen.server.shown.size(), 2);
    }

    void whatCanBeDoneIsOnIt()
    {
        Screen screen;
        screen.notices->show(written(1, u"Mara"_s, u"Hello?"_s));
        screen.notices->show(written(2, u"Ines"_s, u"Hello?"_s, NoticeQueue::Unassigned));
        QTRY_COMPARE(screen.server.shown.size(), 2);
        const QStringList mine = screen.server.under(u"Mara"_s).actions;
        QVERIFY(mine.contains(u"reply"_s) && !mine.contains(u"take"_s));
        QVERIFY(screen.server.under(u"Ines"_s).actions.contains(u"take"_s));
        screen.server.press(screen.server.under(u"Ines"_s).id, u"take"_s);
        QTRY_COMPARE(screen.chosen, (Chosen{{2, NoticeAct::Take}}));
    }

    void aCustomersTextIsNoMarkup()
    {
        Screen screen;
        screen.notices->show(written(1, u"<b>Mara</b>"_s, u"<img src='/etc/passwd'> a & b"_s));
        QTRY_COMPARE(screen.server.shown.size(), 1);
        QCOMPARE(screen.server.shown[0].title, u"<b>Mara</b>"_s);
        QCOMPARE(screen.server.shown[0].body, u"&lt;img src='/etc/passwd'&gt; a &amp; b"_s);
        // One that reads no markup would show the escapes, one without buttons gets none.
        Screen plain(true, {u"body"_s});
        plain.notices->show(written(1, u"Mara"_s, u"a & b"_s));
        QTRY_COMPARE(plain.server.shown.size(), 1);
        QCOMPARE(plain.server.shown[0].body, u"a & b"_s);
        QVERIFY(plain.server.shown[0].actions.isEmpty());
    }

    void whatIsOverGoes()
    {
        Screen screen;
        const auto ofMara = [](const Notice &notice) {
            return notice.thread == ConversationId{1};
        };
        screen.notices->show(written(1, u"Mara"_s, u"Hello?"_s));
        screen.notices->show(written(2, u"Ines"_s, u"Hello?"_s));
        QTRY_COMPARE(screen.server.shown.size(), 2);
        screen.notices->closeIf(ofMara);
        QTRY_COMPARE(screen.server.shown.size(), 1);
        QCOMPARE(screen.notices->threads(), QList{ConversationId{2}});
        // Also while its id is still on the way, and when the program ends.
        screen.notices->show(written(1, u"Mara"_s, u"Hello again"_s));
        screen.notices->closeIf(ofMara);
        QTRY_COMPARE(screen.server.told, 3);
        QTRY_COMPARE(screen.server.shown.size(), 1);
        screen.notices.reset();
        QTRY_VERIFY(screen.server.shown.isEmpty());
    }

    void withoutADesktopTheTrayIsAsked()
    {
        Screen screen(false);
        screen.notices->show(written(1, u"Mara"_s, u"Hello?"_s));
        QTRY_COMPARE(screen.left.size(), 1);
        screen.server.come();
        QTRY_VERIFY([&screen] {
            screen.notices->show(written(2, u"Ines"_s, u"Hello?"_s));
            return !screen.server.shown.isEmpty();
        }());
    }

    void otherProgramsPressNothing()
    {
        Screen screen;
        screen.notices->show(written(1, u"Mara"_s, u"Hello?"_s));
        QTRY_COMPARE(screen.server.shown.size(), 1);
        const uint id = screen.server.shown[0].id;
        test::FakeNotifier stranger(screen.bus.connection(u"stranger"_s));
        stranger.press(id, u"take"_s);
        screen.server.press(id + 7, u"default"_s); // another program's
        screen.server.press(id, u"boil"_s);
        screen.server.press(id, u"reply"_s);
        QTRY_COMPARE(screen.chosen, (Chosen{{1, NoticeAct::Reply}}));
    }

    void pressedInTheWindow()
    {
        Desk desk;
        desk.engine.receive(desk.mara, u"Could I pick it up?"_s, desk.clock.nowUs());
        desk.engine.receive(desk.ines, u"Where is my invoice?"_s, desk.clock.nowUs());
        QTRY_VERIFY(desk.idOf(u"Mara"_s) && desk.idOf(u"Ines Brandt"_s));
        desk.server.press(desk.idOf(u"Mara"_s), u"reply"_s);
        QTRY_COMPARE(desk.open(), desk.mara);
        QTRY_VERIFY(desk.editor()->hasFocus());
        // The other one was for whoever is first.
        desk.server.press(desk.idOf(u"Ines Brandt"_s), u"take"_s);
        QTRY_COMPARE(desk.engine.thread(desk.ines).assignee, desk.engine.fakeTeam.who.id);
        QTRY_COMPARE(desk.open(), desk.ines);
    }

    void whatWasReadElsewhereGoes()
    {
        Desk desk;
        desk.engine.receive(desk.ines, u"Where is my invoice?"_s, desk.clock.nowUs());
        QTRY_VERIFY(desk.idOf(u"Ines Brandt"_s));
        desk.engine.thread(desk.ines).unread = 0;
        desk.engine.mailbox().postConversation(desk.ines);
        QTRY_VERIFY(!desk.idOf(u"Ines Brandt"_s));
    }

    void theTitleCounts()
    {
        Desk desk;
        QTRY_VERIFY(desk.window->windowTitle().startsWith(u'('));
        QVERIFY(desk.window->windowTitle().endsWith(u") Cordboard"_s));
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
