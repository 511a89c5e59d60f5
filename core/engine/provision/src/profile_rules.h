#pragma once

#include "engine/provision/provision.h"

namespace cordboard::views {
class ObjectReader;
}

namespace cordboard::provision {

/// Reads the keys of a carrier's profile (profileFields()), and `tls_ca_file`, which is read into
/// `tls_ca`; a relative path starts at the folder of `source`.
void readProfileKeys(views::ObjectReader &reader, const QString &source, ProvisionCarrier &carrier);

} // namespace cordboard::provision
