// "Why?" from the bubble to the act, by keyboard and by pointer.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/carriers/carriers_page.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/why/why_panel.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;
using ui::WhyPanel;

namespace {

struct Desk
{
    explicit Desk(int width = 1280)
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(width, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        open(mara);
    }

    void open(ConversationId thread)
    {
        auto &list = window->inbox().threads();
        QTRY_VERIFY(list.model().rowOf(thread) >= 0);
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(thread)));
        QTRY_COMPARE(chat()->slice().conversation(), thread);
    }

    ui::ChatView *chat() { return window->findChild<ui::ChatView *>(); }
    WhyPanel *why() { return window->findChild<WhyPanel *>(); }
    QWidget *person() { return window->findChild<ui::PersonPanel *>(); }

    /// The failed one.
    TargetId failed()
    {
        for (int row = 0; row < chat()->slice().count(); ++row) {
            if (chat()->slice().at(row).state == TargetState::Failed)
                return chat()->slice().at(row).id;
        }
        return {};
    }

    void openWhy(TargetId id)
    {
        chat()->setFocus();
        chat()->select(id);
        QTest::keyClick(chat(), Qt::Key_W);
        QTRY_VERIFY(why()->isVisible());
        QTRY_COMPARE(why()->target(), id);
        QTRY_VERIFY(!why()->view().answer.isEmpty());
    }

    QAbstractButton *button(const QString &text)
    {
        for (auto *one : why()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }

    QString editorText() { return window->findChild<ui::Composer *>()->text(); }

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

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wOpensItAndEscapeGoesBack()
    {
        Desk desk;
        QVERIFY(desk.person()->isVisible());
        const TargetId id = desk.failed();
        desk.openWhy(id);
        QCOMPARE(desk.why()->view().title, u"Why did this fail?"_s);
        QVERIFY(!desk.person()->isVisible());
        QVERIFY(desk.why()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(desk.person()->isVisible());
        QVERIFY(!desk.why()->isVisible());
        QVERIFY(desk.chat()->hasFocus());
        QCOMPARE(desk.chat()->selected(), id);
    }

    void theActionTakesTheChosenBubbleElseThePerson()
    {
        Desk desk;
        desk.chat()->select({});
        QTest::keyClick(desk.window.get(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(!desk.person()->isVisible());
        QTest::keyClick(desk.window.get(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(desk.person()->isVisible());
        desk.chat()->select(desk.failed());
        QTest::keyClick(desk.window.get(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(desk.why()->isVisible());
        QTest::keyClick(desk.window.get(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(desk.person()->isVisible());
    }

    void theHeadersButtonBringsThePersonBack()
    {
        Desk desk;
        desk.openWhy(desk.failed());
        QAbstractButton *panel = nullptr;
        for (auto *one : desk.window->findChildren<QAbstractButton *>()) {
            if (one->accessibleName() == u"Show the person"_s)
                panel = one;
        }
        QVERIFY(panel);
        QTest::mouseClick(panel, Qt::LeftButton);
        QTRY_VERIFY(desk.person()->isVisible());
        QVERIFY(panel->isChecked());
    }

    void sendAgainRepeatsIt()
    {
        Desk desk;
        const TargetId id = desk.failed();
        desk.openWhy(id);
        QVERIFY(desk.button(u"Send again"_s));
        QTest::mouseClick(desk.button(u"Send again"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.engine.submitted.size(), 1);
        QCOMPARE(desk.engine.submitted[0].resendOf, id);
        QCOMPARE(desk.engine.submitted[0].text, desk.engine.message(id).text);
    }

    void changePutsTheTextIntoAnEmptyEditor()
    {
        Desk desk;
        desk.engine.message(desk.failed()).reason.code = ReasonCode::BadNumber;
        desk.openWhy(desk.failed());
        QVERIFY(desk.button(u"Change the text"_s));
        QTest::mouseClick(desk.button(u"Change the text"_s), Qt::LeftButton);
        QCOMPARE(desk.editorText(), desk.engine.message(desk.failed()).text);
        // What somebody writes is never pushed out.
        auto *editor = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QTest::keyClicks(editor, u"!"_s);
        const QString written = desk.editorText();
        QTest::mouseClick(desk.button(u"Change the text"_s), Qt::LeftButton);
        QCOMPARE(desk.editorText(), written);
    }

    void cancelTakesBackWhatWaits()
    {
        Desk desk;
        ChatMessage waiting;
        waiting.direction = Direction::Outbound;
        waiting.text = u"later"_s;
        waiting.state = TargetState::Queued;
        waiting.reason.code = ReasonCode::Throttled;
        waiting.carrier = u"Northline"_s;
        const TargetId id = desk.engine.addMessage(desk.mara, waiting);
        desk.engine.mailbox().postMessages({desk.engine.message(id)});
        QTRY_VERIFY(desk.chat()->slice().rowOf(id) >= 0);
        desk.openWhy(id);
        QTest::mouseClick(desk.button(u"Cancel"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.engine.cancelled, QList{id});
    }

    void itLeadsToTheCarrierAndToThePdus()
    {
        Desk desk;
        const TargetId id = desk.failed();
        desk.openWhy(id);
        QTest::mouseClick(desk.button(u"Open PDU view"_s), Qt::LeftButton);
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
        desk.window->showPlace(MainWindow::Inbox);
        QVERIFY(desk.why()->isVisible()); // it is still there
        for (auto *one : desk.why()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text().contains(u"Northline"_s))
                QTest::mouseClick(one, Qt::LeftButton);
        }
        QCOMPARE(desk.window->place(), MainWindow::Carriers);
    }

    void itFollowsTheMessage()
    {
        Desk desk;
        const TargetId id = desk.failed();
        desk.openWhy(id);
        desk.engine.tick(id, TargetState::Delivered);
        QTRY_COMPARE(desk.why()->view().title, u"Is this delivered?"_s);
    }

    void anotherThreadClosesIt()
    {
        Desk desk;
        desk.openWhy(desk.failed());
        const auto other = desk.engine.addThread(u"Ada"_s, u"+15550132299"_s, test::sampleNowUs());
        desk.engine.receive(other, u"hello"_s);
        desk.open(other);
        QTRY_VERIFY(!desk.why()->isVisible());
        QVERIFY(!desk.window->inbox().isWhyOpen());
    }

    void aNarrowWindowKeepsTheChat()
    {
        Desk desk(980);
        desk.openWhy(desk.failed());
        QVERIFY(desk.why()->width() >= 340);
        QVERIFY(desk.chat()->width() >= 360);
        QVERIFY(desk.window->inbox().threads().width() <= 64); // the list's avatars
        desk.window->resize(1100, 700);
        QTRY_VERIFY(desk.window->inbox().threads().width() >= 240);
    }
};

QTEST_MAIN(TestWhy)
#include "tst_why.moc"
