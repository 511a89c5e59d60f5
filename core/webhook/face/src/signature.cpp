#include "webhook/face/signature.h"

#include "words.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace cordboard::webhook {

namespace {

constexpr int secretOctets = 32;
constexpr int minOctets = 24;
constexpr int maxOctets = 64;
constexpr qint64 toleranceS = 300;
const QLatin1String prefix("whsec_");

QByteArray hmac(const QByteArray &key, const QByteArray &content)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
}

/// Looks at every octet, wherever the first difference is.
bool isEqual(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == 0;
}

} // namespace

QString makeSecret()
{
    std::array<quint32, secretOctets / 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray octets(reinterpret_cast<const char *>(random.data()), secretOctets);
    return prefix + QString::fromLatin1(octets.toBase64());
}

Result<QByteArray> keyOf(const QString &secret)
{
    QByteArray written = secret.trimmed().toUtf8();
    if (written.startsWith(prefix.data()))
        written.remove(0, prefix.size());
    const auto decoded = QByteArray::fromBase64Encoding(
        written, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() < minOctets || (*decoded).size() > maxOctets)
        return fail(ErrorCode::Invalid,
                    Words::tr("A secret is “whsec_” and 24 to 64 octets in base64. Leave the field "
                              "empty to have one made."));
    return *decoded;
}

Result<QByteArray> lenientKeyOf(const QString &secret)
{
    if (secret.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The secret is empty."));
    const auto strict = keyOf(secret);
    return strict ? *strict : secret.toUtf8();
}

QByteArray signatureOf(const QByteArray &key, const QByteArray &id, qint64 timestamp,
                       const QByteArray &body)
{
    return "v1," + hmac(key, id + '.' + QByteArray::number(timestamp) + '.' + body).toBase64();
}

QByteArray signaturesOf(const QList<QByteArray> &keys, const QByteArray &id, qint64 timestamp,
                        const QByteArray &body)
{
    QByteArray all;
    for (const QByteArray &key : keys) {
        if (!all.isEmpty())
            all += ' ';
        all += signatureOf(key, id, timestamp, body);
    }
    return all;
}

QByteArray voipbinSignatureOf(const QString &secret, const QByteArray &body)
{
    return "sha256=" + hmac(secret.toUtf8(), body).toHex();
}

Verdict verify(const QByteArray &key, const QByteArray &id, const QByteArray &timestamp,
               const QByteArray &signatures, const QByteArray &body, qint64 nowS)
{
    bool isNumber = false;
    const qint64 at = timestamp.toLongLong(&isNumber);
    if (id.isEmpty() || !isNumber || signatures.trimmed().isEmpty())
        return Verdict::Missing;
    if (at < nowS - toleranceS)
        return Verdict::TooOld;
    if (at > nowS + toleranceS)
        return Verdict::TooNew;
    const QByteArray expected = signatureOf(key, id, at, body);
    bool fits = false;
    for (const QByteArray &one : signatures.split(' '))
        fits = isEqual(one, expected) || fits;
    return fits ? Verdict::Genuine : Verdict::Forged;
}

QString sentenceOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Genuine:
        return Words::tr("The signature is genuine.");
    case Verdict::Missing:
        return Words::tr("The headers of a signature are not there.");
    case Verdict::TooOld:
        return Words::tr("It was signed more than five minutes ago.");
    case Verdict::TooNew:
        return Words::tr("It was signed more than five minutes in the future.");
    case Verdict::Forged:
        return Words::tr("No signature fits this secret and these octets.");
    }
    return {};
}

} // namespace cordboard::webhook
