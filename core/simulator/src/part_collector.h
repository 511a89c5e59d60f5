#pragma once

#include "simulator/smsc_events.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace cordboard::simulator {

/// Puts the parts of a long message together, as the phone does that receives it.
class PartCollector
{
public:
    /// The whole text once its last missing part is here, whichever that is.
    std::optional<QString> add(const SubmitSeen &submit);

private:
    QHash<QByteArray, QMap<int, QString>> m_open;
};

} // namespace cordboard::simulator
