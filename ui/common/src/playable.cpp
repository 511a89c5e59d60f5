#include "ui/common/playable.h"

#include <array>
#include <utility>

namespace cordboard::ui {

QString playableEnding(const QString &type)
{
    static constexpr std::array endings{
        std::pair{"video/mp4", "mp4"}, std::pair{"video/3gpp", "3gp"},
        std::pair{"audio/mpeg", "mp3"}, std::pair{"audio/x-wav", "wav"},
        std::pair{"audio/wav", "wav"}};
    for (const auto &[known, ending] : endings)
        if (type.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return QLatin1String(ending);
    return {};
}

bool isVideoType(const QString &type)
{
    return type.startsWith(QLatin1String("video/"));
}

} // namespace cordboard::ui
