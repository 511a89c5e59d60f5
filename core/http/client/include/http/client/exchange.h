#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace cordboard::http {

/// One request. Values only.
struct Exchange
{
    QByteArray method = "POST";
    QByteArray url;
    QList<QByteArray> headers; ///< "Name: value", without line ends
    QByteArray body;
    bool allowPrivate = false;  ///< this computer and private networks may be reached
    int keepOctets = 1024;      ///< of the answer's body
    int mostOctets = 16 * 1024; ///< of it; then the connection is closed
    /// On a connection of its own: on one that is kept libcurl sends a request once more when the
    /// peer closes without a word, also after it took the body (seen: an MMSC got a picture twice).
    bool onlyOnce = false;
    int timeoutMs = 5000; ///< connecting, TLS, request and the whole answer; the DNS apart
    QByteArray authority; ///< PEM; instead of the system's authorities
    QByteArray pin;       ///< "sha256//…" of the key of its certificate; instead of authorities
};

/// What came of it.
struct Outcome
{
    enum class Kind {
        Answered,     ///< `status` came, whatever it is
        NotResolved,  ///< the name is not known, or the DNS took more than 2 s
        NotConnected, ///< nobody listens there, or the network is down
        Forbidden,    ///< the address guard said no
        Untrusted,    ///< the certificate
        TooSlow,      ///< not done within `timeoutMs`
        Broken,       ///< closed in between, or not HTTP
        Cancelled,    ///< the client ended first
    };
    Kind kind = Kind::Cancelled;
    int status = 0;
    bool isRequested = false; ///< it was connected: of the request anything may have arrived
    QByteArray body;          ///< the first octets of the answer, Exchange::keepOctets at most
    bool isCut = false;       ///< there was more than Exchange::mostOctets
    QByteArray contentType;   ///< the header as it came, at most 256 octets
    QByteArray retryAfter;    ///< likewise
    QString peer;             ///< address and port that answered, or were tried last
    qint64 tookUs = 0;
    QString detail; ///< technical, for the log; never a secret
};

/// A sentence for a person; of an answer that is not 2xx it names the status.
QString sentenceOf(const Outcome &outcome);

/// Stable word for the database and the API ("too_slow"); an unknown word is Cancelled.
QString toWord(Outcome::Kind kind);
Outcome::Kind outcomeKindFromWord(QStringView word);

using Done = std::function<void(Outcome)>;

} // namespace cordboard::http
