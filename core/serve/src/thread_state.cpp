// What becomes of a conversation: closed, put off, open again, noted.

#include "body.h"
#include "context.h"
#include "engine/face/program_desk.h"
#include "engine/face/team.h"
#include "handlers.h"
#include "page.h"
#include "thread_path.h"
#include "views/json_members.h"
#include "views/time_text.h"

namespace cordboard::serve {

namespace {

using views::operator""_key;

void setStatus(const Call &call, const ThreadStatus &status)
{
    withConversation(call, [status](const Call &found, const ConversationRecord &conversation) {
        answerWith(found, found.engine().programs().desk().setStatus(conversation.id, status),
                   noConversation, answerConversation);
    });
}

/// 0: until they reply.
qint64 readUntil(views::ObjectReader &reader)
{
    const auto text = reader.text("until"_key, {0, 64});
    if (!text || text->isEmpty())
        return 0;
    const auto time = views::timeFromText(*text);
    if (!time || *time <= 0) {
        reader.complain("until"_key,
                        Words::tr("“until” must be a time like “2026-11-26T18:30:00Z”."));
        return 0;
    }
    return *time;
}

/// Line breaks and tabs belong to a note.
QString readNote(views::ObjectReader &reader)
{
    reader.require("text"_key);
    const views::JsonValue *value = reader.value("text"_key);
    if (!value)
        return {};
    if (!value->is(views::JsonValue::Kind::Text) || value->text().contains(QChar(u'\0')))
        reader.complain("text"_key, Words::tr("“text” must be a text without U+0000."));
    return value->text();
}

void answerNote(const Call &call, const NoteRecord &note)
{
    views::JsonWriter json;
    json.beginObject();
    views::writeId(json, "conversation_id"_key, note.conversation);
    json.key("text"_key).text(note.text);
    json.key("mentions"_key).beginArray();
    for (const QUuid &who : note.named)
        json.ascii(who.toByteArray(QUuid::WithoutBraces));
    json.endArray();
    views::writeTime(json, "tm_create"_key, note.createdUs);
    json.endObject();
    call.answer(json);
}

void writeOperator(views::JsonWriter &json, const OperatorLoad &load)
{
    json.beginObject();
    views::writeId(json, "id"_key, load.who.id);
    json.key("name"_key).text(load.who.name);
    json.key("login"_key).text(load.who.login);
    json.key("open"_key).whole(load.open);
    json.key("here"_key).boolean(load.here);
    json.endObject();
}

} // namespace

void closeConversation(const Call &call)
{
    setStatus(call, {ThreadState::Closed, 0});
}

void openConversation(const Call &call)
{
    setStatus(call, {ThreadState::Open, 0});
}

void snoozeConversation(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    const ThreadStatus status{ThreadState::Snoozed, readUntil(reader)};
    reader.finish();
    if (!refuseFor(call, problems))
        setStatus(call, status);
}

void postNote(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    const QString text = readNote(reader);
    reader.finish();
    if (refuseFor(call, problems))
        return;
    withConversation(call, [text](const Call &found, const ConversationRecord &conversation) {
        answerWith(found, found.engine().programs().desk().addNote(conversation, text),
                   noConversation, answerNote);
    });
}

void listOperators(const Call &call)
{
    answerWith(call, call.engine().team().operators(), noResource,
               [](const Call &to, const QList<OperatorLoad> &operators) {
                   answerWhole(to, operators, writeOperator);
               });
}

void listMentions(const Call &call)
{
    if (!seesAllNumbers(call))
        return;
    const auto who = readId(call);
    if (!who)
        return;
    answerWith(call, call.engine().programs().desk().mentions(*who), noResource,
               [](const Call &to, const QList<MentionRecord> &mentions) {
                   answerWhole(
                       to, mentions, [](views::JsonWriter &json, const MentionRecord &mention) {
                           json.beginObject();
                           views::writeId(json, "conversation_id"_key, mention.conversation);
                           json.key("by"_key).text(mention.by);
                           json.key("text"_key).text(mention.text);
                           views::writeTime(json, "tm_create"_key, mention.createdUs);
                           json.endObject();
                       });
               });
}

} // namespace cordboard::serve
