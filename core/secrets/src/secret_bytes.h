#pragma once

#include <QByteArray>

#include <openssl/crypto.h>

namespace cordboard::secrets {

constexpr int keyOctets = 32;

/// Octets that are overwritten when they go out of scope. Wipes only its own, unshared memory: hand
/// it on by move.
class SecretBytes
{
public:
    explicit SecretBytes(const QByteArray &octets)
        : m_octets(octets.constData(), octets.size())
    {}
    explicit SecretBytes(qsizetype size)
        : m_octets(size, '\0')
    {}
    ~SecretBytes() { OPENSSL_cleanse(m_octets.data(), size_t(m_octets.size())); }
    SecretBytes(SecretBytes &&other) noexcept
        : m_octets(std::exchange(other.m_octets, {}))
    {}
    Q_DISABLE_COPY(SecretBytes)
    SecretBytes &operator=(SecretBytes &&) = delete;

    const QByteArray &octets() const { return m_octets; }
    const uchar *data() const { return reinterpret_cast<const uchar *>(m_octets.constData()); }
    uchar *data() { return reinterpret_cast<uchar *>(m_octets.data()); }
    qsizetype size() const { return m_octets.size(); }

private:
    QByteArray m_octets;
};

} // namespace cordboard::secrets
