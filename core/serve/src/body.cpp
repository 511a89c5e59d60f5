#include "body.h"

#include "views/json_reader.h"
#include "words.h"

namespace cordboard::serve {

std::optional<views::JsonValue> readBody(const Call &call)
{
    if (call.request->body.isEmpty()) {
        call.refuse(invalidJson(Words::tr("The request has no body. It must be a JSON object.")));
        return std::nullopt;
    }
    auto value = views::readJson(call.request->body);
    if (!value) {
        call.refuse(invalidJson(value.error().message));
        return std::nullopt;
    }
    return *std::move(value);
}

bool refuseFor(const Call &call, const views::Problems &problems)
{
    if (problems.isEmpty())
        return false;
    call.refuse(invalidArgument(problems.sentences().join(QLatin1Char('\n'))));
    return true;
}

} // namespace cordboard::serve
