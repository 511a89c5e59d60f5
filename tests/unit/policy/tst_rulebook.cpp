#include "policy/rulebook.h"
#include "policy/shipped_rules.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using policy::Rulebook;

class TestRulebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatShipsIsInOrder()
    {
        const PolicyRules rules = policy::shippedRules();
        const auto checked = policy::check(rules);
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
        for (const OpenHours &hours : rules.hours)
            QVERIFY(policy::parseWeek(hours));
        // No word twice with the same meaning: the store refuses that.
        QSet<std::pair<int, QString>> seen;
        for (const KeyWord &word : rules.words) {
            const std::pair key{int(word.action), word.word};
            QVERIFY2(!seen.contains(key), qPrintable(word.word));
            seen.insert(key);
        }
    }

    void answers()
    {
        PolicyRules rules = policy::shippedRules();
        const KeyWord stop{WordAction::OptOut, u"STOP"_s, {}};
        QCOMPARE(Rulebook(rules).replyTo(stop, u"US"_s),
                 u"You are unsubscribed and will receive no more messages. Reply START to "
                 "resubscribe."_s);
        const KeyWord help{WordAction::Help, u"HELP"_s, {}};
        QCOMPARE(Rulebook(rules).replyTo(help, u"US"_s),
                 u"Msg&data rates may apply. Reply STOP to cancel."_s);
        rules.brand = u"Fernway"_s;
        rules.help = u"+15550100142"_s;
        const Rulebook book(rules);
        QVERIFY(book.replyTo(stop, u"US"_s).startsWith(u"Fernway: You are unsubscribed"_s));
        QCOMPARE(book.replyTo(help, u"US"_s), u"Fernway: Help at +15550100142. Msg&data rates may "
                                              "apply. Reply STOP to cancel."_s);
        // In the language of the word, else of the country, else English.
        QVERIFY(book.replyTo({WordAction::OptOut, u"ARRET"_s, u"fr"_s}, u"CA"_s)
                    .contains(u"désabonné"_s));
        QVERIFY(book.replyTo(stop, u"FR"_s).contains(u"désabonné"_s));
        QVERIFY(book.replyTo(stop, u"JP"_s).contains(u"unsubscribed"_s));
        QVERIFY(book.replyTo(stop, {}).contains(u"unsubscribed"_s));
        QVERIFY(book.replyTo({WordAction::OptInIfAsked, u"YES"_s, u"en"_s}, {})
                    .contains(u"subscribed again"_s));
    }

    void codes()
    {
        PolicyRules rules;
        rules.optOutCodes = {{{7}, u"0x00000515"_s}, {{7}, u"ERR:027"_s}};
        const Rulebook book(rules);
        QVERIFY(book.isOptOutCode({7}, u"0x00000515"_s));
        QVERIFY(book.isOptOutCode({7}, u"err:027"_s));
        QVERIFY(!book.isOptOutCode({8}, u"err:027"_s));
        QVERIFY(!book.isOptOutCode({7}, {}));
    }

    void theRowForEverywhere()
    {
        PolicyRules rules;
        rules.hours = {{{}, u"08:00-20:00"_s, u""_s, u""_s, {}},
                       {u"US"_s, u"09:00-20:00"_s, u""_s, u""_s, {}}};
        const Rulebook book(rules);
        QCOMPARE(book.hoursOf(u"DE"_s, {})->weekday.from, 480);
        QCOMPARE(book.hoursOf(u"US"_s, u"US-FL"_s)->weekday.from, 540);
        QCOMPARE(Rulebook(PolicyRules()).hoursOf(u"US"_s, {}), nullptr);
    }

    void mistakesAreNamed()
    {
        const auto says = [](const PolicyRules &rules, const QString &part) {
            const auto checked = policy::check(rules);
            return !checked && checked.error().message.contains(part);
        };
        PolicyRules rules;
        rules.hours = {{u"US"_s, u"8-21"_s, {}, {}, {}}};
        QVERIFY(says(rules, u"US"_s));
        rules.hours = {{u"Texas"_s, {}, {}, {}, {}}};
        QVERIFY(says(rules, u"Texas"_s));
        rules = {};
        rules.words = {{WordAction::OptOut, u"!!"_s, {}}};
        QVERIFY(says(rules, u"!!"_s));
        rules = {};
        rules.zone = "Mars/Base";
        QVERIFY(says(rules, u"Mars/Base"_s));
        rules = {};
        rules.limits = {{{}, SpendingPeriod::Day, 0}};
        QVERIFY(says(rules, u"more than 0"_s));
        rules = {};
        rules.senderRules = {{u"FR"_s, SenderRuleKind::NumbersOnly},
                             {u"FR"_s, SenderRuleKind::Registration}};
        QVERIFY(says(rules, u"FR"_s));
        rules = {};
        rules.limits = {{{}, SpendingPeriod::Day, 5}, {{}, SpendingPeriod::Day, 7}};
        QVERIFY(says(rules, u"twice"_s));
        QVERIFY(policy::check(PolicyRules()));
    }
};

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
