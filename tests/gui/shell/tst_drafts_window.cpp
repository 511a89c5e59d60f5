// Writing in the window: a draft for each thread, nothing to the wrong person, undo after Send.
#include "model/taken_back.h"
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/bridge/draft_book.h"
#include "ui/chat/chat_view.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/thread_window.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

/// A clock that a test sets.
class MovedClock final : public Clock
{
public:
    qint64 nowUs() const override { return us; }
    qint64 monotonicMs() const override { return us / 1000; }
    qint64 us = test::sampleNowUs();
};

struct Desk
{
    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.setNow(clock.us);
    }
    void open()
    {
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_COMPARE(list().model().rowCount(), 10);
    }
    ui::ThreadList &list() { return window->inbox().threads(); }
    ui::Composer &composer() { return *window->findChild<ui::Composer *>(); }
    ui::ChatView &chat() { return *window->findChild<ui::ChatView *>(); }
    QPlainTextEdit *editor() { return composer().findChild<QPlainTextEdit *>(); }
    ConversationId threadIn(int row) { return list().model().at(row).id; }
    void choose(ConversationId id)
    {
        list().view()->setCurrentIndex(list().model().index(list().model().rowOf(id)));
    }
    void openThread(ConversationId id)
    {
        choose(id);
        QTRY_COMPARE(chat().slice().conversation(), id);
    }
    void type(const QString &text)
    {
        editor()->setFocus();
        QTest::keyClicks(editor(), text);
    }
    ui::Strip *strip(const QString &words)
    {
        for (auto *one : window->findChildren<ui::Strip *>()) {
            if (one->isVisible() && one->text().contains(words))
                return one;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &words)
    {
        for (auto *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text().startsWith(words))
                return one;
        }
        return nullptr;
    }
    QString shownDraft(ConversationId id)
    {
        return list()
            .model()
            .index(list().model().rowOf(id))
            .data(ui::ThreadModel::ConversationRole)
            .value<Conversation>()
            .savedText;
    }

    QTemporaryDir folder;
    MovedClock clock;
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId mara;
    ui::EngineProxy proxy{engine, clock, u"anna"_s};
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestDraftsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThreadHasItsOwnDraft()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"For Mara"_s);
        const ConversationId other = desk.threadIn(desk.list().model().rowOf(desk.mara) + 1);
        desk.openThread(other);
        QVERIFY(desk.editor()->toPlainText().isEmpty());
        QCOMPARE(desk.engine.writing().textOf(desk.mara), u"For Mara"_s);
        QCOMPARE(desk.shownDraft(desk.mara), u"For Mara"_s);
        desk.type(u"For another"_s);
        desk.openThread(desk.mara);
        QCOMPARE(desk.editor()->toPlainText(), u"For Mara"_s);
        // The program ends; the next one has both.
        desk.window->close();
        desk.window.reset();
        desk.open();
        desk.openThread(other);
        QTRY_COMPARE(desk.editor()->toPlainText(), u"For another"_s);
        desk.openThread(desk.mara);
        QTRY_COMPARE(desk.editor()->toPlainText(), u"For Mara"_s);
    }

    void aSentTextIsNoDraft()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"Yes, until six"_s);
        desk.window->inbox().drafts().flush();
        QCOMPARE(desk.engine.writing().textOf(desk.mara), u"Yes, until six"_s);
        QTRY_VERIFY(desk.window->inbox().drafts().savedUs(desk.mara) > 0);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.size(), 1);
        QVERIFY(desk.engine.submitted.first().clearsDraft);
        QVERIFY(desk.engine.submitted.first().draftSavedUs > 0);
        QCOMPARE(desk.engine.submitted.first().author, u"anna"_s);
        QCOMPARE(desk.engine.writing().kept.first().author, u"anna"_s);
        QTRY_VERIFY(!desk.engine.writing().stored.contains(desk.mara));
        QVERIFY(desk.shownDraft(desk.mara).isEmpty());
    }

    // The editor turns to the chosen thread before its messages are there; Enter in between must
    // not send the old text to the new person.
    void nothingGoesToThePersonChosenMeanwhile() // wish 19
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"Only for Mara"_s);
        desk.engine.holdAnswers();
        const ConversationId other = desk.threadIn(desk.list().model().rowOf(desk.mara) + 1);
        desk.choose(other);
        QCOMPARE(desk.composer().thread(), other);
        desk.editor()->setFocus();
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QVERIFY(desk.engine.submitted.isEmpty());
        desk.type(u"Only for the other"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        desk.engine.releaseAnswers();
        QCOMPARE(desk.engine.submitted.size(), 1);
        QCOMPARE(desk.engine.submitted.first().text, u"Only for the other"_s);
        QCOMPARE(desk.engine.submitted.first().destinations,
                 QStringList(desk.engine.thread(other).peerNumber));
        QCOMPARE(desk.engine.writing().textOf(desk.mara), u"Only for Mara"_s);
    }

    void anotherConsolesDraftIsAQuestion()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.engine.writing().put(desk.mara, u"From the other desk"_s);
        desk.type(u"From this desk"_s);
        desk.window->inbox().drafts().flush();
        QTRY_VERIFY(desk.strip(u"From the other desk"_s));
        QCOMPARE(desk.editor()->toPlainText(), u"From this desk"_s);
        desk.button(u"Use that one"_s)->click();
        QCOMPARE(desk.editor()->toPlainText(), u"From the other desk"_s);
        QVERIFY(!desk.strip(u"From the other desk"_s));
    }

    void undoBringsTheTextBack()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        const int before = desk.chat().slice().count();
        desk.type(u"See you at eihgt"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.first().undoSeconds, 5);
        QTRY_VERIFY(desk.strip(u"in 5 s."_s));
        QTRY_COMPARE(desk.chat().slice().count(), before + 1);
        QVERIFY(desk.chat().spokenText(before).contains(u"Sending"_s));
        desk.editor()->setFocus();
        QTest::keySequence(desk.editor(), QKeySequence(QKeySequence::Undo));
        QTRY_COMPARE(desk.editor()->toPlainText(), u"See you at eihgt"_s);
        QTRY_COMPARE(desk.chat().slice().count(), before);
        QVERIFY(!desk.strip(u"Sending to"_s));
        QCOMPARE(desk.engine.writing().takenBack.size(), 1);
        // Undo of what was typed is not undo of what was sent.
        desk.type(u"!"_s);
        QTest::keySequence(desk.editor(), QKeySequence(QKeySequence::Undo));
        QCOMPARE(desk.editor()->toPlainText(), u"See you at eihgt"_s);
        QCOMPARE(desk.engine.writing().takenBack.size(), 1);
    }

    void whatIsTypedWhileItComesBackStays()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"See you"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"in 5 s."_s));
        desk.engine.writing().held = true;
        desk.button(u"Undo ("_s)->click();
        desk.type(u"and bring"_s);
        desk.engine.writing().release();
        QTRY_COMPARE(desk.editor()->toPlainText(), u"See you\nand bring"_s);
        QTRY_COMPARE(desk.engine.writing().textOf(desk.mara), u"See you\nand bring"_s);
        QVERIFY(!desk.strip(u"on another computer"_s));
    }

    void undoInAnotherThreadKeepsTheTextThere()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"For Mara"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"in 5 s."_s));
        desk.openThread(desk.threadIn(desk.list().model().rowOf(desk.mara) + 1));
        desk.type(u"Something else"_s);
        desk.button(u"Undo ("_s)->click();
        QTRY_VERIFY(desk.strip(u"draft in the conversation with"_s));
        QCOMPARE(desk.editor()->toPlainText(), u"Something else"_s);
        desk.openThread(desk.mara);
        QCOMPARE(desk.editor()->toPlainText(), u"For Mara"_s);
    }

    void theStripCountsAndGoes()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"Hello"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"in 5 s."_s));
        desk.clock.us += 2'500'000;
        QTRY_VERIFY(desk.strip(u"in 3 s."_s));
        desk.clock.us += 2'600'000;
        QTRY_VERIFY(!desk.strip(u"Sending to"_s));
        QTest::keySequence(desk.editor(), QKeySequence(QKeySequence::Undo));
        QVERIFY(desk.engine.writing().takenBack.isEmpty());
    }

    void itCanLeaveBefore()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"Hello"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"in 5 s."_s));
        desk.button(u"Send now"_s)->click();
        QCOMPARE(desk.engine.writing().sentNow.size(), 1);
        QTRY_VERIFY(!desk.strip(u"Sending to"_s));
    }

    void theWindowIsASetting()
    {
        Desk desk;
        desk.open();
        desk.window->showPlace(MainWindow::Settings);
        for (auto *choice : desk.window->findChildren<QRadioButton *>()) {
            if (choice->text() == u"Send at once"_s)
                choice->click();
        }
        desk.window->showPlace(MainWindow::Inbox);
        desk.openThread(desk.mara);
        desk.type(u"Hello"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.first().undoSeconds, 0);
        QVERIFY(!desk.strip(u"Sending to"_s));
        desk.window.reset();
        desk.open();
        for (auto *choice : desk.window->findChildren<QRadioButton *>()) {
            if (choice->text() == u"Send at once"_s)
                QVERIFY(choice->isChecked());
        }
    }

    void theKeyThatSendsIsASetting()
    {
        Desk desk;
        desk.open();
        const auto choice = [&desk](const QString &words) {
            for (auto *one : desk.window->findChildren<QRadioButton *>()) {
                if (one->text().startsWith(words))
                    return one;
            }
            return static_cast<QRadioButton *>(nullptr);
        };
        QVERIFY(choice(u"Enter sends"_s)->isChecked());
        choice(u"Ctrl+Enter sends"_s)->click();
        desk.openThread(desk.mara);
        desk.type(u"one"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.editor()->toPlainText(), u"one\n"_s);
        QVERIFY(desk.engine.submitted.isEmpty());
        QTest::keyClick(desk.editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.engine.submitted.size(), 1);
        // The next start, and another window, know it.
        desk.window.reset();
        desk.open();
        QVERIFY(choice(u"Ctrl+Enter sends"_s)->isChecked());
        desk.openThread(desk.mara);
        desk.window->inbox().openInWindow();
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QVERIFY(own);
        auto *editor = own->page().findChild<ui::Composer *>()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(editor->isVisible());
        QTest::keyClicks(editor, u"two"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.size(), 1);
        choice(u"Enter sends"_s)->click();
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.size(), 2);
    }

    void withoutTheDatabaseNothingIsSentAndNothingLost()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"first"_s);
        desk.engine.mailbox().postDatabase(u"The server is away."_s);
        QTRY_VERIFY(!desk.composer().canSend());
        QVERIFY(desk.strip(u"The database does not answer. You can read what is here"_s));
        QVERIFY(desk.composer().whyNot().startsWith(u"The database does not answer."_s));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        desk.type(u" and more"_s);
        QCOMPARE(desk.editor()->toPlainText(), u"first and more"_s);
        QVERIFY(desk.engine.submitted.isEmpty());
        // A window that is opened meanwhile knows it, too.
        desk.window->inbox().openInWindow();
        auto *own = desk.window->findChild<ui::ThreadWindow *>();
        QVERIFY(!own->page().findChild<ui::Composer *>()->canSend());
        desk.engine.mailbox().postDatabase({});
        QTRY_VERIFY(desk.composer().canSend());
        QVERIFY(!desk.strip(u"The database does not answer."_s));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.engine.submitted.first().text, u"first and more"_s);
    }

    void whatADraftIsForStaysWithIt()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.type(u"Sale"_s);
        desk.composer().setCategory(Category::Marketing);
        Q_EMIT desk.composer().categoryChosen(Category::Marketing, desk.mara);
        const ConversationId other = desk.threadIn(desk.list().model().rowOf(desk.mara) + 1);
        desk.openThread(other);
        QCOMPARE(desk.composer().category(), Category::Conversation);
        // The next start knows it, and a refusal keeps it.
        desk.window->close();
        desk.window.reset();
        desk.open();
        desk.openThread(desk.mara);
        QTRY_COMPARE(desk.editor()->toPlainText(), u"Sale"_s);
        QCOMPARE(desk.composer().category(), Category::Marketing);
        desk.engine.failNext(test::FakeEngine::Call::Submit,
                             Error{ErrorCode::Invalid, u"No."_s, {}});
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_VERIFY(desk.strip(u"Not sent."_s));
        QCOMPARE(desk.composer().category(), Category::Marketing);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(desk.engine.submitted.size(), 2); // the refused one, too
        QCOMPARE(desk.engine.submitted.last().category, Category::Marketing);
        // What was sent is done; what comes back is marketing again.
        QTRY_COMPARE(desk.composer().category(), Category::Conversation);
        desk.engine.writing().backCategory = Category::Marketing;
        QTRY_VERIFY(desk.button(u"Undo"_s));
        desk.button(u"Undo"_s)->click();
        QTRY_COMPARE(desk.editor()->toPlainText(), u"Sale"_s);
        QTRY_COMPARE(desk.composer().category(), Category::Marketing);
    }

    void aLowWindowKeepsRoomForMessages()
    {
        Desk desk;
        desk.open();
        desk.openThread(desk.mara);
        desk.composer().setText(u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
        const int line = desk.editor()->fontMetrics().lineSpacing();
        QTRY_VERIFY(desk.editor()->height() > 7 * line);
        desk.window->resize(1280, 660);
        QTRY_VERIFY(desk.editor()->height() < 4 * line);
        QVERIFY(desk.editor()->height() > 2 * line);
        desk.window->resize(1280, 800);
        QTRY_VERIFY(desk.editor()->height() > 7 * line);
    }
};

QTEST_MAIN(TestDraftsWindow)
#include "tst_drafts_window.moc"
