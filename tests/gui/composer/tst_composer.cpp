#include "composer_bench.h"

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;
using test::fancy;
using Bench = test::ComposerBench;

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
    void growsToEightLines();
    void marksAreNotText();
    void rightToLeftPaints();
    void textStandsAtItsOwnSide();
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

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
