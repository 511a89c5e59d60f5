#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace cordboard::app {

/// Turns SIGTERM and SIGINT into a signal of Qt's event loop. A second one ends the program at
/// once, as if nobody listened. One per process; lives in the main thread.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    void take();

    QSocketNotifier *m_notifier = nullptr;
    int m_sockets[2] = {-1, -1};
};

} // namespace cordboard::app
