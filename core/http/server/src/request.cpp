#include "http/server/request.h"

#include <algorithm>

namespace cordboard::http {

namespace {

const std::pair<QByteArray, QByteArray> *find(const Fields &fields, QByteArrayView name,
                                              Qt::CaseSensitivity sensitivity)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [&](const auto &field) {
        return field.first.compare(name, sensitivity) == 0;
    });
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    const auto *field = find(headers, name, Qt::CaseInsensitive);
    return field ? field->second : QByteArray();
}

bool Request::hasHeader(QByteArrayView name) const
{
    return find(headers, name, Qt::CaseInsensitive) != nullptr;
}

std::optional<QByteArray> Request::parameter(QByteArrayView name) const
{
    const auto *field = find(query, name, Qt::CaseSensitive);
    return field ? std::optional(field->second) : std::nullopt;
}

} // namespace cordboard::http
