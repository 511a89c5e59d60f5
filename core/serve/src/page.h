#pragma once

#include "call.h"
#include "views/time_text.h"

#include <optional>

namespace cordboard::serve {

/// `page_size` and `page_token` of a list (api.md, "Lists"), and the numbers that the key is for.
/// Nothing: it was refused already.
std::optional<engine::ListQuery> readPage(const Call &call);

/// `page_size` alone: at most 100, and 100 for whatever is less or more. Nothing: refused already.
std::optional<int> readPageSize(const Call &call);

/// A list that is short enough for one page.
template<class Row, class Write>
void answerWhole(const Call &call, const QList<Row> &rows, Write write)
{
    views::JsonWriter json;
    json.beginObject().key(QLatin1String("result")).beginArray();
    for (const Row &row : rows)
        write(json, row);
    json.endArray();
    json.key(QLatin1String("next_page_token")).ascii("").endObject();
    call.answer(json);
}

/// {"result":[…],"next_page_token":"…"}: the token is the time of the last row, and empty only
/// when there is none, so that a client walks until it gets nothing. `write(json, row)` draws one.
template<class Row, class Write>
void answerPage(const Call &call, const QList<Row> &rows, Write write)
{
    views::JsonWriter json;
    json.beginObject().key(QLatin1String("result")).beginArray();
    for (const Row &row : rows)
        write(json, row);
    json.endArray();
    json.key(QLatin1String("next_page_token"))
        .ascii(rows.isEmpty() ? QByteArray() : views::timeText(rows.last().createdUs));
    json.endObject();
    call.answer(json);
}

} // namespace cordboard::serve
