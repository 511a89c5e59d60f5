#pragma once

#include "model/message_story.h"

#include <QDateTime>

namespace cordboard::test {

/// 22 November 2026, in UTC.
inline qint64 storyAt(int hour, int minute, int second = 0, int daysAgo = 0)
{
    const QDateTime time(QDate(2026, 11, 22).addDays(-daysAgo), QTime(hour, minute, second),
                         Qt::UTC);
    return time.toMSecsSinceEpoch() * 1000;
}

inline StoryAttempt acceptedAttempt(const QString &id, qint64 us)
{
    StoryAttempt attempt;
    attempt.id = {1};
    attempt.carrier = QStringLiteral("Northline");
    attempt.end = StoryAttempt::End::Accepted;
    attempt.carrierMessageId = id;
    attempt.startedUs = us - 41'000;
    attempt.endedUs = us;
    return attempt;
}

/// Accepted a day ago at 13:38 through Northline, in so many parts; nothing has happened since.
inline MessageStory basicStory(TargetState state, int parts = 1)
{
    MessageStory story;
    ChatMessage &message = story.message;
    message.id = {7};
    message.uuid = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    message.direction = Direction::Outbound;
    message.text = QStringLiteral("Hello Ines, here is invoice 2207 for the winter service.");
    message.author = QStringLiteral("sam");
    message.carrier = QStringLiteral("Northline");
    message.state = state;
    message.createdUs = storyAt(13, 38, 2, 1);
    message.updatedUs = message.createdUs;
    story.source = QStringLiteral("+15550100142");
    story.destination = QStringLiteral("+15550138020");
    story.carrierId = {3};
    story.routeId = {1};
    story.route = Route{{1}, QStringLiteral("+1"), {}, {}, 0, {}};
    for (int i = 1; i <= parts; ++i) {
        StoryPart part;
        part.number = i;
        part.state = state;
        story.parts.append(part);
        if (parts > 1)
            message.parts.append(state);
    }
    return story;
}

/// The look's picture: part 1 arrived, part 2 ran out a day later, a webhook was told.
inline MessageStory halfArrived()
{
    MessageStory story = basicStory(TargetState::Failed, 2);
    const qint64 sentUs = story.message.createdUs + 1'000'000;
    story.parts[0].state = TargetState::Delivered;
    story.parts[0].changedUs = sentUs + 6'000'000;
    story.parts[0].reason.detail = QStringLiteral("DELIVRD err:000");
    story.parts[0].attempts = {acceptedAttempt(QStringLiteral("7f01a2"), sentUs)};
    story.parts[1].changedUs = storyAt(13, 38, 11);
    story.parts[1].reason = {ReasonCode::PhoneOff, QStringLiteral("EXPIRED err:027, GSM 0x001b")};
    story.parts[1].attempts = {acceptedAttempt(QStringLiteral("7f01a3"), sentUs)};
    story.message.reason = story.parts[1].reason;
    story.message.parts = {TargetState::Delivered, TargetState::Failed};
    story.message.updatedUs = story.parts[1].changedUs;
    story.cost = Cost{16'000, QStringLiteral("USD")};
    ConsentEvent consent;
    consent.state = ConsentState::In;
    consent.atUs = storyAt(9, 0, 0, 262);
    story.consent = consent;
    StoryHook hook;
    hook.endpoint = {1};
    hook.name = QStringLiteral("Shop orders");
    hook.type = QStringLiteral("message_updated");
    hook.state = DeliveryState::Done;
    hook.createdUs = story.message.updatedUs;
    hook.attempts = 1;
    hook.last.number = 1;
    hook.last.startedUs = story.message.updatedUs + 1'000'000;
    hook.last.tookUs = 84'000;
    hook.last.status = 200;
    hook.last.outcome = QStringLiteral("answered");
    story.hooks = {hook};
    story.hookEndpoints = 1;
    return story;
}

/// Refused at the line with this code.
inline MessageStory refusedWith(quint32 status, ReasonCode code, const QString &words)
{
    MessageStory story = basicStory(TargetState::Failed);
    StoryAttempt attempt = acceptedAttempt({}, story.message.createdUs + 1'000'000);
    attempt.end = StoryAttempt::End::Refused;
    attempt.commandStatus = status;
    attempt.statusName = QStringLiteral("ESME_R");
    attempt.statusWords = words;
    story.parts[0].attempts = {attempt};
    story.parts[0].reason = {code,
                             QStringLiteral("0x%1 ESME_R").arg(status, 8, 16, QLatin1Char('0'))};
    story.message.reason = story.parts[0].reason;
    story.message.updatedUs = attempt.endedUs;
    return story;
}

} // namespace cordboard::test
