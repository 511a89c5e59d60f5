#pragma once

#include "demo_newcomers.h"
#include "ui/bridge/engine_proxy.h"

#include <QHash>

namespace cordboard::app {

/// Gives the demo's customers their names as they write, as an address book would. Lives in the GUI
/// thread.
class DemoNames : public QObject
{
    Q_OBJECT

public:
    DemoNames(ui::EngineProxy &proxy, const DemoNewcomers &newcomers, QObject *parent = nullptr);

private:
    void name(const Conversation &thread);

    ui::EngineProxy &m_proxy;
    QHash<QString, QString> m_names;
};

} // namespace cordboard::app
