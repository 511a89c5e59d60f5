// Every page, panel, popup and dialog as somebody comes to it who sees nothing, or has no mouse.
#include "control_walk.h"
#include "page_world.h"
#include "plain_walk.h"
#include "ui/bridge/dialogs.h"
#include "ui/shell/first_run_page.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTcpServer>
#include <QTest>

#include <sys/inotify.h>
#include <unistd.h>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

/// A picture that nobody may open and an address that nobody may ask.
class Trap
{
public:
    Trap()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        image.save(path());
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        inotify_add_watch(m_watch, qPrintable(path()), IN_OPEN | IN_ACCESS);
        m_server.listen(QHostAddress::LocalHost);
    }
    ~Trap() { close(m_watch); }

    QString path() const { return m_folder.filePath(u"trap.png"_s); }
    QString address() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    bool isReady() const { return m_watch >= 0 && m_server.isListening(); }
    bool hasSnapped()
    {
        QCoreApplication::processEvents();
        char event[4096];
        return read(m_watch, event, sizeof event) > 0 || m_server.hasPendingConnections();
    }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_watch = -1;
};

/// Says all of them: QVERIFY2 would cut the list.
bool isFree(QStringList faults)
{
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        qWarning("%s", qPrintable(fault));
    return faults.isEmpty();
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameAndItsTurn()
    {
        test::PageWorld world;
        world.open();
        QVERIFY(!world.window->isFirstRun());
        QStringList faults;
        for (const test::Page &page : test::allPages()) {
            if (!page.open(world)) {
                faults.append(u"%1: the way there is gone"_s.arg(QLatin1String(page.name)));
                continue;
            }
            QStringList here = test::namingFaults();
            // A menu has arrow keys, and what is behind it has no keys meanwhile.
            if (!qobject_cast<QMenu *>(world.front()) && !page.takesTab)
                here += test::focusFaults(world.front());
            for (const QString &fault : here)
                faults.append(u"%1: %2"_s.arg(QLatin1String(page.name), fault));
            world.closeAll();
        }
        QVERIFY(isFree(faults));
    }

    void soHasTheFirstRun()
    {
        QTemporaryDir folder;
        test::StillClock clock(test::sampleNowUs());
        test::FakeEngine engine;
        test::FakeDialogs dialogs;
        ui::Theme theme;
        ui::EngineProxy proxy(engine, clock);
        ui::MainWindow window(proxy, dialogs, theme, folder.path(), false);
        window.show();
        QTRY_VERIFY(window.isFirstRun());
        QApplication::setActiveWindow(&window);
        const QStringList faults = test::namingFaults() + test::focusFaults(&window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void soHasAQuestion()
    {
        QWidget window;
        window.show();
        ui::MessageDialogs dialogs;
        dialogs.ask(&window, {u"Remove Northline?"_s, u"Its routes go too."_s, u"Remove"_s},
                    [](bool) {});
        QTRY_VERIFY(QApplication::activeModalWidget());
        const QStringList faults =
            test::namingFaults() + test::focusFaults(QApplication::activeModalWidget());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void whatOthersWriteIsShownAsItWasWritten()
    {
        Trap trap;
        QVERIFY(trap.isReady());
        test::PageWorld world;
        test::makeHostile(world, test::Hostile(trap.path(), trap.address()));
        world.open();
        QStringList faults;
        QStringList without;
        for (const test::Page &page : test::allPages()) {
            const QLatin1String name(page.name);
            if (!page.open(world)) {
                faults.append(u"%1: the way there is gone"_s.arg(name));
                continue;
            }
            int shown = 0;
            for (const QString &fault : test::plainFaults(&shown))
                faults.append(u"%1: %2"_s.arg(name, fault));
            if (shown == 0)
                without.append(name);
            world.front()->grab();
            world.closeAll();
        }
        QVERIFY(isFree(faults));
        QVERIFY2(without.size() < 20, qPrintable(without.join(u'\n'))); // it was there to be seen
        QVERIFY(!trap.hasSnapped());
    }

    void theTrapSnaps()
    {
        Trap trap;
        QVERIFY(!trap.hasSnapped());
        QLabel careless(test::Hostile(trap.path(), trap.address()).name);
        careless.show();
        careless.grab();
        QVERIFY(trap.hasSnapped());
        int shown = 0;
        QVERIFY(test::plainFaults(&shown).join(u'\n').contains(u"is no plain text"_s));
    }

    // What the walk is made of finds what it is for.
    void theWalkFindsFaults()
    {
        QWidget window;
        QPushButton nameless(&window);
        QPushButton one(u"Remove"_s, &window);
        QPushButton two(u"Remove"_s, &window);
        QPushButton third(u"Remove"_s, &window);
        third.setAccessibleDescription(u"the second number"_s);
        QLineEdit unlabelled(&window);
        QTableWidget table(1, 1, &window);
        table.setAccessibleName(u"Prices"_s);
        table.setFocusPolicy(Qt::NoFocus);
        QPlainTextEdit greedy(&window); // Tab is a letter to it
        greedy.setAccessibleName(u"Text"_s);
        int top = 0;
        for (QWidget *part : {static_cast<QWidget *>(&nameless), static_cast<QWidget *>(&two),
                              static_cast<QWidget *>(&one), static_cast<QWidget *>(&third),
                              static_cast<QWidget *>(&unlabelled), static_cast<QWidget *>(&table),
                              static_cast<QWidget *>(&greedy)})
            part->setGeometry(0, top += 60, 200, 50);
        window.show();
        QApplication::setActiveWindow(&window);
        const QString named = test::namingFaults().join(u'\n');
        QCOMPARE(named.count(u"has no name"_s), 2);
        QCOMPARE(named.count(u"is the second “Remove”"_s), 1);
        QCOMPARE(named.count(u"row 0 says nothing"_s), 1);
        greedy.hide();
        QString walked = test::focusFaults(&window).join(u'\n');
        QVERIFY2(walked.contains(u"Tab goes back to QPushButton “Remove”"_s), qPrintable(walked));
        greedy.show();
        walked = test::focusFaults(&window).join(u'\n');
        QVERIFY2(walked.contains(u"QPlainTextEdit “Text” keeps Tab for itself"_s),
                 qPrintable(walked));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
