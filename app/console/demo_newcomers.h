#pragma once

#include "ui/bridge/engine_proxy.h"

#include <QSet>

namespace cordboard::app {

/// Tells of each conversation once, when it is first heard of. Lives in the GUI thread.
class DemoNewcomers : public QObject
{
    Q_OBJECT

public:
    explicit DemoNewcomers(ui::EngineProxy &proxy, QObject *parent = nullptr);

Q_SIGNALS:
    void came(const cordboard::Conversation &thread);

private:
    void look(const QList<ConversationId> &ids);

    ui::EngineProxy &m_proxy;
    QSet<ConversationId> m_seen;
};

} // namespace cordboard::app
