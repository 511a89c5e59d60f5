// Settings, Canned replies: make, change, remove, and take that back.
#include "support/fake_engine.h"
#include "ui/bridge/reply_book.h"
#include "ui/common/undo_strip.h"
#include "ui/settings/replies_page.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    Desk()
    {
        engine.writing().replies = {{{1}, u"Hours"_s, u"Until 18:00."_s}};
        page.resize(560, 700);
        page.show();
    }
    void press(const QString &words)
    {
        for (auto *one : page.findChildren<QPushButton *>()) {
            if (one->text() == words)
                return one->click();
        }
        QFAIL(qPrintable(words));
    }
    const QList<CannedReply> &stored() { return engine.writing().replies; }

    test::FakeEngine engine;
    SystemClock clock;
    EngineProxy proxy{engine, clock};
    Theme theme;
    ReplyBook book{proxy};
    RepliesPage page{book, theme};
    QListWidget *list = page.findChild<QListWidget *>();
    QLineEdit *title = page.findChild<QLineEdit *>();
    QPlainTextEdit *text = page.findChild<QPlainTextEdit *>();
};

} // namespace

class TestRepliesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOne()
    {
        Desk desk;
        QTRY_COMPARE(desk.list->count(), 1);
        desk.press(u"New reply"_s);
        desk.title->setText(u"Invoice"_s);
        desk.text->setPlainText(u"Dear "_s);
        desk.text->moveCursor(QTextCursor::End);
        desk.press(u"Name"_s);
        QCOMPARE(desk.text->toPlainText(), u"Dear {{name}}"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.list->count(), 2);
        QCOMPARE(desk.stored().last().title, u"Invoice"_s);
        QCOMPARE(desk.page.message(), u"Saved."_s);
        // The same one again, not another.
        desk.text->setPlainText(u"Dear all"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.stored().last().text, u"Dear all"_s);
        QCOMPARE(desk.stored().size(), 2);
    }

    void changesOne()
    {
        Desk desk;
        QTRY_COMPARE(desk.list->count(), 1);
        desk.list->setCurrentRow(0);
        QCOMPARE(desk.text->toPlainText(), u"Until 18:00."_s);
        desk.text->setPlainText(u"Until 19:00."_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.stored().first().text, u"Until 19:00."_s);
        QCOMPARE(desk.stored().size(), 1);
    }

    void removesOneAndTakesThatBack()
    {
        Desk desk;
        QTRY_COMPARE(desk.list->count(), 1);
        desk.list->setCurrentRow(0);
        desk.press(u"Remove"_s);
        QTRY_COMPARE(desk.list->count(), 0);
        QVERIFY(desk.stored().isEmpty());
        desk.page.findChild<UndoStrip *>()->undo();
        QTRY_COMPARE(desk.list->count(), 1);
        QCOMPARE(desk.stored().first().text, u"Until 18:00."_s);
    }

    void aRefusalIsSaid()
    {
        Desk desk;
        QTRY_COMPARE(desk.list->count(), 1);
        desk.engine.writing().failure =
            Error{ErrorCode::Conflict, u"There is one of that name already."_s, {}};
        desk.title->setText(u"Hours"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.page.message(), u"There is one of that name already."_s);
        QCOMPARE(desk.title->text(), u"Hours"_s);
    }
};

QTEST_MAIN(TestRepliesPage)
#include "tst_replies_page.moc"
