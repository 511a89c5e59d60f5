#pragma once

#include <QByteArray>

using SSL_CTX = struct ssl_ctx_st;

namespace cordboard::http {

/// From now on the only certificate that passes is one whose public key has this SHA-256
/// ("sha256//" and base64, as curl writes it). Its issuer and its name then do not matter: the key
/// is who it is. `pin` must outlive the context.
void trustOnly(SSL_CTX *context, const QByteArray *pin);

} // namespace cordboard::http
