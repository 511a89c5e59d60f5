#include "model/policy_reason.h"
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/composer/composer.h"
#include "ui/composer/standing_strips.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

/// What the chat says about somebody who opted out, or may have.
class TestStanding : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::StillClock> m_clock;
    std::unique_ptr<test::FakeEngine> m_engine;
    std::unique_ptr<ui::Theme> m_theme;
    test::FakeDialogs m_dialogs;
    std::unique_ptr<ui::EngineProxy> m_proxy;
    std::unique_ptr<ui::MainWindow> m_window;
    ConversationId m_mara;

    ui::Composer &composer() { return *m_window->findChild<ui::Composer *>(); }
    ui::StandingStrips &strips() { return composer().standing(); }

    static QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

    void press(const QString &text)
    {
        for (auto *button : strips().findChildren<QAbstractButton *>()) {
            if (plain(button->text()) == text && button->isVisible()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"there is no button "_s + text));
    }

    Standing optedOut() const
    {
        Standing standing;
        standing.conversation = m_mara;
        OptOut entry;
        entry.number = u"+15550134477"_s;
        entry.wording = u"STOP"_s;
        entry.sinceUs = QDateTime(QDate(2026, 3, 12), QTime(12, 0)).toMSecsSinceEpoch() * 1000;
        standing.optOut = entry;
        return standing;
    }

    Standing asked() const
    {
        Standing standing;
        standing.conversation = m_mara;
        standing.question =
            OptOutQuestion{{4711}, test::sampleNowUs(), u"we have got to STOP this bill"_s};
        return standing;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::StillClock>(test::sampleNowUs());
        m_engine = std::make_unique<test::FakeEngine>();
        m_mara = test::fillSample(*m_engine);
        test::fillSampleCarriers(*m_engine);
        m_theme = std::make_unique<ui::Theme>();
        m_proxy = std::make_unique<ui::EngineProxy>(*m_engine, *m_clock);
        m_window = std::make_unique<ui::MainWindow>(*m_proxy, m_dialogs, *m_theme, m_folder->path(),
                                                    false);
        m_window->resize(1280, 800);
        m_window->show();
        auto &list = m_window->inbox().threads();
        QTRY_VERIFY(list.model().rowOf(m_mara) >= 0);
        QSignalSpy opened(&m_window->inbox().thread(), &ui::OpenThread::opened);
        list.view()->setCurrentIndex(list.model().index(list.model().rowOf(m_mara)));
        QTRY_VERIFY(!opened.isEmpty());
    }

    void cleanup()
    {
        m_window.reset();
        m_proxy.reset();
        m_theme.reset();
        m_engine.reset();
    }

    void whoOptedOutCannotBeWrittenTo()
    {
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        QVERIFY2(plain(strips().text()).contains(u"opted out with STOP on 12 March"_s),
                 qPrintable(strips().text()));
        QVERIFY(plain(strips().text()).endsWith(u"Nothing can be sent."_s));
        QVERIFY(!composer().canSend());
        for (auto *editor : composer().findChildren<QPlainTextEdit *>())
            QVERIFY(!editor->isVisible());
        // The strip alone, and the chat gets the room.
        QTRY_VERIFY(composer().height() < 80);
    }

    void theKeysStayAtTheStrip()
    {
        composer().focusEditor();
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        QVERIFY(strips().isAncestorOf(m_window->focusWidget()));
    }

    void atNightTheButtonSaysWhenItLeaves()
    {
        composer().setText(u"Good night"_s);
        Standing night;
        night.conversation = m_mara;
        night.now.reason = quietReason(
            {test::sampleNowUs() + qint64(10) * 3'600'000'000, "America/Denver", false});
        m_engine->policies().setStanding(night);
        QTRY_VERIFY(plain(strips().text()).contains(u"Mara's time"_s));
        QVERIFY(composer().canSend());
        bool said = false;
        for (auto *button : composer().findChildren<QAbstractButton *>())
            said = said || plain(button->text()).startsWith(u"Send at "_s);
        QVERIFY(said);
        night.now = {};
        m_engine->policies().setStanding(night);
        QTRY_VERIFY(strips().text().isEmpty());
        for (auto *button : composer().findChildren<QAbstractButton *>())
            QVERIFY(!plain(button->text()).startsWith(u"Send at "_s));
    }

    void aTextThatWouldGoOverTheLimitSaysSoBeforeItIsSent()
    {
        composer().setText(u"a"_s.repeated(400)); // three parts, two are left
        Standing dear;
        dear.conversation = m_mara;
        dear.now.partMicro = 7'500;
        dear.now.leftMicro = 20'000;
        dear.now.spending = spendingReason(u"day"_s, 500'000'000, u"Northline"_s, u"EUR"_s);
        m_engine->policies().setStanding(dear);
        QTRY_VERIFY(!strips().text().isEmpty());
        QVERIFY2(plain(strips().text()).contains(u"500.00\u00a0EUR for today at Northline"_s),
                 qPrintable(strips().text()));
        QVERIFY(!composer().canSend());
        composer().setText(u"Short"_s);
        QVERIFY(strips().text().isEmpty());
        QVERIFY(composer().canSend());
        composer().setText(u"a"_s.repeated(400));
        QVERIFY(!composer().canSend());
        composer().setText(u"Short"_s);
        dear.now.leftMicro = 0; // even before the first letter
        composer().setText({});
        m_engine->policies().setStanding(dear);
        QTRY_VERIFY(!strips().text().isEmpty());
    }

    void thePriceOfTheRouteStandsBesideTheParts()
    {
        composer().setText(u"a"_s.repeated(200));
        Standing priced;
        priced.conversation = m_mara;
        priced.now.part = PriceAhead{{7'000, u"USD"_s}, u"Northline"_s};
        m_engine->policies().setStanding(priced);
        QTRY_VERIFY(composer().counterWords().endsWith(u"2 part(s) · about $0.014"_s));
        priced.now.part.reset();
        m_engine->policies().setStanding(priced);
        QTRY_VERIFY(composer().counterWords().endsWith(u"2 part(s)"_s));
    }

    void marketingIsJudgedAsSuch()
    {
        composer().setText(u"Sale"_s);
        m_engine->policies().askedFor.clear();
        composer().setCategory(Category::Marketing);
        QTRY_VERIFY(m_engine->policies().askedFor.contains(Category::Marketing));
        composer().setCategory(Category::Conversation);
        QTRY_COMPARE(m_engine->policies().askedFor.last(), Category::Conversation);
    }

    void aNameThatACountryRefusesBlocksSend()
    {
        composer().setText(u"Hello"_s);
        Standing refused;
        refused.conversation = m_mara;
        refused.now = {senderReason(u"US"_s), true, {}};
        m_engine->policies().setStanding(refused);
        QTRY_VERIFY(strips().text().contains(u"takes no names"_s));
        QVERIFY(!composer().canSend());
        QCOMPARE(composer().whyNot(), strips().text());
        QCOMPARE(composer().text(), u"Hello"_s);
        refused.now = {{}, false, senderReason(u"AE"_s)};
        m_engine->policies().setStanding(refused);
        QTRY_VERIFY(strips().text().contains(u"registered"_s));
        QVERIFY(composer().canSend());
    }

    void theTextStaysForLater()
    {
        composer().setText(u"half a sentence"_s);
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        Standing free;
        free.conversation = m_mara;
        m_engine->policies().setStanding(free);
        QTRY_VERIFY(!strips().isOptedOut());
        QCOMPARE(composer().text(), u"half a sentence"_s);
        QVERIFY(composer().canSend());
    }

    void evidenceAndNewConsent()
    {
        ConsentEvent event;
        event.number = m_engine->thread(m_mara).peerNumber;
        event.wording = u"STOP"_s;
        event.atUs = test::sampleNowUs();
        m_engine->policies().ledger = {event};
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        press(u"Show evidence"_s);
        press(u"Record new consent"_s);
        press(u"Record consent"_s); // without a reason nothing happens
        QVERIFY(m_engine->policies().removed.isEmpty());
        for (auto *field : strips().findChildren<QLineEdit *>())
            QTest::keyClicks(field, u"Signed the form"_s);
        press(u"Record consent"_s);
        QTRY_COMPARE(m_engine->policies().removed.size(), 1);
        QCOMPARE(m_engine->policies().removed.first().reason, u"Signed the form"_s);
    }

    void aQuestionIsDecidedWithOneClick()
    {
        m_engine->policies().setStanding(asked());
        QTRY_VERIFY(strips().text().contains(u"STOP this bill"_s));
        QVERIFY(composer().isVisible());
        press(u"Not meant so"_s);
        QTRY_VERIFY(strips().text().isEmpty());
        QCOMPARE(m_engine->policies().dismissed, QList<TargetId>{TargetId{4711}});
    }

    void andUndone()
    {
        m_engine->policies().setStanding(asked());
        QTRY_VERIFY(strips().text().contains(u"STOP this bill"_s));
        for (auto *button : strips().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().startsWith(u"Opt "))
                button->click();
        }
        QTRY_COMPARE(m_engine->policies().added.size(), 1);
        QCOMPARE(m_engine->policies().added.first().message, TargetId{4711});
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        press(u"Undo"_s);
        QTRY_COMPARE(m_engine->policies().removed.size(), 1);
    }

    void anotherThreadIsFree()
    {
        m_engine->policies().setStanding(optedOut());
        QTRY_VERIFY(strips().isOptedOut());
        auto &list = m_window->inbox().threads();
        const int other = list.model().rowOf(m_mara) == 0 ? 1 : 0;
        list.view()->setCurrentIndex(list.model().index(other));
        QTRY_VERIFY(!strips().isOptedOut());
    }
};

QTEST_MAIN(TestStanding)
#include "tst_standing.moc"
