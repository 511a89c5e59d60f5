#include "ui/notify/notice_watch.h"

#include "base/take.h"
#include "engine/face/team.h"
#include "model/policy_reason.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/playable.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

/// What came while the program was not running, or the database was away, is in the list.
constexpr qint64 freshUs = qint64(5) * 60 * 1'000'000;

constexpr int mentionsAfterMs = 200; ///< not at each of the 25 drains a second

constexpr int lookEveryMs = 20'000; ///< whether it is time to remind

/// More at once is told as a number.
constexpr qsizetype mostApart = 3;

/// "Picture: wheel.jpg"; what it is alone where whoever sent it gave it no name.
QString mediumWords(const Medium &medium)
{
    const QString name = medium.name.simplified();
    const auto words = [&name](const QString &alone, const QString &named) {
        return name.isEmpty() ? alone : named.arg(name);
    };
    if (medium.type.startsWith(QLatin1String("image/")))
        return words(NoticeWatch::tr("Photo"), NoticeWatch::tr("Picture: %1"));
    if (isVideoType(medium.type))
        return words(NoticeWatch::tr("Video"), NoticeWatch::tr("Video: %1"));
    if (medium.type.startsWith(QLatin1String("audio/")))
        return words(NoticeWatch::tr("Recording"), NoticeWatch::tr("Recording: %1"));
    return words(NoticeWatch::tr("File"), NoticeWatch::tr("File: %1"));
}

/// What there is to read of a message.
QString bodyOf(const ChatMessage &message)
{
    const QString text = message.text.isEmpty() ? message.subject : message.text;
    if (message.media.isEmpty())
        return text;
    if (text.isEmpty())
        return message.media.size() == 1 ? mediumWords(message.media.first())
                                         : NoticeWatch::tr("%n picture(s) and file(s)", nullptr,
                                                           int(message.media.size()));
    const bool isPicture = message.media.first().type.startsWith(QLatin1String("image/"));
    return (isPicture ? NoticeWatch::tr("Picture: %1") : NoticeWatch::tr("File: %1")).arg(text);
}

QString upWords(qint64 waiting)
{
    if (waiting == 0)
        return NoticeWatch::tr("Nothing waits.");
    return waiting == 1 ? NoticeWatch::tr("1 message that waited leaves now.")
                        : NoticeWatch::tr("%1 messages that waited leave now.")
                              .arg(QLocale().toString(waiting));
}

bool isLost(TargetState state)
{
    return state == TargetState::Failed || state == TargetState::Expired;
}

} // namespace

NoticeWatch::NoticeWatch(EngineProxy &proxy, CarrierBook &carriers, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_carriers(carriers)
{
    m_waits.setInterval(lookEveryMs);
    m_mentionsSoon.setSingleShot(true);
    m_mentionsSoon.setInterval(mentionsAfterMs);
    connect(&m_mentionsSoon, &QTimer::timeout, this, &NoticeWatch::readMentions);
    const auto soon = [this] {
        if (!m_mentionsSoon.isActive())
            m_mentionsSoon.start();
    };
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, soon);
    connect(&m_proxy, &EngineProxy::lookAgain, this, soon);
    readMentions();
    connect(&m_waits, &QTimer::timeout, this, &NoticeWatch::remind);
    connect(&m_proxy, &EngineProxy::news, this, &NoticeWatch::takeNews);
    connect(&m_proxy, &EngineProxy::ticks, this, &NoticeWatch::takeTicks);
    connect(&m_carriers, &CarrierBook::linksChanged, this, &NoticeWatch::takeLinks);
}

bool NoticeWatch::isQuiet() const
{
    return m_wishes.quietUntilUs > m_proxy.clock().nowUs();
}

void NoticeWatch::tell(const Notice &notice)
{
    if (!isQuiet())
        Q_EMIT noticed(notice);
}

NoticeQueue NoticeWatch::queueOf(const Conversation &thread) const
{
    if (thread.assignee.isNull())
        return NoticeQueue::Unassigned;
    return thread.assignee == m_me ? NoticeQueue::Mine : NoticeQueue::Others;
}

void NoticeWatch::takeNews(const QHash<ConversationId, TargetId> &newest)
{
    if (!m_wishes.messages || isQuiet())
        return;
    QList<TargetId> ids;
    for (auto it = newest.constBegin(); it != newest.constEnd(); ++it) {
        if (it.key() != m_lookingAt)
            ids.append(it.value());
    }
    if (ids.isEmpty())
        return;
    take(m_proxy.engine().messagesByIds(ids), this,
         [this](const Result<QList<ChatMessage>> &messages) {
             if (messages)
                 takeMessages(*messages);
         });
}

void NoticeWatch::takeMessages(const QList<ChatMessage> &messages)
{
    QList<ChatMessage> written = messages;
    const qint64 since = m_proxy.clock().nowUs() - freshUs;
    written.removeIf([since](const ChatMessage &message) {
        return message.direction != Direction::Inbound || message.createdUs < since;
    });
    if (written.isEmpty())
        return;
    QList<ConversationId> threads;
    for (const ChatMessage &message : std::as_const(written))
        threads.append(message.conversation);
    take(m_proxy.engine().threadsByIds(threads), this,
         [this, written](const Result<QList<Conversation>> &found) {
             if (found)
                 tellOfMessages(written, *found);
         });
}

void NoticeWatch::tellOfMessages(QList<ChatMessage> written, const QList<Conversation> &threads)
{
    QHash<ConversationId, Conversation> known;
    for (const Conversation &thread : threads)
        known.insert(thread.id, thread);
    // Who is blocked rings nowhere.
    written.removeIf([&known](const ChatMessage &message) {
        return !known.contains(message.conversation) ||
               known.value(message.conversation).blockedUs > 0;
    });
    if (written.size() > mostApart) {
        // One sound for all of them: what concerns me most.
        NoticeQueue queue = NoticeQueue::Others;
        for (const ChatMessage &message : std::as_const(written))
            queue = qMin(queue, queueOf(known.value(message.conversation)));
        tell({Notice::Kind::NewMessage,
              tr("%1 people wrote").arg(QLocale().toString(written.size())),
              {},
              {},
              {},
              queue});
        return;
    }
    for (const ChatMessage &message : std::as_const(written)) {
        const Conversation thread = known.value(message.conversation);
        tell({Notice::Kind::NewMessage,
              threadName(thread),
              m_wishes.withText ? bodyOf(message) : tr("New message"),
              thread.id,
              {},
              queueOf(thread)});
    }
}

void NoticeWatch::takeTicks(const QList<TargetTick> &ticks)
{
    if (!m_wishes.failures || isQuiet())
        return;
    QList<TargetId> failed;
    for (const TargetTick &tick : ticks) {
        if (isLost(tick.state) && tick.conversation != m_lookingAt)
            failed.append(tick.id);
    }
    // A broadcast that fails is told where it is watched.
    if (failed.isEmpty() || failed.size() > mostApart)
        return;
    take(m_proxy.engine().messagesByIds(failed), this,
         [this](const Result<QList<ChatMessage>> &messages) {
             for (const ChatMessage &message : messages.value_or(QList<ChatMessage>()))
                 tellOfFailure(message);
         });
}

void NoticeWatch::tellOfFailure(const ChatMessage &message)
{
    // Programs and broadcasts have their own ways to hear of it.
    if (message.direction != Direction::Outbound || !isLost(message.state) ||
        message.author.isEmpty() || message.resentAs.isValid())
        return;
    withThread(message.conversation, [this, message](const Conversation &thread) {
        const QString name = threadName(thread);
        const bool isLate = message.state == TargetState::Expired;
        tell({Notice::Kind::NotDelivered,
              isLate ? tr("Too late for %1").arg(name) : tr("Not delivered to %1").arg(name),
              isLate ? tr("It was too old to send. Write again if it still matters.")
                     : reasonSentence(message.reason, message.carrier,
                                      {name, m_proxy.clock().nowUs(), QLocale()}),
              thread.id,
              {},
              NoticeQueue::Failures});
    });
}

void NoticeWatch::readMentions()
{
    take(m_proxy.engine().team().mentions(), this, [this](const Result<QList<Mention>> &mentions) {
        if (mentions)
            takeMentions(*mentions);
    });
}

void NoticeWatch::takeMentions(const QList<Mention> &mentions)
{
    const qint64 newest = mentions.isEmpty() ? 0 : mentions.first().line;
    const qint64 told = std::exchange(m_toldMention, qMax(m_toldMention, newest));
    // At the start nothing is told: the list has a mark and a figure.
    if (told < 0 || !m_wishes.mentions)
        return;
    for (const Mention &mention : mentions) {
        if (mention.line <= told || mention.conversation == m_lookingAt)
            continue;
        tell({Notice::Kind::Mention,
              mention.by.isEmpty() ? tr("A note names you")
                                   : tr("%1 names you in a note").arg(mention.by),
              m_wishes.withText ? mention.text : QString(),
              mention.conversation,
              {},
              NoticeQueue::Mentions});
    }
}

template<class Tell>
void NoticeWatch::withThread(ConversationId thread, Tell tellOf)
{
    take(m_proxy.engine().threadsByIds({thread}), this,
         [tellOf = std::move(tellOf)](const Result<QList<Conversation>> &threads) {
             if (threads && !threads->isEmpty())
                 tellOf(threads->first());
         });
}

void NoticeWatch::setNeedsYou(qint64 messages)
{
    const qint64 before = std::exchange(m_needsYou, messages);
    // At the start nothing is told: the status line says how many.
    if (before < 0 || messages <= before || !m_wishes.failures)
        return;
    tell({Notice::Kind::NeedsYou,
          messages == 1 ? tr("1 message needs you")
                        : tr("%1 messages need you").arg(QLocale().toString(messages)),
          tr("Nobody knows whether it arrived. Decide whether it leaves again."),
          {},
          {},
          NoticeQueue::Failures});
}

void NoticeWatch::takeLinks()
{
    const QLocale locale;
    for (const Carrier &carrier : m_carriers.carriers()) {
        const LinkStatus link = m_carriers.link(carrier.id);
        const bool isUp = link.state == LinkState::Up;
        const bool isDown = carrier.enabled && link.state == LinkState::Down;
        // At the start nothing is told: the window says how it is.
        const auto known = m_down.constFind(carrier.id);
        const bool was = known != m_down.constEnd() && *known;
        if (known == m_down.constEnd() || (isUp && was) || (isDown && !was) ||
            link.state == LinkState::Off)
            m_down.insert(carrier.id, isDown);
        if (known == m_down.constEnd() || !m_wishes.links)
            continue;
        if (isDown && !was)
            tell({Notice::Kind::LinkDown,
                  tr("%1 is down").arg(carrier.name),
                  link.waiting == 1 ? tr("1 message waits.")
                                    : tr("%1 messages wait.").arg(locale.toString(link.waiting)),
                  {},
                  carrier.id,
                  NoticeQueue::Links});
        else if (isUp && was)
            tell({Notice::Kind::LinkUp,
                  tr("%1 is up again").arg(carrier.name),
                  upWords(link.waiting),
                  {},
                  carrier.id,
                  NoticeQueue::Links});
    }
}

} // namespace cordboard::ui
