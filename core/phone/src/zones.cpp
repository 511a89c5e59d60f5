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

#include "states.inc"

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
constexpr auto states = byArea<1000>(stateAreas);
constexpr auto split = byArea<1000>(splitAreas);

constexpr bool inOrder(const RegionZone &left, const RegionZone &right)
{
    return left.region < right.region;
}
static_assert(std::is_sorted(std::begin(regionZones), std::end(regionZones), inOrder));
static_assert(std::is_sorted(std::begin(splitRegions), std::end(splitRegions), inOrder));

template<class Table>
const char *find(const Table &table, QStringView region)
{
    const QByteArray code = region.toLatin1();
    const RegionZone wanted{std::string_view(code.constData(), std::size_t(code.size())), nullptr};
    const auto found = std::lower_bound(std::begin(table), std::end(table), wanted, inOrder);
    return found != std::end(table) && found->region == wanted.region ? found->zone : nullptr;
}

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
    return find(regionZones, region);
}

const char *stateOfArea(QStringView e164)
{
    return e164.startsWith(u"+1") ? states[areaCode(e164, 2, 3)] : nullptr;
}

const char *zonesOfArea(QStringView e164)
{
    if (e164.startsWith(u"+1"))
        return split[areaCode(e164, 2, 3)];
    if (e164.startsWith(u"+5597"))
        return "America/Manaus America/Eirunepe";
    return nullptr;
}

const char *zonesOfRegion(QStringView region)
{
    return find(splitRegions, region);
}

} // namespace cordboard::phone
