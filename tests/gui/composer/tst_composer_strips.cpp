#include "composer_bench.h"

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;
using test::fancy;
using Bench = test::ComposerBench;

/// What the composer says beside the text: what forces Unicode, what it costs, what carriers block.
class TestComposerStrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void wrappedStripsTakeTheirRoom();
};

void TestComposerStrips::initTestCase()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::English));
}

void TestComposerStrips::plainTwinsAreOfferedWhenTheySave()
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

void TestComposerStrips::replacingIsOneUndoStep()
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

void TestComposerStrips::keepIsRemembered()
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

void TestComposerStrips::lettersAreNeverReplaced()
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

void TestComposerStrips::everyForcingCharacterIsMarked()
{
    Bench bench;
    auto *counter = bench.composer.findChild<Counter *>();
    // One part either way: nothing to say above the editor, but everything is marked.
    bench.composer.setText(u"it\u2019s done"_s);
    const int one = bench.inked(Role::Unknown);
    QVERIFY(one > 0);
    bench.composer.setText(u"it\u2019s done \U0001F600"_s);
    QVERIFY(bench.inked(Role::Unknown) > one);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(counter->accessibleDescription(),
             u"Unicode because of \u2019 and \U0001F600. A part holds 70 characters instead of "
             "160."_s);
    bench.composer.setText(u"its done"_s);
    QCOMPARE(bench.inked(Role::Unknown), 0);
    QVERIFY(counter->accessibleDescription().isEmpty());
    // Mostly another script: marks would be noise, the script is the reason.
    bench.composer.setText(u"\u041F\u0440\u0438\u0432\u0435\u0442, Mara \u2013 "_s.repeated(8));
    QCOMPARE(bench.inked(Role::Unknown), 0);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(counter->accessibleDescription(),
             u"Unicode because of Cyrillic text. A part holds 67 characters instead of 153."_s);
}

void TestComposerStrips::forcingCharactersAreThoseSeen()
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

void TestComposerStrips::twinsCanBeReplacedWhereTheySaveNothing()
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

void TestComposerStrips::theCounterSaysWhatItCosts()
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

void TestComposerStrips::sumsAreWrittenAsPeopleDo()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German);
    QCOMPARE(costWords({14'000, u"USD"_s}, english), u"$0.014"_s);
    QCOMPARE(costWords({7'500, u"EUR"_s}, german), u"0,0075\u00a0\u20AC"_s);
    QCOMPARE(costWords({1'234'567, u"USD"_s}, english), u"$1.23"_s);
    QCOMPARE(costWords({40'000, u"CHF"_s}, english), u"0.04\u00a0CHF"_s);
    QCOMPARE(costWords({79, u""_s}, english), u"0.000079"_s);
}

void TestComposerStrips::marketingSaysHowToStop()
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

void TestComposerStrips::theMenuSaysWhatItIsFor()
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

void TestComposerStrips::aShortLinkIsMarkedAndExplained()
{
    Bench bench;
    bench.composer.setText(u"See bit.ly/3fernway"_s);
    QVERIFY(bench.inked(Role::Failed) > 40); // the whole of it
    QCOMPARE(bench.strips().size(), 1);
    QTest::mouseClick(bench.button(u"Details"_s), Qt::LeftButton);
    QVERIFY(bench.strips().constFirst().contains(u"never arrive"_s));
    QTest::mouseClick(bench.button(u"Less"_s), Qt::LeftButton);
    QVERIFY(!bench.strips().constFirst().contains(u"never arrive"_s));
    QTest::mouseClick(bench.button(u"Keep"_s), Qt::LeftButton);
    QVERIFY(bench.strips().isEmpty());
    QCOMPARE(bench.inked(Role::Failed), 0);
}

void TestComposerStrips::wrappedStripsTakeTheirRoom()
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

QTEST_MAIN(TestComposerStrips)
#include "tst_composer_strips.moc"
