// To other places of a thread and of the list, from a bubble into the editor, and who else is
// there.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/date_popup.h"
#include "ui/common/strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

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

} // namespace

class TestMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfTheThreadIsGoneTo()
    {
        Desk desk;
        // After all that the thread holds already.
        const QDate day =
            QDateTime::fromMSecsSinceEpoch(test::sampleNowUs() / 1000).date().addDays(20);
        TargetId first;
        for (int i = 0; i < 400; ++i) {
            ChatMessage message;
            message.direction = Direction::Inbound;
            message.state = TargetState::Received;
            message.createdUs =
                (day.startOfDay().toMSecsSinceEpoch() + (i - 200) * 3'600'000LL) * 1000;
            message.text = QStringLiteral("text %1").arg(i);
            const TargetId id = desk.engine.addMessage(desk.mara, message);
            if (i == 200)
                first = id;
        }
        desk.open();
        auto &list = desk.window->inbox().threads();
        QTRY_VERIFY(list.model().rowOf(desk.mara) >= 0);
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(desk.mara)));
        QTRY_VERIFY(desk.chat()->slice().count() > 0);
        QVERIFY(desk.chat()->slice().rowOf(first) < 0);
        QTest::keyClick(desk.window.get(), Qt::Key_G, Qt::ControlModifier);
        auto *popup = qobject_cast<ui::DatePopup *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        auto *calendar = popup->findChild<QCalendarWidget *>();
        Q_EMIT calendar->activated(day);
        QTRY_COMPARE(desk.chat()->selected(), first);
    }

    void whatTheyWroteIsQuoted()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        desk.editor()->setFocus();
        QTest::keyClicks(desk.editor(), QStringLiteral("Yes."));
        desk.engine.receive(desk.mara,
                            QStringLiteral("Is it open\non Sunday, and may I bring the old wheel "
                                           "along as well, or is there no room?"));
        QTRY_COMPARE(desk.chat()->slice().count(), 6);
        QTest::keyClick(desk.window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(
            desk.editor()->toPlainText(),
            QStringLiteral("> Is it open on Sunday, and may I bring the old wheel along as...\n"
                           "Yes."));
        QVERIFY(desk.editor()->hasFocus());
    }

    void theNextUnreadIsGoneTo()
    {
        Desk desk;
        desk.open();
        desk.openMara();
        auto &model = desk.window->inbox().threads().model();
        const ConversationId other = model.at(model.rowCount() - 1).id;
        desk.engine.receive(other, QStringLiteral("Hello?"));
        QTRY_VERIFY(model.at(model.rowOf(other)).unread > 0);
        const int rows = model.rowCount();
        int next = (model.rowOf(desk.mara) + 1) % rows;
        while (model.at(next).unread == 0)
            next = (next + 1) % rows;
        const ConversationId expected = model.at(next).id;
        QVERIFY(expected != desk.mara);
        QTest::keyClick(desk.window.get(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.window->inbox().thread().conversation().id, expected);
    }

    void whoElseIsAtTheThreadIsSaid()
    {
        Desk desk;
        desk.open();
        auto &team = desk.engine.fakeTeam;
        const QUuid noor = team.addOther(u"Noor"_s);
        desk.openMara();
        QTRY_COMPARE(team.attended.size(), 1); // once it has stayed open
        QCOMPARE(team.attended.first(), std::pair(desk.mara, false));
        auto *header = desk.window->findChild<ui::ChatHeader *>();
        const auto says = [header](const QString &words) {
            for (auto *label : header->findChildren<QLabel *>()) {
                if (label->text().contains(words))
                    return true;
            }
            return false;
        };
        const Presence me{team.who.id, u"Ada"_s, desk.mara, true};
        Presence other{noor, u"Noor"_s, desk.mara, true};
        desk.engine.mailbox().postPresence({me, other});
        QTRY_VERIFY(says(u"Noor\u2069 is typing"_s));
        other.typing = false;
        desk.engine.mailbox().postPresence({me, other});
        QTRY_VERIFY(says(u"Noor\u2069 is looking at this"_s));
        other.at = {};
        desk.engine.mailbox().postPresence({me, other});
        QTRY_VERIFY(!says(u"Noor"_s));
        QVERIFY(!says(u"Ada"_s));
        // Many keys are one thing to tell.
        QTest::keyClicks(desk.editor(), u"Many keys"_s);
        QVERIFY(team.attended.size() < 5);
    }
};

QTEST_MAIN(TestMoving)
#include "tst_moving.moc"
