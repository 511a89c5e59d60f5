#pragma once

#include "app/common/api_listener.h"
#include "app/common/foundation.h"
#include "app/common/provisioner.h"
#include "app/common/webhooks.h"
#include "engine/engine_service.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace cordboard::bench {

/// cordboardd's engine, listener and forwarder in this process, set up by a provision file in
/// `folder`; ends the program with a sentence when they cannot be. The file is applied by the event
/// loop: then `ready` is called, with whether the API listens.
class Served
{
public:
    Served(QCoreApplication &program, const QString &folder, const QByteArray &provision,
           std::function<void(bool)> ready)
        : m_foundation(lay(folder, provision))
        , m_engine(startEngine(folder, m_foundation))
        , m_webhooks(app::startWebhooks(*m_engine))
        , m_api(*m_engine, *m_webhooks)
    {
        app::applyThrough({*m_engine, *m_webhooks}, *m_foundation.provision, &program,
                          [this, ready = std::move(ready)](const Result<void> &applied) {
                              if (!applied)
                                  qFatal("%s", qPrintable(applied.error().message));
                              m_api.start(m_foundation.provision->api);
                              ready(!m_api.address().isEmpty());
                          });
    }

    engine::EngineService &engine() { return *m_engine; }

private:
    static app::Foundation lay(const QString &folder, const QByteArray &provision)
    {
        app::ProgramOptions options;
        options.dataDir = dataIn(folder);
        options.provisionFile = folder + QStringLiteral("/provision.json");
        QFile file(options.provisionFile);
        QDir().mkpath(folder);
        if (!file.open(QIODevice::WriteOnly) || file.write(provision) < 0)
            qFatal("the provision file cannot be written");
        file.close();
        auto foundation = app::lay(options);
        if (!foundation)
            qFatal("%s", qPrintable(foundation.error().sentence));
        return *std::move(foundation);
    }

    static std::unique_ptr<engine::EngineService> startEngine(const QString &folder,
                                                              app::Foundation &foundation)
    {
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = dataIn(folder);
        return engine::EngineService::start(std::move(foundation.store), options);
    }

    static QString dataIn(const QString &folder) { return folder + QStringLiteral("/data"); }

    app::Foundation m_foundation;
    const std::unique_ptr<engine::EngineService> m_engine;
    const std::unique_ptr<webhook::ForwarderService> m_webhooks;
    app::ApiListener m_api;
};

} // namespace cordboard::bench
