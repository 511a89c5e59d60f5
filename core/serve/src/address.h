#pragma once

#include "views/json_value.h"
#include "views/problems.h"

#include <QString>

#include <optional>

namespace cordboard::serve {

/// An Address of VoIPBIN, or just its target as a text: {"type":"tel","target":"+15559876543"}. Its
/// target_name, name and detail are accepted and ignored. `noun` is what sentences call it: "a
/// destination". Nothing: `problems` says why.
std::optional<QString> readAddress(const views::JsonValue &value, const QString &noun,
                                   views::Problems &problems);

/// A number of ours as it is stored: "+1 (555) 123-4567" and "15551234567" are "+15551234567";
/// short codes and names stay as they are. Nothing: it is none of the three.
std::optional<QString> senderFrom(const QString &written);

} // namespace cordboard::serve
