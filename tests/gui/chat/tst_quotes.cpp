// "> …" at the beginning of a line: a bar before what is quoted, and the sign stays in the text.
#include "bubble_layout.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar newLine(QChar::LineSeparator);

struct Bubble
{
    explicit Bubble(const QString &text)
    {
        words.text = text;
        layout = std::make_unique<BubbleLayout>(
            BubbleLayout::Frame{&theme, 300, false, false, Qt::LeftToRight}, words);
    }
    const QTextLayout &text() const { return layout->text(); }

    Theme theme;
    BubbleWords words;
    std::unique_ptr<BubbleLayout> layout;
};

} // namespace

class TestQuotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextWithoutHasNoBar()
    {
        for (const QString &text : {u"5 > 4"_s, u"a > b"_s, u">"_s, u">no"_s, QString()}) {
            const Bubble bubble(text);
            QVERIFY2(bubble.layout->quoteBars().empty(), qPrintable(text));
            QVERIFY(bubble.text().formats().isEmpty());
        }
    }

    void theBarStandsBesideTheQuoteAlone()
    {
        const Bubble bubble(u"> Is it ready?"_s + newLine + u"Yes."_s);
        const auto bars = bubble.layout->quoteBars();
        QCOMPARE(bars.size(), size_t(1));
        const QTextLine first = bubble.text().lineAt(0);
        const QTextLine answer = bubble.text().lineAt(1);
        const qreal top = bubble.layout->textAt().y();
        QVERIFY(bars[0].top() >= top + first.y() - 1);
        QVERIFY(bars[0].bottom() <= top + answer.y() + 1);
        QCOMPARE(bars[0].left(), BubbleLayout::paddingX);
        // Nobody sees the sign, and it is still there.
        QVERIFY(bubble.text().text().startsWith(u"> Is"_s));
        QCOMPARE(bubble.text().formats().size(), 1);
        QCOMPARE(bubble.text().formats().first().format.foreground().color().alpha(), 0);
    }

    void theLinesOfALongOneStandUnderEachOther()
    {
        const Bubble bubble(u"> "_s + QString(u"word "_s).repeated(40) + newLine + u"Yes."_s);
        const QTextLayout &text = bubble.text();
        QVERIFY(text.lineCount() > 3);
        const qreal begin = text.lineAt(0).cursorToX(2);
        for (int i = 1; i < text.lineCount() - 1; ++i) {
            QVERIFY(qAbs(text.lineAt(i).x() - begin) < 1.5);
            QVERIFY(text.lineAt(i).naturalTextRect().right() <= 300 - 2 * BubbleLayout::paddingX);
        }
        QCOMPARE(text.lineAt(text.lineCount() - 1).x(), 0.0);
        QCOMPARE(bubble.layout->quoteBars().size(), size_t(1));
    }

    void twoQuotesHaveTwoBarsAndTwoLinesOfOneHaveOne()
    {
        const Bubble two(u"> a"_s + newLine + u"b"_s + newLine + u"> c"_s + newLine + u"d"_s);
        QCOMPARE(two.layout->quoteBars().size(), size_t(2));
        const Bubble one(u"> a"_s + newLine + u"> b"_s + newLine + u"c"_s);
        QCOMPARE(one.layout->quoteBars().size(), size_t(1));
    }

    void rightToLeftItStandsAtTheRight()
    {
        const Bubble bubble(u"> \u0647\u0644 \u064A\u0645\u0643\u0646\u061F"_s + newLine +
                            u"\u0646\u0639\u0645"_s);
        const auto bars = bubble.layout->quoteBars();
        QCOMPARE(bars.size(), size_t(1));
        QCOMPARE(bars[0].right(), bubble.layout->size().width() - BubbleLayout::paddingX);
    }
};

QTEST_MAIN(TestQuotes)
#include "tst_quotes.moc"
