// Adding, trying, changing and removing a carrier, with an engine that answers as told.
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carrier_overview.h"
#include "ui/carriers/carriers_page.h"
#include "ui/carriers/passphrase_panel.h"
#include "ui/carriers/test_steps.h"
#include "ui/common/empty_note.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using Call = test::FakeEngine::Call;

namespace {

struct Desk
{
    explicit Desk(bool demo = false)
        : isDemo(demo)
    {}
    void open()
    {
        book.reload(); // what was put in meanwhile was not announced
        page = std::make_unique<ui::CarriersPage>(proxy, book, dialogs, theme, isDemo);
        page->resize(1000, 700);
        page->show();
        QTRY_VERIFY(book.isKnown());
    }
    CarrierId addNorthline()
    {
        Carrier carrier;
        carrier.name = QStringLiteral("Northline");
        carrier.host = QStringLiteral("smpp.northline.example");
        carrier.systemId = QStringLiteral("fernway");
        carrier.hasPassword = true;
        carrier.demo = isDemo;
        return engine.addCarrier(carrier);
    }
    QLineEdit *field(const char *name)
    {
        for (auto *edit : page->form().findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QLatin1String(name))
                return edit;
        }
        return nullptr;
    }
    QComboBox *combo(const char *name)
    {
        for (auto *one : page->form().findChildren<QComboBox *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    QPushButton *button(const char *text)
    {
        for (auto *one : page->findChildren<QPushButton *>()) {
            if (one->text() == QString::fromUtf8(text))
                return one;
        }
        return nullptr;
    }
    void fill()
    {
        field("Name")->setText(QStringLiteral("Northline"));
        field("Address")->setText(QStringLiteral("smpp.northline.example"));
        field("User name")->setText(QStringLiteral("fernway"));
        field("Password")->setText(QStringLiteral("secret08"));
    }

    bool isDemo;
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    SystemClock clock;
    ui::EngineProxy proxy{engine, clock};
    ui::CarrierBook book{proxy};
    std::unique_ptr<ui::CarriersPage> page;
};

} // namespace

class TestCarriersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyOffersTheTwoWays()
    {
        Desk desk;
        desk.open();
        auto *note = desk.page->findChild<ui::EmptyNote *>();
        QVERIFY(note->isVisible());
        QCOMPARE(note->text(), QStringLiteral("No carrier yet."));
        QSignalSpy demo(desk.page.get(), &ui::CarriersPage::demoAsked);
        QTest::mouseClick(desk.button("Start the demo"), Qt::LeftButton);
        QCOMPARE(demo.count(), 1);
        QTest::mouseClick(desk.button("Connect my carrier"), Qt::LeftButton);
        QVERIFY(desk.page->form().isVisible());
    }

    void faultsStandAtTheirFieldsAndNothingIsLost()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.field("Address")->setText(QStringLiteral("http://northline.example"));
        desk.field("Password")->setText(QStringLiteral("far too long"));
        desk.page->form().save();
        QVERIFY(desk.engine.savedCarriers.isEmpty());
        QVERIFY(!desk.field("Address")->accessibleDescription().isEmpty());
        QVERIFY(!desk.field("Password")->accessibleDescription().isEmpty());
        QCOMPARE(desk.field("Name")->text(), QStringLiteral("Northline"));
        QCOMPARE(desk.field("Password")->text(), QStringLiteral("far too long"));
    }

    void savesAndShowsItsLine()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.page->form().save();
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        QCOMPARE(desk.engine.savedCarriers.first().password, QStringLiteral("secret08"));
        QVERIFY(desk.field("Password")->text().isEmpty());
        QTRY_VERIFY(desk.page->findChild<ui::CarrierOverview *>()->isVisible());
        QAbstractItemModelTester tester(desk.page->list()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void anEmptyPasswordKeepsTheStoredOne()
    {
        Desk desk;
        desk.addNorthline();
        desk.open();
        QTRY_COMPARE(desk.field("Address")->text(), QStringLiteral("smpp.northline.example"));
        QVERIFY(desk.field("Password")->text().isEmpty());
        QCOMPARE(desk.field("Password")->accessibleDescription(),
                 QStringLiteral("Kept: leave empty to keep it."));
        desk.field("Name")->setText(QStringLiteral("Northline West"));
        desk.page->form().save();
        QTRY_COMPARE(desk.engine.savedCarriers.size(), 1);
        QVERIFY(desk.engine.savedCarriers.first().keepPassword);
        QVERIFY(desk.engine.savedCarriers.first().password.isEmpty());
    }

    void theTestShowsEachStepAsItHappens()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.page->form().test();
        auto *steps = desk.page->findChild<ui::TestSteps *>();
        using K = TestStep::Kind;
        using O = TestStep::Outcome;
        desk.engine.testStep({K::Reached, O::Running, {}});
        QTRY_COMPARE(steps->spoken(), QStringLiteral("Reached: running."));
        desk.engine.testStep({K::Reached, O::Passed, {}});
        QTRY_COMPARE(steps->spoken(), QStringLiteral("Reached: passed."));
        QVERIFY(!desk.button("Testing…")->isEnabled());
        desk.engine.testStep(
            {K::LoggedIn, O::Failed, QStringLiteral("The carrier does not accept the password.")},
            true);
        QTRY_COMPARE(steps->spoken(),
                     QStringLiteral("Reached: passed. Logged in: failed. The carrier does "
                                    "not accept the password."));
        QTRY_VERIFY(desk.button("Test connection"));
        QVERIFY(desk.button("Test connection")->isEnabled());
        QVERIFY(desk.engine.savedCarriers.isEmpty());
    }

    void aLockedVaultAsksForAPassphrase()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.engine.failNext(Call::SaveCarrier,
                             Error{ErrorCode::Locked, QStringLiteral("There is no keyring."), {}});
        desk.page->form().save();
        auto *panel = desk.page->findChild<ui::PassphrasePanel *>();
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(desk.field("Password")->text(), QStringLiteral("secret08"));
        auto *words = panel->findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("short"));
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(desk.engine.passphrase.isEmpty());
        words->setText(QStringLiteral("correct horse"));
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(!panel->isVisible());
        QCOMPARE(desk.engine.passphrase, QStringLiteral("correct horse"));
        QVERIFY(words->text().isEmpty());
    }

    void sealedPasswordsAreUnlockedWithoutALengthRule()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        auto *panel = desk.page->findChild<ui::PassphrasePanel *>();
        panel->explain(Error{ErrorCode::Locked, QStringLiteral("Enter it to go on."),
                             QStringLiteral("sealing.json")});
        panel->focusField();
        auto *words = panel->findChild<QLineEdit *>();
        QVERIFY(desk.button("Unlock the passwords"));
        QCOMPARE(words->placeholderText(), QStringLiteral("Passphrase"));
        QTest::keyClicks(words, QStringLiteral("short"));
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(desk.engine.passphrase, QStringLiteral("short"));
        QTRY_VERIFY(!panel->isVisible());
    }

    void anAnswerGoesWhenAFieldChanges()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.button("Test connection")->setFocus();
        desk.page->form().test();
        auto *steps = desk.page->findChild<ui::TestSteps *>();
        QVERIFY(steps->isVisible());
        desk.engine.testStep({TestStep::Kind::Reached, TestStep::Outcome::Failed, {}}, true);
        QTRY_VERIFY(desk.button("Test connection"));
        QCOMPARE(desk.page->window()->focusWidget(), desk.button("Test connection"));
        desk.field("Address")->setText(QStringLiteral("elsewhere.example"));
        QVERIFY(!steps->isVisible());
    }

    void whatTheEngineRefusesIsSaid()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        desk.engine.failNext(
            Call::SaveCarrier,
            Error{ErrorCode::Conflict, QStringLiteral("There is a Northline."), {}});
        QSignalSpy saved(&desk.page->form(), &ui::CarrierForm::saved);
        desk.page->form().save();
        QTRY_VERIFY(desk.button("Save carrier")->isEnabled());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(desk.field("Name")->text(), QStringLiteral("Northline"));
    }

    void anMmscHasFieldsOfItsOwn()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        QVERIFY(desk.field("Address")->isVisible());
        QVERIFY(!desk.field("MMSC address")->isVisible());
        desk.combo("For")->setCurrentIndex(1);
        QVERIFY(!desk.field("Address")->isVisible());
        QVERIFY(!desk.field("System type")->isVisible());
        desk.field("Name")->setText(QStringLiteral("Pictures"));
        desk.field("MMSC address")->setText(QStringLiteral("mmsc.example.net"));
        desk.page->form().save();
        QCOMPARE(desk.engine.calls(Call::SaveCarrier), 0); // the address says what is wrong
        QVERIFY(desk.field("MMSC address")->accessibleDescription().contains(u"https://"));
        desk.field("MMSC address")->setText(QStringLiteral("https://mmsc.example.net/mm7"));
        desk.field("VASP id")->setText(QStringLiteral("fernway"));
        desk.field("Listen at")->setText(QStringLiteral("127.0.0.1:8471"));
        desk.field("Its user name")->setText(QStringLiteral("mmsc"));
        desk.page->form().save();
        QCOMPARE(desk.engine.calls(Call::SaveCarrier), 0); // a name without a password
        desk.field("Its password")->setText(QStringLiteral("secret"));
        const CarrierEdit edit = desk.page->form().typed();
        QVERIFY(edit.carrier.isMm7());
        QCOMPARE(edit.carrier.mm7.vaspId, QStringLiteral("fernway"));
        QCOMPARE(edit.carrier.mm7.maxOctets, 300'000);
        QCOMPARE(edit.listenPassword, QStringLiteral("secret"));
        QVERIFY(!edit.keepListenPassword);
        desk.page->form().save();
        QTRY_COMPARE(desk.engine.calls(Call::SaveCarrier), 1);
        QTRY_VERIFY(!desk.combo("For")->isEnabled()); // what it is stays
        QVERIFY(!desk.page->form().isChanged());
    }

    void phonesMayFetchFromUs()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        QVERIFY(!desk.field("Phones fetch from")->isVisible());
        auto *on = desk.page->findChild<QCheckBox *>(QStringLiteral("mm1"));
        on->setChecked(true);
        QVERIFY(desk.field("Phones fetch from")->isVisible());
        desk.field("Name")->setText(QStringLiteral("Lab"));
        desk.field("Address")->setText(QStringLiteral("smsc.example.net"));
        desk.field("User name")->setText(QStringLiteral("lab"));
        desk.field("Password")->setText(QStringLiteral("secret"));
        desk.field("Phones reach us at")->setText(QStringLiteral("8472"));
        desk.page->form().save();
        QVERIFY(desk.field("Phones reach us at")->accessibleDescription().contains(u"Write it"));
        desk.field("Phones reach us at")->setText(QStringLiteral("10.0.0.1:8472"));
        desk.field("Phones fetch from")->setText(QStringLiteral("10.0.0.1/m"));
        desk.field("Trusted proxies")->setText(QStringLiteral("the proxy"));
        desk.page->form().save();
        QCOMPARE(desk.engine.calls(Call::SaveCarrier), 0);
        desk.field("Phones fetch from")->setText(QStringLiteral("http://10.0.0.1:8472/m"));
        desk.field("Trusted proxies")->setText(QStringLiteral("10.0.0.5, 10.1.0.0/16"));
        desk.field("Number header")->setText(QStringLiteral("X-MSISDN"));
        Mm1Profile expected;
        expected.listen = QStringLiteral("10.0.0.1:8472");
        expected.publicUrl = QStringLiteral("http://10.0.0.1:8472/m");
        expected.numberHeader = QStringLiteral("X-MSISDN");
        expected.trustedProxies = QStringLiteral("10.0.0.5, 10.1.0.0/16");
        QVERIFY(desk.page->form().typed().carrier.mm1 == expected);
        desk.page->form().save();
        QTRY_COMPARE(desk.engine.calls(Call::SaveCarrier), 1);
        on->setChecked(false);
        QVERIFY(desk.page->form().typed().carrier.mm1 == Mm1Profile());
    }

    void removingAsksFirst()
    {
        Desk desk;
        desk.addNorthline();
        desk.open();
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        desk.dialogs.answer = false;
        desk.button("Remove carrier…")->click();
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.dialogs.asked.first().title, QStringLiteral("Remove Northline?"));
        QCOMPARE(desk.engine.calls(Call::RemoveCarrier), 0);
        desk.dialogs.answer = true;
        desk.button("Remove carrier…")->click();
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 0);
    }

    void unsavedWordsAreNotLostByAClick()
    {
        Desk desk;
        desk.addNorthline();
        desk.open();
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        desk.page->add();
        desk.fill();
        desk.dialogs.answer = false;
        desk.page->list()->setCurrentIndex(desk.page->list()->model()->index(0, 0));
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QVERIFY(desk.page->form().isVisible());
        QCOMPARE(desk.field("User name")->text(), QStringLiteral("fernway"));
        // News of another carrier must not overwrite what is being typed.
        desk.engine.mailbox().postCarriers();
        QSignalSpy read(&desk.book, &ui::CarrierBook::carriersChanged);
        QTRY_VERIFY(read.count() > 0);
        QCOMPARE(desk.field("User name")->text(), QStringLiteral("fernway"));
    }

    void switchesOffAndTriesNow()
    {
        Desk desk;
        const CarrierId id = desk.addNorthline();
        LinkStatus down;
        down.carrier = id;
        down.state = LinkState::Down;
        down.sentence = QStringLiteral("Nothing answers.");
        desk.engine.setLink(down);
        desk.open();
        QTRY_VERIFY(desk.button("Try now")->isVisible());
        QTest::mouseClick(desk.button("Try now"), Qt::LeftButton);
        QCOMPARE(desk.engine.reconnected, QList<CarrierId>{id});
        QTest::mouseClick(desk.button("Switch off"), Qt::LeftButton);
        QTRY_VERIFY(desk.button("Switch on"));
        QTRY_VERIFY(!desk.button("Try now")->isVisible());
    }

    void aPresetFillsInWhatSuchCarriersWant()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        QComboBox *preset = desk.combo("Like");
        QVERIFY(preset);
        QCOMPARE(preset->currentText(), QStringLiteral("Standard SMPP 3.4"));
        const int sar = preset->findText(QStringLiteral("Long texts beside the parts (SAR)"));
        preset->setCurrentIndex(sar);
        Q_EMIT preset->activated(sar);
        QCOMPARE(desk.page->form().typed().carrier.profile.longMessages, LongMessages::Sar);
        QCOMPARE(desk.field("Address")->text(), QStringLiteral("smpp.northline.example"));
        // A field of one's own: it is no preset any more.
        desk.combo("Alphabet")->setCurrentIndex(1);
        QCOMPARE(preset->currentIndex(), -1);
        desk.page->form().save();
        QTRY_COMPARE(desk.engine.savedCarriers.size(), 1);
        const SmppProfile saved = desk.engine.savedCarriers.first().carrier.profile;
        QCOMPARE(saved.longMessages, LongMessages::Sar);
        QCOMPARE(saved.alphabet, Alphabet::Latin1);
    }

    void advancedIsClosedUntilSomethingIsWrongThere()
    {
        Desk desk;
        desk.open();
        desk.page->add();
        desk.fill();
        QLineEdit *pin = desk.field("Fingerprint");
        QVERIFY(!pin->isVisible());
        pin->setText(QStringLiteral("12:AB"));
        desk.page->form().save();
        QVERIFY(desk.engine.savedCarriers.isEmpty());
        QVERIFY(pin->isVisible());
        QVERIFY(pin->accessibleDescription().contains(QLatin1String("64")));
        pin->setText(QStringLiteral("AB:").repeated(31) + QStringLiteral("AB"));
        desk.page->form().save();
        QTRY_COMPARE(desk.engine.savedCarriers.size(), 1);
        QCOMPARE(desk.engine.savedCarriers.first().carrier.profile.tlsPin,
                 QStringLiteral("ab").repeated(32));
    }

    void eachLineHasItsRow()
    {
        Desk desk;
        const CarrierId id = desk.addNorthline();
        LinkStatus link;
        link.carrier = id;
        link.state = LinkState::Degraded;
        link.slowedTo = 12;
        BindStatus up;
        up.state = LinkState::Up;
        up.inFlight = 7;
        up.partsPerSecond = 38;
        up.answerMs = 41;
        up.enquireMs = 23;
        BindStatus down;
        down.mode = BindMode::Receiver;
        down.state = LinkState::Down;
        down.sentence = QStringLiteral("The line broke. Next try soon.");
        link.binds = {up, down};
        desk.engine.setLink(link);
        desk.open();
        QStringList words;
        const auto visible = [&desk, &words] {
            words.clear();
            for (const auto *label : desk.page->findChildren<ui::CarrierOverview *>()
                                         .first()
                                         ->findChildren<QLabel *>()) {
                if (label->isVisible())
                    words.append(label->text());
            }
            return words.contains(QStringLiteral("7 of 10"));
        };
        QTRY_VERIFY(visible());
        for (const char *word :
             {"Line 1", "Line 2", "both ways", "receiving", "38", "41 ms", "23 ms",
              "The line broke. Next try soon.", "No limit; slowed to 12 a second by the carrier"})
            QVERIFY2(words.contains(QLatin1String(word)), word);
    }

    void theDemoCannotBeChanged()
    {
        Desk desk(true);
        desk.addNorthline();
        desk.open();
        QTRY_COMPARE(desk.page->list()->model()->rowCount(), 1);
        QVERIFY(!desk.page->form().isVisible());
        QCOMPARE(desk.engine.calls(Call::VaultReady), 0); // the demo never touches the keyring
    }
};

QTEST_MAIN(TestCarriersPage)
#include "tst_carriers_page.moc"
