#pragma once

#include <QString>

namespace cordboard::phone {

/// The IANA zone of an area code of +1 or +55, whose countries span zones; nullptr when the area
/// has several or is none.
const char *zoneOfArea(QStringView e164);

/// The IANA zone of a country (ISO 3166) that has one only, or nullptr.
const char *zoneOfRegion(QStringView region);

/// The state of the USA of an area code ("US-FL"), or nullptr.
const char *stateOfArea(QStringView e164);

/// Zones, split by spaces, of an area or a country that spans a few; nullptr otherwise.
const char *zonesOfArea(QStringView e164);
const char *zonesOfRegion(QStringView region);

} // namespace cordboard::phone
