#pragma once

#include <QString>

namespace cordboard::phone {

/// True where one country code spans zones and the area code tells them apart: +1 and +55.
bool areaDecides(QStringView e164);

/// The IANA zone of the area code, or nullptr when it has several or is none.
const char *zoneOfArea(QStringView e164);

/// The IANA zone of a country (ISO 3166) that has one only, or nullptr.
const char *zoneOfRegion(QStringView region);

} // namespace cordboard::phone
