// Reading in the window: where a link leads is asked first.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "support/hand_clock.h"
#include "ui/chat/chat_view.h"
#include "ui/common/strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/thread_window.h"

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
};

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
