// Labels: by keys, by the palette, in the list, the panel and the settings, and by others. Filters,
// and views that are kept. People who are blocked.
#include "sample.h"
#include "support/fake_dialogs.h"
#include "ui/bridge/thread_model.h"
#include "ui/common/chip_label.h"
#include "ui/common/label_chips.h"
#include "ui/common/strip.h"
#include "ui/common/undo_strip.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/filter_popup.h"
#include "ui/inbox/label_popup.h"
#include "ui/inbox/thread_list.h"
#include "ui/palette/palette.h"
#include "ui/settings/labels_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using ui::MainWindow;

namespace {

struct Desk
{
    Desk()
    {
        mara = test::fillSample(engine);
        test::fillSampleCarriers(engine);
        engine.fakeTeam.nowUs = test::sampleNowUs();
        vip = engine.sorting().add(u"VIP"_s, 4);
        repair = engine.sorting().add(u"repair"_s, 5);
        open();
    }
    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(proxy, dialogs, theme, folder.path(), false);
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
        QTRY_VERIFY(window->inbox().thread().isOpen());
    }
    QList<LabelId> hers() { return engine.thread(mara).labels; }
    QString spoken()
    {
        auto &model = window->inbox().threads().model();
        return model.index(model.rowOf(mara)).data(Qt::AccessibleTextRole).toString();
    }
    ui::LabelPopup *popup() { return window->findChild<ui::LabelPopup *>(); }
    QLineEdit *field() { return popup()->findChild<QLineEdit *>(); }
    QStringList offered()
    {
        QStringList rows;
        auto *list = popup()->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            rows.append(list->item(row)->text());
        return rows;
    }
    QString chips() { return window->findChild<ui::LabelChips *>()->accessibleName(); }
    ui::ThreadList &list() { return window->inbox().threads(); }
    QStringList people()
    {
        QStringList names;
        for (int row = 0; row < list().model().rowCount(); ++row)
            names.append(list().model().at(row).name);
        return names;
    }
    QString title()
    {
        const auto labels = list().findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        return labels.isEmpty() ? QString() : labels.first()->text();
    }
    ui::FilterPopup *form() { return window->findChild<ui::FilterPopup *>(); }
    template<class Field>
    Field *field(const QString &name)
    {
        for (auto *one : form()->findChildren<Field *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    void choose(const QString &name, const QString &item)
    {
        auto *box = field<QComboBox>(name);
        box->setCurrentIndex(box->findText(item));
    }
    void click(QWidget *in, const QString &text)
    {
        for (auto *button : in->findChildren<QAbstractButton *>()) {
            if (button->text() == text || button->accessibleName() == text)
                return button->click();
        }
        QFAIL(qPrintable(u"There is no button "_s + text));
    }
    QAction *view(const QString &name)
    {
        for (auto *action : list().findChildren<QAction *>()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }
    void press(const char *keys)
    {
        QTest::keySequence(window.get(), QKeySequence(QLatin1String(keys)));
    }

    QTemporaryDir folder;
    test::StillClock clock{test::sampleNowUs()};
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    ConversationId mara;
    LabelId vip;
    LabelId repair;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<MainWindow> window;
};

/// The settings page alone.
struct Page
{
    explicit Page(Desk &desk)
        : page(desk.window->findChild<ui::LabelsPage *>())
        , list(page->findChild<QListWidget *>())
        , name(page->findChild<QLineEdit *>())
    {}
    void click(const QString &text)
    {
        for (auto *button : page->findChildren<QAbstractButton *>()) {
            if (button->text() == text || button->accessibleName() == text)
                return button->click();
        }
        QFAIL("There is no such button.");
    }

    ui::LabelsPage *page;
    QListWidget *list;
    QLineEdit *name;
};

} // namespace

class TestLabelsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byKeys()
    {
        Desk desk;
        desk.openMara();
        QCOMPARE(desk.chips(), u"No labels"_s);
        desk.press("Ctrl+Shift+L");
        QVERIFY(desk.popup()->isVisible());
        QCOMPARE(desk.offered(), QStringList({u"repair"_s, u"VIP"_s, u"Edit labels"_s}));
        QTest::keyClicks(desk.field(), u"vi"_s);
        QCOMPARE(desk.offered().first(), u"VIP"_s);
        QCOMPARE(desk.field()->accessibleDescription(), u"VIP, not on this thread"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QCOMPARE(desk.hers(), QList{desk.vip});
        // Live in the popup, the panel and the list.
        QTRY_COMPARE(desk.chips(), u"Labels: VIP"_s);
        QTRY_VERIFY(desk.spoken().endsWith(u"Labels: VIP"_s));
        QVERIFY(desk.popup()->isVisible());
        QTest::keyClick(desk.field(), Qt::Key_Down);
        QTRY_COMPARE(desk.field()->accessibleDescription(), u"VIP, on this thread"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QVERIFY(desk.hers().isEmpty());
        QTest::keyClick(desk.field(), Qt::Key_Escape);
        QVERIFY(!desk.popup()->isVisible());
        QTRY_COMPARE(desk.chips(), u"No labels"_s);
    }

    void aNewOneOnTheFly()
    {
        Desk desk;
        desk.openMara();
        desk.press("Ctrl+Shift+L");
        QTest::keyClicks(desk.field(), u"waits for parts"_s);
        QCOMPARE(desk.offered().size(), 1);
        QVERIFY(desk.offered().first().startsWith(u"New label"_s));
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QCOMPARE(desk.engine.sorting().stored.size(), 3);
        QCOMPARE(desk.engine.sorting().stored.last().name, u"waits for parts"_s);
        QTRY_COMPARE(desk.chips(), u"Labels: waits for parts"_s);
        // One of that name is not made twice.
        QTest::keyClicks(desk.field(), u"Repair"_s);
        QCOMPARE(desk.offered(), QStringList{u"repair"_s});
    }

    void byThePalette()
    {
        Desk desk;
        auto *palette = desk.window->findChild<ui::CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        palette->open(u"#"_s); // no thread is open
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.hers().isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        desk.openMara();
        palette->open(u"#rep"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.hers(), QList{desk.repair});
        QTRY_COMPARE(desk.chips(), u"Labels: repair"_s);
        palette->open(u"#rep"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.hers().isEmpty());
    }

    void byOthers()
    {
        Desk desk;
        desk.openMara();
        desk.engine.sorting().setLabel(desk.mara, desk.vip, true);
        QTRY_COMPARE(desk.chips(), u"Labels: VIP"_s);
        desk.engine.sorting().saveLabel({desk.vip, u"Gold"_s, 1});
        QTRY_COMPARE(desk.chips(), u"Labels: Gold"_s);
        QTRY_VERIFY(desk.spoken().endsWith(u"Labels: Gold"_s));
        desk.engine.sorting().removeLabel(desk.vip);
        QTRY_COMPARE(desk.chips(), u"No labels"_s);
        QTRY_VERIFY(!desk.spoken().contains(u"Labels"_s));
    }

    void aRefusalIsSaid()
    {
        Desk desk;
        desk.openMara();
        desk.engine.sorting().failure =
            Error{ErrorCode::NotFound, u"This label was removed meanwhile."_s, {}};
        desk.window->inbox().setLabel(desk.vip, true);
        const auto says = [&desk] {
            const auto strips = desk.window->findChildren<ui::Strip *>();
            return std::any_of(strips.begin(), strips.end(), [](const ui::Strip *strip) {
                return strip->isVisible() && strip->text().contains(u"removed meanwhile"_s);
            });
        };
        QTRY_VERIFY(says());
    }

    void inTheSettings()
    {
        Desk desk;
        desk.openMara();
        desk.engine.sorting().setLabel(desk.mara, desk.vip, true);
        Page settings(desk);
        QTRY_COMPARE(settings.list->count(), 2);
        settings.name->setText(u"invoice"_s);
        settings.click(u"Purple"_s);
        settings.click(u"Save label"_s);
        QTRY_COMPARE(settings.page->message(), u"Saved."_s);
        QTRY_COMPARE(settings.list->count(), 3);
        QCOMPARE(desk.engine.sorting().stored.first().colour, 3);
        // Renamed and coloured anew.
        settings.list->setCurrentRow(2);
        QCOMPARE(settings.name->text(), u"VIP"_s);
        settings.name->setText(u"invoice"_s);
        settings.click(u"Save label"_s);
        QTRY_COMPARE(settings.page->message(), u"There is a label of that name already."_s);
        settings.name->setText(u"Gold"_s);
        settings.click(u"Save label"_s);
        QTRY_COMPARE(desk.chips(), u"Labels: Gold"_s);
        // Removed, and back.
        settings.click(u"Remove label"_s);
        QTRY_COMPARE(desk.chips(), u"No labels"_s);
        QTRY_COMPARE(settings.list->count(), 2);
        settings.page->findChild<ui::UndoStrip *>()->undo();
        QTRY_COMPARE(desk.chips(), u"Labels: Gold"_s);
    }

    void aFilterIsComposed()
    {
        Desk desk;
        desk.engine.thread(desk.mara).labels = {desk.vip};
        desk.openMara();
        const auto all = desk.people().size();
        desk.press("Alt+Shift+F");
        QVERIFY(desk.form()->isVisible());
        desk.choose(u"Label"_s, u"VIP"_s);
        QTRY_COMPARE(desk.people(), QStringList{u"Mara"_s});
        QCOMPARE(desk.title(), u"Filtered"_s);
        desk.choose(u"State"_s, u"Closed"_s);
        QTRY_VERIFY(desk.people().isEmpty());
        desk.choose(u"State"_s, u"Open"_s);
        QTRY_COMPARE(desk.people(), QStringList{u"Mara"_s});
        QTest::keyClicks(desk.field<QLineEdit>(u"Words"_s), u"nothing like that"_s);
        QTRY_VERIFY(desk.people().isEmpty());
        desk.click(desk.form(), u"Clear the filter"_s);
        QTRY_COMPARE(desk.people().size(), all);
        QCOMPARE(desk.title(), u"Inbox"_s);
    }

    void aFilterIsKeptAsAView()
    {
        Desk desk;
        desk.openMara();
        desk.press("Alt+Shift+F");
        desk.choose(u"Our number"_s, u"+1 555 010 0142"_s);
        auto *failed = desk.form()->findChildren<QCheckBox *>().last();
        failed->setChecked(true);
        desk.field<QLineEdit>(u"Name of the view"_s)->setText(u"To repair"_s);
        desk.click(desk.form(), u"Save as view"_s);
        QCOMPARE(desk.engine.sorting().filters.size(), 1);
        QVERIFY(desk.engine.sorting().filters.first().filter.failed);
        QTRY_COMPARE(desk.title(), u"To repair"_s);
        QTRY_VERIFY(desk.view(u"To repair"_s));
        // Another name, and others who change it.
        desk.field<QLineEdit>(u"Name of the view"_s)->setText(u"Failures"_s);
        desk.click(desk.form(), u"Save view"_s);
        QTRY_COMPARE(desk.title(), u"Failures"_s);
        QCOMPARE(desk.engine.sorting().filters.size(), 1);
        desk.form()->hide();
        SavedFilter theirs = desk.engine.sorting().filters.first();
        theirs.name = u"Failed"_s;
        desk.engine.sorting().saveFilter(theirs);
        QTRY_COMPARE(desk.title(), u"Failed"_s);
        // By the menu and by the palette.
        desk.list().showView(ui::InboxView::All);
        QCOMPARE(desk.title(), u"Inbox"_s);
        QTRY_VERIFY(desk.view(u"Failed"_s));
        desk.view(u"Failed"_s)->trigger();
        QCOMPARE(desk.title(), u"Failed"_s);
        desk.list().showView(ui::InboxView::All);
        auto *palette = desk.window->findChild<ui::CommandPalette *>();
        palette->open(u"faile"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(desk.title(), u"Failed"_s);
        // It is there when the window comes back.
        desk.open();
        QTRY_COMPARE(desk.title(), u"Failed"_s);
    }

    void aViewIsRemoved()
    {
        Desk desk;
        SavedFilter unread;
        unread.name = u"Waiting"_s;
        unread.filter.unread = true;
        const auto saved = desk.engine.sorting().saveFilter(unread).result();
        QTRY_VERIFY(desk.view(u"Waiting"_s));
        desk.list().showSaved(saved->id);
        QCOMPARE(desk.title(), u"Waiting"_s);
        desk.list().openFilter();
        desk.click(desk.form(), u"Remove view"_s);
        QVERIFY(desk.engine.sorting().filters.isEmpty());
        QCOMPARE(desk.title(), u"Inbox"_s);
        QTRY_VERIFY(!desk.view(u"Waiting"_s));
        desk.window->inbox().findChild<ui::UndoStrip *>()->undo();
        QTRY_VERIFY(desk.view(u"Waiting"_s));
        // Removed elsewhere while it is shown: the list stays as it is.
        desk.view(u"Waiting"_s)->trigger();
        desk.engine.sorting().removeFilter(desk.engine.sorting().filters.first().id);
        QTRY_COMPARE(desk.title(), u"Filtered"_s);
        desk.click(&desk.list(), u"Show all conversations"_s);
        QCOMPARE(desk.title(), u"Inbox"_s);
    }

    void aPersonIsBlocked()
    {
        Desk desk;
        desk.openMara();
        const auto chip = [&desk] {
            const auto chips = desk.window->findChildren<ui::ChipLabel *>();
            return !chips.isEmpty() && chips.first()->isVisible();
        };
        QVERIFY(!chip());
        for (QAction *action : desk.window->actions()) {
            if (action->objectName() == u"thread.block"_s)
                action->trigger();
        }
        QVERIFY(desk.engine.thread(desk.mara).blockedUs > 0);
        QTRY_VERIFY(chip());
        QCOMPARE(desk.engine.thread(desk.mara).status.state, ThreadState::Closed);
        desk.list().showView(ui::InboxView::Blocked);
        QTRY_COMPARE(desk.people(), QStringList{u"Mara"_s});
        QVERIFY(desk.spoken().endsWith(u"Blocked"_s));
        // Sending asks first.
        QPlainTextEdit *editor = nullptr;
        for (auto *one : desk.window->findChildren<QPlainTextEdit *>()) {
            if (one->accessibleName() == u"Message text"_s)
                editor = one;
        }
        editor->setFocus();
        QTest::keyClicks(editor, u"Hello Mara"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        const auto asked = [&desk]() -> ui::Strip * {
            for (auto *strip : desk.window->findChildren<ui::Strip *>()) {
                if (strip->isVisible() && strip->text().contains(u"This person is blocked."_s))
                    return strip;
            }
            return nullptr;
        };
        QTRY_VERIFY(asked());
        QCOMPARE(editor->toPlainText(), u"Hello Mara"_s);
        desk.click(asked(), u"Send anyway"_s);
        QTRY_COMPARE(desk.engine.submitted.size(), 2);
        QVERIFY(!desk.engine.submitted.last().seen);
        // Undo brings all of it back.
        desk.window->inbox().findChild<ui::UndoStrip *>()->undo();
        QTRY_VERIFY(!chip());
        QCOMPARE(desk.engine.thread(desk.mara).status.state, ThreadState::Open);
        QTRY_VERIFY(desk.people().isEmpty());
    }
};

QTEST_MAIN(TestLabelsWindow)
#include "tst_labels_window.moc"
