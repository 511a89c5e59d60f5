#include "support/fake_engine.h"
#include "ui/palette/palette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    Desk()
    {
        mara = engine.addThread(u"Mara Lindqvist"_s, u"+15550134477"_s);
        engine.addThread(u"Tomas"_s, u"+15550134478"_s);
        add(u"thread.close"_s, u"Close thread"_s, u"Ctrl+E"_s);
        add(u"thread.snooze"_s, u"Snooze thread"_s, u"Ctrl+Shift+S"_s);
        add(u"message.new"_s, u"New message"_s, u"Ctrl+N"_s);
        window.resize(1000, 700);
        other = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        palette = std::make_unique<CommandPalette>(actions, proxy, theme, &window);
        list = palette->findChild<QListView *>();
        field = palette->findChild<QLineEdit *>();
    }
    void add(const QString &id, const QString &text, const QString &keys)
    {
        QAction *action = actions.add({id, text, QKeySequence(keys), {}, u"Inbox"_s, {}});
        QObject::connect(action, &QAction::triggered, &window, [this, id] { done.append(id); });
    }
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all.append(list->model()->index(row, 0).data().toString());
        return all;
    }
    void type(const QString &text) { QTest::keyClicks(field, text); }

    QWidget window;
    QLineEdit *other = nullptr;
    test::FakeEngine engine;
    SystemClock clock;
    EngineProxy proxy{engine, clock};
    Theme theme;
    ActionRegistry actions;
    ConversationId mara;
    QStringList done;
    std::unique_ptr<CommandPalette> palette;
    QListView *list = nullptr;
    QLineEdit *field = nullptr;
};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewLettersFindAnAction()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.list->model());
        desk.palette->open();
        QVERIFY(desk.palette->isVisible());
        QCOMPARE(desk.rows().size(), 3);
        desk.type(u"snth"_s);
        QCOMPARE(desk.rows().first(), u"Snooze thread"_s);
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(desk.done, QStringList{u"thread.snooze"_s});
        QVERIFY(!desk.palette->isVisible());
    }

    void whatWasUsedLastStandsFirst()
    {
        Desk desk;
        desk.palette->open();
        desk.type(u">new"_s);
        QTest::keyClick(desk.field, Qt::Key_Return);
        desk.palette->open();
        QCOMPARE(desk.rows().first(), u"New message"_s);
    }

    void peopleAreFoundAndOpened()
    {
        Desk desk;
        QSignalSpy asked(desk.palette.get(), &CommandPalette::threadAsked);
        desk.palette->open();
        desk.type(u"@mara"_s);
        QTRY_COMPARE(desk.rows(), QStringList{u"Mara Lindqvist"_s});
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<ConversationId>(), desk.mara);
    }

    void theLastRowSearchesMessages()
    {
        Desk desk;
        QSignalSpy asked(desk.palette.get(), &CommandPalette::searchAsked);
        desk.palette->open();
        desk.type(u"zzz"_s);
        QCOMPARE(desk.rows().size(), 1);
        QVERIFY(desk.rows().first().startsWith(u"Search all messages"_s));
        bool said = false;
        for (auto *label : desk.palette->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(u"zzz"_s));
        QVERIFY(said);
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(asked.first().first().toString(), u"zzz"_s);
    }

    void arrowsGoRoundAndEscapeGivesTheFocusBack()
    {
        Desk desk;
        desk.other->setFocus();
        QTRY_VERIFY(desk.other->hasFocus());
        desk.palette->open();
        QTest::keyClick(desk.field, Qt::Key_Up);
        QCOMPARE(desk.list->currentIndex().row(), 2);
        QTest::keyClick(desk.field, Qt::Key_Down);
        QCOMPARE(desk.list->currentIndex().row(), 0);
        QTest::keyClick(desk.field, Qt::Key_Escape);
        QVERIFY(!desk.palette->isVisible());
        QTRY_VERIFY(desk.other->hasFocus());
        QVERIFY(desk.done.isEmpty());
    }

    void whatWasUsedIsToldToBeRemembered()
    {
        Desk desk;
        QSignalSpy told(desk.palette.get(), &CommandPalette::usedChanged);
        desk.palette->setUsed({u"message.new"_s, u"gone.away"_s});
        desk.palette->open();
        QCOMPARE(desk.rows().first(), u"New message"_s);
        QCOMPARE(desk.rows().size(), 3);
        desk.type(u">snooze"_s);
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(told.constLast().first().toStringList().mid(0, 2),
                 (QStringList{u"thread.snooze"_s, u"message.new"_s}));
    }

    void aSlashOffersCannedReplies()
    {
        Desk desk;
        QSignalSpy asked(desk.palette.get(), &CommandPalette::replyAsked);
        desk.palette->open(u"/"_s);
        QVERIFY(desk.rows().isEmpty());
        bool said = false;
        for (auto *label : desk.palette->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().startsWith(u"Canned replies"_s));
        QVERIFY(said);
        QTest::keyClick(desk.field, Qt::Key_Escape);
        desk.palette->setReplies([] {
            return QList<CannedReply>{{{1}, u"Opening hours"_s, u"Open until\n18:00"_s},
                                      {{2}, u"Prices"_s, u"See the list"_s}};
        });
        desk.palette->open(u"/"_s);
        QCOMPARE(desk.rows(), (QStringList{u"Opening hours"_s, u"Prices"_s}));
        desk.type(u"pri"_s);
        QCOMPARE(desk.rows(), QStringList{u"Prices"_s});
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<CannedReplyId>(), CannedReplyId{2});
        // They are none of what a few letters find.
        desk.palette->open();
        desk.type(u"opening"_s);
        QVERIFY(!desk.rows().contains(u"Opening hours"_s));
    }

    void viewsAreFoundByName()
    {
        Desk desk;
        desk.palette->setViews([] {
            return QList<CommandPalette::ViewChoice>{{u"Unassigned"_s, u"unassigned"_s},
                                                     {u"Late"_s, u"view-4"_s}};
        });
        QSignalSpy asked(desk.palette.get(), &CommandPalette::viewAsked);
        desk.palette->open();
        desk.type(u"unass"_s);
        QCOMPARE(desk.rows().first(), u"Unassigned"_s);
        QTest::keyClick(desk.field, Qt::Key_Return);
        QCOMPARE(asked.first().first().toString(), u"unassigned"_s);
    }

    void whatIsSwitchedOffIsNotOffered()
    {
        Desk desk;
        desk.actions.action(u"message.new"_s)->setEnabled(false);
        desk.palette->open(u">"_s);
        QVERIFY(!desk.rows().contains(u"New message"_s));
        QCOMPARE(desk.rows().size(), 2);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
