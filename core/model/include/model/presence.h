#pragma once

#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUuid>

namespace cordboard {

/// Somebody of the team is at a thread now.
struct Presence
{
    QUuid who;
    QString name;
    ConversationId at;
    bool typing = false; ///< has written in it within the last seconds

    friend bool operator==(const Presence &, const Presence &) = default;
};

} // namespace cordboard

Q_DECLARE_METATYPE(cordboard::Presence)
