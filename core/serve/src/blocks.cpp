// Whom nobody here wants to hear from: what they write is kept, and rings nowhere.

#include "address.h"
#include "body.h"
#include "context.h"
#include "engine/face/program_desk.h"
#include "handlers.h"
#include "page.h"
#include "thread_path.h"
#include "views/json_members.h"

namespace cordboard::serve {

namespace {

using views::operator""_key;

void writeBlock(views::JsonWriter &json, const BlockedNumber &entry, qint64 deletedUs)
{
    json.beginObject();
    json.key("number"_key).text(entry.number);
    json.key("name"_key).text(entry.name);
    views::writeTime(json, "tm_create"_key, entry.sinceUs);
    views::writeTime(json, "tm_delete"_key, deletedUs);
    json.endObject();
}

void answerBlock(const Call &call, const BlockedNumber &entry, qint64 deletedUs)
{
    views::JsonWriter json;
    writeBlock(json, entry, deletedUs);
    call.answer(json);
}

} // namespace

void listBlocks(const Call &call)
{
    if (!seesAllNumbers(call))
        return;
    const auto query = readPage(call);
    if (!query)
        return;
    answerWith(call, call.engine().programs().desk().blocked(query->beforeUs, query->limit),
               noResource, [](const Call &to, const QList<BlockedNumber> &rows) {
                   views::JsonWriter json;
                   json.beginObject().key("result"_key).beginArray();
                   for (const BlockedNumber &entry : rows)
                       writeBlock(json, entry, 0);
                   json.endArray().key("next_page_token"_key);
                   json.ascii(rows.isEmpty() ? QByteArray() : views::timeText(rows.last().sinceUs));
                   json.endObject();
                   to.answer(json);
               });
}

void postBlock(const Call &call)
{
    if (!seesAllNumbers(call))
        return;
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    reader.require("number"_key);
    const auto written = reader.text("number"_key, {1, 64});
    const auto number = written ? senderFrom(*written) : std::nullopt;
    if (written && !number) {
        reader.complain("number"_key,
                        Words::tr("“number” must be a number like “+15559876543”, a short code, or "
                                  "a name."));
    }
    reader.finish();
    if (refuseFor(call, problems))
        return;
    answerWith(call, call.engine().programs().desk().block(*number), noResource,
               [](const Call &to, const BlockedNumber &entry) { answerBlock(to, entry, 0); });
}

void deleteBlock(const Call &call)
{
    if (!seesAllNumbers(call))
        return;
    const auto number = senderFrom(QString::fromUtf8(call.path.value(0)));
    if (!number)
        return call.refuse(notFound(noResource, Words::tr("This number is not blocked.")));
    answerWith(call, call.engine().programs().desk().unblock(*number), noResource,
               [](const Call &to, const BlockedNumber &entry) {
                   answerBlock(to, entry, to.context->clock.nowUs());
               });
}

} // namespace cordboard::serve
