#pragma once

#include <QString>

#include <phonenumbers/phonenumberutil.h>

#include <optional>

namespace cordboard::phone {

/// The one place that reaches libphonenumber's own singleton. It reads its tables on the first
/// call, so that a program that meets no number does not pay for them. Thread-safe by its contract.
const i18n::phonenumbers::PhoneNumberUtil &library();

/// A number in E.164 form ("+15551234567"), taken apart; nothing for anything else.
std::optional<i18n::phonenumbers::PhoneNumber> parsed(const QString &e164);

} // namespace cordboard::phone
