#include "request_parser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <limits>

namespace cordboard::http {

namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::http::error;
using Octets = beast::string_view;

constexpr qsizetype chunkLine = 4096; // a chunk's size and extensions, or the trailers
constexpr quint64 chunkExtensions = 16 * 1024;
constexpr std::uint64_t reservedAhead =
    16 * 1024; // octets of a body, before the first one is there

QByteArray toByteArray(Octets octets)
{
    return QByteArray(octets.data(), qsizetype(octets.size()));
}

bool isSame(Octets octets, const char *name)
{
    return QByteArrayView(octets.data(), qsizetype(octets.size()))
               .compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
}

bool isNumber(Octets octets)
{
    return !octets.empty() && octets.size() <= 18 &&
           std::all_of(octets.begin(), octets.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const char *sentenceOf(const error_code &code)
{
    if (code == error::bad_method || code == error::bad_target)
        return "The request line is malformed.";
    if (code == error::bad_field || code == error::bad_value)
        return "A header is malformed.";
    if (code == error::bad_content_length)
        return "Content-Length must be one plain number, and not beside Transfer-Encoding.";
    if (code == error::bad_transfer_encoding)
        return "Transfer-Encoding must stand alone, once, and not beside Content-Length.";
    if (code == error::bad_chunk || code == error::bad_chunk_extension)
        return "A chunk of the body is malformed.";
    return "This is not a well-formed HTTP request.";
}

} // namespace

class RequestParser::Reader final : public beast::http::basic_parser<true>
{
public:
    Reader()
    {
        // limits of the head are kept by RequestParser, those of the body follow when the head is
        // read
        header_limit(std::numeric_limits<std::uint32_t>::max());
        body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    Request request;
    std::optional<Fault> fault;
    int version = 0;
    bool expects = false;

private:
    int m_hosts = 0;
    int m_lengths = 0;
    int m_codings = 0;
    bool m_headDone = false;
    quint64 m_extensions = 0;

    void refuse(error_code &code, Refusal::Reason reason, const char *message)
    {
        fault = Fault{reason, message};
        code = error::bad_value;
    }

    void on_request_impl(beast::http::verb, Octets method, Octets target, int parsed,
                         error_code &) override
    {
        request.method = toByteArray(method);
        request.target = toByteArray(target);
        version = parsed;
    }

    void on_response_impl(int, Octets, int, error_code &) override {}

    void on_field_impl(beast::http::field known, Octets name, Octets value,
                       error_code &code) override
    {
        if (m_headDone)
            return; // a trailer: nobody asked for one, and it must not add to the headers
        using beast::http::field;
        switch (known) {
        case field::host:
            if (++m_hosts > 1)
                return refuse(code, Refusal::Reason::Malformed, "There is more than one Host.");
            break;
        case field::content_length:
            if (++m_lengths > 1 || !isNumber(value))
                code = error::bad_content_length;
            break;
        case field::transfer_encoding:
            if (++m_codings > 1 || version < 11)
                code = error::bad_transfer_encoding;
            else if (!isSame(value, "chunked"))
                refuse(code, Refusal::Reason::Transfer,
                       "The only Transfer-Encoding understood is chunked.");
            break;
        case field::expect:
            expects = isSame(value, "100-continue");
            if (!expects)
                refuse(code, Refusal::Reason::Expectation,
                       "The only Expect understood is 100-continue.");
            break;
        default:
            break;
        }
        request.headers.emplace_back(toByteArray(name), toByteArray(value));
    }

    void on_header_impl(error_code &code) override
    {
        m_headDone = true;
        if (m_hosts != 1)
            return refuse(code, Refusal::Reason::Malformed, "The Host header is missing.");
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &length, error_code &) override
    {
        // What was announced may never come: the allocator gives pages out again that larger bodies
        // have written to, and 500 slow peers then hold 75 MB by their announcements alone.
        if (length)
            request.body.reserve(qsizetype(std::min(*length, reservedAhead)));
    }

    std::size_t on_body_impl(Octets body, error_code &) override
    {
        request.body.append(body.data(), qsizetype(body.size()));
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t, Octets extensions, error_code &code) override
    {
        m_extensions += extensions.size();
        if (m_extensions > chunkExtensions)
            refuse(code, Refusal::Reason::Malformed, "The chunk extensions are too long.");
    }

    std::size_t on_chunk_body_impl(std::uint64_t, Octets body, error_code &code) override
    {
        return on_body_impl(body, code);
    }

    void on_finish_impl(error_code &) override {}
};

RequestParser::RequestParser(qsizetype headerLimit)
    : m_reader(std::make_unique<Reader>())
    , m_headerLimit(headerLimit)
{}

RequestParser::~RequestParser() = default;

void RequestParser::fail(Refusal::Reason reason, const char *message)
{
    m_fault = Fault{reason, message};
}

/// True when the empty line is there. Refuses line ends that some read as one and others do not.
bool RequestParser::isHeadComplete(QByteArrayView octets, qsizetype *end)
{
    while (m_scanned < octets.size()) {
        const bool isLineBegin = m_scanned > 0 && octets[m_scanned - 1] == '\n';
        if (isLineBegin && (octets[m_scanned] == ' ' || octets[m_scanned] == '\t')) {
            fail(Refusal::Reason::Malformed, "A header is folded over two lines.");
            return false;
        }
        const qsizetype feed = octets.indexOf('\n', m_scanned);
        if (feed < 0) {
            m_scanned = octets.size();
            return false;
        }
        if (feed == 0 || octets[feed - 1] != '\r') {
            fail(Refusal::Reason::Malformed, "A line ends with a line feed alone.");
            return false;
        }
        m_scanned = feed + 1;
        if (feed >= 3 && octets[feed - 2] == '\n') {
            *end = feed + 1;
            return true;
        }
    }
    return false;
}

qsizetype RequestParser::putHead(QByteArrayView octets)
{
    qsizetype skipped = 0; // empty lines before the request, as RFC 9112 2.2 allows
    while (octets.startsWith("\r\n")) {
        skipped += 2;
        m_scanned = 0;
        octets = octets.sliced(2);
    }
    qsizetype end = 0;
    const bool complete = isHeadComplete(octets, &end);
    if (!m_fault && (complete ? end : octets.size()) > m_headerLimit)
        fail(Refusal::Reason::HeaderTooLarge, "The request line and headers are too long.");
    if (m_fault || !complete)
        return skipped;
    error_code code;
    m_reader->eager(false);
    std::size_t used = 0;
    while (used < std::size_t(end) && !code && !m_reader->is_header_done())
        used += m_reader->put({octets.data() + used, std::size_t(end) - used}, code);
    if (m_reader->fault)
        m_fault = m_reader->fault;
    else if (code == error::bad_version && octets.first(octets.indexOf('\r')).contains(" HTTP/"))
        fail(Refusal::Reason::Version, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    else if (code || !m_reader->is_header_done() || used != std::size_t(end))
        fail(Refusal::Reason::Malformed, sentenceOf(code));
    return skipped + end;
}

qsizetype RequestParser::putBody(QByteArrayView octets)
{
    error_code code;
    m_reader->eager(true);
    const auto used = qsizetype(m_reader->put({octets.data(), std::size_t(octets.size())}, code));
    if (m_reader->fault)
        m_fault = m_reader->fault;
    else if (code == error::body_limit)
        fail(Refusal::Reason::BodyTooLarge, "The body is too large.");
    else if (code == error::need_more && octets.size() - used > chunkLine)
        fail(Refusal::Reason::Malformed, "A chunk's line is too long.");
    else if (code && code != error::need_more)
        fail(Refusal::Reason::Malformed, sentenceOf(code));
    return used;
}

bool RequestParser::isHeadDone() const
{
    return !m_fault && m_reader->is_header_done();
}

bool RequestParser::isDone() const
{
    return !m_fault && m_reader->is_done();
}

void RequestParser::setBodyLimit(qint64 octets)
{
    m_reader->body_limit(std::uint64_t(octets));
}

const std::optional<Fault> &RequestParser::fault() const
{
    return m_fault;
}

Request &RequestParser::request()
{
    return m_reader->request;
}

bool RequestParser::keepAlive() const
{
    return m_reader->is_header_done() && m_reader->keep_alive();
}

bool RequestParser::expectsContinue() const
{
    return m_reader->expects && isHttp11();
}

bool RequestParser::isHttp11() const
{
    return m_reader->version >= 11;
}

std::optional<quint64> RequestParser::contentLength() const
{
    const auto length = m_reader->content_length();
    return length ? std::optional<quint64>(*length) : std::nullopt;
}

} // namespace cordboard::http
