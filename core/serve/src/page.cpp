#include "page.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

constexpr int largestPage = 100;

/// 0, less and more than the largest are the largest: VoIPBIN's rule. Nothing: no whole number.
std::optional<int> pageSize(const QByteArray &text)
{
    const QByteArrayView digits = QByteArrayView(text).sliced(text.startsWith('-') ? 1 : 0);
    if (digits.isEmpty() ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const int size = text.toInt(&fits);
    return fits && size > 0 ? std::min(size, largestPage) : largestPage;
}

} // namespace

std::optional<int> readPageSize(const Call &call)
{
    const QByteArray text = call.request->parameter("page_size").value_or(QByteArray());
    const auto size = text.isEmpty() ? std::optional(largestPage) : pageSize(text);
    if (!size)
        call.refuse(invalidParameter("page_size"));
    return size;
}

std::optional<engine::ListQuery> readPage(const Call &call)
{
    const auto size = readPageSize(call);
    if (!size)
        return std::nullopt;
    engine::ListQuery query;
    query.limit = *size;
    query.ourNumbers = call.ourNumbers();
    if (const auto text = call.request->parameter("page_token"); text && !text->isEmpty()) {
        const auto time = views::timeFromText(QString::fromUtf8(*text));
        if (!time || *time <= 0) {
            call.refuse(invalidParameter("page_token"));
            return std::nullopt;
        }
        query.beforeUs = *time;
    }
    return query;
}

} // namespace cordboard::serve
