#pragma once

#include "http/server/response.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace cordboard::http {

/// What one peer may take, and all together. The figures of security.md 4.1; tests make them
/// smaller.
struct Limits
{
    qsizetype header = 16 * 1024;                ///< request line and headers, octets
    qint64 body = 1024 * 1024;                   ///< where the server's BodyLimit says nothing else
    qint64 buffered = 24 * 1024 * 1024;          ///< bodies of all connections that are being read
    int connections = 100;                       ///< open at once
    int connectionsPerHost = 10;                 ///< of one address; not of this computer's own
    std::chrono::milliseconds headerTime{10000}; ///< from its first octet; TLS handshake included
    std::chrono::milliseconds idleTime{15000};   ///< between requests
    std::chrono::milliseconds answerTime{60000}; ///< then 503; the handler has forgotten it
    qint64 rate = 1024; ///< octets/s that a body, or an answer, moves at least …
    std::chrono::milliseconds rateTime{5000};  ///< … on average over each such stretch
    std::chrono::milliseconds drainTime{3000}; ///< for what is being answered when the server ends
    int webSockets = 32;                       ///< open at once; they count as connections too
    qint64 webSocketMessage = 64 * 1024;       ///< one message from the peer
    qint64 webSocketQueue = 4 * 1024 * 1024;   ///< not yet taken by one peer
    std::chrono::milliseconds pingTime{
        20000}; ///< silence before a ping; as long again, and it is over
};

/// Why the server itself says no.
struct Refusal
{
    enum class Reason {
        Malformed,      ///< 400: not HTTP as it must be
        BadTarget,      ///< 400: the path or query
        Slow,           ///< 408
        BodyTooLarge,   ///< 413
        Expectation,    ///< 417
        WrongHost,      ///< 421: Host is not a name of ours
        OtherSite,      ///< 403: sent by a page of another site
        HeaderTooLarge, ///< 431
        Failed,         ///< 500: the handler gave no answer
        Transfer,       ///< 501: a transfer coding other than chunked
        Busy,           ///< 503: too many connections, no memory for bodies, or no answer in time
        Version,        ///< 505
    };
    Reason reason = Reason::Malformed;
    int status = 400;
    QByteArray message;               ///< one English sentence
    const Request *request = nullptr; ///< as far as it could be read, during the call; or null
};

/// Makes the body (and headers) of a refusal in the words of the API. Called in the server's
/// thread.
using RefusalFormatter = std::function<Response(const Refusal &)>;

/// The largest body for that method and decoded path, in octets. Called in the server's thread
/// before a body is read.
using BodyLimit = std::function<qint64(QByteArrayView method, QByteArrayView path)>;

struct Options
{
    QList<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost)};
    quint16 port = 0; ///< 0 takes a free one
    /// Names under which browsers and programs reach us besides this computer's own:
    /// "sms.example.com" with our port, or "sms.example.com:443" as a proxy in front of us writes
    /// it (443 also stands for no port at all).
    QStringList hosts;
    bool openToOtherSites = false; ///< people follow links to it from anywhere; nothing here may
                                   ///< depend on who asks
    bool plainForOthers = false;   ///< no TLS, and not only for this computer: a private network of
                                   ///< what speaks none
    bool anyHost = false;    ///< whatever name they use; only where each request shows a login
    QString certificateFile; ///< PEM, the chain in order; with `keyFile` it makes TLS, 1.2 or
                             ///< newer. Both are read again within 10 s when they were replaced
    QString keyFile;         ///< PEM without a passphrase
    Limits limits;
};

} // namespace cordboard::http
