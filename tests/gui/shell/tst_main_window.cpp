// The window with the whole main job: names that screen readers find, writing, ticks, panes, what
// it remembers.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carriers_page.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"
#include "ui/health/health_page.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/palette/palette.h"
#include "ui/palette/shortcuts_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/demo_strip.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifying.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using ui::MainWindow;
using Call = test::FakeEngine::Call;

namespace {

struct Desk
{
    explicit Desk(bool sample = true, bool isDemo = false)
        : demo(isDemo)
    {
        if (sample) {
            mara = test::fillSample(engine);
            test::fillSampleCarriers(engine);
        }
    }
    void open()
    {
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), demo);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void openMara()
    {
        auto &list = window->inbox().threads();
        QTRY_VERIFY(list.model().rowOf(mara) >= 0);
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(mara)));
        QTRY_COMPARE(chat()->slice().count(), 5);
    }
    /// What the strips say that are to be seen.
    QString said() const
    {
        QStringList words;
        for (const auto *strip : window->findChildren<ui::Strip *>()) {
            if (strip->isVisible())
                words.append(strip->text());
        }
        return words.join(u'\n');
    }
    ui::ChatView *chat() { return window->findChild<ui::ChatView *>(); }
    QPlainTextEdit *editor()
    {
        for (auto *edit : window->findChildren<QPlainTextEdit *>()) {
            if (edit->accessibleName() == QLatin1String("Message text"))
                return edit;
        }
        return nullptr;
    }

    bool demo;
    QTemporaryDir folder;
    test::StillClock clock{test::sampleNowUs()};
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId mara;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<MainWindow> window;
};

QAccessibleInterface *find(QAccessibleInterface *from, QAccessible::Role role, const QString &name)
{
    if (!from || from->state().invisible)
        return nullptr;
    if (from->role() == role && from->text(QAccessible::Name) == name)
        return from;
    for (int i = 0; i < from->childCount(); ++i) {
        if (QAccessibleInterface *found = find(from->child(i), role, name))
            return found;
    }
    return nullptr;
}

void collectNameless(QAccessibleInterface *from, QStringList *nameless)
{
    if (!from || from->state().invisible)
        return;
    const auto role = from->role();
    const bool control = role == QAccessible::Button || role == QAccessible::EditableText ||
                         role == QAccessible::ComboBox || role == QAccessible::CheckBox ||
                         role == QAccessible::RadioButton || role == QAccessible::List ||
                         role == QAccessible::SpinBox || role == QAccessible::PageTab ||
                         role == QAccessible::ButtonMenu || role == QAccessible::MenuItem ||
                         role == QAccessible::Table || role == QAccessible::ListItem;
    if (control && from->text(QAccessible::Name).isEmpty())
        nameless->append(from->object()
                             ? QString::fromLatin1(from->object()->metaObject()->className())
                             : QStringLiteral("item of role %1").arg(int(role)));
    for (int i = 0; i < from->childCount(); ++i)
        collectNameless(from->child(i), nameless);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The thread opens where the words are, and F3 goes on from there.
    void whatWasFoundIsShownInItsPlace()
    {
        Desk desk;
        QList<TargetId> hits;
        for (int i = 0; i < 900; ++i) {
            ChatMessage message;
            message.direction = Direction::Inbound;
            message.state = TargetState::Received;
            message.createdUs = 1'700'000'000'000'000 + i * 60'000'000LL;
            message.text = i == 100 || i == 850 ? QStringLiteral("the voucher is here")
                                                : QStringLiteral("text %1").arg(i);
            const TargetId id = desk.engine.addMessage(desk.mara, message);
            if (i == 100 || i == 850)
                hits.append(id);
        }
        desk.open();
        auto &list = desk.window->inbox().threads();
        list.searchFor(QStringLiteral("voucher"));
        QTRY_COMPARE(list.model().search(), QStringLiteral("voucher"));
        QTRY_VERIFY(list.model().rowOf(desk.mara) >= 0);
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(desk.mara)));
        QTRY_COMPARE(desk.chat()->selected(), hits[1]);
        desk.window->inbox().findEarlier();
        QTRY_COMPARE(desk.chat()->selected(), hits[0]);
        desk.window->inbox().findEarlier();
        QTRY_VERIFY(desk.said().contains(QLatin1String("No earlier message holds")));
        QCOMPARE(desk.chat()->selected(), hits[0]);
        desk.window->inbox().findLater();
        QTRY_COMPARE(desk.chat()->selected(), hits[1]);
        // Whoever has gone on is not brought back when everything is read anew.
        desk.chat()->showMessage(desk.chat()->slice().at(0).id);
        const TargetId elsewhere = desk.chat()->selected();
        QVERIFY(elsewhere != hits[1]);
        QSignalSpy reset(&desk.window->inbox().thread(), &ui::OpenThread::opened);
        desk.window->inbox().thread().loadLatest();
        QTRY_COMPARE(reset.size(), 1);
        QVERIFY(desk.chat()->selected() != hits[1]);
    }

    /// From the menu or the palette to the file, and said where it is.
    void aThreadIsSavedAsPdf()
    {
        Desk desk;
        desk.open();
        QAction *save = nullptr;
        for (QAction *action : desk.window->actions()) {
            if (action->text() == QLatin1String("Save thread as PDF"))
                save = action;
        }
        QVERIFY(save);
        save->trigger();
        QVERIFY(desk.dialogs.files.isEmpty()); // nothing is open
        desk.openMara();
        desk.dialogs.fileName = desk.folder.filePath(QStringLiteral("mara.pdf"));
        save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().contains(QStringLiteral("was saved as “mara.pdf”")),
                                 30'000);
        QVERIFY(QFileInfo(desk.dialogs.fileName).size() > 1'000);
    }

    void aLostDatabaseIsASentence();
    void screenReadersFindTheFourNames()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        QAccessibleInterface *root = QAccessible::queryAccessibleInterface(desk.window.get());
        QAccessibleInterface *list = find(root, QAccessible::List, QStringLiteral("Conversations"));
        QVERIFY(list);
        QCOMPARE(list->childCount(), 10);
        QAccessibleInterface *messages = find(root, QAccessible::List, QStringLiteral("Messages"));
        QVERIFY(messages);
        QCOMPARE(messages->childCount(), 5);
        QVERIFY(find(root, QAccessible::EditableText, QStringLiteral("Message text")));
        QVERIFY(find(root, QAccessible::Button, QStringLiteral("Send")));
    }

    void everyControlHasAName()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        for (const auto place :
             {MainWindow::Inbox, MainWindow::Carriers, MainWindow::Health, MainWindow::Settings}) {
            desk.window->showPlace(place);
            if (place == MainWindow::Carriers)
                desk.window->carriers().add();
            QStringList nameless;
            collectNameless(QAccessible::queryAccessibleInterface(desk.window.get()), &nameless);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u' ')));
        }
    }

    void theMainJob()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        desk.editor()->setFocus();
        QTest::keyClicks(desk.editor(), QStringLiteral("We are open until 18:00"));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(desk.chat()->slice().count(), 6);
        QVERIFY(desk.editor()->toPlainText().isEmpty());
        QCOMPARE(desk.engine.submitted.size(), 1);
        QCOMPARE(desk.engine.submitted.first().destinations,
                 QStringList(QStringLiteral("+13035550177")));
        QCOMPARE(desk.engine.submitted.first().source, QStringLiteral("+15550100142"));
        const TargetId id = desk.chat()->slice().at(5).id;
        for (const auto state : {TargetState::Sending, TargetState::Sent, TargetState::Delivered}) {
            desk.engine.tick(id, state);
            QTRY_COMPARE(desk.chat()->slice().at(5).state, state);
            QTRY_COMPARE(desk.window->inbox().threads().model().at(0).lastState, state);
        }
        desk.engine.receive(desk.mara, QStringLiteral("Thanks!"));
        QTRY_COMPARE(desk.chat()->slice().count(), 7);
        QVERIFY(desk.chat()->spokenText(5).contains(QStringLiteral("Delivered")));
        QVERIFY(!desk.window->statusLine().words().filter(QStringLiteral("Saved ")).isEmpty());
    }

    void aRefusedTextComesBackToItsOwnThread()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        QTest::keyClicks(desk.editor(), QStringLiteral("For Mara only"));
        desk.engine.failNext(Call::Submit,
                             Error{ErrorCode::Full, QStringLiteral("The disk is full."), {}});
        desk.engine.holdAnswers();
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        auto &list = desk.window->inbox().threads();
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(desk.mara) + 1));
        desk.engine.releaseAnswers();
        QTRY_COMPARE(desk.engine.writing().textOf(desk.mara), QStringLiteral("For Mara only"));
        QTRY_VERIFY(desk.chat()->slice().conversation() != desk.mara);
        QVERIFY(desk.editor()->toPlainText().isEmpty());
    }

    void aRefusedTextComesBackToTheEditor()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        desk.engine.failNext(Call::Submit,
                             Error{ErrorCode::Full, QStringLiteral("The disk is full."), {}});
        QTest::keyClicks(desk.editor(), QStringLiteral("Hello"));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(desk.editor()->toPlainText(), QStringLiteral("Hello"));
    }

    void lookingIsNotReading()
    {
        Desk desk;
        desk.open();
        desk.window->inbox().threads().view()->setFocus();
        desk.openMara();
        QVERIFY(desk.engine.read.isEmpty());
        QTest::keyClick(desk.window->inbox().threads().view(), Qt::Key_Return);
        QTRY_COMPARE(desk.engine.read.size(), 1);
        QCOMPARE(desk.engine.read.first().first, desk.mara);
        QVERIFY(desk.editor()->hasFocus());
    }

    void readingAnewKeepsWhatIsWritten()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        QTest::keyClicks(desk.editor(), QStringLiteral("Half a sen"));
        QSignalSpy opened(&desk.window->inbox().thread(), &ui::OpenThread::opened);
        for (int i = 1; i < 200; ++i)
            desk.engine.mailbox().postConversation(ConversationId{1000 + i});
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(desk.editor()->toPlainText(), QStringLiteral("Half a sen"));
    }

    void theStatusLineSaysHowEachLineIs()
    {
        Desk desk;
        desk.open();
        QTRY_COMPARE(desk.window->statusLine().words().size(), 4);
        const QStringList words = desk.window->statusLine().words();
        QCOMPARE(words.at(0), QStringLiteral("Northline up"));
        QVERIFY(words.at(1).startsWith(
            QStringLiteral("Prairie Backup: no answer for 12 s. Next try ")));
        QCOMPARE(words.at(3), QStringLiteral("0 waiting"));
    }

    void aLineThatStandsStillIsSaidBelowAndExplainedInHealth() // wishes, row 25
    {
        Desk desk;
        const qint64 now = desk.clock.nowUs();
        LinkStatus link = desk.engine.links().result().value().first();
        link.state = LinkState::Up;
        link.sentence.clear();
        link.waiting = 312;
        link.upSinceUs = now - 3'600'000'000;
        link.lastAnswerUs = now - 250'000'000;
        desk.engine.setLink(link);
        desk.engine.programs().gauges().figures =
            engine::QueueFigures{0, now - 240'000'000, {{link.carrier, now - 240'000'000}}};
        desk.open();
        QTRY_VERIFY(desk.window->statusLine().words().join(u'|').contains(
            QLatin1String("Nothing has moved for 4 min although")));
        QTest::keyClick(desk.window.get(), Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(desk.window->place(), MainWindow::Health);
        QVERIFY(desk.window->health().isVisible());
        Q_EMIT desk.window->health().routesAsked();
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
    }

    void aNoticeOpensItsThread()
    {
        Desk desk;
        desk.open();
        desk.window->showPlace(MainWindow::Settings);
        QTRY_VERIFY(desk.window->inbox().threads().model().rowOf(desk.mara) >= 0);
        Q_EMIT desk.window->notices().threadAsked(desk.mara);
        QCOMPARE(desk.window->place(), MainWindow::Inbox);
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        QTRY_COMPARE(desk.chat()->slice().count(), 5);
    }

    void thePaletteReachesActionsAndPeople()
    {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window->findChild<ui::CommandPalette *>();
        QVERIFY(palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral(">carriers"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
        Q_EMIT palette->threadAsked(desk.mara);
        QCOMPARE(desk.window->place(), MainWindow::Inbox);
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, desk.mara);
        Q_EMIT palette->searchAsked(QStringLiteral("rim"));
        QCOMPARE(desk.window->inbox().threads().findChild<QLineEdit *>()->text(),
                 QStringLiteral("rim"));
    }

    void keysOfOnesOwnAreKept()
    {
        Desk desk;
        ui::WindowSettings(desk.folder.path())
            .setShortcut(QStringLiteral("place.carriers"), QKeySequence(QStringLiteral("F4")));
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_F4);
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
        desk.window->showPlace(MainWindow::Inbox);
        QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window->place(), MainWindow::Inbox);
        QTest::keyClick(desk.window.get(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(desk.window->place(), MainWindow::Settings);
        QVERIFY(desk.window->findChild<ui::ShortcutsPage *>()->isVisible());
    }

    void whatIsToBeToldIsRemembered()
    {
        Desk desk;
        desk.open();
        ui::NoticeWishes wishes;
        wishes.sounds[size_t(ui::NoticeQueue::Unassigned)] = QStringLiteral("bell");
        wishes.links = false;
        desk.window->notices().setWishes(wishes);
        QCOMPARE(ui::WindowSettings(desk.folder.path()).notices(), wishes);
        Q_EMIT desk.window->notices().tray().quietAsked(ui::Tray::Quiet::Hour);
        QVERIFY(desk.window->notices().watch().isQuiet());
        QCOMPARE(ui::WindowSettings(desk.folder.path()).notices().quietUntilUs,
                 desk.clock.nowUs() + 3'600'000'000);
    }

    void withoutACarrierItWelcomes()
    {
        Desk desk(false);
        desk.open();
        QTRY_VERIFY(desk.window->isFirstRun());
        QSignalSpy demo(desk.window.get(), &MainWindow::startDemoRequested);
        Q_EMIT desk.window->findChild<ui::FirstRunPage *>()->startDemoRequested();
        QCOMPARE(demo.count(), 1);
        Q_EMIT desk.window->findChild<ui::FirstRunPage *>()->connectRequested();
        QVERIFY(!desk.window->isFirstRun());
        QVERIFY(desk.window->carriers().form().isVisible());
        // Reading the carriers again must not take the form away.
        QSignalSpy read(&desk.proxy, &ui::EngineProxy::carriersChanged);
        desk.engine.mailbox().postCarriers();
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(desk.window->carriers().form().isVisible());
    }

    void theDemoIsMarkedAndNeverWelcomes()
    {
        Desk desk(false, true);
        desk.open();
        auto *strip = desk.window->findChild<ui::DemoStrip *>();
        QVERIFY(strip->isVisible());
        QSignalSpy asked(desk.window.get(), &MainWindow::connectRequested);
        strip->findChild<QAbstractButton *>()->click();
        QCOMPARE(asked.count(), 1);
        QTRY_VERIFY(desk.engine.calls(Call::Carriers) > 0);
        QVERIFY(!desk.window->isFirstRun());
        QCOMPARE(desk.engine.calls(Call::VaultReady), 0);
    }

    void keysReachPlacesAndPanes()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.window->place(), MainWindow::Inbox);
        desk.window->inbox().threads().view()->setFocus();
        QTest::keyClick(desk.window.get(), Qt::Key_F6);
        QVERIFY(desk.chat()->hasFocus());
        QTest::keyClick(desk.window.get(), Qt::Key_F6);
        QVERIFY(desk.editor()->hasFocus());
        QTest::keyClick(desk.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(desk.chat()->hasFocus());
    }

    void narrowWindowsGiveWay()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        auto *person = desk.window->findChild<ui::PersonPanel *>();
        auto *rail = desk.window->findChild<ui::Rail *>();
        QVERIFY(person->isVisible());
        QCOMPARE(rail->width(), 72);
        desk.window->resize(1170, 700);
        QTRY_VERIFY(!person->isVisible());
        desk.window->resize(960, 600);
        QTRY_COMPARE(rail->width(), 56);
        desk.window->inbox().togglePanel();
        QTRY_VERIFY(person->isVisible());
        QTRY_COMPARE(desk.window->inbox().threads().width(), 64);
        QCOMPARE(desk.window->width(), 960);
    }

    void themeAndSizeAreRemembered()
    {
        Desk desk;
        desk.open();
        desk.window->showPlace(MainWindow::Settings);
        for (auto *choice : desk.window->findChildren<QRadioButton *>()) {
            if (choice->text() == QLatin1String("Dark"))
                choice->click();
        }
        QVERIFY(desk.theme.isDark());
        desk.window->resize(1111, 700);
        desk.window->close();
        desk.window.reset();
        desk.theme.setChoice(ui::ThemeChoice::Light);
        desk.window = std::make_unique<MainWindow>(desk.proxy, desk.dialogs, desk.theme,
                                                   desk.folder.path(), false);
        QVERIFY(desk.theme.isDark());
        QCOMPARE(desk.window->width(), 1111);
    }

    void lockedPasswordsAreSaidAtOnce()
    {
        Desk desk;
        desk.engine.setVault(Error{ErrorCode::Locked, QStringLiteral("Enter the passphrase."), {}});
        desk.open();
        const auto unlock = [&desk]() -> QAbstractButton * {
            for (auto *one : desk.window->findChildren<QAbstractButton *>()) {
                if (one->text() == QLatin1String("Enter the passphrase") && one->isVisible())
                    return one;
            }
            return nullptr;
        };
        QTRY_VERIFY(unlock());
        unlock()->click();
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
    }
};

void TestMainWindow::aLostDatabaseIsASentence()
{
    Desk desk;
    desk.open();
    const auto strip = [&]() -> ui::Strip * {
        for (auto *one : desk.window->findChildren<ui::Strip *>()) {
            if (one->isVisible() && one->text().contains(QLatin1String("Nothing can be sent")))
                return one;
        }
        return nullptr;
    };
    QVERIFY(!strip());
    desk.engine.mailbox().postDatabase(QStringLiteral("The database does not answer."));
    QTRY_VERIFY(strip());
    QVERIFY(strip()->text().contains(QLatin1String("does not answer")));
    desk.engine.mailbox().postDatabase({});
    QTRY_VERIFY(!strip());
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
