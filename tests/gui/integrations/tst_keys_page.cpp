// Keys of programs: made and shown once, changed, revoked.
#include "code_box.h"
#include "gui/integrations/integration_samples.h"
#include "key_editor.h"
#include "keys_page.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QListWidget>

#include <QAbstractItemModelTester>

using namespace cordboard;
using test::IntegrationDesk;
using test::StillClock;

namespace {

const QString token = QStringLiteral("vb_a3Bf9xKmPq2nR7sT4wYzLp8mN5qR1xWe");

struct Desk : IntegrationDesk
{
    ui::KeysPage *keysPage = nullptr;

    void openKeys(QSize size = {1208, 746})
    {
        open(size);
        page->showKeys();
        keysPage = page->findChild<ui::KeysPage *>();
    }
    ui::RowTable *table() const { return keysPage->table(); }
    QString line() const
    {
        for (const auto *label : page->findChildren<QLabel *>()) {
            if (label->text().startsWith(QLatin1String("API on")))
                return label->text();
        }
        return {};
    }
};

} // namespace

class TestKeysPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void emptySaysWhatToDo()
    {
        Desk desk;
        desk.openKeys();
        QVERIFY(desk.keysPage->isVisible());
        QTRY_VERIFY(desk.button("Make a key"));
        desk.press("Make a key");
        QVERIFY(desk.keysPage->editor().isVisible());
    }

    void aKeyIsShownOnce()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        desk.press("Make a key");
        desk.named<QLineEdit>("Name")->setText(QStringLiteral(" Booking page "));
        desk.named<QLineEdit>("Costs a month at most")->setText(QStringLiteral("25"));
        QVERIFY(desk.press("Make key"));
        QTRY_VERIFY(desk.named<ui::CodeBox>("Secret"));
        QCOMPARE(desk.named<ui::CodeBox>("Secret")->code(), token);
        const AccessKey &made = desk.keys.stored.first();
        QCOMPARE(made.name, QStringLiteral("Booking page"));
        QCOMPARE(made.role, KeyRole::Sender);
        QCOMPARE(made.spendingLimitMicro, std::optional<qint64>(25'000'000));
        QVERIFY(made.senders.isEmpty());
        QCOMPARE(made.expiresUs, 0);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 4);
        QCOMPARE(desk.table()->currentRow(), 0);
        QVERIFY(desk.named<ui::CodeBox>("Secret"));
        // The samples are there to be kept: the key is not in them.
        for (const char *language : {"curl", "Python", "JavaScript"}) {
            QVERIFY(desk.press(language));
            const QString sample = desk.named<ui::CodeBox>("How it is used")->code();
            QVERIFY(!sample.contains(token));
            QVERIFY(sample.contains(QLatin1String("http://127.0.0.1:8470/v1.0/messages")));
        }
        desk.press("I have it");
        QVERIFY(!desk.named<ui::CodeBox>("Secret"));
        for (const auto *box : desk.page->findChildren<ui::CodeBox *>())
            QVERIFY(!box->code().contains(token));
        QCOMPARE(desk.line(), QStringLiteral("API on 127.0.0.1:8470, 4 keys"));
    }

    void faultsStandAtTheirFields()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys();
        desk.press("Make a key");
        desk.named<QComboBox>("Numbers")->setCurrentIndex(1);
        desk.named<QLineEdit>("Costs a month at most")->setText(QStringLiteral("a lot"));
        desk.press("Make key");
        QCOMPARE(desk.keys.stored.size(), 4);
        QCOMPARE(desk.named<QLineEdit>("Name")->accessibleDescription(),
                 QStringLiteral("Give the key a name, so that you know it again."));
        QCOMPARE(desk.named<QLineEdit>("Costs a month at most")->accessibleDescription(),
                 QStringLiteral("This is no amount. Write it such as 50.00."));
        QCOMPARE(desk.named<QWidget>("Only these numbers")->accessibleDescription(),
                 QStringLiteral("Choose at least one number."));
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("Shop"));
        desk.named<QLineEdit>("Costs a month at most")->clear();
        const auto numbers = [&desk] {
            return desk.named<QWidget>("Only these numbers")->findChildren<QCheckBox *>();
        };
        QTRY_COMPARE(numbers().size(), 3);
        for (auto *box : numbers())
            box->setChecked(box->text() == QLatin1String("FERNWAY"));
        desk.press("Make key");
        QTRY_COMPARE(desk.keys.stored.size(), 5);
        QCOMPARE(desk.keys.stored.first().senders, QStringList{QStringLiteral("FERNWAY")});
        QVERIFY(!desk.keys.stored.first().spendingLimitMicro);
    }

    void whatTheEngineRefusesIsSaidAndKept()
    {
        Desk desk;
        desk.openKeys();
        desk.press("Make a key");
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("Shop"));
        desk.keys.failure = Error{ErrorCode::Busy, QStringLiteral("The disk is full."), {}};
        desk.press("Make key");
        QTRY_VERIFY(!desk.keys.failure);
        const auto said = [&desk] {
            for (const auto *strip : desk.page->findChildren<ui::Strip *>()) {
                if (strip->isVisible() && strip->text() == QLatin1String("The disk is full."))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        QCOMPARE(desk.named<QLineEdit>("Name")->text(), QStringLiteral("Shop"));
    }

    void changingOneLeavesTheRest()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.keys.stored[0].senders.append(QStringLiteral("+15550100199")); // not ours any more
        desk.openKeys();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        const AccessKey before = desk.keys.stored.first();
        desk.table()->chooseRow(0);
        QTRY_VERIFY(desk.keysPage->editor().isVisible());
        QVERIFY(!desk.keysPage->editor().isChanged());
        desk.named<QComboBox>("Rights")->setCurrentIndex(0);
        QVERIFY(desk.keysPage->editor().isChanged());
        desk.press("Save changes");
        QTRY_COMPARE(desk.keys.stored.first().role, KeyRole::Reader);
        AccessKey after = desk.keys.stored.first();
        after.role = before.role;
        QVERIFY(after == before);
    }

    void aKeyEndsWithItsLastDay()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        desk.table()->chooseRow(0);
        QTRY_VERIFY(desk.button("Save changes"));
        QVERIFY(desk.press("Ends by itself"));
        desk.named<QDateEdit>("Last day")->setDate(QDate(2026, 11, 24));
        desk.press("Save changes");
        QCOMPARE(desk.named<QDateEdit>("Last day")->accessibleDescription(),
                 QStringLiteral("This day has passed."));
        desk.named<QDateEdit>("Last day")->setDate(QDate(2026, 11, 25));
        desk.press("Save changes");
        const qint64 end = QDate(2026, 11, 26).startOfDay().toMSecsSinceEpoch() * 1000;
        QTRY_COMPARE(desk.keys.stored.first().expiresUs, end);
        QTRY_VERIFY(!desk.keysPage->editor().isChanged());
    }

    void revokingAsksFirstAndIsSeen()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        QAbstractItemModelTester tester(desk.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.table()->chooseRow(1);
        QTRY_VERIFY(desk.button("Revoke key…"));
        desk.dialogs.answer = false;
        desk.press("Revoke key…");
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.keys.stored.at(1).deletedUs, 0);
        desk.dialogs.answer = true;
        desk.press("Revoke key…");
        QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
        QVERIFY(!desk.button("Save changes"));
        QTRY_COMPARE(desk.line(), QStringLiteral("API on 127.0.0.1:8470, 2 keys"));
        desk.press("Show revoked ones");
        QTRY_COMPARE(desk.table()->model()->rowCount(), 4);
        QCOMPARE(desk.table()->model()->index(1, 1).data().toString(), QStringLiteral("Revoked"));
    }

    void whatIsTypedIsNotLostByAClick()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        desk.table()->chooseRow(0);
        QTRY_VERIFY(desk.button("Save changes"));
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("Shop, new"));
        desk.dialogs.answer = false;
        desk.table()->chooseRow(1);
        QCOMPARE(desk.table()->currentRow(), 0);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Escape);
        desk.page->showConsole();
        QCOMPARE(desk.dialogs.asked.size(), 3);
        QVERIFY(desk.keysPage->isVisible());
        QCOMPARE(desk.named<QLineEdit>("Name")->text(), QStringLiteral("Shop, new"));
        desk.dialogs.answer = true;
        desk.page->showConsole();
        QVERIFY(!desk.keysPage->isVisible());
    }

    void aNarrowWindowShowsOneThingAtATime()
    {
        Desk desk;
        test::fillKeys(desk);
        desk.openKeys({900, 560});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
        QTest::keyClick(desk.table(), Qt::Key_Down);
        desk.table()->chooseRow(1);
        QVERIFY(!desk.keysPage->editor().isVisible());
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QTRY_VERIFY(desk.keysPage->editor().isVisible());
        QVERIFY(!desk.table()->isVisible());
        desk.press("Close (Esc)");
        QTRY_VERIFY(desk.table()->isVisible());
    }
};

QTEST_MAIN(TestKeysPage)
#include "tst_keys_page.moc"
