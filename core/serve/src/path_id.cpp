#include "path_id.h"

namespace cordboard::serve {

std::optional<QUuid> uuidFromText(QByteArrayView text)
{
    constexpr qsizetype length = 36;
    // QUuid also takes braces and what follows a UUID.
    if (text.size() != length)
        return std::nullopt;
    for (qsizetype i = 0; i < length; ++i) {
        const char c = text[i];
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (isDash ? c != '-' : !isHex)
            return std::nullopt;
    }
    return QUuid::fromString(QLatin1String(text.data(), length));
}

std::optional<QUuid> readId(const Call &call)
{
    const auto id = uuidFromText(call.path.value(0));
    if (!id)
        call.refuse(invalidId());
    return id;
}

} // namespace cordboard::serve
