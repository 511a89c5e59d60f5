#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace cordboard::webhook {

// Standard Webhooks 1.0.0, version v1 (HMAC-SHA256). Pure; any thread.

/// A new secret: "whsec_" and base64 of 32 random octets.
QString makeSecret();

/// The octets of a secret. "whsec_" and the padding of base64 may be missing. Invalid unless it is
/// base64 of 24 to 64 octets; the sentence does not repeat it.
Result<QByteArray> keyOf(const QString &secret);

/// The same where the naming is VoIPBIN's: any text is a secret there, and what is no base64 counts
/// as the octets it is written with. Invalid when it is empty.
Result<QByteArray> lenientKeyOf(const QString &secret);

/// "v1,…" over `id.timestamp.body`.
QByteArray signatureOf(const QByteArray &key, const QByteArray &id, qint64 timestamp,
                       const QByteArray &body);

/// The value of webhook-signature: one signature a key, a space between them.
QByteArray signaturesOf(const QList<QByteArray> &keys, const QByteArray &id, qint64 timestamp,
                        const QByteArray &body);

/// The value of X-VoIPBIN-Signature: "sha256=" and the hexadecimal HMAC over the body, under the
/// secret as it is written.
QByteArray voipbinSignatureOf(const QString &secret, const QByteArray &body);

/// What a receiver does: whether any signature of version v1 in the header fits, and the time is
/// not more than five minutes off. In constant time for each.
enum class Verdict {
    Genuine,
    Missing, ///< a header is not there
    TooOld,
    TooNew,
    Forged,
};
Verdict verify(const QByteArray &key, const QByteArray &id, const QByteArray &timestamp,
               const QByteArray &signatures, const QByteArray &body, qint64 nowS);

/// The same in a sentence.
QString sentenceOf(Verdict verdict);

} // namespace cordboard::webhook
