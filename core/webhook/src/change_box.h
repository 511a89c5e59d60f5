#pragma once

#include "webhook/face/webhooks.h"

#include <mutex>

namespace cordboard::webhook {

/// What changed, for whoever watches: bounded, and one wake-up until it is taken. Any thread.
class ChangeBox
{
public:
    static constexpr int mostNamed = 1'000;

    void setWatch(std::function<void()> watch);
    Webhooks::Changes take();

    void noteEndpoints();
    void noteDeliveries(const QList<qint64> &events);

private:
    void tell();

    std::mutex m_mutex;
    std::function<void()> m_watch;
    Webhooks::Changes m_changes;
    bool m_told = false;
};

} // namespace cordboard::webhook
