#pragma once

#include <QByteArray>

#include <openssl/crypto.h>

namespace cordboard::secrets {

/// Overwrites what it held when it goes. Keep no other copy: QByteArray shares, and a detached copy
/// stays.
class SecretBytes
{
public:
    explicit SecretBytes(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}
    ~SecretBytes() { OPENSSL_cleanse(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(SecretBytes)

    const unsigned char *data() const
    {
        return reinterpret_cast<const unsigned char *>(m_bytes.constData());
    }
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

} // namespace cordboard::secrets
