#pragma once

#include "ui/bridge/engine_proxy.h"

#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// How many messages wait for a person's decision, kept current, and the decisions. One per
/// program; GUI thread.
class NeedsYouBook : public QObject
{
    Q_OBJECT

public:
    explicit NeedsYouBook(EngineProxy &proxy, QObject *parent = nullptr);

    qint64 count() const { return m_count; }

    void sendAgain(TargetId target);
    void setArrived(TargetId target);
    void leave(TargetId target);

Q_SIGNALS:
    /// The list is another; also when the count is the same.
    void changed(qint64 count);
    /// What was decided could not be done; the sentence says why.
    void refused(const cordboard::Error &error);

private:
    void read();
    void decide(const QFuture<Result<void>> &answer);

    EngineProxy &m_proxy;
    QTimer m_soon;
    qint64 m_count = 0;
};

} // namespace cordboard::ui
