#pragma once

namespace cordboard::serve {

struct Call;

// messages.cpp
void postMessage(const Call &call);
void listMessages(const Call &call);
void getMessage(const Call &call);
void deleteMessage(const Call &call);

// conversations.cpp
void listConversations(const Call &call);
void getConversation(const Call &call);
void putConversation(const Call &call);
void unassignConversation(const Call &call);
void listConversationMessages(const Call &call);
void postConversationMessage(const Call &call);

} // namespace cordboard::serve
