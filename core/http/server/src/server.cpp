#include "http/server/server.h"

#include "core.h"

#include <QThread>

namespace cordboard::http {

class Server::Private
{
public:
    Private(Options options, Owner owner)
        : core(std::move(options), std::move(owner))
    {}

    Core core;
    std::unique_ptr<QThread> thread;
};

Result<std::unique_ptr<Server>> Server::start(Options options, Handler handler,
                                              RefusalFormatter formatter, BodyLimit bodyLimit)
{
    auto d = std::make_unique<Private>(
        std::move(options), Owner{std::move(handler), std::move(formatter), std::move(bodyLimit)});
    if (const auto listening = d->core.listen(); !listening)
        return forward(listening);
    d->thread.reset(QThread::create([core = &d->core] { core->run(); }));
    d->thread->setObjectName(QStringLiteral("http server"));
    d->thread->start();
    return std::unique_ptr<Server>(new Server(std::move(d)));
}

Server::Server(std::unique_ptr<Private> made)
    : d(std::move(made))
{}

Server::~Server()
{
    d->core.stop();
    d->thread->wait();
}

quint16 Server::port() const
{
    return d->core.port();
}

bool Server::isTls() const
{
    return d->core.isTls();
}

} // namespace cordboard::http
