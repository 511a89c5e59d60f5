#pragma once

#include "engine/provision/media.h"
#include "serve/media_listener.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace cordboard::engine {
class Engine;
}

namespace cordboard::app {

/// Links for trying them out on this computer: nobody else reaches their pages. The usual port, so
/// that links lead somewhere after a restart too, or one that nobody listens at now.
provision::ProvisionMedia linksOnThisComputer();

/// Listens for those who follow links, if the provision file says where, and tells the engine
/// whether links can be sent. A port that is taken is no reason to stop: texts go on, what has a
/// link waits, and it is tried again every few seconds. Lives in a thread with an event loop;
/// destroy it before the engine.
class MediaLinksHere : public QObject
{
    Q_OBJECT

public:
    explicit MediaLinksHere(engine::Engine &engine, QObject *parent = nullptr);

    /// Once. Blocking for as long as it takes to bind.
    void start(const std::optional<provision::ProvisionMedia> &wanted);

private:
    void listen();

    engine::Engine &m_engine;
    serve::MediaListener m_listener;
    provision::ProvisionMedia m_wanted;
    QString m_trouble; ///< told once
    QTimer m_again{this};
};

} // namespace cordboard::app
