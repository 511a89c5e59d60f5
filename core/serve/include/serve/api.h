#pragma once

#include "base/clock.h"
#include "http/server/options.h"
#include "http/server/response.h"

#include <QString>

#include <memory>

namespace cordboard::engine {
class Engine;
}
namespace cordboard::webhook {
class Webhooks;
}

namespace cordboard::serve {

struct ApiOptions
{
    bool queryKeys = true;     ///< keys in the address: ?token= and ?accesskey=
    int requestsPerSecond = 0; ///< of one key, with bursts of twice as many; 0: no limit
    int requestsPerSecondPerAddress = 0;
    QString version;                       ///< of the program, for /openapi.json
    webhook::Webhooks *webhooks = nullptr; ///< outlives the API; null: there are no such routes
};

/// The REST API over an engine: the seed's contract, compatible with VoIPBIN (docs/api.md). What it
/// gives out is for http::Server::start(); handlers may be called from several threads and outlive
/// this object's server, but not the engine. Destroy the server first, then this, then the engine.
class Api
{
public:
    Api(engine::Engine &engine, const ApiOptions &options, const Clock &clock);
    ~Api();
    Q_DISABLE_COPY_MOVE(Api)

    http::Handler handler() const;
    http::RefusalFormatter refusals() const;
    http::BodyLimit bodyLimit() const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace cordboard::serve
