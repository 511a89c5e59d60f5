#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace cordboard::simulator {

/// SIGTERM and SIGINT as a Qt signal (a pipe: nothing else is safe in a handler). One at a time.
class StopSignals : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cordboard::simulator
