#pragma once

#include "engine/face/api_console.h"

#include <QNetworkAccessManager>

#include <functional>

namespace cordboard::app {

/// The window's own way to the API: over the same socket, with the same checks, as any program.
/// Lives in the GUI thread.
class LoopbackConsole final : public QObject, public engine::ApiConsole
{
public:
    /// Asked each time: the API begins to listen after the window is there.
    struct Where
    {
        std::function<QString()> address; ///< empty: nothing listens
        std::function<QString()> trouble; ///< why
    };

    /// `certificate` is the file that the API shows, PEM; empty: it is served without TLS. It is
    /// trusted here, under the name that is in it, because it is our own.
    LoopbackConsole(Where where, QString certificate, QObject *parent = nullptr);

    QString address() const override;
    QString trouble() const override;
    QFuture<Result<engine::ApiReply>> send(const engine::ApiCall &call) override;

private:
    QNetworkRequest requestFor(const engine::ApiCall &call) const;

    const Where m_where;
    const QString m_certificate;
    QNetworkAccessManager m_network;
};

} // namespace cordboard::app
