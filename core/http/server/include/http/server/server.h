#pragma once

#include "base/result.h"
#include "http/server/options.h"
#include "http/server/response.h"

#include <memory>

namespace cordboard::http {

/// An HTTP/1.1 and WebSocket server in a thread of its own, plain or over TLS. It checks what
/// reaches a handler: grammar, sizes, times, Host and Origin (security.md 4.1). Pages of other
/// sites, names that were rebound to us, and whatever is malformed never get as far as the handler.
class Server
{
public:
    /// Binds before it returns, and reads the certificate; the failure is a sentence. `handler`,
    /// `formatter` and `bodyLimit` are called in the server's thread until the server is destroyed;
    /// the last two may be empty: then refusals are plain text, and bodies end at Limits::body.
    static Result<std::unique_ptr<Server>> start(Options options, Handler handler,
                                                 RefusalFormatter formatter = {},
                                                 BodyLimit bodyLimit = {});

    /// Accepts no more, lets what is being answered be answered for at most Limits::drainTime, then
    /// closes all and joins the thread. Not to be called in the server's thread.
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    quint16 port() const;
    bool isTls() const;

private:
    class Private;
    explicit Server(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace cordboard::http
