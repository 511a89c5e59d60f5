#include "listen_passwords.h"

#include <QPromise>

namespace cordboard::engine {

namespace {

constexpr int firstWaitMs = 30'000;
constexpr int longestWaitMs = 1'800'000;

} // namespace

ListenPasswords::ListenPasswords(Open open)
    : m_open(std::move(open))
{}

QFuture<Result<QString>> ListenPasswords::of(const QByteArray &sealed, const QByteArray &context)
{
    {
        const std::lock_guard lock(m_state->mutex);
        const auto known = m_state->opened.constFind(sealed);
        if (known != m_state->opened.constEnd())
            return QtFuture::makeReadyFuture(Result<QString>(*known));
        if (m_state->waitMs > 0 && !m_state->again.hasExpired())
            return QtFuture::makeReadyFuture(Result<QString>(Unexpected<Error>(m_state->failure)));
    }
    return m_open(sealed, context).then([state = m_state, sealed](const Result<QString> &password) {
        const std::lock_guard lock(state->mutex);
        if (password) {
            state->opened.insert(sealed, *password);
            state->waitMs = 0;
        } else {
            state->failure = password.error();
            state->waitMs =
                state->waitMs == 0 ? firstWaitMs : qMin(2 * state->waitMs, longestWaitMs);
            state->again.setRemainingTime(state->waitMs);
        }
        return password;
    });
}

void ListenPasswords::askAgain()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->waitMs = 0;
}

} // namespace cordboard::engine
