#pragma once

#include "base/result.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QHash>

#include <functional>
#include <memory>
#include <mutex>

namespace cordboard::engine {

/// The passwords that MMSCs log in with at us, opened once each. Which listeners are wanted is
/// asked every few seconds, and each opening may put the keyring's question before a person: after
/// a failure nothing is opened for half a minute, then for twice as long each time, up to half an
/// hour. Thread-safe.
class ListenPasswords
{
public:
    using Open = std::function<QFuture<Result<QString>>(const QByteArray &sealed,
                                                        const QByteArray &context)>;

    explicit ListenPasswords(Open open);

    /// The password, or the failure of the last try while it is not time for another.
    QFuture<Result<QString>> of(const QByteArray &sealed, const QByteArray &context);

    /// The vault was opened: the next question is asked at once.
    void askAgain();

private:
    struct State
    {
        std::mutex mutex;
        QHash<QByteArray, QString> opened; ///< by what was sealed
        Error failure{};
        QDeadlineTimer again{0};
        int waitMs = 0;
    };

    const Open m_open;
    const std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace cordboard::engine
