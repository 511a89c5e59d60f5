#include "zones.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cordboard::phone {
namespace {

struct AreaZone
{
    const char *zone;
    std::string_view areas;
};

struct RegionZone
{
    std::string_view region;
    const char *zone;
};

#include "zones.inc"

/// Spreads the readable lists over an array indexed by area code. An area that stands twice would
/// be a mistake in the table; the out-of-range index then stops the build.
template<std::size_t Size, class Table>
constexpr std::array<const char *, Size> byArea(const Table &table)
{
    std::array<const char *, Size> zones{};
    for (const AreaZone &entry : table) {
        std::size_t area = 0;
        for (const char character : entry.areas) {
            if (character >= '0' && character <= '9') {
                area = area * 10 + std::size_t(character - '0');
                continue;
            }
            zones[zones.at(area) ? Size : area] = entry.zone;
            area = 0;
        }
        zones[zones.at(area) ? Size : area] = entry.zone;
    }
    return zones;
}

constexpr auto northAmerica = byArea<1000>(northAmericanAreas);
constexpr auto brazil = byArea<100>(brazilianAreas);

constexpr bool inOrder(const RegionZone &left, const RegionZone &right)
{
    return left.region < right.region;
}
static_assert(std::is_sorted(std::begin(regionZones), std::end(regionZones), inOrder));

/// The number made of `digits` digits behind the country code, or 0.
std::size_t areaCode(QStringView e164, qsizetype from, qsizetype digits)
{
    return e164.size() >= from + digits ? e164.sliced(from, digits).toUInt() : 0;
}

} // namespace

const char *zoneOfArea(QStringView e164)
{
    if (e164.startsWith(u"+1"))
        return northAmerica[areaCode(e164, 2, 3)];
    if (e164.startsWith(u"+55"))
        return brazil[areaCode(e164, 3, 2)];
    return nullptr;
}

const char *zoneOfRegion(QStringView region)
{
    const QByteArray code = region.toLatin1();
    const RegionZone wanted{std::string_view(code.constData(), std::size_t(code.size())), nullptr};
    const auto found =
        std::lower_bound(std::begin(regionZones), std::end(regionZones), wanted, inOrder);
    return found != std::end(regionZones) && found->region == wanted.region ? found->zone : nullptr;
}

} // namespace cordboard::phone
