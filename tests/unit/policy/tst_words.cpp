#include "policy/shipped_rules.h"
#include "policy/words.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

    const policy::WordBook m_book{policy::shippedRules().words};

private Q_SLOTS:
    void normalised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("case and space") << u"  sToP \n"_s << u"stop"_s;
        QTest::newRow("punctuation") << u"Stop!!!"_s << u"stop"_s;
        QTest::newRow("dotted") << u"S.T.O.P."_s << u"stop"_s;
        QTest::newRow("emoji") << u"STOP \U0001F6D1\uFE0F"_s << u"stop"_s;
        QTest::newRow("skin and joiner")
            << u"stop \U0001F64F\U0001F3FD\u200D\u2640\uFE0F"_s << u"stop"_s;
        QTest::newRow("full width") << u"\uFF33\uFF34\uFF2F\uFF30"_s << u"stop"_s;
        QTest::newRow("accents") << u"ARR\u00CAT"_s << u"arret"_s;
        QTest::newRow("accents apart") << u"ARRE\u0302T"_s << u"arret"_s;
        QTest::newRow("quotes") << u"\u201CStop\u201D"_s << u"stop"_s;
        QTest::newRow("apostrophe") << u"don\u2019t"_s << u"dont"_s;
        QTest::newRow("several words") << u"Stop.  Thank you "_s << u"stop thank you"_s;
        QTest::newRow("Hindi keeps its vowels")
            << u"\u0930\u094B\u0915\u094B"_s << u"\u0930\u094B\u0915\u094B"_s;
        QTest::newRow("only emoji") << u"\U0001F44D"_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void normalised()
    {
        QFETCH(QString, text);
        QTEST(policy::normalised(text), "expected");
    }

    void whatActs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("action"); // empty: no word
        QTest::addColumn<bool>("asks");
        const auto row = [](const QString &text, const char *action, bool asks) {
            QTest::newRow(qPrintable(text.left(40))) << text << QString::fromLatin1(action) << asks;
        };
        for (const char *word :
             {"STOP", "stop", "Stop.", "STOPALL", "stop all", "Unsubscribe", "CANCEL", "End",
              "quit", "REVOKE", "OPTOUT", "opt-out", "Opt out!", "EXIT", "remove"})
            QCOMPARE(m_book.wordOf(QString::fromLatin1(word)).value().action, WordAction::OptOut);
        row(u"STOP"_s, "opt_out", true);
        row(u"ARRÊT"_s, "opt_out", false);
        row(u"arrete"_s, "opt_out", true);
        row(u"No más"_s, "opt_out", true);
        row(u"Stop. Thank you"_s, "opt_out", true);
        row(u"please opt me out"_s, "opt_out", true);
        row(u"we have got to STOP this bill"_s, "", true);
        row(u"STOP 12345"_s, "", true);
        row(u"stop,please do not text me"_s, "", true);
        row(u"Don't text me again"_s, "", true);
        row(u"Don’t text me again"_s, "", true);
        row(u"Please remove me from your list"_s, "", true);
        row(u"can I cancel my booking for Friday?"_s, "", false);
        row(u"at the end of the day"_s, "", false);
        row(u"The nonstop flight"_s, "", false);
        row(u"unstop"_s, "opt_in", false);
        row(u"START"_s, "opt_in", false);
        row(u"start tomorrow"_s, "", false);
        row(u"Yes"_s, "opt_in_if_asked", false);
        row(u"yes please"_s, "", false);
        row(u"HELP"_s, "help", false);
        row(u"info?"_s, "help", false);
        row(u"I need help"_s, "", false);
        row(u""_s, "", false);
        row(u"👍"_s, "", false);
    }

    void whatActs()
    {
        QFETCH(QString, text);
        QFETCH(bool, asks);
        const auto word = m_book.wordOf(text);
        QTEST(word ? wordActionWord(word->action) : QString(), "action");
        QCOMPARE(m_book.mayMeanOptOut(text), asks);
    }

    void theWordBringsItsLanguage()
    {
        QCOMPARE(m_book.wordOf(u"ARRET"_s)->language, u"fr"_s);
        QCOMPARE(m_book.wordOf(u"stop"_s)->language, QString());
    }

    void hugeTextsAreReadQuickly()
    {
        const QString text = QString(2'000'000, QLatin1Char('x')) + u" stop"_s;
        QVERIFY(!m_book.wordOf(text));
        QVERIFY(!m_book.mayMeanOptOut(text));
        // Cut inside a surrogate pair.
        QVERIFY(!m_book.wordOf(QString(1999, QLatin1Char('x')) + u"\U0001F6D1"_s));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
