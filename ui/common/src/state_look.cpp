#include "ui/common/state_look.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

StateLook make(const char *icon, Role role, const char *word)
{
    return {QLatin1String(icon), role, QCoreApplication::translate("StateLook", word)};
}

StateLook queuedLook(ReasonCode why, bool fresh)
{
    if (why == ReasonCode::QuietHours)
        return make("st-held", Role::Held, QT_TRANSLATE_NOOP("StateLook", "Held: quiet hours"));
    if (why == ReasonCode::Scheduled)
        return make("st-held", Role::Held, QT_TRANSLATE_NOOP("StateLook", "Held"));
    if (why != ReasonCode::None)
        return make("st-held", Role::Held, QT_TRANSLATE_NOOP("StateLook", "Waiting"));
    if (fresh)
        return make("st-sending", Role::Sending, QT_TRANSLATE_NOOP("StateLook", "Sending"));
    return make("clock", Role::Sending, QT_TRANSLATE_NOOP("StateLook", "Waiting"));
}

} // namespace

StateLook lookOf(TargetState state, ReasonCode why, bool fresh)
{
    switch (state) {
    case TargetState::Queued:
        return queuedLook(why, fresh);
    case TargetState::Sending:
        return make("st-sending", Role::Sending, QT_TRANSLATE_NOOP("StateLook", "Sending"));
    case TargetState::Sent:
        return make("st-sent", Role::Sent, QT_TRANSLATE_NOOP("StateLook", "Sent"));
    case TargetState::Delivered:
        return make("st-delivered", Role::Delivered, QT_TRANSLATE_NOOP("StateLook", "Delivered"));
    case TargetState::Failed:
        return make("st-failed", Role::Failed, QT_TRANSLATE_NOOP("StateLook", "Failed"));
    case TargetState::Unknown:
        return make("st-unknown", Role::Unknown, QT_TRANSLATE_NOOP("StateLook", "Not known"));
    case TargetState::Expired:
        return make("st-expired", Role::Failed, QT_TRANSLATE_NOOP("StateLook", "Expired"));
    case TargetState::Cancelled:
        return make("st-cancelled", Role::Text2, QT_TRANSLATE_NOOP("StateLook", "Cancelled"));
    case TargetState::Received:
        break;
    }
    return make("", Role::Text2, QT_TRANSLATE_NOOP("StateLook", "Received"));
}

StateLook lookOf(LinkState state)
{
    switch (state) {
    case LinkState::Off:
        return make("st-held", Role::Held, QT_TRANSLATE_NOOP("StateLook", "switched off"));
    case LinkState::Connecting:
        return make("st-sending", Role::Sending, QT_TRANSLATE_NOOP("StateLook", "connecting"));
    case LinkState::Up:
        return make("ln-up", Role::Delivered, QT_TRANSLATE_NOOP("StateLook", "up"));
    case LinkState::Degraded:
        return make("ln-degraded", Role::Unknown, QT_TRANSLATE_NOOP("StateLook", "slow"));
    case LinkState::Down:
        break;
    }
    return make("ln-down", Role::Failed, QT_TRANSLATE_NOOP("StateLook", "down"));
}

bool needsWord(TargetState state)
{
    return state != TargetState::Sent && state != TargetState::Delivered &&
           state != TargetState::Received;
}

QString linkWords(const LinkStatus &status)
{
    if (status.sentence.isEmpty() || status.state == LinkState::Up) {
        //: %1 the carrier's name, %2 "up", "down", "connecting" …
        return QCoreApplication::translate("StateLook", "%1 %2")
            .arg(status.name, lookOf(status.state).word);
    }
    //: %1 the carrier's name, %2 a sentence
    return QCoreApplication::translate("StateLook", "%1: %2").arg(status.name, status.sentence);
}

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace cordboard::ui
