#include "body.h"
#include "context.h"
#include "engine/face/sorting.h"
#include "handlers.h"
#include "page.h"
#include "thread_path.h"
#include "views/json_members.h"

namespace cordboard::serve {

namespace {

using views::operator""_key;

void answerLabel(const Call &call, const Label &label)
{
    views::JsonWriter json;
    views::writeLabel(json, label, call.customer());
    call.answer(json);
}

/// Finds the label whose id stands at `place` of the address.
template<class Then>
void withLabel(const Call &call, qsizetype place, Then then)
{
    const auto id = uuidFromText(call.path.value(place));
    if (!id)
        return call.refuse(invalidId());
    answerWith(call, call.engine().sorting().labels(), noResource,
               [id = *id, then = std::move(then)](const Call &to, const QList<Label> &labels) {
                   for (const Label &label : labels) {
                       if (views::labelUuid(to.customer(), label.id) == id)
                           return then(to, label);
                   }
                   to.refuse(notFound(noResource, Words::tr("There is no label with this id.")));
               });
}

/// Nothing: it was refused.
std::optional<Label> readLabel(const Call &call, Label label)
{
    const auto body = readBody(call);
    if (!body)
        return std::nullopt;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    if (!label.id.isValid())
        reader.require("name"_key);
    label.name = reader.text("name"_key, {1, 255}).value_or(label.name);
    label.colour = int(reader.whole("colour"_key, {0, Label::colours - 1}).value_or(label.colour));
    reader.finish();
    if (refuseFor(call, problems))
        return std::nullopt;
    return label;
}

void saveLabel(const Call &call, const Label &known)
{
    if (const auto label = readLabel(call, known))
        answerWith(call, call.engine().sorting().saveLabel(*label), noResource, answerLabel);
}

void setOnThread(const Call &call, bool on)
{
    withConversation(call, [on](const Call &found, const ConversationRecord &conversation) {
        const ConversationId thread = conversation.id;
        withLabel(found, 1,
                  [thread, uuid = conversation.uuid, on](const Call &to, const Label &label) {
                      to.engine()
                          .sorting()
                          .setLabel(thread, label.id, on)
                          .then([to, uuid](const Result<void> &done) {
                              if (!done)
                                  return to.refuse(fromEngine(done.error(), noResource));
                              answerWith(to, to.records().conversation(uuid), noConversation,
                                         answerConversation);
                          });
                  });
    });
}

} // namespace

void listLabels(const Call &call)
{
    answerWith(call, call.engine().sorting().labels(), noResource,
               [](const Call &to, const QList<Label> &labels) {
                   answerWhole(
                       to, labels,
                       [customer = to.customer()](views::JsonWriter &json, const Label &label) {
                           views::writeLabel(json, label, customer);
                       });
               });
}

void postLabel(const Call &call)
{
    if (seesAllNumbers(call))
        saveLabel(call, {});
}

void putLabel(const Call &call)
{
    if (seesAllNumbers(call))
        withLabel(call, 0, saveLabel);
}

void deleteLabel(const Call &call)
{
    if (!seesAllNumbers(call))
        return;
    withLabel(call, 0, [](const Call &to, const Label &label) {
        to.engine().sorting().removeLabel(label.id).then([to, label](const Result<void> &gone) {
            if (!gone)
                return to.refuse(fromEngine(gone.error(), noResource));
            answerLabel(to, label);
        });
    });
}

void putThreadLabel(const Call &call)
{
    setOnThread(call, true);
}

void deleteThreadLabel(const Call &call)
{
    setOnThread(call, false);
}

} // namespace cordboard::serve
