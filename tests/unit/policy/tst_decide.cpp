#include "policy/decide.h"

#include "model/policy_reason.h"
#include "policy/shipped_rules.h"

#include <QDateTime>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using policy::Decision;
using policy::Facts;
using Kind = policy::Decision::Kind;

class TestDecide : public QObject
{
    Q_OBJECT

    const policy::Rulebook m_rules{policy::shippedRules()};

    static qint64 utc(const QString &iso)
    {
        return QDateTime::fromString(iso + u'Z', Qt::ISODate).toMSecsSinceEpoch() * 1000;
    }

    static Facts marketing(const QString &number, const QString &now)
    {
        Facts facts;
        facts.category = Category::Marketing;
        facts.source = u"+15550100142"_s;
        facts.nowUs = utc(now);
        facts.expiresUs = facts.nowUs + qint64(86'400) * 1'000'000;
        facts.place = policy::placeOf(number);
        return facts;
    }

    QString words(const Decision &decision, const Facts &facts) const
    {
        QString sentence = reasonSentence(
            decision.reason, {},
            {u"Mara"_s, facts.nowUs, QLocale(QLocale::English, QLocale::UnitedKingdom)});
        return sentence.remove(QChar(0x2068)).remove(QChar(0x2069));
    }

private Q_SLOTS:
    void optedOut()
    {
        Facts facts = marketing(u"+13035550143"_s, u"2026-11-25T19:00:00"_s);
        facts.optedOut = true;
        facts.optedOutUs = utc(u"2026-03-12T12:00:00"_s);
        facts.optedOutWord = u"STOP"_s;
        for (const Category category : {Category::Conversation, Category::Otp,
                                        Category::Transactional, Category::Marketing}) {
            facts.category = category;
            const Decision decision = policy::decide(facts, m_rules);
            QCOMPARE(decision.kind, Kind::Refused);
            QCOMPARE(decision.reason.code, ReasonCode::OptedOut);
            QCOMPARE(words(decision, facts), u"Mara opted out on 12 March. Nothing was sent."_s);
        }
        facts.category = Category::Notice;
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
    }

    void aReasonKeepsItsFigures()
    {
        const Reason out = optedOutReason(utc(u"2025-03-12T12:00:00"_s), u"no mas since=1"_s);
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        QVERIFY(reasonSentence(out, {}, {u"Mara"_s, utc(u"2026-03-12T12:00:00"_s), english})
                    .contains(u"12 March 2025"_s));
        const QuietDetail quiet = quietDetail(quietReason({123, "America/Denver", true}));
        QCOMPARE(quiet.untilUs, 123);
        QCOMPARE(quiet.zone, QByteArray("America/Denver"));
        QVERIFY(quiet.assumed);
    }

    void quietHours()
    {
        // 22:40 in Denver.
        Facts facts = marketing(u"+13035550143"_s, u"2026-11-26T05:40:00"_s);
        const Decision decision = policy::decide(facts, m_rules);
        QCOMPARE(decision.kind, Kind::Held);
        QCOMPARE(decision.untilUs, utc(u"2026-11-26T15:00:00"_s));
        QCOMPARE(decision.validUntilUs, utc(u"2026-11-27T04:00:00"_s));
        QCOMPARE(words(decision, facts),
                 u"It is 22:40 for Mara. It leaves at 08:00 Mara's time."_s);
        for (const Category category :
             {Category::Conversation, Category::Otp, Category::Transactional, Category::Notice}) {
            facts.category = category;
            QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
        }
    }

    void itMayConcernOthersBySetting()
    {
        PolicyRules rules = policy::shippedRules();
        rules.quietFor = {Category::Transactional};
        const policy::Rulebook book(rules);
        Facts facts = marketing(u"+13035550143"_s, u"2026-11-26T05:40:00"_s);
        QCOMPARE(policy::decide(facts, book).kind, Kind::Allowed);
        facts.category = Category::Transactional;
        QCOMPARE(policy::decide(facts, book).kind, Kind::Held);
    }

    void byStateBeforeCountry()
    {
        // 20:30 in New York and in Miami: Florida closes at 20:00.
        const QString now = u"2026-11-26T01:30:00"_s;
        QCOMPARE(policy::decide(marketing(u"+12125550143"_s, now), m_rules).kind, Kind::Allowed);
        QCOMPARE(policy::decide(marketing(u"+13055550143"_s, now), m_rules).kind, Kind::Held);
    }

    void whereThereIsNoRuleItIsOpen()
    {
        const QString night = u"2026-11-26T02:30:00"_s;
        QCOMPARE(policy::decide(marketing(u"+4915123456789"_s, night), m_rules).kind,
                 Kind::Allowed);
    }

    void whoCannotBePlacedHasTheSendersZone()
    {
        PolicyRules rules = policy::shippedRules();
        rules.zone = "America/Denver";
        rules.senders = {{u"+15550100142"_s, "America/New_York"}};
        const policy::Rulebook book(rules);
        Facts facts = marketing(u"+18005550143"_s, u"2026-11-26T05:40:00"_s);
        QVERIFY(facts.place.zones.isEmpty());
        Decision decision = policy::decide(facts, book);
        QCOMPARE(decision.kind, Kind::Held);
        QCOMPARE(decision.untilUs, utc(u"2026-11-26T13:00:00"_s));
        QCOMPARE(words(decision, facts),
                 u"Where Mara lives is not known, so the clock in New York counts: it is 00:40. "
                 "It leaves at 08:00 there."_s);
        facts.source = u"+15550100143"_s;
        decision = policy::decide(facts, book);
        QCOMPARE(decision.untilUs, utc(u"2026-11-26T15:00:00"_s));
        // The contact's own goes before everything.
        facts.contactZone = "Asia/Kolkata";
        QCOMPARE(policy::decide(facts, book).kind, Kind::Allowed);
    }

    void whatCannotWaitIsRefused()
    {
        Facts facts = marketing(u"+13035550143"_s, u"2026-11-26T05:40:00"_s);
        facts.expiresUs = facts.nowUs + qint64(3600) * 1'000'000;
        const Decision decision = policy::decide(facts, m_rules);
        QCOMPARE(decision.kind, Kind::Refused);
        QCOMPARE(decision.reason.code, ReasonCode::QuietHours);
        QCOMPARE(words(decision, facts), u"It is 22:40 for Mara, and the message may not wait long "
                                         "enough. Nothing was sent."_s);
    }

    void whatHasBegunGoesOn()
    {
        Facts facts = marketing(u"+13035550143"_s, u"2026-11-26T05:40:00"_s);
        facts.begun = true;
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
    }

    void namesAsSenders()
    {
        Facts facts = marketing(u"+12125550143"_s, u"2026-11-25T19:00:00"_s);
        facts.category = Category::Transactional;
        facts.source = u"Northline"_s;
        const Decision decision = policy::decide(facts, m_rules);
        QCOMPARE(decision.kind, Kind::Refused);
        QCOMPARE(decision.reason.code, ReasonCode::SenderNotAllowed);
        QVERIFY(words(decision, facts).startsWith(u"United States takes no names"_s));
        facts.source = u"72404"_s;
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
        facts.source = u"Northline"_s;
        facts.place = policy::placeOf(u"+971501234567"_s);
        const Decision warned = policy::decide(facts, m_rules);
        QCOMPARE(warned.kind, Kind::Allowed);
        QCOMPARE(warned.warning.code, ReasonCode::SenderNotAllowed);
        facts.place = policy::placeOf(u"+4915123456789"_s);
        QCOMPARE(policy::decide(facts, m_rules).warning.code, ReasonCode::None);
    }

    void countriesOfASender()
    {
        Facts facts = marketing(u"+12125550143"_s, u"2026-11-25T19:00:00"_s);
        facts.category = Category::Conversation;
        QVERIFY(!policy::needsPlace(facts, m_rules));
        facts.countries = {u"DE"_s, u"AT"_s};
        QVERIFY(policy::needsPlace(facts, m_rules));
        const Decision decision = policy::decide(facts, m_rules);
        QCOMPARE(decision.kind, Kind::Refused);
        QCOMPARE(decision.reason.code, ReasonCode::SenderNotAllowed);
        QCOMPARE(words(decision, facts),
                 u"This number may text Germany, Austria only, and this one is in "
                 "United States. Choose another of your numbers."_s);
        facts.place = {};
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Refused);
        facts.place = policy::placeOf(u"+436641234567"_s);
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
        // STOP is answered wherever it came from, and half a message is worse than a whole one.
        facts.place = policy::placeOf(u"+12125550143"_s);
        facts.category = Category::Notice;
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
        facts.category = Category::Conversation;
        facts.begun = true;
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
    }

    void spending()
    {
        Facts facts = marketing(u"+4915123456789"_s, u"2026-11-25T19:00:00"_s);
        const SpendingLimit limit{{}, SpendingPeriod::Day, 500'000'000};
        facts.spending = {{limit, 499'990'000, 10'000, {}}};
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
        facts.spending = {{limit, 499'990'001, 10'000, {}}};
        const Decision decision = policy::decide(facts, m_rules);
        QCOMPARE(decision.kind, Kind::Refused);
        QCOMPARE(words(decision, facts),
                 u"This would go over the limit of 500.00 for today. Nothing was sent. Raise it in "
                 "Settings, Rules, or wait until tomorrow."_s);
        // What costs nothing, or has no known price, is never held back by money.
        facts.spending = {{limit, 600'000'000, 0, {}}};
        QCOMPARE(policy::decide(facts, m_rules).kind, Kind::Allowed);
    }
};

QTEST_GUILESS_MAIN(TestDecide)
#include "tst_decide.moc"
