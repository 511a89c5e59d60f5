#include "web_socket_request.h"

namespace cordboard::http {

namespace {

bool listHas(const QByteArray &list, QByteArrayView word)
{
    for (const QByteArray &item : list.split(',')) {
        if (item.trimmed().compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

bool isWebSocketRequest(const Request &request)
{
    const auto key = QByteArray::fromBase64Encoding(request.header("Sec-WebSocket-Key"),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    return request.method == "GET" && listHas(request.header("Upgrade"), "websocket") &&
           listHas(request.header("Connection"), "upgrade") && key && key.decoded.size() == 16 &&
           request.header("Sec-WebSocket-Version") == "13" && request.body.isEmpty();
}

} // namespace cordboard::http
