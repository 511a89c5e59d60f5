#pragma once

#include "engine/provision/api.h"
#include "views/json_value.h"
#include "views/problems.h"

namespace cordboard::provision {

/// "127.0.0.1:8470", "[::1]:8470", "localhost:8470" as host and port; nothing: it is none.
std::optional<std::pair<QString, quint16>> readPlace(const QString &text);

/// The section "api". Beyond this computer it asks for a certificate. Files are taken relative to
/// the folder of `source`. Nothing: `problems` says why.
std::optional<ProvisionApi> readApi(const views::JsonValue &value, const QString &source,
                                    views::Problems &problems);

/// One of "access_keys". Its token is never quoted.
std::optional<ProvisionKey> readAccessKey(const views::JsonValue &value, views::Problems &problems);

} // namespace cordboard::provision
