#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>
#include <utility>

namespace cordboard::http {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// One request that has passed every check of the server: Host, Origin, sizes, path. A value.
struct Request
{
    QByteArray method; ///< as sent; methods are case-sensitive
    QByteArray target; ///< as sent. May hold a key (`?token=`): never log it.
    /// Before '?', decoded, valid UTF-8, starts with '/'. Never holds NUL or another control
    /// character, a backslash, an empty segment within, "." or "..": those were answered 400.
    QByteArray path;
    Fields query;   ///< decoded, in order; '+' is a space; a name without '=' has an empty value
    Fields headers; ///< in order, names as sent, values without surrounding blanks
    QByteArray body;
    QHostAddress peer;
    bool tls = false;
    bool wantsWebSocket = false; ///< a well-formed upgrade; only then may the answer be one

    /// The first header of that name, in whatever case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;

    /// The first value of that name in the query; absent is not the same as empty.
    std::optional<QByteArray> parameter(QByteArrayView name) const;
};

} // namespace cordboard::http
