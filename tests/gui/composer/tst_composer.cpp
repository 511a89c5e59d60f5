#include "cost_words.h"
#include "counter.h"
#include "plain_twins.h"
#include "translations/install.h"
#include "ui/common/choice_popup.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

const QString fancy =
    u"Hello Mara, it\u2019s time for the spring check \u2013 book by Friday and save 15 "
    "\u20AC: Reply STOP to opt out"_s;

struct Bench
{
    Theme theme;
    SystemClock clock;
    Composer composer{theme, clock};
    QPlainTextEdit *editor = composer.findChild<QPlainTextEdit *>();
    QPushButton *send = nullptr;
    QSignalSpy sent{&composer, &Composer::sendRequested};
    QSignalSpy edited{&composer, &Composer::textEdited};

    Bench()
    {
        theme.setChoice(ThemeChoice::Light);
        composer.setLocale(QLocale::c());
        composer.setRecipient(u"Mara"_s);
        composer.resize(600, 120);
        composer.show();
        for (auto *button : composer.findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Send"_s)
                send = button;
        }
    }

    QPushButton *button(const QString &text) const
    {
        for (auto *one : composer.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }

    QStringList strips() const
    {
        QStringList texts;
        for (const Strip *strip : composer.findChildren<Strip *>()) {
            if (strip->isVisible())
                texts.append(strip->text());
        }
        return texts;
    }

    void paste(const QString &text, const QString &html = {}) const
    {
        auto *data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        editor->paste();
    }
};

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emojiAreFoundByName()
    {
        Bench bench;
        QTest::keyClicks(bench.editor, u"Done "_s);
        bench.composer.pickEmoji();
        auto *popup = bench.composer.findChild<ChoicePopup *>();
        QVERIFY(popup->isVisible());
        auto *list = popup->findChild<QListWidget *>();
        const int all = list->count();
        QVERIFY(all > 300);
        auto *field = popup->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"thumbs"_s);
        QCOMPARE(list->count(), 2);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.editor->toPlainText(), u"Done \U0001F44E"_s);
        QVERIFY(!popup->isVisible());
        bench.composer.pickEmoji();
        QVERIFY(field->text().isEmpty());
        for (auto *button : field->findChildren<QToolButton *>()) {
            if (button->defaultAction()->objectName() == u"_q_qlineeditclearaction"_s)
                QTRY_VERIFY(!button->isVisible()); // there is nothing to clear
        }
        QTest::keyClick(field, Qt::Key_Escape);
        // By German names where the program speaks it, and by the English ones there, too.
        bench.composer.setLocale(QLocale(QLocale::German));
        bench.composer.pickEmoji();
        QTest::keyClicks(field, u"lieferw"_s);
        QCOMPARE(list->count(), 1);
        field->setText(u"delivery truck"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(u"Lieferwagen"_s));
        field->setText(u"nothing like it"_s);
        QCOMPARE(list->count(), 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void initTestCase();
    void accessibleNamesAreFixed();
    void countsWhileOneWrites();
    void enterSendsAndShiftEnterMakesALine();
    void theOtherWayRound();
    void nothingToSendIsSaid();
    void moreThan255PartsAreNotSent();
    void blockedKeepsTheTextAndSaysWhy();
    void refusedTextComesBack();
    void refusalAtOnceLosesNothing();
    void settingTextIsNotWriting();
    void pasteIsPlainAndBounded();
    void plainTwinsAreOfferedWhenTheySave();
    void replacingIsOneUndoStep();
    void keepIsRemembered();
    void lettersAreNeverReplaced();
    void everyForcingCharacterIsMarked();
    void forcingCharactersAreThoseSeen();
    void twinsCanBeReplacedWhereTheySaveNothing();
    void theCounterSaysWhatItCosts();
    void sumsAreWrittenAsPeopleDo();
    void marketingSaysHowToStop();
    void theMenuSaysWhatItIsFor();
    void aShortLinkIsMarkedAndExplained();
    void growsToEightLines();
    void marksAreNotText();
    void rightToLeftPaints();
    void textStandsAtItsOwnSide();
    void wrappedStripsTakeTheirRoom();
};

void TestComposer::initTestCase()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::English));
}

void TestComposer::accessibleNamesAreFixed()
{
    Bench bench;
    QCOMPARE(QAccessible::queryAccessibleInterface(bench.editor)->text(QAccessible::Name),
             u"Message text"_s);
    QVERIFY(bench.send);
    QCOMPARE(bench.send->text(), u"Send to Mara"_s);
    bench.composer.setText(u"hi"_s);
    QAccessibleInterface *send = QAccessible::queryAccessibleInterface(bench.send);
    QCOMPARE(send->text(QAccessible::Name), u"Send"_s);
    QCOMPARE(send->text(QAccessible::Description), u"to Mara, 1 part"_s);
    bench.composer.setRecipient(u"<b>A very long name of a company</b>"_s);
    QVERIFY(bench.send->text().size() < 40);
}

void TestComposer::countsWhileOneWrites()
{
    Bench bench;
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 0/160"_s);
    QTest::keyClicks(bench.editor, u"We are open until 18:00"_s);
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 23/160 · 1 part"_s);
    QCOMPARE(bench.edited.size(), 23);
    bench.composer.setText(QString(161, u'a'));
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 161/306 · 2 parts"_s);
    bench.composer.setText(u"\u041F\u0440\u0438\u0432\u0435\u0442"_s);
    QCOMPARE(bench.composer.counterWords(), u"Unicode · 6/70 · 1 part"_s);
    bench.composer.setText(u"\u20AC"_s); // an extension character counts two
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 2/160 · 1 part"_s);
}

void TestComposer::enterSendsAndShiftEnterMakesALine()
{
    Bench bench;
    QTest::keyClicks(bench.editor, u"one"_s);
    QTest::keyClick(bench.editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(bench.editor, u"two"_s);
    QCOMPARE(bench.sent.size(), 0);
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.sent.size(), 1);
    QCOMPARE(bench.sent.at(0).at(0).toString(), u"one\ntwo"_s);
    QCOMPARE(bench.composer.text(), QString());
    QCOMPARE(bench.edited.constLast().at(0).toString(), QString());
    QTest::keyClicks(bench.editor, u"three"_s);
    QTest::keyClick(bench.editor, Qt::Key_Enter, Qt::ControlModifier);
    QTest::keyClicks(bench.editor, u"four"_s);
    QTest::mouseClick(bench.send, Qt::LeftButton);
    QCOMPARE(bench.sent.size(), 3);
}

void TestComposer::theOtherWayRound()
{
    Bench bench;
    bench.composer.setSendWithEnter(false);
    QTest::keyClicks(bench.editor, u"one"_s);
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.sent.size(), 0);
    QCOMPARE(bench.composer.text(), u"one\n"_s);
    QTest::keyClick(bench.editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.sent.size(), 1);
}

void TestComposer::nothingToSendIsSaid()
{
    Bench bench;
    QVERIFY(!bench.send->isEnabled());
    QCOMPARE(bench.composer.whyNot(), u"Write something first."_s);
    QVERIFY(bench.send->accessibleDescription().contains(u"Write something first."_s));
    bench.composer.setText(u" \n\t "_s);
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.sent.size(), 0);
    QCOMPARE(bench.composer.text(), u" \n\t "_s);
}

void TestComposer::moreThan255PartsAreNotSent()
{
    Bench bench;
    bench.composer.setText(QString(255 * 153, u'a'));
    QVERIFY(bench.composer.canSend());
    bench.composer.setText(QString(255 * 153 + 1, u'a'));
    QVERIFY(!bench.send->isEnabled());
    QCOMPARE(
        bench.strips(),
        QStringList{
            u"This needs 256 parts, more than a phone can join. Shorten it or send a link."_s});
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.sent.size(), 0);
}

void TestComposer::blockedKeepsTheTextAndSaysWhy()
{
    Bench bench;
    QTest::keyClicks(bench.editor, u"later"_s);
    const QString reason =
        u"The database does not answer. You can read what is here; sending waits."_s;
    bench.composer.setBlocked(reason);
    QVERIFY(!bench.send->isEnabled());
    QCOMPARE(bench.strips(), QStringList{reason});
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QTest::keyClicks(bench.editor, u" on"_s);
    QCOMPARE(bench.composer.text(), u"later on"_s);
    QCOMPARE(bench.sent.size(), 0);
    bench.composer.setBlocked({});
    QVERIFY(bench.send->isEnabled());
    QVERIFY(bench.strips().isEmpty());
}

void TestComposer::refusedTextComesBack()
{
    Bench bench;
    QTest::keyClicks(bench.editor, u"first"_s);
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QTest::keyClicks(bench.editor, u"second"_s);
    bench.composer.restore(u"first"_s, u"The disk is full. Free 200 MB."_s);
    QCOMPARE(bench.composer.text(), u"first\nsecond"_s);
    QCOMPARE(bench.edited.constLast().at(0).toString(), u"first\nsecond"_s);
    QCOMPARE(bench.strips(), QStringList{u"Not sent. The disk is full. Free 200 MB."_s});
    QTest::mouseClick(bench.button(u"Close"_s), Qt::LeftButton);
    QVERIFY(bench.strips().isEmpty());
}

void TestComposer::refusalAtOnceLosesNothing()
{
    Bench bench;
    connect(&bench.composer, &Composer::sendRequested, &bench.composer,
            [&bench](const QString &text) { bench.composer.restore(text, u"No."_s); });
    QTest::keyClicks(bench.editor, u"text"_s);
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.composer.text(), u"text"_s);
    QCOMPARE(bench.edited.constLast().at(0).toString(), u"text"_s);
}

void TestComposer::settingTextIsNotWriting()
{
    Bench bench;
    bench.composer.setText(u"saved yesterday"_s);
    QCOMPARE(bench.edited.size(), 0);
    QCOMPARE(bench.editor->textCursor().position(), 15);
    QVERIFY(bench.send->isEnabled());
}

void TestComposer::pasteIsPlainAndBounded()
{
    Bench bench;
    bench.paste(u"<b>bold</b>"_s, u"<b>bold</b><img src='http://example.invalid/x.png'>"_s);
    QCOMPARE(bench.composer.text(), u"<b>bold</b>"_s);
    bench.paste(u"a"_s + QChar(0) + u"b"_s);
    QCOMPARE(bench.composer.text(), u"<b>bold</b>ab"_s);
    bench.paste(QString(9'000'000, u'x'));
    QCOMPARE(bench.composer.text(), u"<b>bold</b>ab"_s);
    QVERIFY(bench.strips().constFirst().startsWith(u"Nothing was pasted."_s));
}

void TestComposer::plainTwinsAreOfferedWhenTheySave()
{
    Bench bench;
    bench.composer.setText(fancy);
    QCOMPARE(bench.strips(),
             QStringList{u"2 characters force Unicode: \u2019 and \u2013. Without them this is "
                         "1 part, not 2."_s});
    bench.composer.setText(u"it\u2019s"_s); // saves nothing: one part either way
    QVERIFY(bench.strips().isEmpty());
    bench.composer.setText(QString(80, u'a') + u"\u2019"_s);
    QCOMPARE(
        bench.strips(),
        QStringList{u"1 character forces Unicode: \u2019. Without it this is 1 part, not 2."_s});
    QVERIFY(bench.button(u"Replace it"_s));
}

void TestComposer::replacingIsOneUndoStep()
{
    Bench bench;
    bench.composer.setText(fancy);
    QTest::mouseClick(bench.button(u"Replace both"_s), Qt::LeftButton);
    QVERIFY(
        bench.composer.text().startsWith(u"Hello Mara, it's time for the spring check - book"_s));
    QVERIFY(bench.composer.counterWords().endsWith(u"1 part"_s));
    QVERIFY(bench.strips().isEmpty());
    bench.editor->undo();
    QCOMPARE(bench.composer.text(), fancy);
}

void TestComposer::keepIsRemembered()
{
    Bench bench;
    bench.composer.setText(fancy);
    QTest::mouseClick(bench.button(u"Keep"_s), Qt::LeftButton);
    QVERIFY(bench.strips().isEmpty());
    QTest::keyClicks(bench.editor, u" more"_s);
    QVERIFY(bench.strips().isEmpty());
    bench.composer.setText(fancy); // another thread
    QCOMPARE(bench.strips().size(), 1);
}

void TestComposer::lettersAreNeverReplaced()
{
    for (char16_t c = 1; c < 0xD800; ++c) {
        if (QChar(c).isLetter())
            QVERIFY2(plainTwin(QChar(c)).isNull(), qPrintable(QString::number(c, 16)));
    }
    Bench bench;
    // No twin for the face: the others can be replaced all the same, and it stays marked.
    bench.composer.setText(fancy + u" \U0001F600"_s);
    QCOMPARE(bench.strips(), QStringList{u"3 characters force Unicode: \u2019 \u2013 \U0001F600. "
                                         "Without them this is 1 part, not 2. No plain twin: "
                                         "\U0001F600"_s});
    QTest::mouseClick(bench.button(u"Replace \u2019 and \u2013"_s), Qt::LeftButton);
    QCOMPARE(bench.strips(),
             QStringList{u"1 character forces Unicode: \U0001F600. Without it this is 1 part, "
                         "not 2."_s});
    QVERIFY(!bench.button(u"Replace it"_s));
}

void TestComposer::everyForcingCharacterIsMarked()
{
    Bench bench;
    const QRgb line = bench.theme.color(Role::Unknown).rgb();
    const auto inked = [&bench, line] {
        const QImage image = bench.editor->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == line;
        }
        return found;
    };
    auto *counter = bench.composer.findChild<Counter *>();
    // One part either way: nothing to say above the editor, but everything is marked.
    bench.composer.setText(u"it\u2019s done"_s);
    const int one = inked();
    QVERIFY(one > 0);
    bench.composer.setText(u"it\u2019s done \U0001F600"_s);
    QVERIFY(inked() > one);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(counter->accessibleDescription(),
             u"Unicode because of \u2019 and \U0001F600. A part holds 70 characters instead of "
             "160."_s);
    bench.composer.setText(u"its done"_s);
    QCOMPARE(inked(), 0);
    QVERIFY(counter->accessibleDescription().isEmpty());
    // Mostly another script: marks would be noise, the script is the reason.
    bench.composer.setText(u"\u041F\u0440\u0438\u0432\u0435\u0442, Mara \u2013 "_s.repeated(8));
    QCOMPARE(inked(), 0);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(counter->accessibleDescription(),
             u"Unicode because of Cyrillic text. A part holds 67 characters instead of 153."_s);
}

void TestComposer::forcingCharactersAreThoseSeen()
{
    const auto advise = [](const QString &text) {
        return adviceFor(text, text::segment(text));
    };
    // A thumb with its colour of skin, and a letter with its accent, are one character each.
    const PlainAdvice seen = advise(u"ok \U0001F44D\U0001F3FD cafe\u0301 \u2013 \u2013"_s);
    QCOMPARE(seen.characters, (QStringList{u"\U0001F44D\U0001F3FD"_s, u"e\u0301"_s, u"\u2013"_s}));
    QCOMPARE(seen.places.size(), 4);
    QCOMPARE(seen.places.at(0), (ForcingCharacter{3, 4, false}));
    QCOMPARE(seen.places.at(1), (ForcingCharacter{11, 2, false}));
    QCOMPARE(seen.replaceable, QStringList{u"\u2013"_s});
    QVERIFY(!seen.costsParts());
    QVERIFY(advise(u"z\u0142oty za\u017C\u00F3\u0142\u0107"_s).script.isEmpty());
    QCOMPARE(advise(u"\u4ECA\u65E5\u306F"_s).script, u"Japanese"_s);
    QVERIFY(advise(u"plain"_s).places.isEmpty());
}

void TestComposer::twinsCanBeReplacedWhereTheySaveNothing()
{
    Bench bench;
    bench.composer.setText(u"it\u2019s"_s);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(bench.editor, &asked);
    QAction *replace = nullptr;
    QMenu *menu = bench.editor->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Replace with plain characters"_s)
            replace = action;
    }
    QVERIFY(replace);
    replace->trigger();
    QCOMPARE(bench.composer.text(), u"it's"_s);
    menu->close();
}

void TestComposer::theCounterSaysWhatItCosts()
{
    Bench bench;
    const auto *counter = bench.composer.findChild<Counter *>();
    bench.composer.setPrices(PriceAhead{{7'000, u"USD"_s}, u"Northline"_s}, {});
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 0/160"_s); // nothing is written
    QTest::keyClicks(bench.editor, u"hi"_s);
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 2/160 · 1 part · about $0.007"_s);
    bench.composer.setText(QString(161, u'a'));
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 161/306 · 2 parts · about $0.014"_s);
    QCOMPARE(counter->accessibleName(), bench.composer.counterWords());
    QString source = counter->accessibleDescription();
    source.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(source, u"$0.007 a part, by the price list of Northline (Carriers, Costs)."_s);
    QVERIFY(counter->toolTip().contains(u"$0.007"_s));
    bench.composer.setPrices({}, {});
    QCOMPARE(bench.composer.counterWords(), u"GSM-7 · 161/306 · 2 parts"_s);
    QVERIFY(counter->accessibleDescription().isEmpty());
}

void TestComposer::sumsAreWrittenAsPeopleDo()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German);
    QCOMPARE(costWords({14'000, u"USD"_s}, english), u"$0.014"_s);
    QCOMPARE(costWords({7'500, u"EUR"_s}, german), u"0,0075\u00a0\u20AC"_s);
    QCOMPARE(costWords({1'234'567, u"USD"_s}, english), u"$1.23"_s);
    QCOMPARE(costWords({40'000, u"CHF"_s}, english), u"0.04\u00a0CHF"_s);
    QCOMPARE(costWords({79, u""_s}, english), u"0.000079"_s);
}

void TestComposer::marketingSaysHowToStop()
{
    Bench bench;
    QSignalSpy changed(&bench.composer, &Composer::categoryChanged);
    bench.composer.setText(u"Sale on Friday, stop by"_s);
    QVERIFY(bench.strips().isEmpty());
    bench.composer.setCategory(Category::Marketing);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.send->text(), u"Send marketing to Mara"_s);
    QCOMPARE(bench.strips(), QStringList{u"A marketing message should say how to stop. Many "
                                         "countries and carriers demand it."_s});
    QTest::mouseClick(bench.button(u"Add “Reply STOP to end”"_s), Qt::LeftButton);
    QCOMPARE(bench.composer.text(), u"Sale on Friday, stop by Reply STOP to end"_s);
    QVERIFY(bench.strips().isEmpty());
    bench.editor->undo();
    QCOMPARE(bench.strips().size(), 1);
    QTest::mouseClick(bench.button(u"Keep"_s), Qt::LeftButton);
    QVERIFY(bench.strips().isEmpty());
    QTest::keyClick(bench.editor, Qt::Key_Return);
    QCOMPARE(bench.sent.first().at(2).value<SendTime>().category, Category::Marketing);
    // Also by the words that an admin has added.
    bench.composer.setText(u"Angebot! BASTA beendet das"_s);
    QCOMPARE(bench.strips().size(), 1);
    bench.composer.setStopWords({u"basta"_s});
    QVERIFY(bench.strips().isEmpty());
    bench.composer.setCategory(Category::Conversation);
    QCOMPARE(bench.send->text(), u"Send to Mara"_s);
}

void TestComposer::theMenuSaysWhatItIsFor()
{
    Bench bench;
    QSignalSpy chosen(&bench.composer, &Composer::categoryChosen);
    bench.composer.setThread({7}, u"Sale"_s);
    QPushButton *later = nullptr;
    for (auto *one : bench.composer.findChildren<QPushButton *>()) {
        if (one->accessibleName() == u"Send later"_s)
            later = one;
    }
    QVERIFY(later);
    const auto entry = [&](const QString &words) -> QAction * {
        later->click();
        for (QMenu *menu : bench.composer.findChildren<QMenu *>()) {
            menu->close();
            for (QAction *action : menu->actions()) {
                if (action->text() == words)
                    return action;
            }
        }
        return nullptr;
    };
    QVERIFY(entry(u"It is part of the conversation"_s)->isChecked());
    entry(u"It is marketing"_s)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).value<Category>(), Category::Marketing);
    QCOMPARE(chosen.first().at(1).value<ConversationId>(), ConversationId{7});
    QVERIFY(entry(u"It is marketing"_s)->isChecked());
}

void TestComposer::aShortLinkIsMarkedAndExplained()
{
    Bench bench;
    bench.composer.setText(u"See bit.ly/3fernway"_s);
    const QRgb line = bench.theme.color(Role::Failed).rgb();
    const auto inked = [&bench, line] {
        const QImage image = bench.editor->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == line;
        }
        return found;
    };
    QVERIFY(inked() > 40); // the whole of it
    QCOMPARE(bench.strips().size(), 1);
    QTest::mouseClick(bench.button(u"Details"_s), Qt::LeftButton);
    QVERIFY(bench.strips().constFirst().contains(u"never arrive"_s));
    QTest::mouseClick(bench.button(u"Less"_s), Qt::LeftButton);
    QVERIFY(!bench.strips().constFirst().contains(u"never arrive"_s));
    QTest::mouseClick(bench.button(u"Keep"_s), Qt::LeftButton);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(inked(), 0);
}

void TestComposer::growsToEightLines()
{
    Bench bench;
    const int one = bench.editor->sizeHint().height();
    bench.composer.setText(u"1\n2\n3"_s);
    QVERIFY(bench.editor->sizeHint().height() > 2 * one);
    bench.composer.setText(QString(u"line\n"_s).repeated(50));
    const int most = bench.editor->sizeHint().height();
    QVERIFY(most > 7 * one);
    QVERIFY(most < 10 * one);
    bench.composer.setText({});
    QCOMPARE(bench.editor->sizeHint().height(), one);
}

void TestComposer::marksAreNotText()
{
    Bench bench;
    bench.composer.setText(fancy);
    const QImage marked = bench.editor->grab().toImage();
    const QRgb line = bench.theme.color(Role::Unknown).rgb();
    int found = 0;
    for (int y = 0; y < marked.height(); ++y) {
        for (int x = 0; x < marked.width(); ++x)
            found += marked.pixel(x, y) == line;
    }
    QVERIFY(found >= 8); // two characters, 2 px high
    bench.editor->selectAll();
    bench.editor->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), fancy);
    QVERIFY(!bench.editor->document()->isUndoAvailable());
}

void TestComposer::rightToLeftPaints()
{
    Bench bench;
    bench.composer.setLayoutDirection(Qt::RightToLeft);
    bench.composer.setText(u"\u0646\u062D\u0646 \u0646\u0639\u0645\u0644 "_s.repeated(20));
    QTRY_VERIFY(bench.send->x() < bench.composer.width() / 2);
    QVERIFY(!bench.composer.grab().isNull());
}

void TestComposer::textStandsAtItsOwnSide()
{
    Bench bench;
    const auto firstInk = [&bench] {
        bench.editor->clearFocus();
        const QImage image = bench.editor->viewport()->grab().toImage();
        const QRgb ground = bench.theme.color(Role::Raised).rgb();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    };
    bench.composer.setText(u"abc"_s);
    QVERIFY(firstInk() < 20);
    bench.composer.setText(u"\u0646\u062D\u0646"_s); // Arabic in a left-to-right window
    QVERIFY(firstInk() > bench.editor->width() / 2);
}

void TestComposer::wrappedStripsTakeTheirRoom()
{
    Bench bench;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addStretch(1);
    column->addWidget(&bench.composer);
    window.resize(400, 500);
    window.show();
    bench.composer.setBlocked(
        u"A long reason that does not fit into one line of this window. "_s.repeated(3));
    bench.composer.setText(fancy);
    QTRY_VERIFY(bench.editor->height() >= bench.editor->sizeHint().height());
    QTRY_VERIFY(bench.editor->sizeHint().height() > 2 * bench.editor->fontMetrics().height());
    bench.composer.setParent(nullptr);
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
