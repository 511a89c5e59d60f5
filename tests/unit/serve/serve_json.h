#pragma once

#include "http/server/response.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cordboard::test {

inline QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

inline QJsonObject objectOf(const http::Response &response)
{
    return objectOf(response.body);
}

inline QJsonArray rowsOf(const http::Response &response)
{
    return objectOf(response).value(QLatin1String("result")).toArray();
}

/// "ACCESSKEY_NOT_FOUND", of a refusal.
inline QString reasonOf(const http::Response &response)
{
    return objectOf(response)
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("reason"))
        .toString();
}

} // namespace cordboard::test
