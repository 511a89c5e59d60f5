#include "tlv_table.h"

#include <algorithm>
#include <array>

namespace cordboard::describe {

namespace {

using K = TlvSpec::Kind;

constexpr TlvSpec number(quint16 tag, const char *name, int octets = 1)
{
    return {tag, name, K::Number, octets, octets};
}

// In order of tag: looked up by binary search.
constexpr auto specs = std::to_array<TlvSpec>({
    number(0x0005, "dest_addr_subunit"),
    number(0x0006, "dest_network_type"),
    number(0x0007, "dest_bearer_type"),
    number(0x0008, "dest_telematics_id", 2),
    number(0x000D, "source_addr_subunit"),
    number(0x000E, "source_network_type"),
    number(0x000F, "source_bearer_type"),
    number(0x0010, "source_telematics_id"),
    number(0x0017, "qos_time_to_live", 4),
    number(0x0019, "payload_type"),
    {0x001D, "additional_status_info_text", K::String, 1, 256},
    {0x001E, "receipted_message_id", K::String, 1, 65},
    number(0x0030, "ms_msg_wait_facilities"),
    number(0x0201, "privacy_indicator"),
    {0x0202, "source_subaddress", K::Address, 2, 23},
    {0x0203, "dest_subaddress", K::Address, 2, 23},
    number(0x0204, "user_message_reference", 2),
    number(0x0205, "user_response_code"),
    number(0x020A, "source_port", 2),
    number(0x020B, "destination_port", 2),
    number(0x020C, "sar_msg_ref_num", 2),
    number(0x020D, "language_indicator"),
    number(0x020E, "sar_total_segments"),
    number(0x020F, "sar_segment_seqnum"),
    number(0x0210, "sc_interface_version"),
    number(0x0302, "callback_num_pres_ind"),
    {0x0303, "callback_num_atag", K::Address, 0, 65},
    number(0x0304, "number_of_messages"),
    {0x0381, "callback_num", K::Address, 4, 19},
    number(0x0420, "dpf_result"),
    number(0x0421, "set_dpf"),
    number(0x0422, "ms_availability_status"),
    {0x0423, "network_error_code", K::Octets, 3, 3},
    {0x0424, "message_payload", K::Message, 0, 65535},
    number(0x0425, "delivery_failure_reason"),
    number(0x0426, "more_messages_to_send"),
    number(0x0427, "message_state"),
    number(0x0428, "congestion_state"),
    number(0x0501, "ussd_service_op"),
    number(0x0600, "broadcast_channel_indicator"),
    {0x0601, "broadcast_content_type", K::Octets, 3, 3},
    {0x0602, "broadcast_content_type_info", K::Octets, 0, 255},
    number(0x0603, "broadcast_message_class"),
    number(0x0604, "broadcast_rep_num", 2),
    {0x0605, "broadcast_frequency_interval", K::Octets, 3, 3},
    {0x0606, "broadcast_area_identifier", K::Octets, 1, 100},
    number(0x0607, "broadcast_error_status", 4),
    number(0x0608, "broadcast_area_success"),
    {0x0609, "broadcast_end_time", K::String, 1, 17},
    {0x060A, "broadcast_service_group", K::Octets, 1, 255},
    {0x060B, "billing_identification", K::Octets, 1, 1024},
    {0x060D, "source_network_id", K::String, 7, 65},
    {0x060E, "dest_network_id", K::String, 7, 65},
    {0x060F, "source_node_id", K::Octets, 6, 6},
    {0x0610, "dest_node_id", K::Octets, 6, 6},
    number(0x0611, "dest_addr_np_resolution"),
    {0x0612, "dest_addr_np_information", K::Octets, 10, 10},
    {0x0613, "dest_addr_np_country", K::Octets, 1, 5},
    number(0x1201, "display_time"),
    number(0x1203, "sms_signal", 2),
    {0x1204, "ms_validity", K::Number, 1, 4},
    {0x130C, "alert_on_message_delivery", K::Number, 0, 1},
    number(0x1380, "its_reply_type"),
    number(0x1383, "its_session_info", 2),
});

constexpr bool byTag(const TlvSpec &a, const TlvSpec &b)
{
    return a.tag < b.tag;
}
static_assert(std::is_sorted(specs.begin(), specs.end(), byTag));

} // namespace

const TlvSpec *tlvSpec(quint16 tag)
{
    const auto found =
        std::lower_bound(specs.begin(), specs.end(), TlvSpec{tag, "", K::Octets, 0, 0}, byTag);
    return found != specs.end() && found->tag == tag ? &*found : nullptr;
}

} // namespace cordboard::describe
