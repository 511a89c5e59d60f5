#include "ui/bridge/needs_you_book.h"

#include "base/take.h"

namespace cordboard::ui {

namespace {
/// A line that breaks during a broadcast changes thousands at once.
constexpr int readAfterMs = 200;
} // namespace

NeedsYouBook::NeedsYouBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(readAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &NeedsYouBook::read);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&proxy, &EngineProxy::needsYouChanged, this, soon);
    connect(&proxy, &EngineProxy::lookAgain, this, soon);
    read();
}

void NeedsYouBook::read()
{
    take(m_proxy.engine().needsYou().count(), this, [this](const Result<qint64> &count) {
        if (!count)
            return;
        m_count = *count;
        Q_EMIT changed(m_count);
    });
}

void NeedsYouBook::sendAgain(TargetId target)
{
    decide(m_proxy.engine().needsYou().sendAgain(target));
}

void NeedsYouBook::setArrived(TargetId target)
{
    decide(m_proxy.engine().needsYou().setArrived(target));
}

void NeedsYouBook::leave(TargetId target)
{
    decide(m_proxy.engine().needsYou().leave(target));
}

void NeedsYouBook::decide(const QFuture<Result<void>> &answer)
{
    take(answer, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

} // namespace cordboard::ui
