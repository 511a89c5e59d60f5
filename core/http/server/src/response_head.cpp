#include "response_head.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace cordboard::http {

namespace {

const char *phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 402:
        return "Payment Required";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

bool isValue(const QByteArray &value)
{
    return std::none_of(value.cbegin(), value.cend(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return (octet < 0x20 && c != '\t') || octet == 0x7F;
    });
}

} // namespace

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray responseHead(const Response &response, const Framing &framing, const QByteArray &date)
{
    if (response.status < 200 || response.status > 599 || !isValue(response.contentType))
        return {};
    QByteArray head;
    head.reserve(256 + (framing.isHead ? 0 : qMin<qsizetype>(response.body.size(), 16 * 1024)));
    head += "HTTP/1.1 ";
    head += QByteArray::number(response.status);
    head += ' ';
    head += phraseOf(response.status);
    head += "\r\nDate: ";
    head += date;
    if (mayHaveBody(response.status)) {
        if (!response.contentType.isEmpty()) {
            head += "\r\nContent-Type: ";
            head += response.contentType;
        }
        head += "\r\nContent-Length: ";
        head +=
            QByteArray::number(framing.isHead && response.headLength >= 0 ? response.headLength
                                                                          : response.body.size());
    }
    if (!framing.keepAlive)
        head += "\r\nConnection: close";
    else if (!framing.http11)
        head += "\r\nConnection: keep-alive";
    for (const auto &[name, value] : response.headers) {
        if (!isToken(name) || !isValue(value))
            return {};
        head += "\r\n";
        head += name;
        head += ": ";
        head += value;
    }
    head += "\r\n\r\n";
    return head;
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    return QLocale::c()
        .toString(QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC),
                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace cordboard::http
