#pragma once

#include "ui/bridge/engine_proxy.h"

#include <QHash>
#include <QSet>

namespace cordboard::app {

/// Gives the demo's customers their names as they write, as an address book would. Lives in the GUI
/// thread.
class DemoNames : public QObject
{
    Q_OBJECT

public:
    explicit DemoNames(ui::EngineProxy &proxy, QObject *parent = nullptr);

private:
    void look(const QList<ConversationId> &ids);
    void name(const QList<Conversation> &threads);

    ui::EngineProxy &m_proxy;
    QHash<QString, QString> m_names;
    QSet<ConversationId> m_seen;
};

} // namespace cordboard::app
