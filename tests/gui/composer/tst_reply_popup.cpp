// "/" in the editor: finding a canned reply, its variables and its questions, and what stays in
// the text. ":" finds emoji.
#include "reply_popup.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
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
        composer.setLocale(QLocale::c());
        composer.setThread({7}, {});
        composer.setReplies(
            {{{1}, u"Invoice"_s, u"Dear {{name}}, invoice {{ask:number}} of {{ask:day}}."_s},
             {{2}, u"Opening hours"_s, u"Hello {{name}}, we are open until 18:00."_s},
             {{3}, u"Thanks"_s, u"Thank you!"_s}});
        composer.setVariables({{u"name"_s, u"Mara"_s}});
        composer.resize(600, 400);
        composer.show();
        QApplication::setActiveWindow(&composer);
        editor->setFocus();
    }
    void type(const QString &text) { QTest::keyClicks(editor, text); }
    void press(int key) { QTest::keyClick(editor, Qt::Key(key)); }
    QListWidget *list() { return popup->findChild<QListWidget *>(); }
    QString current() { return list()->currentItem() ? list()->currentItem()->text() : QString(); }
    QList<QLineEdit *> fields() { return popup->findChildren<QLineEdit *>(); }
    Strip *strip(const QString &words)
    {
        for (auto *one : composer.findChildren<Strip *>()) {
            if (one->isVisible() && one->text().contains(words))
                return one;
        }
        return nullptr;
    }

    Theme theme;
    SystemClock clock;
    Composer composer{theme, clock};
    ReplyPopup *popup = composer.findChild<ReplyPopup *>();
    QListWidget *emoji = composer.findChild<QListWidget *>(u"emoji"_s);
    QPlainTextEdit *editor = composer.findChild<QPlainTextEdit *>();
};

} // namespace

class TestReplyPopup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlashOffersAll()
    {
        Desk desk;
        QSignalSpy wanted(&desk.composer, &Composer::repliesWanted);
        desk.type(u"/"_s);
        QVERIFY(desk.popup->isVisible());
        QCOMPARE(desk.list()->count(), 3);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(desk.editor->hasFocus());
    }

    void lettersFindAndEnterPutsIn()
    {
        Desk desk;
        QSignalSpy sent(&desk.composer, &Composer::sendRequested);
        desk.type(u"Good morning. /oh"_s);
        QCOMPARE(desk.current(), u"Opening hours"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.composer.text(), u"Good morning. Hello Mara, we are open until 18:00."_s);
        QVERIFY(!desk.popup->isVisible());
        QCOMPARE(sent.count(), 0);
        QTest::keySequence(desk.editor, QKeySequence(QKeySequence::Undo));
        QCOMPARE(desk.composer.text(), u"Good morning. /oh"_s);
    }

    void arrowsChoose()
    {
        Desk desk;
        desk.type(u"/"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), u"Opening hours"_s);
        desk.press(Qt::Key_Up);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.current(), u"Thanks"_s);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.composer.text(), u"Thank you!"_s);
    }

    void questionsAreAsked()
    {
        Desk desk;
        desk.type(u"/inv"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.popup->isAsking());
        const auto fields = desk.fields();
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields.at(0)->accessibleName(), u"number"_s);
        QVERIFY(fields.at(0)->hasFocus());
        QTest::keyClicks(fields.at(0), u"2207"_s);
        QTest::keyClick(fields.at(0), Qt::Key_Tab);
        QVERIFY(fields.at(1)->hasFocus());
        QTest::keyClicks(fields.at(1), u"4 May"_s);
        QTest::keyClick(fields.at(1), Qt::Key_Return);
        QCOMPARE(desk.composer.text(), u"Dear Mara, invoice 2207 of 4 May."_s);
        QVERIFY(desk.editor->hasFocus());
        QVERIFY(!desk.strip(u"is not filled in"_s));
    }

    void whatIsNotKnownIsAsked()
    {
        Desk desk;
        desk.composer.setVariables({});
        desk.type(u"/oh"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.fields().size(), 1);
        QCOMPARE(desk.fields().first()->accessibleName(), u"name"_s);
    }

    void whatIsLeftOpenIsSaid()
    {
        Desk desk;
        desk.type(u"/inv"_s);
        desk.press(Qt::Key_Return);
        QTest::keyClicks(desk.fields().at(0), u"2207"_s);
        desk.fields().at(1)->setFocus();
        QTest::keyClick(desk.fields().at(1), Qt::Key_Return);
        QCOMPARE(desk.composer.text(), u"Dear Mara, invoice 2207 of {{ask:day}}."_s);
        QVERIFY(desk.strip(u"is not filled in"_s));
    }

    void escMeansASlash()
    {
        Desk desk;
        desk.type(u"/oh"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.popup->isVisible());
        desk.type(u"o"_s);
        QVERIFY(!desk.popup->isVisible());
        QCOMPARE(desk.composer.text(), u"/oho"_s);
        desk.type(u" /th"_s);
        QVERIFY(desk.popup->isVisible());
    }

    void escInTheFieldsGoesBack()
    {
        Desk desk;
        desk.type(u"/inv"_s);
        desk.press(Qt::Key_Return);
        QTest::keyClick(desk.fields().at(0), Qt::Key_Escape);
        QVERIFY(!desk.popup->isVisible());
        QVERIFY(desk.editor->hasFocus());
        QCOMPARE(desk.composer.text(), u"/inv"_s);
    }

    void whatIsNoneIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"and/or", "https://fernway.example/oh", "1 / 2", "/zzzz"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoneIsLeftAlone()
    {
        QFETCH(QString, text);
        Desk desk;
        desk.type(text);
        QVERIFY(!desk.popup->isVisible());
        QSignalSpy sent(&desk.composer, &Composer::sendRequested);
        desk.press(Qt::Key_Return);
        QCOMPARE(sent.count(), 1);
    }

    void anotherThreadClosesIt()
    {
        Desk desk;
        desk.type(u"/"_s);
        desk.composer.setThread({8}, u"/"_s);
        QVERIFY(!desk.popup->isVisible());
    }

    void anotherTextClosesIt()
    {
        Desk desk;
        QSignalSpy edited(&desk.composer, &Composer::textEdited);
        desk.type(u"/invo"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.fields().size() == 2);
        // What was sent comes back meanwhile.
        desk.composer.setText(u"See you at eight, and bring the invoice"_s);
        QVERIFY(!desk.popup->isVisible());
        QVERIFY(desk.editor->hasFocus());
        QCOMPARE(desk.editor->toPlainText(), u"See you at eight, and bring the invoice"_s);
        desk.composer.setText(u"/thanks"_s);
        desk.composer.restore(u"Refused"_s, u"No."_s);
        QVERIFY(!desk.popup->isVisible());
    }

    void onlyWhatIsLookedAtIsCounted()
    {
        Desk desk;
        desk.type(u"/oh"_s);
        const QModelIndex row = desk.list()->model()->index(0, 0);
        QCOMPARE(row.data(Qt::UserRole + 1).toString(),
                 u"Hello {{name}}, we are open until 18:00."_s);
        QCOMPARE(row.data(Qt::UserRole + 2).toString(), u"1 part(s)"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"Opening hours. Hello"_s));
    }

    void aShortenerIsWarnedOf()
    {
        Desk desk;
        desk.type(u"See bit.ly/3fernway"_s);
        QVERIFY(desk.strip(u"bit.ly links are often blocked"_s));
        QVERIFY(desk.composer.canSend());
        for (auto *button : desk.composer.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Keep"_s)
                button->click();
        }
        QVERIFY(!desk.strip(u"bit.ly"_s));
        desk.composer.setThread({8}, u"bit.ly/other"_s);
        QVERIFY(desk.strip(u"bit.ly links are often blocked"_s));
    }

    void threeStripsAreShownAndF8Walks()
    {
        Desk desk;
        desk.composer.setText(QString(80, u'a') + u"\u2019 bit.ly/x {{ask:day}}"_s);
        desk.composer.restore(u"before"_s, u"The disk is full."_s);
        QVERIFY(desk.strip(u"The disk is full."_s));
        QVERIFY(desk.strip(u"bit.ly links"_s));
        QVERIFY(desk.strip(u"is not filled in"_s));
        QVERIFY(!desk.strip(u"forces Unicode"_s) && !desk.strip(u"force Unicode"_s));
        QVERIFY(desk.strip(u"1 more"_s));
        QVERIFY(desk.composer.nextWarning());
        auto *first = QApplication::focusWidget();
        QVERIFY(desk.composer.nextWarning());
        QVERIFY(QApplication::focusWidget() != first);
        for (auto *button : desk.composer.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == u"Show them"_s)
                button->click();
        }
        QVERIFY(!desk.strip(u"1 more"_s));
        QVERIFY(desk.strip(u"Unicode"_s));
    }

    void aColonFindsEmoji()
    {
        Desk desk;
        QSignalSpy sent(&desk.composer, &Composer::sendRequested);
        desk.type(u"Done :t"_s);
        QVERIFY(!desk.emoji->isVisible());
        desk.type(u"humbs"_s);
        QVERIFY(desk.emoji->isVisible());
        QVERIFY(desk.editor->hasFocus());
        QCOMPARE(desk.emoji->count(), 2);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.composer.text(), u"Done \U0001F44E"_s);
        QVERIFY(!desk.emoji->isVisible());
        QTest::keySequence(desk.editor, QKeySequence(QKeySequence::Undo));
        QCOMPARE(desk.composer.text(), u"Done :thumbs"_s);
        desk.composer.setText({});
        desk.type(u":thmbdwn"_s); // letters that are left out
        QVERIFY(desk.emoji->isVisible());
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.composer.text(), u"\U0001F44E"_s);
        QCOMPARE(sent.count(), 0);
    }

    void escMeansAColon()
    {
        Desk desk;
        desk.type(u":thumbs"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.emoji->isVisible());
        desk.type(u"x"_s);
        QVERIFY(!desk.emoji->isVisible());
        desk.type(u" :thumbs"_s);
        QVERIFY(desk.emoji->isVisible());
        desk.composer.setThread({8}, u":thumbs"_s);
        QVERIFY(!desk.emoji->isVisible());
    }

    void colonsInTextAreLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"Open from 10:30", "Hours:ten", "Great :D", "Great :-D",
                                 "See you :-P", ":DD", ":--", "Note: thumbs", ":)", ":qqqq"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void colonsInTextAreLeftAlone()
    {
        QFETCH(QString, text);
        Desk desk;
        desk.type(text);
        QVERIFY(!desk.emoji->isVisible());
        QSignalSpy sent(&desk.composer, &Composer::sendRequested);
        desk.press(Qt::Key_Return);
        QCOMPARE(sent.count(), 1);
    }

    void theEditorSaysWhichRowIsChosen()
    {
        Desk desk;
        const auto told = [&desk] {
            return QAccessible::queryAccessibleInterface(desk.editor)
                ->text(QAccessible::Description);
        };
        QCOMPARE(told(), QString());
        desk.type(u"/"_s);
        QVERIFY2(told().startsWith(u"Canned replies: Invoice. Dear "_s), qPrintable(told()));
        QVERIFY(told().endsWith(u", 1 of 3"_s));
        desk.press(Qt::Key_Down);
        QVERIFY(told().contains(u"Opening hours"_s) && told().endsWith(u", 2 of 3"_s));
        desk.press(Qt::Key_Escape);
        QCOMPARE(told(), QString());
        desk.type(u" :thumbs"_s);
        QVERIFY2(told().startsWith(u"Emoji: "_s), qPrintable(told()));
        desk.press(Qt::Key_Return);
        QCOMPARE(told(), QString());
    }

    void quotingDoesNotOpenWhatWasClosed()
    {
        Desk desk;
        desk.type(u"/oh"_s);
        desk.press(Qt::Key_Escape);
        desk.composer.quote(u"When do you open?"_s);
        QCOMPARE(desk.composer.text(), u"> When do you open?\n/oh"_s);
        desk.type(u"o"_s);
        QVERIFY(!desk.popup->isVisible());
        desk.type(u" /oh"_s); // another one
        QVERIFY(desk.popup->isVisible());
    }

    void whatIsTypedWhileItAsksStays()
    {
        Desk desk;
        desk.type(u"Hello. /inv"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.popup->isAsking());
        QTest::keyClicks(desk.fields().at(0), u"2207"_s);
        desk.editor->setFocus();
        desk.type(u" See you."_s);
        desk.editor->moveCursor(QTextCursor::Start);
        desk.type(u"Oh! "_s);
        for (auto *button : desk.popup->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Put it in"_s)
                button->click();
        }
        QCOMPARE(desk.composer.text(),
                 u"Oh! Hello. Dear Mara, invoice 2207 of {{ask:day}}. See you."_s);
    }

    void withoutAnyItSaysWhereToMakeThem()
    {
        Desk desk;
        desk.composer.setReplies({});
        desk.type(u"/"_s);
        QVERIFY(desk.popup->isVisible());
        QVERIFY(!desk.list()->isVisible());
        desk.type(u"x"_s);
        QVERIFY(!desk.popup->isVisible());
    }
};

QTEST_MAIN(TestReplyPopup)
#include "tst_reply_popup.moc"
