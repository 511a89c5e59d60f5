#include "policy/rulebook.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cordboard::policy {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::policy::Words)
};

constexpr int longestWord = 60;
constexpr int longestReply = 600;

/// Fills in `{key}`; without a value the sentence with it goes, up to and with its full stop or
/// colon.
QString filledIn(QString text, const QString &key, const QString &value)
{
    const QString mark = QLatin1Char('{') + key + QLatin1Char('}');
    if (!value.isEmpty())
        return text.replace(mark, value);
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark)) {
        qsizetype from = at;
        while (from > 0 && text.at(from - 1) != QLatin1Char('.') &&
               text.at(from - 1) != QLatin1Char(':'))
            --from;
        qsizetype to = at + mark.size();
        while (to < text.size() && text.at(to) != QLatin1Char('.') &&
               text.at(to) != QLatin1Char(':'))
            ++to;
        text.remove(from, to - from + 1);
    }
    return text.simplified();
}

QString languageOfRegion(const QString &region)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    if (territory == QLocale::AnyTerritory)
        return {};
    return QLocale::languageToCode(QLocale(QLocale::AnyLanguage, territory).language());
}

Result<void> refuse(const QString &sentence)
{
    return fail(ErrorCode::Invalid, sentence);
}

bool isRegion(const QString &region)
{
    return region.isEmpty() || ((region.size() == 2 || (region.size() > 3 && region.size() <= 6 &&
                                                        region.at(2) == QLatin1Char('-'))) &&
                                region == region.toUpper());
}

Result<void> checkWords(const PolicyRules &rules)
{
    for (const KeyWord &word : rules.words) {
        if (normalised(word.word).isEmpty() || word.word.size() > longestWord)
            return refuse(Words::tr("The word “%1” has nothing to compare, or is longer than 60 "
                                    "characters.")
                              .arg(word.word.left(longestWord)));
    }
    for (const WordReply &reply : rules.replies) {
        if (reply.text.size() > longestReply)
            return refuse(Words::tr("An answer has more than 600 characters. Shorten it."));
    }
    return {};
}

Result<void> checkPlaces(const PolicyRules &rules)
{
    for (const OpenHours &hours : rules.hours) {
        if (!isRegion(hours.region))
            return refuse(Words::tr("“%1” is no country or state. Write it like “FR” or “US-FL”.")
                              .arg(hours.region));
        if (!parseWeek(hours))
            return refuse(Words::tr("The hours of “%1” cannot be read. Write them like "
                                    "“08:00-21:00”, and closed days like “01-01, easter+1”.")
                              .arg(hours.region));
    }
    for (const SenderRule &rule : rules.senderRules) {
        if (!isRegion(rule.region) || rule.region.size() != 2)
            return refuse(Words::tr("“%1” is no country. Write it like “FR”.").arg(rule.region));
    }
    return {};
}

Result<void> checkZones(const PolicyRules &rules)
{
    const auto refused = [](const QByteArray &zone) {
        return refuse(Words::tr("There is no time zone “%1”. Write it like “Europe/Berlin”.")
                          .arg(QString::fromLatin1(zone)));
    };
    if (!rules.zone.isEmpty() && !isZone(rules.zone))
        return refused(rules.zone);
    for (const SenderTraits &sender : rules.senders) {
        if (!sender.zone.isEmpty() && !isZone(sender.zone))
            return refused(sender.zone);
    }
    return {};
}

/// Each row has its place: two of them would contradict each other.
Result<void> checkRepeats(const PolicyRules &rules)
{
    QSet<QString> seen;
    QString twice;
    const auto add = [&](const QString &kind, const QString &key, const QString &shown) {
        const QString id = kind + QLatin1Char(' ') + key;
        if (seen.contains(id) && twice.isEmpty())
            twice = shown;
        seen.insert(id);
    };
    for (const KeyWord &word : rules.words)
        add(wordActionWord(word.action), word.word, word.word);
    for (const WordReply &reply : rules.replies)
        add(u"reply"_s + wordActionWord(reply.action), reply.language, reply.language);
    for (const OpenHours &hours : rules.hours)
        add(u"hours"_s, hours.region, hours.region);
    for (const SenderRule &rule : rules.senderRules)
        add(u"sender"_s, rule.region, rule.region);
    for (const SenderTraits &sender : rules.senders)
        add(u"zone"_s, sender.number, sender.number);
    for (const OptOutCode &code : rules.optOutCodes)
        add(u"code"_s + QString::number(code.carrier.value), code.code, code.code);
    for (const SpendingLimit &limit : rules.limits)
        add(u"limit"_s + QString::number(limit.carrier.value), spendingPeriodWord(limit.period),
            spendingPeriodWord(limit.period));
    if (seen.isEmpty() || twice.isNull())
        return {};
    return refuse(Words::tr("“%1” is here twice. Keep one of the two rows.").arg(twice));
}

} // namespace

Rulebook::Rulebook(PolicyRules rules)
    : m_rules(std::move(rules))
    , m_words(m_rules.words)
{
    for (const OpenHours &hours : std::as_const(m_rules.hours)) {
        if (const auto week = parseWeek(hours))
            m_hours.insert(hours.region, *week);
    }
    for (const SenderRule &rule : std::as_const(m_rules.senderRules))
        m_senderRules.insert(rule.region, rule.kind);
    for (const SenderTraits &sender : std::as_const(m_rules.senders)) {
        if (isZone(sender.zone))
            m_zones.insert(sender.number, sender.zone);
    }
    for (const OptOutCode &code : std::as_const(m_rules.optOutCodes))
        m_codes.insert({code.carrier.value, code.code.trimmed().toLower()});
}

const WeekHours *Rulebook::hoursOf(const QString &region, const QString &subdivision) const
{
    const auto at = [this](const QString &place) -> const WeekHours * {
        const auto found = m_hours.constFind(place);
        return found == m_hours.constEnd() ? nullptr : &*found;
    };
    const WeekHours *hours = subdivision.isEmpty() ? nullptr : at(subdivision);
    if (!hours && !region.isEmpty())
        hours = at(region);
    return hours ? hours : at(QString());
}

std::optional<SenderRuleKind> Rulebook::senderRule(const QString &region) const
{
    const auto found = m_senderRules.constFind(region);
    return found == m_senderRules.constEnd() ? std::nullopt : std::optional(*found);
}

QByteArray Rulebook::zoneOfSender(const QString &number) const
{
    const QByteArray own = m_zones.value(number);
    if (!own.isEmpty())
        return own;
    if (isZone(m_rules.zone))
        return m_rules.zone;
    const QByteArray here = QTimeZone::systemTimeZoneId();
    return isZone(here) ? here : QByteArrayLiteral("UTC");
}

bool Rulebook::isOptOutCode(CarrierId carrier, const QString &code) const
{
    return !code.isEmpty() && m_codes.contains({carrier.value, code.trimmed().toLower()});
}

QString Rulebook::replyTo(const KeyWord &word, const QString &region) const
{
    const WordAction action =
        word.action == WordAction::OptInIfAsked ? WordAction::OptIn : word.action;
    for (const QString &language :
         {word.language, languageOfRegion(region), QStringLiteral("en")}) {
        if (language.isEmpty())
            continue;
        for (const WordReply &reply : m_rules.replies) {
            if (reply.action == action && reply.language == language)
                return filledIn(filledIn(reply.text, QStringLiteral("brand"), m_rules.brand),
                                QStringLiteral("help"), m_rules.help);
        }
    }
    return {};
}

Result<void> check(const PolicyRules &rules)
{
    if (auto words = checkWords(rules); !words)
        return words;
    if (auto places = checkPlaces(rules); !places)
        return places;
    for (const SpendingLimit &limit : rules.limits) {
        if (limit.micros <= 0)
            return refuse(
                Words::tr("A spending limit must be more than 0. Remove it to have none."));
    }
    if (auto repeats = checkRepeats(rules); !repeats)
        return repeats;
    return checkZones(rules);
}

} // namespace cordboard::policy
