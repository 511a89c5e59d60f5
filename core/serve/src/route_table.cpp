#include "route_table.h"

#include "handlers.h"

#include <array>

namespace cordboard::serve {

namespace {

constexpr auto reader = KeyRole::Reader;
constexpr auto sender = KeyRole::Sender;
constexpr auto admin = KeyRole::Admin;

constexpr auto table = std::to_array<Endpoint>({
    {"POST", "/v1.0/messages", sender, postMessage, "Send a message", "SendRequest", "Message"},
    {"GET", "/v1.0/messages", reader, listMessages, "List messages, newest first", "",
     "MessageList", "page"},
    {"GET", "/v1.0/messages/{id}", reader, getMessage, "One message with its state", "", "Message"},
    {"DELETE", "/v1.0/messages/{id}", sender, deleteMessage,
     "Delete a message; what has not left is taken back", "", "Message"},

    {"GET", "/v1.0/messages/{id}/medias/{media_id}", reader, getMedia,
     "The octets of a picture or file", "", "File"},

    {"GET", "/v1.0/conversations", reader, listConversations, "List conversations, newest first",
     "", "ConversationList", "page owner_id"},
    {"GET", "/v1.0/conversations/{id}", reader, getConversation, "One conversation", "",
     "Conversation"},
    {"PUT", "/v1.0/conversations/{id}", admin, putConversation, "Name or assign a conversation",
     "ConversationEdit", "Conversation"},
    {"POST", "/v1.0/conversations/{id}/unassign", admin, unassignConversation,
     "Assign a conversation to nobody", "", "Conversation"},
    {"GET", "/v1.0/conversations/{id}/messages", reader, listConversationMessages,
     "Messages of a conversation, newest first", "", "ConversationMessageList", "page"},
    {"POST", "/v1.0/conversations/{id}/messages", sender, postConversationMessage,
     "Answer in a conversation", "AnswerRequest", "ConversationMessage"},

    {"POST", "/v1.0/conversations/{id}/close", sender, closeConversation,
     "Close a conversation; it opens when they write", "", "Conversation"},
    {"POST", "/v1.0/conversations/{id}/open", sender, openConversation,
     "Open a conversation that is closed or put off", "", "Conversation"},
    {"POST", "/v1.0/conversations/{id}/snooze", sender, snoozeConversation,
     "Put a conversation off, until a time or until they write", "SnoozeRequest", "Conversation"},
    {"PUT", "/v1.0/conversations/{id}/labels/{label_id}", sender, putThreadLabel,
     "Put a label on a conversation", "", "Conversation"},
    {"DELETE", "/v1.0/conversations/{id}/labels/{label_id}", sender, deleteThreadLabel,
     "Take a label off a conversation", "", "Conversation"},
    {"POST", "/v1.0/conversations/{id}/notes", sender, postNote,
     "Write a note for the team; it never leaves", "NoteRequest", "Note"},

    {"GET", "/v1.0/labels", reader, listLabels, "The team's labels, by name", "", "LabelList"},
    {"POST", "/v1.0/labels", admin, postLabel, "Make a label", "LabelEdit", "Label"},
    {"PUT", "/v1.0/labels/{id}", admin, putLabel, "Change a label", "LabelEdit", "Label"},
    {"DELETE", "/v1.0/labels/{id}", admin, deleteLabel,
     "Remove a label; it is taken off every conversation", "", "Label"},

    {"GET", "/v1.0/views", reader, listViews, "Views, and how many conversations each has", "",
     "ViewList", "owner_id"},
    {"POST", "/v1.0/views", admin, postView, "Save a filter as a view", "ViewEdit", "View"},
    {"GET", "/v1.0/views/{view_id}", reader, getView, "One view", "", "View", "owner_id"},
    {"PUT", "/v1.0/views/{view_id}", admin, putView, "Change a view", "ViewEdit", "View"},
    {"DELETE", "/v1.0/views/{view_id}", admin, deleteView, "Remove a view", "", "View"},
    {"GET", "/v1.0/views/{view_id}/conversations", reader, listViewConversations,
     "Conversations of a view, newest activity first", "", "ConversationList", "page owner_id"},

    {"GET", "/v1.0/operators", reader, listOperators, "Who answers at a console", "",
     "OperatorList"},
    {"GET", "/v1.0/operators/{id}/mentions", reader, listMentions,
     "Notes that name them and that they have not seen, newest first", "", "MentionList"},

    {"GET", "/v1.0/blocks", reader, listBlocks, "Who is blocked, newest first", "", "BlockList",
     "page"},
    {"POST", "/v1.0/blocks", sender, postBlock,
     "Block a person: what they write is kept, and rings nowhere", "BlockRequest", "Block"},
    {"DELETE", "/v1.0/blocks/{number}", sender, deleteBlock, "Unblock a person", "", "Block"},

    {"POST", "/v1.0/accesskeys", admin, postAccessKey, "Make an access key; it is shown once",
     "AccessKeyRequest", "AccessKey"},
    {"GET", "/v1.0/accesskeys", admin, listAccessKeys, "List access keys, newest first", "",
     "AccessKeyList", "page"},
    {"GET", "/v1.0/accesskeys/{id}", admin, getAccessKey, "One access key", "", "AccessKey"},
    {"PUT", "/v1.0/accesskeys/{id}", admin, putAccessKey, "Change an access key",
     "AccessKeyRequest", "AccessKey"},
    {"DELETE", "/v1.0/accesskeys/{id}", admin, deleteAccessKey,
     "Withdraw an access key; it opens nothing from then on", "", "AccessKey"},

    {"GET", "/v1.0/customer", reader, getCustomer, "This installation", "", "Customer"},
    {"PUT", "/v1.0/customer", admin, putCustomer, "Where its webhook leads", "CustomerEdit",
     "Customer", "", true},

    {"GET", "/v1.0/carriers", reader, listCarriers, "Carriers and their lines", "", "CarrierList"},
    {"GET", "/v1.0/senders", reader, listSenders, "Numbers of ours", "", "SenderList"},
    {"GET", "/v1.0/routes", reader, listRoutes, "Which carriers take what", "", "RouteList"},
    {"GET", "/v1.0/optouts", reader, listOptOuts, "Who must not be written to", "", "OptOutList",
     "page search"},
    {"POST", "/v1.0/optouts", sender, postOptOut, "Put a number on the opt-out list",
     "OptOutRequest", "OptOut"},
    {"DELETE", "/v1.0/optouts/{number}", admin, deleteOptOut, "Take a number off the opt-out list",
     "", "OptOut", "reason! sender"},

    {"GET", "/v1.0/webhooks", admin, listWebhooks, "Webhooks and how they are doing", "",
     "WebhookList", "", true},
    {"POST", "/v1.0/webhooks", admin, postWebhook,
     "Make a webhook; a secret that is made is shown once", "WebhookEdit", "Webhook", "", true},
    {"GET", "/v1.0/webhooks/{id}", admin, getWebhook, "One webhook and how it is doing", "",
     "Webhook", "", true},
    {"PUT", "/v1.0/webhooks/{id}", admin, putWebhook, "Change a webhook", "WebhookEdit", "Webhook",
     "", true},
    {"DELETE", "/v1.0/webhooks/{id}", admin, deleteWebhook,
     "Remove a webhook; what waits for it is given up", "", "Webhook", "", true},
    {"POST", "/v1.0/webhooks/{id}/test", admin, testWebhook, "Send a test event, once", "",
     "WebhookTest", "", true},
    {"POST", "/v1.0/webhooks/{id}/pause", admin, pauseWebhook, "Send nothing; what happens is kept",
     "", "Webhook", "", true},
    {"POST", "/v1.0/webhooks/{id}/resume", admin, resumeWebhook, "Send again, also what was kept",
     "", "Webhook", "", true},
    {"POST", "/v1.0/webhooks/{id}/rotate", admin, rotateWebhook,
     "Make a new secret; the old one signs beside it for 24 hours", "", "WebhookSecret", "", true},
    {"GET", "/v1.0/webhooks/{id}/deliveries", admin, listDeliveries,
     "What was sent and what waits, newest first", "", "DeliveryList", "page status from until",
     true},
    {"GET", "/v1.0/webhooks/{id}/deliveries/{delivery_id}", admin, getDelivery,
     "One delivery with its request and all attempts", "", "Delivery", "", true},
    {"POST", "/v1.0/webhooks/{id}/deliveries/{delivery_id}/replay", admin, replayDelivery,
     "Send it again", "", "ReplayCount", "", true},
    {"POST", "/v1.0/webhooks/{id}/replay", admin, replayWebhook, "Send a range again, or count it",
     "ReplayRequest", "ReplayCount", "", true},

    {"GET", "/v1.0/ws", reader, openStream, "A WebSocket of what happens to messages", "", "",
     "naming"},
    {"GET", "/v1.0/health", {}, getHealth, "Whether messages can be accepted", "", "Health"},
    {"GET", "/metrics", reader, getMetrics, "Figures for Prometheus", "", "Metrics"},
    {"GET", "/openapi.json", {}, getOpenApi, "This description", "", "OpenApi"},
});

/// The segments of a path of ours; the first one is empty.
QList<QByteArray> segments(const QByteArray &path)
{
    return path.split('/');
}

bool matches(const Endpoint &endpoint, const QList<QByteArray> &path, QList<QByteArray> *taken)
{
    QByteArrayView pattern(endpoint.pattern);
    taken->clear();
    for (qsizetype i = 0; i < path.size(); ++i) {
        const qsizetype slash = pattern.indexOf('/');
        const QByteArrayView part = slash < 0 ? pattern : pattern.first(slash);
        const bool isLast = i == path.size() - 1;
        if (isLast != (slash < 0))
            return false;
        if (part.startsWith('{') && !path[i].isEmpty())
            taken->append(path[i]);
        else if (part != path[i])
            return false;
        pattern = slash < 0 ? QByteArrayView() : pattern.sliced(slash + 1);
    }
    return true;
}

} // namespace

std::span<const Endpoint> endpoints()
{
    return table;
}

Found find(const QByteArray &method, const QByteArray &path, bool webhooks)
{
    Found found;
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    const QList<QByteArray> parts = segments(path);
    QList<QByteArray> taken;
    for (const Endpoint &endpoint : table) {
        if ((endpoint.needsWebhooks && !webhooks) || !matches(endpoint, parts, &taken))
            continue;
        if (wanted == endpoint.method) {
            found.endpoint = &endpoint;
            found.path = taken;
            found.allow.clear();
            return found;
        }
        if (!found.allow.isEmpty())
            found.allow.append(", ");
        found.allow.append(endpoint.method);
    }
    return found;
}

} // namespace cordboard::serve
