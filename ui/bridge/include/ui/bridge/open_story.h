#pragma once

#include "base/error.h"
#include "model/message_story.h"
#include "ui/bridge/engine_proxy.h"

#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// The story of one message, read anew whenever it goes on: at once with its ticks, and every few
/// seconds while something about it is still open that has no tick (its place in the line, its
/// webhooks). At most one question is under way. GUI thread.
class OpenStory : public QObject
{
    Q_OBJECT

public:
    explicit OpenStory(EngineProxy &proxy, QObject *parent = nullptr);

    void open(TargetId target);
    void close();
    /// Something was done about it that has no tick.
    void refresh() { read(); }
    TargetId target() const { return m_target; }
    bool isOpen() const { return m_target.isValid(); }

Q_SIGNALS:
    void told(const cordboard::MessageStory &story);
    void failed(const cordboard::Error &error);

private:
    void read();
    void takeTicks(const QList<TargetTick> &ticks);
    void take(const Result<MessageStory> &story);

    EngineProxy &m_proxy;
    TargetId m_target;
    QTimer m_again;
    bool m_asking = false;
    bool m_stale = false;
    int m_generation = 0; ///< answers about an earlier message are dropped
};

} // namespace cordboard::ui
