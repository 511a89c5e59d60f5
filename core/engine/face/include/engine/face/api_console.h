#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace cordboard::engine {

/// A request to our own API, as a person types it.
struct ApiCall
{
    QByteArray method = "GET";
    QString path; ///< with the query: "/v1.0/messages?page_size=5"
    QByteArray body;
    QString key; ///< "vb_…"; empty: none is sent
};

struct ApiReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    qint64 tookUs = 0;
};

/// Lets a person try the API from the window. GUI thread; nothing here waits.
class ApiConsole
{
public:
    virtual ~ApiConsole() = default;

    /// Where programs reach the API: "http://127.0.0.1:8470". Empty while it is not served.
    virtual QString address() const = 0;
    /// Why it is not served, in a sentence; empty when it is, or when a person switched it off.
    virtual QString trouble() const = 0;
    /// Answers as a program would get it; whatever its status, that is no failure.
    virtual QFuture<Result<ApiReply>> send(const ApiCall &call) = 0;
};

} // namespace cordboard::engine
