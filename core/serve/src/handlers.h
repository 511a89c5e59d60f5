#pragma once

namespace cordboard::serve {

struct Call;

// messages.cpp
void postMessage(const Call &call);
void listMessages(const Call &call);
void getMessage(const Call &call);
void deleteMessage(const Call &call);
void getMedia(const Call &call);

// conversations.cpp
void listConversations(const Call &call);
void getConversation(const Call &call);
void putConversation(const Call &call);
void unassignConversation(const Call &call);
void listConversationMessages(const Call &call);
void postConversationMessage(const Call &call);

// thread_state.cpp
void closeConversation(const Call &call);
void openConversation(const Call &call);
void snoozeConversation(const Call &call);
void postNote(const Call &call);
void listOperators(const Call &call);
void listMentions(const Call &call);

// labels.cpp
void listLabels(const Call &call);
void postLabel(const Call &call);
void putLabel(const Call &call);
void deleteLabel(const Call &call);
void putThreadLabel(const Call &call);
void deleteThreadLabel(const Call &call);

// thread_views.cpp
void listViews(const Call &call);
void getView(const Call &call);
void postView(const Call &call);
void putView(const Call &call);
void deleteView(const Call &call);
void listViewConversations(const Call &call);

// blocks.cpp
void listBlocks(const Call &call);
void postBlock(const Call &call);
void deleteBlock(const Call &call);

// access_keys.cpp
void postAccessKey(const Call &call);
void listAccessKeys(const Call &call);
void getAccessKey(const Call &call);
void putAccessKey(const Call &call);
void deleteAccessKey(const Call &call);

// customer.cpp
void getCustomer(const Call &call);
void putCustomer(const Call &call);

// set_up.cpp
void listCarriers(const Call &call);
void listSenders(const Call &call);
void listRoutes(const Call &call);

// opt_outs.cpp
void listOptOuts(const Call &call);
void postOptOut(const Call &call);
void deleteOptOut(const Call &call);

// webhooks.cpp
void listWebhooks(const Call &call);
void postWebhook(const Call &call);
void getWebhook(const Call &call);
void putWebhook(const Call &call);
void deleteWebhook(const Call &call);
void testWebhook(const Call &call);
void pauseWebhook(const Call &call);
void resumeWebhook(const Call &call);
void rotateWebhook(const Call &call);
void listDeliveries(const Call &call);
void getDelivery(const Call &call);
void replayDelivery(const Call &call);
void replayWebhook(const Call &call);

// ws.cpp, health.cpp, prometheus.cpp, openapi.cpp
void openStream(const Call &call);
void getHealth(const Call &call);
void getMetrics(const Call &call);
void getOpenApi(const Call &call);

} // namespace cordboard::serve
