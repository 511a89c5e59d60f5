#include "support/fake_engine.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/settings/rules_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::RulesPage;

/// Settings, Rules, against an engine in memory.
class TestRulesPage : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<test::FakeEngine> m_engine;
    std::unique_ptr<ui::EngineProxy> m_proxy;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<RulesPage> m_page;

    void press(const QString &text)
    {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"there is no button "_s + text));
    }

    template<class T>
    T *named(const QString &name)
    {
        for (auto *widget : m_page->findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    test::FakePolicies &policies() { return m_engine->policies(); }

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_unique<test::FakeEngine>();
        Carrier carrier;
        carrier.name = u"Northline"_s;
        m_engine->addCarrier(carrier);
        policies().stored.hours = {{u"US"_s, u"08:00-21:00"_s, u"08:00-21:00"_s, u""_s, {}}};
        policies().stored.words = {{WordAction::OptOut, u"STOP"_s, {}}};
        policies().stored.limits = {{{}, SpendingPeriod::Day, 12'500'000}};
        policies().shipped.words = {{WordAction::OptOut, u"STOP"_s, {}},
                                    {WordAction::Help, u"HELP"_s, {}}};
        OptOut mara;
        mara.number = u"+15550134477"_s;
        mara.name = u"Mara"_s;
        mara.wording = u"STOP"_s;
        mara.sinceUs = 1'700'000'000'000'000;
        policies().list = {mara};
        m_proxy = std::make_unique<ui::EngineProxy>(*m_engine, m_clock);
        m_theme = std::make_unique<ui::Theme>();
        m_page = std::make_unique<RulesPage>(*m_proxy, *m_theme);
        m_page->resize(560, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_proxy.reset();
        m_theme.reset();
        m_engine.reset();
    }

    void theListIsSearchedAddedToAndTakenFrom()
    {
        auto *table = named<QTableWidget>(u"Opt-out list"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 1)->text(), u"Mara"_s);
        QTest::keyClicks(named<QLineEdit>(u"Search the opt-out list"_s), u"zz"_s);
        QTRY_COMPARE(table->rowCount(), 0);
        named<QLineEdit>(u"Search the opt-out list"_s)->clear();
        QTRY_COMPARE(table->rowCount(), 1);
        named<QLineEdit>(u"Number to add"_s)->setText(u"+15550100777"_s);
        named<QLineEdit>(u"Why"_s)->setText(u"Asked on the phone"_s);
        press(u"Add the number"_s);
        QTRY_COMPARE(table->rowCount(), 2);
        QCOMPARE(policies().added.first().reason, u"Asked on the phone"_s);
        QVERIFY(named<QLineEdit>(u"Why"_s)->text().isEmpty());
        table->setCurrentCell(0, 0);
        named<QLineEdit>(u"Why"_s)->setText(u"Signed the form"_s);
        press(u"Take the chosen one off"_s);
        QTRY_COMPARE(table->rowCount(), 1);
        QCOMPARE(policies().removed.first().number, u"+15550134477"_s);
    }

    void aRefusalKeepsWhatWasTyped()
    {
        policies().failure = Error{ErrorCode::Invalid, u"Write why."_s, {}};
        named<QLineEdit>(u"Number to add"_s)->setText(u"+15550100777"_s);
        press(u"Add the number"_s);
        QCOMPARE(named<QLineEdit>(u"Number to add"_s)->text(), u"+15550100777"_s);
    }

    void whatIsEditedIsSaved()
    {
        m_page->showTab(RulesPage::Hours);
        auto *hours = named<QTableWidget>(u"When messages may arrive"_s);
        QTRY_COMPARE(hours->rowCount(), 1);
        hours->item(0, 1)->setText(u"09:00-20:00"_s);
        press(u"Add a row"_s);
        hours->item(1, 0)->setText(u"FR"_s);
        hours->item(1, 1)->setText(u"08:00-22:00"_s);
        for (auto *box : m_page->findChildren<QCheckBox *>()) {
            if (box->isVisible() && box->text().startsWith(u"Codes"))
                box->click();
        }
        press(u"Save rules"_s);
        QTRY_COMPARE(policies().saved.size(), 1);
        const PolicyRules saved = policies().saved.first();
        QCOMPARE(saved.hours.size(), 2);
        QCOMPARE(saved.hours.first().weekday, u"09:00-20:00"_s);
        QCOMPARE(saved.hours.first().sunday, QString());
        QCOMPARE(saved.hours.last().region, u"FR"_s);
        QCOMPARE(saved.quietFor, (QList{Category::Marketing, Category::Otp}));
        QCOMPARE(saved.words, policies().stored.words);
        QCOMPARE(saved.limits.first().micros, 12'500'000);
        QTRY_VERIFY(m_page->message().startsWith(u"Saved."));
    }

    void aRefusedSaveSaysWhyAndLosesNothing()
    {
        m_page->showTab(RulesPage::Hours);
        auto *hours = named<QTableWidget>(u"When messages may arrive"_s);
        QTRY_COMPARE(hours->rowCount(), 1);
        hours->item(0, 1)->setText(u"8-21"_s);
        policies().failure = Error{ErrorCode::Invalid, u"The hours of “US” cannot be read."_s, {}};
        press(u"Save rules"_s);
        QTRY_COMPARE(m_page->message(), u"The hours of “US” cannot be read."_s);
        m_page->hide();
        m_page->show();
        QCOMPARE(hours->item(0, 1)->text(), u"8-21"_s);
    }

    void limitsAreInMoneyAndByCarrier()
    {
        m_page->showTab(RulesPage::Spending);
        auto *limits = named<QTableWidget>(u"Spending limits"_s);
        QTRY_COMPARE(limits->rowCount(), 1);
        QCOMPARE(limits->item(0, 0)->text(), u"All carriers"_s);
        limits->item(0, 2)->setText(u"500"_s);
        press(u"Save rules"_s);
        QTRY_COMPARE(policies().saved.size(), 1);
        QCOMPARE(policies().saved.first().limits.first().micros, 500'000'000);
    }

    void whatShipsComesBackWithoutOurOwn()
    {
        m_page->showTab(RulesPage::Words);
        auto *words = named<QTableWidget>(u"Words that act"_s);
        QTRY_COMPARE(words->rowCount(), 1);
        QTest::keyClicks(named<QLineEdit>(u"Your name in answers"_s), u"Fernway"_s);
        press(u"Put back what ships"_s);
        QTRY_COMPARE(words->rowCount(), 2);
        QCOMPARE(named<QLineEdit>(u"Your name in answers"_s)->text(), u"Fernway"_s);
        QVERIFY(policies().saved.isEmpty());
        press(u"Save rules"_s);
        QTRY_COMPARE(policies().saved.size(), 1);
        QCOMPARE(policies().saved.first().words.size(), 2);
    }

    void aShortTabIsNoLongerThanItsRows()
    {
        m_page->showTab(RulesPage::Words);
        const int words = m_page->heightForWidth(560);
        m_page->showTab(RulesPage::Spending);
        QVERIFY2(m_page->heightForWidth(560) < words - 100,
                 qPrintable(QString::number(m_page->heightForWidth(560))));
    }

    void rowsAreRemoved()
    {
        m_page->showTab(RulesPage::Words);
        auto *words = named<QTableWidget>(u"Words that act"_s);
        QTRY_COMPARE(words->rowCount(), 1);
        words->selectRow(0);
        press(u"Remove the chosen rows"_s);
        QCOMPARE(words->rowCount(), 0);
    }
};

QTEST_MAIN(TestRulesPage)
#include "tst_rules_page.moc"
