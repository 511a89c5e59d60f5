#include "model/policy_reason.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

/// Sunday, 22 November 2026, 14:12 UTC: 07:12 in Denver.
constexpr qint64 sunday = 1'795'356'720'000'000;
constexpr qint64 hour = 3'600'000'000;

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestPolicyReason : public QObject
{
    Q_OBJECT

    const ReasonContext mara{u"Mara"_s, sunday, QLocale::c(), false};
    const ReasonContext onScreen{u"Mara"_s, sunday, QLocale::c(), true};

private Q_SLOTS:
    void quietHours()
    {
        const Reason soon = quietReason({sunday + 48 * hour / 60, "America/Denver", false});
        QCOMPARE(opensAt(soon, mara), u"08:00"_s);
        QCOMPARE(plain(reasonSentence(soon, {}, mara)),
                 u"It is 07:12 for Mara. It leaves at 08:00 Mara's time."_s);
        QCOMPARE(plain(reasonSentence(soon, {}, onScreen)), u"Leaves at 08:00 Mara's time."_s);
        QCOMPARE(opensAt(soon, {{}, sunday + hour, QLocale::c(), false}), QString());
    }

    void aDayFurtherIsNamed()
    {
        const Reason monday =
            quietReason({sunday + 48 * hour / 60 + 48 * hour, "America/Denver", false});
        QCOMPARE(opensAt(monday, mara), u"08:00 on Tuesday"_s);
    }

    void whereNobodyKnowsItSaysSo()
    {
        const Reason guess = quietReason({sunday + 48 * hour / 60, "America/Denver", true});
        QCOMPARE(plain(reasonSentence(guess, {}, mara)),
                 u"Where Mara lives is not known, so the clock in Denver counts: it is 07:12. "
                 "It leaves at 08:00 there."_s);
        QVERIFY(plain(reasonSentence(guess, {}, onScreen)).contains(u"Denver"_s));
    }

    void sendersByCountry()
    {
        QVERIFY(reasonSentence(senderReason(u"US"_s), {}, mara).contains(u"takes no names"_s));
        QVERIFY(senderWarning(senderReason(u"AE"_s)).startsWith(u"United Arab Emirates takes"_s));
    }

    void otherReasonsHaveNoHour()
    {
        QCOMPARE(opensAt(senderReason(u"US"_s), mara), QString());
        QCOMPARE(opensAt({ReasonCode::QuietHours, u"rubbish"_s}, mara), QString());
        QVERIFY(!reasonSentence({ReasonCode::QuietHours, u"rubbish"_s}, {}, mara).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPolicyReason)
#include "tst_policy_reason.moc"
