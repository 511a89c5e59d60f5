#include "engine/face/hook_catcher.h"

namespace cordboard::engine {

QByteArray CaughtRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace cordboard::engine
