#pragma once

#include "demo_newcomers.h"
#include "ui/bridge/engine_proxy.h"

#include <QTimer>

namespace cordboard::app {

/// In a new demo the one who asks for his bike gets a film of it as a link, so that it is seen what
/// such a message, and the page behind it, are like. Lives in the GUI thread.
class DemoLink : public QObject
{
    Q_OBJECT

public:
    DemoLink(ui::EngineProxy &proxy, const DemoNewcomers &newcomers, QObject *parent = nullptr);

private:
    void look(const Conversation &thread);
    void send();

    ui::EngineProxy &m_proxy;
    Conversation m_thread; ///< of whom it is for; valid once he has written
    QTimer m_pause{this};
};

} // namespace cordboard::app
