// Canned replies: pieces, questions, values that are never read as templates; how one is found; and
// links that carriers block.
#include "text/fuzzy.h"
#include "text/links.h"
#include "text/template.h"

#include <QTest>

using namespace cordboard::text;
using namespace Qt::StringLiterals;
using Kind = TemplatePiece::Kind;

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApart()
    {
        const QList<TemplatePiece> expected{{Kind::Text, u"Hello "_s},
                                            {Kind::Variable, u"name"_s},
                                            {Kind::Text, u", order "_s},
                                            {Kind::Ask, u"order number"_s},
                                            {Kind::Text, u" is ready."_s}};
        QCOMPARE(parseTemplate(u"Hello {{ Name }}, order {{Ask: order number}} is ready."_s),
                 expected);
    }

    void whatMeansNothingIsText_data()
    {
        QTest::addColumn<QString>("source");
        for (const auto *source :
             {"", "plain", "{{", "}}", "{{}}", "{{ }}", "{{ask:}}", "{{ask: }}", "{name}",
              "{{not closed", "{{two words}}", "{{a\nb}}", "{{a.b}}", "{{name}", "}}{{"})
            QTest::newRow(source) << QString::fromUtf8(source);
    }
    void whatMeansNothingIsText()
    {
        QFETCH(QString, source);
        const auto pieces = parseTemplate(source);
        QVERIFY(pieces.size() <= 1);
        QCOMPARE(fillTemplate(source, {{u"name"_s, u"Mara"_s}}), source);
        QVERIFY(fieldsOf(source, {}).isEmpty());
    }

    void theInnerBracesCount()
    {
        QCOMPARE(fillTemplate(u"{{ {{name}} }}"_s, {{u"name"_s, u"Mara"_s}}), u"{{ Mara }}"_s);
    }

    void asksForWhatIsNotKnown()
    {
        const QString source = u"{{name}}: {{ask:Table}} for {{name}}, {{ask:Table}}, {{number}}"_s;
        const TemplateValues values{{u"number"_s, u"+15550134477"_s}, {u"name"_s, {}}};
        const QList<TemplatePiece> fields{{Kind::Variable, u"name"_s}, {Kind::Ask, u"Table"_s}};
        QCOMPARE(fieldsOf(source, values), fields);
        QCOMPARE(fillTemplate(source, values, {{u"Table"_s, u"4"_s}}),
                 u"{{name}}: 4 for {{name}}, 4, +15550134477"_s);
        QCOMPARE(fillTemplate(source, values, {{u"Table"_s, u"4"_s}, {u"name"_s, u"Mara"_s}}),
                 u"Mara: 4 for Mara, 4, +15550134477"_s);
    }

    void valuesAreNoTemplates()
    {
        const TemplateValues values{{u"name"_s, u"{{ask:password}}"_s}};
        QCOMPARE(fillTemplate(u"Hi {{name}}"_s, values), u"Hi {{ask:password}}"_s);
        QVERIFY(fieldsOf(u"Hi {{name}}"_s, values).isEmpty());
    }

    void findsByLettersInOrder()
    {
        QVERIFY(fuzzyScore(u"oh"_s, u"Opening hours"_s) > fuzzyScore(u"oh"_s, u"Cloth"_s));
        QVERIFY(fuzzyScore(u"open"_s, u"Opening hours"_s) > fuzzyScore(u"open"_s, u"Our pens"_s));
        QCOMPARE(fuzzyScore(u"xyz"_s, u"Opening hours"_s), -1);
        QCOMPARE(fuzzyScore(u"openingg"_s, u"Opening hours"_s), -1);
        QCOMPARE(fuzzyScore({}, u"Anything"_s), 0);
        QVERIFY(fuzzyScore(u"cafe"_s, u"Caf\u00e9"_s) > 0);
        QVERIFY(fuzzyScore(u"OEFF"_s, u"Oeffnungszeiten"_s) > 0);
    }

    void titlesGoBeforeBodies()
    {
        const int title = fuzzyScore(u"inv"_s, u"Invoice"_s, u"It is attached."_s);
        const int body = fuzzyScore(u"inv"_s, u"Payment"_s, u"Your invoice is attached."_s);
        QVERIFY(title > body);
        QVERIFY(body > 0);
        QCOMPARE(fuzzyScore(u"voice"_s, u"Payment"_s, u"Your invoice is attached."_s), -1);
    }

    void isQuickOverAnything()
    {
        // Bounded by what is read, not by what is typed: this comes back.
        QVERIFY(fuzzyScore(QString(400, u'a'), QString(100'000, u'a')) > 0);
        QCOMPARE(fuzzyScore(QString(400, u'a') + u'b', QString(100'000, u'a')), -1);
    }

    void findsShorteners()
    {
        const QString text = u"Save 15: bit.ly/3fernway or https://WWW.TinyURL.com/abc."_s;
        const auto links = shortLinks(text);
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0).domain, u"bit.ly"_s);
        QCOMPARE(text.mid(links.at(0).at, links.at(0).length), u"bit.ly/3fernway"_s);
        QCOMPARE(links.at(1).domain, u"tinyurl.com"_s);
    }

    void leavesOtherLinksAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"fernway.example/abc", "rabbit.ly/x", "my.bit.ly.example/x",
                                 "bit.ly", "anna@bit.ly/x", "https://fernway.example/?u=bit.ly"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void leavesOtherLinksAlone()
    {
        QFETCH(QString, text);
        QVERIFY(shortLinks(text).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
