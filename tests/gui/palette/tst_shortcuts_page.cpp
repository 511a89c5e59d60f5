#include "ui/common/row_table.h"
#include "ui/palette/shortcuts_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    Desk()
    {
        actions.add({u"thread.close"_s, u"Close thread"_s, QKeySequence(u"Ctrl+E"_s), {}, {}, {}});
        actions.add({u"message.new"_s, u"New message"_s, QKeySequence(u"Ctrl+N"_s), {}, {}, {}});
        page.resize(560, 700);
        page.show();
    }
    void press(const QString &keys)
    {
        auto *edit = page.findChild<QKeySequenceEdit *>();
        edit->setKeySequence(QKeySequence(keys));
        Q_EMIT edit->editingFinished();
    }
    QPushButton *button(const QString &text)
    {
        for (auto *one : page.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QKeySequence keysOf(const QString &id) { return actions.action(id)->shortcut(); }

    Theme theme;
    ActionRegistry actions;
    ShortcutsPage page{actions, theme};
};

} // namespace

class TestShortcutsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherKeysCountAtOnceAndAreTold()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.page.findChild<RowTable *>()->model());
        QSignalSpy chosen(&desk.page, &ShortcutsPage::keysChosen);
        desk.page.select(u"thread.close"_s);
        desk.press(u"Ctrl+W"_s);
        QCOMPARE(desk.keysOf(u"thread.close"_s), QKeySequence(u"Ctrl+W"_s));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"thread.close"_s);
        desk.button(u"Reset"_s)->click();
        QCOMPARE(desk.keysOf(u"thread.close"_s), QKeySequence(u"Ctrl+E"_s));
        QVERIFY(!chosen.last().last().value<std::optional<QKeySequence>>().has_value());
    }

    void aConflictIsSaidAndChangesNothing()
    {
        Desk desk;
        desk.page.select(u"thread.close"_s);
        desk.press(u"Ctrl+N"_s);
        QCOMPARE(desk.keysOf(u"thread.close"_s), QKeySequence(u"Ctrl+E"_s));
        bool said = false;
        for (auto *label : desk.page.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(u"“New message”"_s));
        QVERIFY(said);
    }

    void keysThatCannotBeAreRefused_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a letter") << u"W"_s << true;
        QTest::newRow("a letter with Shift") << u"Shift+W"_s << true;
        QTest::newRow("Return") << u"Return"_s << true;
        QTest::newRow("IBus") << u"Ctrl+Shift+U"_s << true;
        QTest::newRow("a function key") << u"F9"_s << false;
        QTest::newRow("Ctrl") << u"Ctrl+Y"_s << false;
        QTest::newRow("its own") << u"Ctrl+E"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    void keysThatCannotBeAreRefused()
    {
        QFETCH(QString, keys);
        QFETCH(bool, refused);
        Desk desk;
        QCOMPARE(!keysRefused(desk.actions, u"thread.close"_s, QKeySequence(keys)).isEmpty(),
                 refused);
    }

    void anActionIsFoundByItsKeys()
    {
        Desk desk;
        auto *table = desk.page.findChild<RowTable *>();
        desk.page.findChild<QLineEdit *>()->setText(u"ctrl+n"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"New message"_s);
    }

    void resetAllBringsEveryShippedKeyBack()
    {
        Desk desk;
        for (const QString &id : {u"thread.close"_s, u"message.new"_s}) {
            desk.page.select(id);
            desk.button(u"No keys"_s)->click();
            QVERIFY(desk.keysOf(id).isEmpty());
        }
        desk.page.findChild<QLineEdit *>()->setText(u"nothing like it"_s);
        desk.button(u"Reset all"_s)->click();
        QCOMPARE(desk.keysOf(u"thread.close"_s), QKeySequence(u"Ctrl+E"_s));
        QCOMPARE(desk.keysOf(u"message.new"_s), QKeySequence(u"Ctrl+N"_s));
    }
};

QTEST_MAIN(TestShortcutsPage)
#include "tst_shortcuts_page.moc"
