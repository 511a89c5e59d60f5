#pragma once

#include "call.h"
#include "path_id.h"
#include "views/resource_json.h"
#include "words.h"

namespace cordboard::serve {

inline const QByteArray noConversation = QByteArrayLiteral("CONVERSATION_NOT_FOUND");
inline const QByteArray noResource = QByteArrayLiteral("RESOURCE_NOT_FOUND");

inline void answerConversation(const Call &call, const ConversationRecord &conversation)
{
    views::JsonWriter json;
    views::writeConversation(json, conversation, call.customer());
    call.answer(json);
}

/// Finds the conversation in the address; one of a number that the key is not for is not told apart
/// from none.
template<class Then>
void withConversation(const Call &call, Then then)
{
    const auto id = readId(call);
    if (!id)
        return;
    answerWith(call, call.records().conversation(*id), noConversation,
               [then = std::move(then)](const Call &to, const ConversationRecord &conversation) {
                   if (!coversSender(*to.key, conversation.ourNumber)) {
                       return to.refuse(notFound(
                           noConversation, Words::tr("There is no conversation with this id.")));
                   }
                   then(to, conversation);
               });
}

/// What is the whole team's is not for a key for some numbers: it was refused then.
inline bool seesAllNumbers(const Call &call)
{
    if (call.ourNumbers().isEmpty())
        return true;
    call.refuse(permissionDenied(
        Words::tr("This access key is for some numbers only; this is about all of them.")));
    return false;
}

} // namespace cordboard::serve
