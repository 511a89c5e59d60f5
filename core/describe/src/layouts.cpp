#include "layouts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace cordboard::describe {

namespace {

using Kind = FieldSpec::Kind;
using Whose = FieldSpec::Whose;

constexpr FieldSpec number(const char *name)
{
    return {.name = name};
}
constexpr FieldSpec string(const char *name, int octets, Whose whose = Whose::Nobody)
{
    return {.name = name, .kind = Kind::String, .octets = octets, .whose = whose};
}

constexpr FieldSpec serviceType = string("service_type", 6);
constexpr FieldSpec sourceTon = number("source_addr_ton");
constexpr FieldSpec sourceNpi = number("source_addr_npi");
constexpr FieldSpec source = string("source_addr", 21, Whose::Sender);
constexpr FieldSpec longSource = string("source_addr", 65, Whose::Sender);
constexpr FieldSpec destinationTon = number("dest_addr_ton");
constexpr FieldSpec destinationNpi = number("dest_addr_npi");
constexpr FieldSpec destination = string("destination_addr", 21, Whose::Receiver);
constexpr FieldSpec longDestination = string("destination_addr", 65, Whose::Receiver);
constexpr FieldSpec messageId = string("message_id", 65);
constexpr FieldSpec esmClass = number("esm_class");
constexpr FieldSpec protocolId = number("protocol_id");
constexpr FieldSpec priority = number("priority_flag");
constexpr FieldSpec schedule = string("schedule_delivery_time", 17);
constexpr FieldSpec validity = string("validity_period", 17);
constexpr FieldSpec registered = number("registered_delivery");
constexpr FieldSpec replace = number("replace_if_present_flag");
constexpr FieldSpec dataCoding = number("data_coding");
constexpr FieldSpec defaultMessage = number("sm_default_msg_id");
constexpr FieldSpec length{.name = "sm_length", .kind = Kind::Length};
constexpr FieldSpec message{.name = "short_message", .kind = Kind::Message, .octets = 254};

constexpr FieldSpec bindFields[] = {
    string("system_id", 16),
    {.name = "password", .kind = Kind::String, .octets = 9, .secret = true},
    string("system_type", 13),
    number("interface_version"),
    number("addr_ton"),
    number("addr_npi"),
    string("address_range", 41),
};
constexpr FieldSpec bindRespFields[] = {string("system_id", 16)};
constexpr FieldSpec outbindFields[] = {
    string("system_id", 16),
    {.name = "password", .kind = Kind::String, .octets = 9, .secret = true}};
constexpr FieldSpec submitFields[] = {
    serviceType, sourceTon, sourceNpi,  source,         destinationTon, destinationNpi,
    destination, esmClass,  protocolId, priority,       schedule,       validity,
    registered,  replace,   dataCoding, defaultMessage, length,         message,
};
constexpr FieldSpec multiFields[] = {
    serviceType,
    sourceTon,
    sourceNpi,
    source,
    {.name = "number_of_dests", .kind = Kind::Destinations},
    esmClass,
    protocolId,
    priority,
    schedule,
    validity,
    registered,
    replace,
    dataCoding,
    defaultMessage,
    length,
    message,
};
constexpr FieldSpec multiRespFields[] = {messageId,
                                         {.name = "no_unsuccess", .kind = Kind::Unsuccessful}};
constexpr FieldSpec dataFields[] = {
    serviceType,    sourceTon,       sourceNpi, longSource, destinationTon,
    destinationNpi, longDestination, esmClass,  registered, dataCoding,
};
constexpr FieldSpec idFields[] = {messageId};
constexpr FieldSpec queryFields[] = {messageId, sourceTon, sourceNpi, source};
constexpr FieldSpec queryRespFields[] = {messageId, string("final_date", 17),
                                         number("message_state"), number("error_code")};
constexpr FieldSpec cancelFields[] = {serviceType, messageId,      sourceTon,      sourceNpi,
                                      source,      destinationTon, destinationNpi, destination};
constexpr FieldSpec replaceFields[] = {
    messageId, sourceTon,  sourceNpi,      source, schedule,
    validity,  registered, defaultMessage, length, message,
};
// The phone that is there again, and who wanted to know (4.12.1).
constexpr FieldSpec alertFields[] = {
    sourceTon,
    sourceNpi,
    longSource,
    number("esme_addr_ton"),
    number("esme_addr_npi"),
    string("esme_addr", 65, Whose::Receiver),
};
constexpr FieldSpec broadcastFields[] = {
    serviceType, sourceTon, sourceNpi, source,     messageId,      priority,
    schedule,    validity,  replace,   dataCoding, defaultMessage,
};
constexpr FieldSpec cancelBroadcastFields[] = {serviceType, messageId, sourceTon, sourceNpi,
                                               source};

constexpr quint32 response = 0x80000000;

const CommandSpec specs[] = {
    {0x00000001, "bind_receiver",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Log in to receive"), bindFields},
    {0x00000002, "bind_transmitter",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Log in to send"), bindFields},
    {0x00000003, "query_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Asks what became of a message"), queryFields},
    {0x00000004, "submit_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What we ask the carrier to send"),
     submitFields},
    {0x00000005, "deliver_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What the carrier brings us"), submitFields},
    {0x00000006, "unbind", QT_TRANSLATE_NOOP("cordboard::describe::Words", "Log out"), {}},
    {0x00000007, "replace_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words",
                       "Puts another text into a message that has not left"),
     replaceFields},
    {0x00000008, "cancel_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Takes back a message that has not left"),
     cancelFields},
    {0x00000009, "bind_transceiver",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Log in to send and receive"), bindFields},
    {0x0000000B, "outbind",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The carrier asks us to log in"),
     outbindFields},
    {0x00000015,
     "enquire_link",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Are you there?"),
     {}},
    {0x00000021, "submit_multi",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "One text to several phones"), multiFields},
    {0x00000102, "alert_notification",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A phone can be reached again"), alertFields},
    {0x00000103, "data_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A message or a receipt, either way"),
     dataFields},
    {0x00000111, "broadcast_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "A text to every phone of an area"),
     broadcastFields},
    {0x00000112, "query_broadcast_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Asks what became of an area broadcast"),
     queryFields},
    {0x00000113, "cancel_broadcast_sm",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Takes back an area broadcast"),
     cancelBroadcastFields},
    {response,
     "generic_nack",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "The other side could not read a PDU"),
     {}},
    {response | 0x01, "bind_receiver_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the login"), bindRespFields},
    {response | 0x02, "bind_transmitter_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the login"), bindRespFields},
    {response | 0x03, "query_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What became of a message"), queryRespFields},
    {response | 0x04, "submit_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What the carrier says to our message"),
     idFields},
    {response | 0x05, "deliver_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What we say to what it brought"), idFields},
    {response | 0x06,
     "unbind_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Logged out"),
     {}},
    {response | 0x07,
     "replace_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the other text"),
     {}},
    {response | 0x08,
     "cancel_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the taking back"),
     {}},
    {response | 0x09, "bind_transceiver_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the login"), bindRespFields},
    {response | 0x15,
     "enquire_link_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Yes, still here"),
     {}},
    {response | 0x21, "submit_multi_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words",
                       "What the carrier says to a text to several phones"),
     multiRespFields},
    {response | 0x103, "data_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to a data_sm"), idFields},
    {response | 0x111, "broadcast_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What the carrier says to an area broadcast"),
     idFields},
    {response | 0x112, "query_broadcast_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "What became of an area broadcast"), idFields},
    {response | 0x113,
     "cancel_broadcast_sm_resp",
     QT_TRANSLATE_NOOP("cordboard::describe::Words", "Answer to the taking back"),
     {}},
};

} // namespace

const CommandSpec *commandSpec(quint32 command)
{
    const auto found =
        std::find_if(std::begin(specs), std::end(specs),
                     [command](const auto &spec) { return spec.command == command; });
    return found == std::end(specs) ? nullptr : found;
}

} // namespace cordboard::describe
