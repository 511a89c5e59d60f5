#pragma once

#include "http/server/options.h"

#include <memory>
#include <optional>

namespace cordboard::http {

/// Why a request is refused, before it is put into the words of the API.
struct Fault
{
    Refusal::Reason reason = Refusal::Reason::Malformed;
    QByteArray message;
};

/// Octets -> one Request. Boost.Beast reads the grammar; what it lets pass and proxies are known to
/// disagree about (bare LF, folded lines, several lengths, trailers that overwrite) is refused
/// here. Nothing is read beyond the end of the request.
class RequestParser
{
public:
    explicit RequestParser(qsizetype headerLimit);
    ~RequestParser();

    /// Octets from where the last call ended. Returns how many are used up: all of the head, or
    /// nothing while it is not complete.
    qsizetype putHead(QByteArrayView octets);
    bool isHeadDone() const;

    /// To be called when the head is done, before the body.
    void setBodyLimit(qint64 octets);

    /// The same for the body; 0 when more is needed to get on.
    qsizetype putBody(QByteArrayView octets);
    bool isDone() const;

    const std::optional<Fault> &fault() const;
    Request &request();
    bool keepAlive() const;
    bool expectsContinue() const;
    bool isHttp11() const;
    std::optional<quint64> contentLength() const;

private:
    class Reader;
    std::unique_ptr<Reader> m_reader;
    std::optional<Fault> m_fault;
    qsizetype m_headerLimit;
    qsizetype m_scanned = 0;

    bool isHeadComplete(QByteArrayView octets, qsizetype *end);
    void fail(Refusal::Reason reason, const char *message);
};

} // namespace cordboard::http
