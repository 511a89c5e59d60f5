#include "openapi_schemas.h"

namespace cordboard::serve {

namespace {

// What many of them consist of.
constexpr char common[] = R"json(
"Uuid": {"type": "string", "format": "uuid", "pattern": "^[0-9a-fA-F-]{36}$"},
"Time": {"type": ["string", "null"], "description": "UTC with six digits",
  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z$"},
"Amount": {"type": ["number", "null"], "minimum": 0},
"Number": {"type": "string", "description": "E.164 with +, a short code, or a name of up to 11 letters"},
"Numbers": {"type": "array", "items": {"$ref": "#/components/schemas/Number"}},
"Address": {"type": "object", "required": ["target"], "additionalProperties": false, "properties": {
  "type": {"type": "string"}, "target": {"$ref": "#/components/schemas/Number"},
  "target_name": {"type": "string"}, "name": {"type": "string"}, "detail": {"type": "string"}}},
"AddressOrNumber": {"anyOf": [{"$ref": "#/components/schemas/Address"}, {"type": "string"}]},
"Error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "object",
  "required": ["status", "reason", "message", "request_id"], "additionalProperties": false, "properties": {
    "status": {"type": "string"}, "reason": {"type": "string"},
    "message": {"type": "string", "description": "a sentence for people; it may change"},
    "request_id": {"type": "string"},
    "details": {"type": "array", "items": {"type": "object"}}}}}},
"Metrics": {"type": "string", "description": "Prometheus text format 0.0.4"},
"OpenApi": {"type": "object", "required": ["openapi", "paths", "components"]},
)json";

constexpr char messages[] = R"json(
"SendMedia": {"type": "object", "additionalProperties": false, "properties": {
  "type": {"type": "string"}, "filename": {"type": "string"}, "url": {"type": "string"},
  "data": {"type": "string", "description": "base64"}}},
"Media": {"type": "object", "required": ["id", "type", "filename", "mime_type", "size", "tm_create"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"},
    "type": {"enum": ["image", "video", "audio", "file"]}, "filename": {"type": "string"},
    "mime_type": {"type": "string"}, "size": {"type": "integer", "description": "octets"},
    "check": {"enum": ["clean", "infected", "waiting"], "description": "for viruses; left out where nothing is checked"},
    "threat": {"type": "string", "description": "what an infected one holds"},
    "tm_create": {"$ref": "#/components/schemas/Time"}}},
"File": {"type": "string", "format": "binary", "description": "the octets, as their own type"},
"SendRequest": {"type": "object", "required": ["source", "destinations", "text"],
  "additionalProperties": false, "properties": {
    "source": {"$ref": "#/components/schemas/AddressOrNumber"},
    "destinations": {"type": "array", "minItems": 1, "maxItems": 10000,
      "items": {"$ref": "#/components/schemas/AddressOrNumber"}},
    "text": {"type": "string"},
    "medias": {"type": "array", "maxItems": 20, "items": {"$ref": "#/components/schemas/SendMedia"}},
    "media_as_link": {"type": "boolean", "description": "a text with a link to a page that shows the medias"},
    "subject": {"type": "string", "description": "at most 80 characters; with one it is an MMS"},
    "send_at": {"type": "string", "format": "date-time"},
    "spread_seconds": {"type": "integer", "minimum": 0, "maximum": 2592000},
    "validity_seconds": {"type": "integer", "minimum": 60, "maximum": 2592000},
    "category": {"enum": ["transactional", "otp", "marketing", "conversation"]},
    "reference": {"type": "string", "maxLength": 255}}},
"AnswerRequest": {"type": "object", "required": ["text"], "additionalProperties": false, "properties": {
  "text": {"type": "string"},
  "medias": {"type": "array", "items": {"$ref": "#/components/schemas/SendMedia"}},
  "media_as_link": {"type": "boolean"}}},
"Target": {"type": "object", "required": ["destination", "status", "parts", "tm_update"],
  "additionalProperties": false, "properties": {
    "destination": {"$ref": "#/components/schemas/Address"},
    "status": {"enum": ["queued", "sent", "delivered", "failed", "gw_timeout", "dlr_timeout", "received"]},
    "parts": {"type": "integer"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "tm_read": {"$ref": "#/components/schemas/Time"},
    "tm_deleted_unread": {"$ref": "#/components/schemas/Time"},
    "reason": {"type": "string"}, "error_code": {"type": "string"},
    "possible_duplicate": {"type": "boolean"}}},
"Message": {"type": "object", "required": ["id", "customer_id", "type", "source", "targets", "text",
  "direction", "tm_create", "tm_update", "tm_delete", "status", "message_id"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "customer_id": {"$ref": "#/components/schemas/Uuid"},
    "type": {"enum": ["sms", "mms"]}, "source": {"$ref": "#/components/schemas/Address"},
    "targets": {"type": "array", "items": {"$ref": "#/components/schemas/Target"}},
    "text": {"type": "string"}, "direction": {"enum": ["inbound", "outbound"]},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "tm_delete": {"$ref": "#/components/schemas/Time"},
    "status": {"enum": ["sending", "sent", "delivered", "failed", "received"]},
    "message_id": {"$ref": "#/components/schemas/Uuid"},
    "destination": {"$ref": "#/components/schemas/Address"},
    "category": {"type": "string"}, "reference": {"type": "string"},
    "target_counts": {"type": "object", "additionalProperties": {"type": "integer"}},
    "subject": {"type": "string"},
    "medias": {"type": "array", "items": {"$ref": "#/components/schemas/Media"}},
    "version": {"type": "integer"}}},
"MessageList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Message"}},
  "next_page_token": {"type": "string"}}},
"Event": {"type": "object", "required": ["type", "timestamp", "data"], "additionalProperties": false,
  "properties": {"type": {"type": "string"}, "timestamp": {"$ref": "#/components/schemas/Time"},
    "data": {"$ref": "#/components/schemas/Message"}}},
"Conversation": {"type": "object", "required": ["id", "customer_id", "owner_type", "owner_id", "name",
  "detail", "type", "self", "peer", "tm_create", "tm_update", "tm_delete", "status", "labels"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "customer_id": {"$ref": "#/components/schemas/Uuid"},
    "owner_type": {"enum": ["", "agent"]}, "owner_id": {"$ref": "#/components/schemas/Uuid"},
    "account_id": {"$ref": "#/components/schemas/Uuid"}, "name": {"type": "string"},
    "detail": {"type": "string"}, "type": {"enum": ["message"]}, "dialog_id": {"type": "string"},
    "self": {"$ref": "#/components/schemas/Address"}, "peer": {"$ref": "#/components/schemas/Address"},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "tm_delete": {"$ref": "#/components/schemas/Time"}, "status": {"enum": ["open", "snoozed", "closed"]},
    "tm_snooze": {"$ref": "#/components/schemas/Time"}, "unread": {"type": "integer"},
    "blocked": {"type": "boolean"},
    "labels": {"type": "array", "items": {"$ref": "#/components/schemas/Label"}}}},
"ConversationList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Conversation"}},
  "next_page_token": {"type": "string"}}},
"ConversationEdit": {"type": "object", "additionalProperties": false, "properties": {
  "owner_id": {"type": "string"}, "owner_type": {"type": "string"}, "name": {"type": "string"},
  "expected_owner_id": {"type": "string", "description": "whose it must be now"},
  "detail": {"type": "string"}}},
"ConversationMessage": {"type": "object", "required": ["id", "customer_id", "conversation_id", "direction",
  "status", "reference_type", "reference_id", "source", "destination", "text", "medias"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "customer_id": {"$ref": "#/components/schemas/Uuid"},
    "conversation_id": {"$ref": "#/components/schemas/Uuid"},
    "direction": {"enum": ["incoming", "outgoing"]}, "status": {"enum": ["progressing", "done", "failed"]},
    "reference_type": {"enum": ["message"]}, "reference_id": {"$ref": "#/components/schemas/Uuid"},
    "source": {"$ref": "#/components/schemas/Address"},
    "destination": {"$ref": "#/components/schemas/Address"}, "text": {"type": "string"},
    "medias": {"type": "array", "items": {"$ref": "#/components/schemas/Media"}},
    "tm_create": {"$ref": "#/components/schemas/Time"},
    "tm_update": {"$ref": "#/components/schemas/Time"}, "tm_delete": {"$ref": "#/components/schemas/Time"},
    "reason": {"type": "string"}, "error_code": {"type": "string"},
    "possible_duplicate": {"type": "boolean"}}},
"ConversationMessageList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/ConversationMessage"}},
  "next_page_token": {"type": "string"}}},
)json";

constexpr char desk[] = R"json(
"SnoozeRequest": {"type": "object", "additionalProperties": false, "properties": {
  "until": {"type": "string", "description": "a time; left out: until they write"}}},
"NoteRequest": {"type": "object", "required": ["text"], "additionalProperties": false, "properties": {
  "text": {"type": "string", "maxLength": 10000}}},
"Note": {"type": "object", "required": ["conversation_id", "text", "mentions", "tm_create"],
  "additionalProperties": false, "properties": {
    "conversation_id": {"$ref": "#/components/schemas/Uuid"}, "text": {"type": "string"},
    "mentions": {"type": "array", "items": {"$ref": "#/components/schemas/Uuid"}},
    "tm_create": {"$ref": "#/components/schemas/Time"}}},
"LabelEdit": {"type": "object", "additionalProperties": false, "properties": {
  "name": {"type": "string", "maxLength": 30}, "colour": {"type": "integer", "minimum": 0, "maximum": 7}}},
"Label": {"type": "object", "required": ["id", "name", "colour"], "additionalProperties": false, "properties": {
  "id": {"$ref": "#/components/schemas/Uuid"}, "name": {"type": "string"}, "colour": {"type": "integer"}}},
"LabelList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Label"}},
  "next_page_token": {"type": "string"}}},
"ViewFilter": {"type": "object", "additionalProperties": false, "properties": {
  "status": {"enum": ["open", "snoozed", "closed"]}, "assigned": {"enum": ["mine", "nobody"]},
  "label_id": {"type": ["string", "null"]}, "sender": {"$ref": "#/components/schemas/Number"},
  "carrier_id": {"type": ["string", "null"]}, "unread": {"type": "boolean"},
  "has_failure": {"type": "boolean"}, "text": {"type": "string"}}},
"ViewEdit": {"type": "object", "additionalProperties": false, "properties": {
  "name": {"type": "string", "maxLength": 40}, "filter": {"$ref": "#/components/schemas/ViewFilter"}}},
"View": {"type": "object", "required": ["id", "name", "built_in", "filter"], "additionalProperties": false,
  "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "built_in": {"type": "boolean"},
    "filter": {"$ref": "#/components/schemas/ViewFilter"},
    "count": {"type": "integer", "minimum": 0, "maximum": 1000}}},
"ViewList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/View"}},
  "next_page_token": {"type": "string"}}},
"Operator": {"type": "object", "required": ["id", "name", "login", "open", "here"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "name": {"type": "string"}, "login": {"type": "string"},
    "open": {"type": "integer"}, "here": {"type": "boolean"}}},
"OperatorList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Operator"}},
  "next_page_token": {"type": "string"}}},
"Mention": {"type": "object", "required": ["conversation_id", "by", "text", "tm_create"],
  "additionalProperties": false, "properties": {
    "conversation_id": {"$ref": "#/components/schemas/Uuid"}, "by": {"type": "string"},
    "text": {"type": "string"}, "tm_create": {"$ref": "#/components/schemas/Time"}}},
"MentionList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Mention"}},
  "next_page_token": {"type": "string"}}},
"BlockRequest": {"type": "object", "required": ["number"], "additionalProperties": false, "properties": {
  "number": {"$ref": "#/components/schemas/Number"}}},
"Block": {"type": "object", "required": ["number", "name", "tm_create", "tm_delete"],
  "additionalProperties": false, "properties": {
    "number": {"$ref": "#/components/schemas/Number"}, "name": {"type": "string"},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_delete": {"$ref": "#/components/schemas/Time"}}},
"BlockList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Block"}},
  "next_page_token": {"type": "string"}}},
)json";

constexpr char setUp[] = R"json(
"AccessKeyRequest": {"type": "object", "additionalProperties": false, "properties": {
  "name": {"type": "string", "maxLength": 255}, "detail": {"type": "string"},
  "expire": {"type": "integer", "minimum": 86400, "description": "seconds from now; left out: never"},
  "role": {"enum": ["reader", "sender", "admin"]}, "senders": {"$ref": "#/components/schemas/Numbers"},
  "spending_limit": {"$ref": "#/components/schemas/Amount"}}},
"AccessKey": {"type": "object", "required": ["id", "customer_id", "name", "detail", "token_prefix",
  "tm_expire", "tm_create", "tm_update", "tm_delete", "role", "senders", "spending_limit"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "customer_id": {"$ref": "#/components/schemas/Uuid"},
    "name": {"type": "string"}, "detail": {"type": "string"},
    "token": {"type": "string", "description": "only in the answer that made it"},
    "token_prefix": {"type": "string"}, "tm_expire": {"$ref": "#/components/schemas/Time"},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "tm_delete": {"$ref": "#/components/schemas/Time"}, "role": {"enum": ["reader", "sender", "admin"]},
    "senders": {"$ref": "#/components/schemas/Numbers"},
    "spending_limit": {"$ref": "#/components/schemas/Amount"},
    "spent_this_month": {"$ref": "#/components/schemas/Amount"},
    "tm_last_used": {"$ref": "#/components/schemas/Time"}}},
"AccessKeyList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/AccessKey"}},
  "next_page_token": {"type": "string"}}},
"CustomerEdit": {"type": "object", "additionalProperties": false, "properties": {
  "webhook_uri": {"type": "string"}, "webhook_method": {"enum": ["POST", "PUT", "GET", "DELETE"]},
  "name": {"type": "string"}, "detail": {"type": "string"}, "email": {"type": "string"},
  "phone_number": {"type": "string"}, "address": {"type": "string"}}},
"Customer": {"type": "object", "required": ["id", "name", "detail", "webhook_method", "webhook_uri",
  "tm_create", "tm_update", "tm_delete"], "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "name": {"type": "string"}, "detail": {"type": "string"},
    "webhook_method": {"type": "string"}, "webhook_uri": {"type": "string"},
    "webhook_secret": {"type": "string", "description": "only in the answer that made the webhook"},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "tm_delete": {"$ref": "#/components/schemas/Time"}}},
"LinkState": {"enum": ["off", "connecting", "up", "degraded", "down"]},
"Bind": {"type": "object", "required": ["mode", "state"], "additionalProperties": false, "properties": {
  "mode": {"enum": ["transceiver", "transmitter", "receiver"]},
  "state": {"$ref": "#/components/schemas/LinkState"}, "sentence": {"type": "string"},
  "tm_up": {"$ref": "#/components/schemas/Time"}, "tm_next_try": {"$ref": "#/components/schemas/Time"},
  "in_flight": {"type": "integer"}, "parts_per_second": {"type": "integer"},
  "answer_ms": {"type": ["integer", "null"]}, "enquire_ms": {"type": ["integer", "null"]}}},
"Carrier": {"type": "object", "required": ["id", "name", "kind", "enabled", "link", "senders"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "name": {"type": "string"}, "kind": {"type": "string"},
    "enabled": {"type": "boolean"}, "demo": {"type": "boolean"},
    "bind": {"enum": ["transceiver", "pair", "transmitter", "receiver"]}, "tls": {"type": "boolean"},
    "window": {"type": "integer"}, "rate": {"type": "integer"},
    "senders": {"$ref": "#/components/schemas/Numbers"},
    "link": {"type": "object", "required": ["state", "waiting"], "additionalProperties": false,
      "properties": {"state": {"$ref": "#/components/schemas/LinkState"}, "sentence": {"type": "string"},
        "tm_up": {"$ref": "#/components/schemas/Time"}, "tm_next_try": {"$ref": "#/components/schemas/Time"},
        "window": {"type": "integer"}, "in_flight": {"type": "integer"}, "waiting": {"type": "integer"},
        "answer_ms": {"type": ["integer", "null"]}, "slowed_to": {"type": "integer"},
        "binds": {"type": "array", "items": {"$ref": "#/components/schemas/Bind"}}}},
    "account": {"type": "object", "description": "only for keys of the role admin",
      "additionalProperties": false, "properties": {"host": {"type": "string"}, "port": {"type": "integer"},
        "system_id": {"type": "string"}, "system_type": {"type": "string"},
        "has_password": {"type": "boolean"}}}}},
"CarrierList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Carrier"}},
  "next_page_token": {"type": "string"}}},
"Sender": {"type": "object", "required": ["number", "kind", "carrier_id", "carrier", "limits"],
  "additionalProperties": false, "properties": {
    "number": {"$ref": "#/components/schemas/Number"},
    "kind": {"type": "string"}, "carrier_id": {"$ref": "#/components/schemas/Uuid"},
    "carrier": {"type": "string"}, "other_carriers": {"enum": ["never", "when_down", "always"]},
    "countries": {"type": "array", "items": {"type": "string"}}, "mms": {"type": "boolean"},
    "carrier_answers_stop": {"type": "boolean"}, "campaign": {"type": "string"},
    "limits": {"type": "object", "additionalProperties": false, "properties": {
      "per_second": {"type": "integer"}, "per_minute": {"type": "integer"}, "per_day": {"type": "integer"}}},
    "parts_today": {"type": "integer"}}},
"SenderList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Sender"}},
  "next_page_token": {"type": "string"}}},
"Route": {"type": "object", "required": ["prefix", "sender", "category", "priority", "carriers"],
  "additionalProperties": false, "properties": {
    "prefix": {"type": "string"}, "sender": {"type": "string"}, "category": {"type": "string"},
    "priority": {"type": "integer"}, "carriers": {"type": "array", "items": {"type": "object",
      "additionalProperties": false, "properties": {"carrier_id": {"$ref": "#/components/schemas/Uuid"},
        "carrier": {"type": "string"}, "weight": {"type": "integer"}}}}}},
"RouteList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Route"}},
  "next_page_token": {"type": "string"}}},
"OptOutRequest": {"type": "object", "required": ["number", "reason"], "additionalProperties": false,
  "properties": {"number": {"type": "string"}, "reason": {"type": "string", "minLength": 1},
    "sender": {"type": "string", "description": "one number of ours; empty: all of them"}}},
"OptOut": {"type": "object", "required": ["number", "sender", "source", "reason", "tm_create", "tm_delete"],
  "additionalProperties": false, "properties": {
    "number": {"type": "string"}, "sender": {"type": "string"},
    "source": {"enum": ["word", "person", "carrier", "import", "api"]}, "reason": {"type": "string"},
    "author": {"type": "string"}, "name": {"type": "string"},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_delete": {"$ref": "#/components/schemas/Time"}}},
"OptOutList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/OptOut"}},
  "next_page_token": {"type": "string"}}},
"Health": {"type": "object", "required": ["status", "accepts_messages", "database", "links"],
  "additionalProperties": false, "properties": {
    "status": {"enum": ["ok", "degraded", "down"]}, "accepts_messages": {"type": "boolean"},
    "database": {"enum": ["up", "down"]}, "links": {"enum": ["none", "up", "some", "down"]},
    "sentence": {"type": "string"},
    "queue": {"type": "object", "additionalProperties": false, "properties": {
      "waiting": {"type": "integer"}, "unrouted": {"type": "integer"}, "oldest_seconds": {"type": "integer"}}},
    "carriers": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
      "name": {"type": "string"}, "state": {"$ref": "#/components/schemas/LinkState"},
      "sentence": {"type": "string"}, "waiting": {"type": "integer"}}}}}}
)json";

constexpr char webhooks[] = R"json(,
"WebhookEdit": {"type": "object", "additionalProperties": false, "properties": {
  "url": {"type": "string", "maxLength": 2048}, "name": {"type": "string", "maxLength": 100},
  "method": {"enum": ["POST", "PUT", "GET", "DELETE"]}, "naming": {"enum": ["seed", "voipbin"]},
  "events": {"type": "array", "items": {"type": "string"}}, "allow_private": {"type": "boolean"},
  "timeout_seconds": {"type": "integer", "minimum": 1, "maximum": 30},
  "max_in_flight": {"type": "integer", "minimum": 1, "maximum": 32},
  "rate": {"type": "integer", "minimum": 0, "description": "requests a second; 0: no limit"},
  "secret": {"type": "string", "maxLength": 255, "description": "left out: one is made; empty: unsigned"}}},
"Webhook": {"type": "object", "required": ["id", "customer_id", "name", "url", "method", "naming", "events",
  "allow_private", "timeout_seconds", "max_in_flight", "rate", "signed", "status", "tm_create", "tm_update"],
  "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "customer_id": {"$ref": "#/components/schemas/Uuid"},
    "name": {"type": "string"}, "url": {"type": "string"}, "method": {"type": "string"},
    "naming": {"enum": ["seed", "voipbin"]}, "events": {"type": "array", "items": {"type": "string"}},
    "allow_private": {"type": "boolean"}, "timeout_seconds": {"type": "integer"},
    "max_in_flight": {"type": "integer"}, "rate": {"type": "integer"}, "signed": {"type": "boolean"},
    "status": {"enum": ["active", "paused", "disabled"]},
    "tm_create": {"$ref": "#/components/schemas/Time"}, "tm_update": {"$ref": "#/components/schemas/Time"},
    "secret": {"type": "string", "description": "only in the answer that made it"},
    "warning": {"type": "string", "description": "only there, where the secret will not last"},
    "light": {"enum": ["up", "degraded", "down", "off"]}, "reason": {"type": "string"},
    "waiting": {"type": "integer"}, "dead": {"type": "integer"}, "failures_in_row": {"type": "integer"},
    "tm_next": {"$ref": "#/components/schemas/Time"}, "tm_last_done": {"$ref": "#/components/schemas/Time"}}},
"WebhookList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Webhook"}},
  "next_page_token": {"type": "string"}}},
"WebhookSecret": {"type": "object", "required": ["id", "secret"], "additionalProperties": false,
  "properties": {"id": {"$ref": "#/components/schemas/Uuid"}, "secret": {"type": "string"}}},
"WebhookTest": {"type": "object", "required": ["id"], "additionalProperties": false,
  "properties": {"id": {"$ref": "#/components/schemas/Uuid"}}},
"Attempt": {"type": "object", "required": ["number", "tm_start", "took_ms", "outcome", "http_status", "reason"],
  "additionalProperties": false, "properties": {
    "number": {"type": "integer"}, "tm_start": {"$ref": "#/components/schemas/Time"},
    "took_ms": {"type": "number"}, "url": {"type": "string"}, "peer": {"type": "string"},
    "outcome": {"enum": ["answered", "not_resolved", "not_connected", "forbidden", "untrusted", "too_slow",
      "broken", "cancelled"]},
    "http_status": {"type": "integer"}, "reason": {"type": "string"}, "response": {"type": "string"}}},
"Delivery": {"type": "object", "required": ["id", "type", "message_id", "status", "tries", "replayed",
  "tm_create", "tm_next", "last_attempt"], "additionalProperties": false, "properties": {
    "id": {"$ref": "#/components/schemas/Uuid"}, "type": {"type": "string"},
    "message_id": {"type": ["string", "null"]},
    "status": {"enum": ["waiting", "pending", "done", "dead", "superseded"]}, "tries": {"type": "integer"},
    "replayed": {"type": "boolean"}, "tm_create": {"$ref": "#/components/schemas/Time"},
    "tm_next": {"$ref": "#/components/schemas/Time"}, "last_attempt": {"type": ["object", "null"]},
    "request": {"type": "object", "required": ["method", "url", "headers", "body"],
      "additionalProperties": false, "properties": {"method": {"type": "string"}, "url": {"type": "string"},
        "headers": {"type": "array", "items": {"type": "string"}}, "body": {"type": "string"}}},
    "attempts": {"type": "array", "items": {"$ref": "#/components/schemas/Attempt"}}}},
"DeliveryList": {"type": "object", "required": ["result", "next_page_token"], "properties": {
  "result": {"type": "array", "items": {"$ref": "#/components/schemas/Delivery"}},
  "next_page_token": {"type": "string"}}},
"ReplayRequest": {"type": "object", "additionalProperties": false, "properties": {
  "from": {"type": "string"}, "until": {"type": "string"}, "only_dead": {"type": "boolean"},
  "dry_run": {"type": "boolean"}}},
"ReplayCount": {"type": "object", "required": ["count", "dry_run"], "additionalProperties": false,
  "properties": {"count": {"type": "integer"}, "dry_run": {"type": "boolean"}}}
)json";

constexpr char security[] = R"json(
"bearer": {"type": "http", "scheme": "bearer", "description": "vb_ and 32 letters or digits"},
"token": {"type": "apiKey", "in": "query", "name": "token"},
"accesskey": {"type": "apiKey", "in": "query", "name": "accesskey"}
)json";

} // namespace

QByteArray openApiComponents()
{
    QByteArray components = "{\"schemas\":{";
    for (const char *part : {common, messages, desk, setUp, webhooks})
        components.append(part);
    return components.append("},\"securitySchemes\":{").append(security).append("}}");
}

} // namespace cordboard::serve
