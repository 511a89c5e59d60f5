#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace cordboard::phone {

/// Canonical E.164 ("+15551234567") of what a person typed or a carrier sent. `region` (ISO 3166,
/// "US") helps with national forms and may be empty. Error Invalid with a sentence when it cannot
/// be a number. Pure apart from libphonenumber's own tables; any thread.
Result<QString> toE164(const QString &typed, const QString &region = {});

/// How a carrier writes it ("15551234567", TON 1) -> "+15551234567"; short codes and alphanumeric
/// senders come back as they are. Never fails: what is not understood is kept raw.
QString canonical(const QString &address, int ton = 0);

/// "+1 555 013 4477" for people; what is not E.164 comes back unchanged.
QString display(const QString &e164);

/// ISO 3166 region of a number ("US"), its English/localised country name, and its usual time zone
/// when the number has exactly one (an IANA name), else nothing.
QString region(const QString &e164);
QString countryName(const QString &e164);
std::optional<QByteArray> timeZone(const QString &e164);

/// All zones its owner may be in, when they are few: one for most numbers, several for an area or a
/// country that spans them. Empty when the number says nothing about the place (+1 800, +7 9xx).
QList<QByteArray> timeZones(const QString &e164);

/// The state of a number in the USA by its area code (ISO 3166-2, "US-FL"); empty elsewhere.
QString subdivision(const QString &e164);

} // namespace cordboard::phone
