#pragma once

#include "model/message.h"

#include <array>

namespace cordboard::store {

/// In the order of Origin.
constexpr std::array<QLatin1String, 6> originWords{
    QLatin1String("agent"),    QLatin1String("api"),  QLatin1String("broadcast"),
    QLatin1String("schedule"), QLatin1String("flow"), QLatin1String("carrier")};

inline QString originWord(Origin origin)
{
    return originWords.at(size_t(origin));
}

inline Origin originFromWord(QStringView word)
{
    for (size_t i = 0; i < originWords.size(); ++i) {
        if (word == originWords[i])
            return Origin(i);
    }
    return Origin::Agent;
}

} // namespace cordboard::store
