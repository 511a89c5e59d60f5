#include "ui/health/health_verdict.h"

#include "ui/common/state_look.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cordboard::ui {

namespace {

struct HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::HealthWords)
};

constexpr qint64 second = 1'000'000;

constexpr qint64 mega = 1'000'000;
constexpr qint64 noRoom = 200 * mega;
constexpr qint64 twoDays = 48 * 3600; ///< s

QString number(qint64 n)
{
    return QLocale().toString(n);
}

/// "1 message waits.", "312 messages wait."
QString waitingSentence(qint64 count)
{
    return count == 1 ? HealthWords::tr("1 message waits.")
                      : HealthWords::tr("%1 messages wait.").arg(number(count));
}

/// A link's words as a sentence of its own.
QString alone(const QString &words)
{
    return words.isEmpty() || words.endsWith(u'.') ? capital(words) : capital(words) + u'.';
}

std::optional<HealthVerdict> ofDatabase(const HealthFacts &facts)
{
    if (!facts.trouble)
        return {};
    return HealthVerdict{Strip::Kind::Stop,
                         HealthWords::tr("Nothing can be sent or saved now."),
                         facts.trouble->message,
                         HealthVerdict::Act::None,
                         {},
                         true};
}

std::optional<HealthVerdict> ofStillLines(const HealthFacts &facts)
{
    for (const LinkStatus &link : facts.links) {
        const qint64 still = stillFor(facts, link);
        if (still == 0)
            continue;
        return HealthVerdict{Strip::Kind::Stop,
                             HealthWords::tr("Nothing has moved for %1 although %2 is up.")
                                 .arg(waitedForWords(still), link.name),
                             waitingSentence(link.waiting),
                             HealthVerdict::Act::Reconnect,
                             link.carrier,
                             true};
    }
    return {};
}

std::optional<HealthVerdict> ofDownLines(const HealthFacts &facts)
{
    for (const LinkStatus &link : facts.links) {
        if (link.state != LinkState::Down)
            continue;
        QString rest = alone(link.sentence);
        if (link.waiting > 0)
            rest = rest.isEmpty() ? waitingSentence(link.waiting)
                                  : HealthWords::tr("%1 %2", "two sentences")
                                        .arg(rest, waitingSentence(link.waiting));
        return HealthVerdict{Strip::Kind::Stop,
                             HealthWords::tr("%1 is down.").arg(link.name),
                             rest,
                             HealthVerdict::Act::Reconnect,
                             link.carrier,
                             false};
    }
    return {};
}

std::optional<HealthVerdict> ofDisk(const HealthFacts &facts)
{
    if (!facts.storage || facts.storage->freeOctets < 0 ||
        facts.storage->freeOctets >= HealthFacts::littleRoom)
        return {};
    const bool stops = facts.storage->freeOctets < noRoom;
    return HealthVerdict{
        stops ? Strip::Kind::Stop : Strip::Kind::Warn,
        HealthWords::tr("The disk is nearly full: %1 are free.")
            .arg(sizeWords(facts.storage->freeOctets)),
        HealthWords::tr("Without room nothing can be accepted or received. Make some."),
        HealthVerdict::Act::None,
        {},
        false};
}

std::optional<HealthVerdict> ofRoutes(const HealthFacts &facts)
{
    if (facts.queue.unrouted == 0)
        return {};
    return HealthVerdict{Strip::Kind::Warn,
                         facts.queue.unrouted == 1
                             ? HealthWords::tr("1 message waits because no route covers it.")
                             : HealthWords::tr("%1 messages wait because no route covers them.")
                                   .arg(number(facts.queue.unrouted)),
                         {},
                         HealthVerdict::Act::Routes,
                         {},
                         false};
}

std::optional<HealthVerdict> ofSlowLines(const HealthFacts &facts)
{
    for (const LinkStatus &link : facts.links) {
        if (link.state != LinkState::Degraded && link.slowedTo == 0)
            continue;
        return HealthVerdict{Strip::Kind::Warn,
                             HealthWords::tr("%1 is up, but not well.").arg(link.name),
                             link.slowedTo > 0
                                 ? HealthWords::tr("It asked for at most %1 parts a second.")
                                       .arg(number(link.slowedTo))
                                 : alone(link.sentence),
                             HealthVerdict::Act::None,
                             link.carrier,
                             false};
    }
    return {};
}

std::optional<HealthVerdict> ofLinks(const HealthFacts &facts)
{
    if (facts.queue.linksTrouble.isEmpty())
        return {};
    return HealthVerdict{Strip::Kind::Warn,
                         HealthWords::tr("Links to pictures lead nowhere now."),
                         facts.queue.linksTrouble,
                         HealthVerdict::Act::None,
                         {},
                         false};
}

std::optional<HealthVerdict> ofWebhooks(const HealthFacts &facts)
{
    if (facts.webhookTrouble.isEmpty())
        return {};
    return HealthVerdict{Strip::Kind::Warn,
                         facts.webhookTrouble,
                         HealthWords::tr("None is lost."),
                         HealthVerdict::Act::Webhooks,
                         {},
                         false};
}

} // namespace

qint64 stillFor(const HealthFacts &facts, const LinkStatus &link)
{
    const qint64 oldestUs = facts.queue.oldestByCarrierUs.value(link.carrier);
    if (link.state != LinkState::Up || link.waiting == 0 || link.slowedTo > 0 || oldestUs == 0)
        return 0;
    // Held by another engine: when the carrier answered stands there, not here.
    if (link.upSinceUs == 0)
        return 0;
    const qint64 still = facts.nowUs - std::max({link.lastAnswerUs, link.upSinceUs, oldestUs});
    return still < HealthFacts::stillUs ? 0 : still;
}

HealthVerdict judge(const HealthFacts &facts)
{
    for (const auto look : {&ofDatabase, &ofStillLines, &ofDownLines, &ofDisk, &ofRoutes, &ofLinks,
                            &ofSlowLines, &ofWebhooks}) {
        if (const auto verdict = look(facts))
            return *verdict;
    }
    HealthVerdict well;
    well.lead = HealthWords::tr("All is well.");
    const qint64 waited =
        facts.queue.oldestUs > 0 ? std::max<qint64>(0, facts.nowUs - facts.queue.oldestUs) : 0;
    well.rest = HealthWords::tr("The oldest waiting message is %1 old.").arg(waitedWords(waited));
    return well;
}

namespace {

/// Below two days.
QString shortSpan(qint64 seconds)
{
    if (seconds < 120)
        return HealthWords::tr("%1 s").arg(number(seconds));
    if (seconds < 2 * 3600)
        return HealthWords::tr("%1 min").arg(number(seconds / 60));
    return HealthWords::tr("%1 h").arg(number(seconds / 3600));
}

} // namespace

QString waitedWords(qint64 us)
{
    const qint64 seconds = us / second;
    return seconds < twoDays ? shortSpan(seconds)
                             : HealthWords::tr("%1 days").arg(number(seconds / (twoDays / 2)));
}

QString waitedForWords(qint64 us)
{
    const qint64 seconds = us / second;
    if (seconds < twoDays)
        return shortSpan(seconds);
    return HealthWords::tr("%1 days", "behind “for” and before “ago”")
        .arg(number(seconds / (twoDays / 2)));
}

QString sizeWords(qint64 octets)
{
    return QLocale().formattedDataSize(octets, octets >= 10'000 * mega ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

} // namespace cordboard::ui
