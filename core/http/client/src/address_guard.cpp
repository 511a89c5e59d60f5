#include "http/client/address_guard.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>

namespace cordboard::http {

namespace {

using Kind = AddressKind;

struct Block4
{
    quint32 start;
    int bits;
    Kind kind;
};

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

/// What is not public of IPv4; the first that fits counts.
constexpr std::array<Block4, 17> blocks4{{
    {ip4(0, 0, 0, 0), 8, Kind::Forbidden},      // "this network"
    {ip4(10, 0, 0, 0), 8, Kind::Private},       // RFC 1918
    {ip4(100, 64, 0, 0), 10, Kind::Private},    // shared by a provider's customers, RFC 6598
    {ip4(127, 0, 0, 0), 8, Kind::Private},      // this computer
    {ip4(169, 254, 0, 0), 16, Kind::Forbidden}, // link-local, and the metadata of clouds
    {ip4(172, 16, 0, 0), 12, Kind::Private},    // RFC 1918
    {ip4(192, 0, 0, 0), 24, Kind::Forbidden},   // protocol assignments
    {ip4(192, 0, 2, 0), 24, Kind::Forbidden},   // documentation
    {ip4(192, 31, 196, 0), 24, Kind::Forbidden},
    {ip4(192, 52, 193, 0), 24, Kind::Forbidden},
    {ip4(192, 88, 99, 0), 24, Kind::Forbidden}, // 6to4 relays
    {ip4(192, 168, 0, 0), 16, Kind::Private},   // RFC 1918
    {ip4(198, 18, 0, 0), 15, Kind::Forbidden},  // benchmarks
    {ip4(198, 51, 100, 0), 24, Kind::Forbidden},
    {ip4(203, 0, 113, 0), 24, Kind::Forbidden},
    {ip4(224, 0, 0, 0), 4, Kind::Forbidden}, // multicast
    {ip4(240, 0, 0, 0), 4, Kind::Forbidden}, // reserved, broadcast
}};

Kind kindOf4(quint32 address)
{
    for (const Block4 &block : blocks4) {
        if ((address ^ block.start) >> (32 - block.bits) == 0)
            return block.kind;
    }
    return Kind::Public;
}

struct Block6
{
    std::array<quint8, 16> start;
    int bits;
    Kind kind;
};

/// The first that fits counts; what none fits is forbidden, for nothing of it is in use.
constexpr std::array<Block6, 12> blocks6{{
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, Kind::Private}, // this computer
    {{0xfd, 0, 0x0e, 0xc2}, 32, Kind::Forbidden},                           // metadata of a cloud
    {{0xfc}, 7, Kind::Private},                                             // unique local
    {{0x20, 0x01, 0x0d, 0xb8}, 32, Kind::Forbidden},                        // documentation
    {{0x20, 0x01, 0x00}, 23, Kind::Forbidden},                              // Teredo, ORCHID …
    {{0x20, 0x02}, 16, Kind::Forbidden},                                    // 6to4
    {{0x26, 0x20, 0, 0x4f, 0x80}, 48, Kind::Forbidden},
    {{0x3f, 0xff}, 20, Kind::Forbidden},             // documentation
    {{0x01}, 8, Kind::Forbidden},                    // 100::/64, discard
    {{0x00, 0x64, 0xff, 0x9b}, 32, Kind::Forbidden}, // NAT64, also with a private IPv4 inside
    {{0x5f}, 8, Kind::Forbidden},                    // segment routing
    {{0x20}, 3, Kind::Public},                       // global unicast
}};

bool fits(const Q_IPV6ADDR &address, const Block6 &block)
{
    for (int bit = 0; bit < block.bits; bit += 8) {
        const int rest = std::min(8, block.bits - bit);
        const quint8 mask = quint8(0xff << (8 - rest));
        if ((quint8(address[bit / 8]) ^ block.start[size_t(bit / 8)]) & mask)
            return false;
    }
    return true;
}

/// IPv4, also when it is written as ::ffff:a.b.c.d.
std::optional<quint32> asIpv4(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 plain = address.toIPv4Address(&isIpv4);
    return isIpv4 ? std::optional(plain) : std::nullopt;
}

bool isOurs(const QHostAddress &address)
{
    if (address.isLoopback())
        return true;
    const auto own = QNetworkInterface::allAddresses();
    return std::any_of(own.begin(), own.end(), [&address](const QHostAddress &one) {
        return one.isEqual(address, QHostAddress::TolerantConversion);
    });
}

} // namespace

AddressKind kindOf(const QHostAddress &address)
{
    if (const auto ipv4 = asIpv4(address))
        return kindOf4(*ipv4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return Kind::Forbidden;
    const Q_IPV6ADDR octets = address.toIPv6Address();
    for (const Block6 &block : blocks6) {
        if (fits(octets, block))
            return block.kind;
    }
    return Kind::Forbidden;
}

bool reaches(const QHostAddress &address, quint16 port, const Listener &listener)
{
    if (port != listener.port)
        return false;
    if (address.isEqual(listener.address, QHostAddress::TolerantConversion))
        return true;
    const bool onAll = listener.address == QHostAddress(QHostAddress::Any) ||
                       listener.address == QHostAddress(QHostAddress::AnyIPv4) ||
                       listener.address == QHostAddress(QHostAddress::AnyIPv6);
    return onAll && isOurs(address);
}

bool isForbiddenPort(int port)
{
    static constexpr std::array ports{
        1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,   37,
        42,   43,   53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,  110,
        111,  113,  115,  117,  119,  123,  135,  137,  139,  143,  161,  179,  389,  427,
        465,  512,  513,  514,  515,  526,  530,  531,  532,  540,  548,  554,  556,  563,
        587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049, 3659, 4045, 5060,
        5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080};
    return port <= 0 || port > 65'535 || std::binary_search(ports.begin(), ports.end(), port);
}

} // namespace cordboard::http
