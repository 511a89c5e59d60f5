// Reading in the window: where a link leads is asked first; words are looked for in a thread.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "support/hand_clock.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/thread_window.h"

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
    test::FakeEngine engine;
    test::HandClock clock{test::sampleNowUs()};
    test::FakeDialogs dialogs;
    QTemporaryDir folder;
    ui::EngineProxy proxy{engine, clock};
    ui::Theme theme;
    ConversationId mara;
    std::unique_ptr<MainWindow> window;

    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.setNow(clock.nowUs());
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->resize(1280, 800);
        window->show();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            ui::ThreadList &list = window->inbox().threads();
            QTRY_COMPARE(list.model().rowCount(), 10);
            list.view()->setCurrentIndex(list.model().index(list.model().rowOf(mara)));
            QTRY_COMPARE(chat().slice().conversation(), mara);
        }();
    }
    ui::ChatView &chat() { return *window->findChild<ui::ChatView *>(); }
    ui::FindBar &bar() { return *window->findChild<ui::FindBar *>(); }
    QLineEdit *field() { return bar().findChild<QLineEdit *>(); }
    /// Messages of Mara, those with a number of `with` hold the word "voucher"; their ids.
    QList<TargetId> fill(int count, const QList<int> &with)
    {
        QList<TargetId> hits;
        for (int i = 0; i < count; ++i) {
            ChatMessage message;
            message.direction = Direction::Inbound;
            message.state = TargetState::Received;
            message.createdUs = 1'700'000'000'000'000 + i * 60'000'000LL;
            message.text = with.contains(i) ? u"the voucher is here"_s : u"text %1"_s.arg(i);
            const TargetId id = engine.addMessage(mara, message);
            if (with.contains(i))
                hits.append(id);
        }
        window->inbox().thread().loadLatest();
        return hits;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(field(), key, modifiers);
    }
    ui::Strip *strip(const QString &words)
    {
        for (auto *one : window->findChildren<ui::Strip *>())
            if (one->isVisible() && one->text().contains(words))
                return one;
        return nullptr;
    }
};

} // namespace

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkOpensOnlyAfterYes()
    {
        Desk desk;
        desk.dialogs.answer = false;
        Q_EMIT desk.chat().addressRequested(u"https://fernway.example/i/2207"_s);
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.dialogs.asked.at(0).title,
                 u"Open \u2068fernway.example\u2069 in the browser?"_s);
        QCOMPARE(desk.dialogs.asked.at(0).sentence,
                 u"The whole link: \u2068https://fernway.example/i/2207\u2069"_s);
        QCOMPARE(desk.dialogs.asked.at(0).keep, u"Stay here"_s);
        QVERIFY(desk.dialogs.addresses.isEmpty());
        desk.dialogs.answer = true;
        Q_EMIT desk.chat().addressRequested(u"https://fernway.example/i/2207"_s);
        QCOMPARE(desk.dialogs.addresses, {QUrl(u"https://fernway.example/i/2207"_s)});
        for (const auto &never :
             {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"ftp://a.example"_s, QString()})
            Q_EMIT desk.chat().addressRequested(never);
        QCOMPARE(desk.dialogs.asked.size(), 2);
        QCOMPARE(desk.dialogs.addresses.size(), 1);
        desk.dialogs.hasBrowser = false;
        Q_EMIT desk.chat().addressRequested(u"https://fernway.example"_s);
        QTRY_VERIFY(desk.strip(u"No program here opens links."_s));
    }

    void theQuestionSaysWhatIsOdd()
    {
        const QString other = u"can look like another name"_s;
        const QString mixed = u"different alphabets"_s;
        const QString user = u"before the @"_s;
        const QString number = u"a number instead of a name"_s;
        struct Case
        {
            QString address;
            QString title;
            QStringList says;
        };
        const QList<Case> cases{{u"http://p\u0430ypal.com/x"_s,
                                 u"xn--pypal-4ve.com"_s,
                                 {other, mixed, u"p\u0430ypal.com"_s}},
                                {u"http://b\u00fccher.example"_s,
                                 u"xn--bcher-kva.example"_s,
                                 {other, u"b\u00fccher.example"_s}},
                                {u"http://bank.com@evil.example/x"_s, u"evil.example"_s, {user}},
                                {u"http://3221225991/x"_s, u"192.0.2.7"_s, {number}},
                                {u"http://bank.com."_s + u"a"_s.repeated(55) + u".evil.example/"_s +
                                     u"x"_s.repeated(900),
                                 u"\u2026"_s + u"a"_s.repeated(47) + u".evil.example\u2069"_s,
                                 {u"x\u2026\u2069"_s}}};
        Desk desk;
        for (const Case &one : cases) {
            desk.dialogs.asked.clear();
            Q_EMIT desk.chat().addressRequested(one.address);
            QCOMPARE(desk.dialogs.asked.size(), 1);
            const ui::Dialogs::Question question = desk.dialogs.asked.at(0);
            QVERIFY2(question.title.contains(one.title), qPrintable(question.title));
            for (const QString &words : one.says)
                QVERIFY2(question.sentence.contains(words), qPrintable(question.sentence));
            for (const QString &words : {other, mixed, user, number})
                QVERIFY2(one.says.contains(words) || !question.sentence.contains(words),
                         qPrintable(question.sentence));
            QVERIFY(question.sentence.size() < 1000);
        }
    }

    void aWindowOfOneThreadAsksToo()
    {
        Desk desk;
        desk.window->inbox().openInWindow();
        QTRY_VERIFY(desk.window->findChild<ui::ThreadWindow *>());
        auto *window = desk.window->findChild<ui::ThreadWindow *>();
        Q_EMIT window->findChild<ui::ChatView *>()->addressRequested(u"http://a.example"_s);
        QCOMPARE(desk.dialogs.addresses, {QUrl(u"http://a.example"_s)});
    }

    void wordsAreLookedForInTheThread()
    {
        Desk desk;
        const QList<TargetId> hits = desk.fill(900, {100, 500, 850});
        QVERIFY(!desk.bar().isVisible());
        desk.window->inbox().openFind();
        QVERIFY(desk.bar().isVisible());
        QTest::keyClicks(desk.field(), u"vouch"_s);
        desk.key(Qt::Key_Return); // at once, and to the newest of them
        QTRY_COMPARE(desk.bar().countWords(), u"1 of 3"_s);
        QTRY_COMPARE(desk.chat().selected(), hits[2]);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.chat().selected(), hits[1]);
        QCOMPARE(desk.bar().countWords(), u"2 of 3"_s);
        desk.window->inbox().findEarlier(); // F3
        QTRY_COMPARE(desk.chat().selected(), hits[0]);
        desk.window->inbox().findEarlier(); // round
        QTRY_COMPARE(desk.chat().selected(), hits[2]);
        desk.window->inbox().findLater();
        QTRY_COMPARE(desk.chat().selected(), hits[0]);
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(desk.chat().selected(), hits[1]);
        QCOMPARE(desk.bar().countWords(), u"2 of 3"_s);
        for (const SliceQuery &query : desk.engine.sliceQueries)
            QVERIFY(query.limit < 400); // never the whole thread

        desk.field()->selectAll();
        QTest::keyClicks(desk.field(), u"nowhere"_s);
        QTRY_COMPARE(desk.bar().countWords(), u"Nothing found"_s); // by itself, after a rest
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(desk.chat().hasFocus());
        desk.window->inbox().findEarlier();
        QVERIFY(desk.bar().isVisible()); // F3 without words asks for some
        QVERIFY(desk.bar().words().isEmpty());
    }

    void whatComesInIsFoundToo()
    {
        Desk desk;
        const QList<TargetId> hits = desk.fill(5, {2});
        desk.window->inbox().openFind();
        QTest::keyClicks(desk.field(), u"voucher"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bar().countWords(), u"1 of 1"_s);
        QTRY_COMPARE(desk.chat().selected(), hits[0]);
        const TargetId more = desk.engine.receive(desk.mara, u"A voucher for you"_s);
        QTRY_COMPARE(desk.bar().countWords(), u"2 of 2"_s);
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(desk.chat().selected(), more);
    }

    void manyHitsAreCountedAsOneGoesOn()
    {
        Desk desk;
        QList<int> all;
        for (int i = 0; i < 520; ++i)
            all.append(i);
        const QList<TargetId> hits = desk.fill(520, all);
        desk.window->inbox().openFind();
        QTest::keyClicks(desk.field(), u"voucher"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bar().countWords(), u"1 of 500+"_s);
        desk.key(Qt::Key_Return, Qt::ShiftModifier); // not round: the last one is not known
        QCOMPARE(desk.bar().countWords(), u"1 of 500+"_s);
        for (int i = 0; i < 519; ++i)
            desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bar().countWords().section(u' ', 2), u"520"_s);
    }

    void hitsAreMarked()
    {
        Desk desk;
        desk.theme.setChoice(ui::ThemeChoice::Light);
        desk.fill(3, {0, 2});
        const auto count = [&desk](ui::Role role) {
            const QImage shot = desk.chat().viewport()->grab().toImage();
            const QRgb ground = desk.theme.color(role).rgb();
            int pixels = 0;
            for (int y = 0; y < shot.height(); ++y)
                for (int x = 0; x < shot.width(); ++x)
                    pixels += shot.pixel(x, y) == ground ? 1 : 0;
            return pixels;
        };
        const int before = count(ui::Role::Note);
        desk.window->inbox().openFind();
        QTest::keyClicks(desk.field(), u"VOU"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bar().countWords(), u"1 of 2"_s);
        QTRY_VERIFY(count(ui::Role::Note) > before + 50);
        const int marked = count(ui::Role::Note);
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(count(ui::Role::Note) < marked - 50);
    }

    void anotherThreadIsAnotherSearch()
    {
        Desk desk;
        desk.fill(3, {1});
        desk.window->inbox().openFind();
        QTest::keyClicks(desk.field(), u"voucher"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bar().countWords(), u"1 of 1"_s);
        desk.window->inbox().threads().moveBy(1);
        QTRY_VERIFY(desk.chat().slice().conversation() != desk.mara);
        QVERIFY(!desk.bar().isVisible());
    }

    void keysAndButtonOpenIt()
    {
        Desk desk;
        const auto has = [](QWidget *window) {
            for (QAction *action : window->actions())
                if (action->shortcut() == QKeySequence(u"Ctrl+Shift+F"_s)) {
                    action->trigger();
                    return true;
                }
            return false;
        };
        QVERIFY(has(desk.window.get()));
        QVERIFY(desk.bar().isVisible());
        desk.key(Qt::Key_Escape);
        for (auto *button :
             desk.window->findChild<ui::ThreadButtons *>()->findChildren<QAbstractButton *>())
            if (button->accessibleName().startsWith(u"Search in this thread"_s))
                button->click();
        QVERIFY(desk.bar().isVisible());
        desk.key(Qt::Key_Escape);

        const QList<TargetId> hits = desk.fill(30, {4, 20});
        desk.window->inbox().openInWindow();
        QTRY_VERIFY(desk.window->findChild<ui::ThreadWindow *>());
        auto *window = desk.window->findChild<ui::ThreadWindow *>();
        QTRY_VERIFY(window->findChild<ui::ChatView *>()->slice().count() > 0);
        QVERIFY(has(window));
        auto *bar = window->findChild<ui::FindBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->findChild<QLineEdit *>(), u"voucher"_s);
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(bar->countWords(), u"1 of 2"_s);
        window->page().findEarlier();
        QTRY_COMPARE(window->findChild<ui::ChatView *>()->selected(), hits[0]);
    }
};

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
