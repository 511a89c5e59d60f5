#include "pin.h"

#include <QCryptographicHash>

#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace cordboard::http {

namespace {

QByteArray pinOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return {};
    const QByteArray key(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return "sha256//" + QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64();
}

int verify(X509_STORE_CTX *chain, void *pin)
{
    X509 *leaf = X509_STORE_CTX_get0_cert(chain);
    if (leaf && pinOf(leaf) == *static_cast<const QByteArray *>(pin))
        return 1;
    X509_STORE_CTX_set_error(chain, X509_V_ERR_CERT_UNTRUSTED);
    return 0;
}

} // namespace

void trustOnly(SSL_CTX *context, const QByteArray *pin)
{
    SSL_CTX_set_cert_verify_callback(context, verify, const_cast<QByteArray *>(pin));
}

} // namespace cordboard::http
