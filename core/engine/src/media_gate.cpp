#include "media_gate.h"

#include "engine/face/media_checks.h"
#include "store/media_checks.h"
#include "words.h"

namespace cordboard::engine {

Error infectedError(const QString &threat)
{
    return {ErrorCode::Refused,
            Words::tr("This file holds a virus (%1) and stays closed. Delete the message, and tell "
                      "whoever sent it.")
                .arg(threat),
            mediaInfected};
}

QFuture<Result<QByteArray>> MediaGate::open(const QByteArray &digest, const ReadFn &read) const
{
    struct Look
    {
        bool isOpen = false;
        QByteArray octets = {};
    };
    const auto job = [digest, read](store::Connection &c) -> Result<Look> {
        const auto standing = store::MediaChecks(c).standing(digest);
        if (!standing)
            return forward(standing);
        if (standing->check == MediumCheck::Infected)
            return Unexpected<Error>(infectedError(standing->threat));
        if (standing->isAsked)
            return Look{};
        auto octets = read(c);
        if (!octets)
            return forward(octets);
        return Look{true, *std::move(octets)};
    };
    const auto checked = [&store = m_store, read](const Result<void> &may) {
        return may ? store.read(read) : QtFuture::makeReadyFuture(Result<QByteArray>(forward(may)));
    };
    const auto looked = [check = m_check, checked, digest](const Result<Look> &look) {
        if (!look)
            return QtFuture::makeReadyFuture(Result<QByteArray>(forward(look)));
        if (look->isOpen)
            return QtFuture::makeReadyFuture(Result<QByteArray>(look->octets));
        return check(digest).then(checked).unwrap();
    };
    return m_store.read(job).then(looked).unwrap();
}

} // namespace cordboard::engine
