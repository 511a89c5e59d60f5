#include "model/message_record.h"

#include <algorithm>

namespace cordboard {

namespace {

// From the least advanced; the failures last.
constexpr std::array order{TargetState::Queued,    TargetState::Sending,  TargetState::Unknown,
                           TargetState::Sent,      TargetState::Received, TargetState::Delivered,
                           TargetState::Cancelled, TargetState::Expired,  TargetState::Failed};

TargetCounts countsOf(const MessageRecord &message)
{
    if (message.counts)
        return *message.counts;
    TargetCounts counts;
    for (const TargetRecord &target : message.targets)
        ++counts[target.state];
    return counts;
}

} // namespace

TargetState overallState(const MessageRecord &message)
{
    const TargetCounts counts = countsOf(message);
    for (const TargetState state : order) {
        if (counts[state] > 0)
            return state;
    }
    return TargetState::Queued;
}

qint64 updatedUs(const MessageRecord &message)
{
    qint64 newest = message.deletedUs;
    for (const TargetRecord &target : message.targets) {
        if (target.updatedUs > target.createdUs)
            newest = std::max(newest, target.updatedUs);
    }
    return newest;
}

QUuid mediumId(const QUuid &message, qsizetype place)
{
    return QUuid::createUuidV5(message, "media-" + QByteArray::number(place));
}

} // namespace cordboard
