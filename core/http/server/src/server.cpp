#include "http/server/server.h"

#include "core.h"

#include <QCoreApplication>

#include <pthread.h>

#include <system_error>
#include <thread>

namespace cordboard::http {

class Server::Private
{
public:
    Private(Options options, Owner owner)
        : core(std::move(options), std::move(owner))
    {}

    Core core;
    std::thread thread; // its end is one that ThreadSanitizer sees, QThread's is not
};

Result<std::unique_ptr<Server>> Server::start(Options options, Handler handler,
                                              RefusalFormatter formatter, BodyLimit bodyLimit)
{
    auto d = std::make_unique<Private>(
        std::move(options), Owner{std::move(handler), std::move(formatter), std::move(bodyLimit)});
    if (const auto listening = d->core.listen(); !listening)
        return forward(listening);
    try {
        d->thread = std::thread([core = &d->core] {
            ::pthread_setname_np(::pthread_self(), "http server");
            core->run();
        });
    } catch (const std::system_error &error) {
        return fail(ErrorCode::Busy,
                    QCoreApplication::translate(
                        "cordboard::http::Server",
                        "The system gives no more threads. Close other programs and try again."),
                    QString::fromLocal8Bit(error.what()));
    }
    return std::unique_ptr<Server>(new Server(std::move(d)));
}

Server::Server(std::unique_ptr<Private> made)
    : d(std::move(made))
{}

Server::~Server()
{
    d->core.stop();
    d->thread.join();
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
