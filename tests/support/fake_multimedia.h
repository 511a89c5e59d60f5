#pragma once

#include "engine/face/multimedia.h"

#include <QHash>

namespace cordboard::test {

/// Media in memory; what MMSCs bring is kept to be looked at.
class FakeMultimedia final : public engine::Multimedia
{
public:
    QFuture<Result<QByteArray>> octets(const QByteArray &digest) override
    {
        const auto found = stored.constFind(digest);
        return QtFuture::makeReadyFuture(
            found == stored.constEnd()
                ? Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("Not stored.")))
                : Result<QByteArray>(*found));
    }
    QFuture<Result<void>> maySend(const QString &) override
    {
        return QtFuture::makeReadyFuture(ready);
    }
    QFuture<Result<NewMedium>> fetch(const QString &url, qint64) override
    {
        fetched.append(url);
        return QtFuture::makeReadyFuture(fetchAnswer);
    }
    QFuture<Result<void>> receive(const engine::MmsArrival &arrival) override
    {
        arrivals.append(arrival);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<void>> report(const engine::MmsReport &report) override
    {
        reports.append(report);
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<QList<engine::MmsListener>>> listeners() override
    {
        return QtFuture::makeReadyFuture(Result<QList<engine::MmsListener>>(listening));
    }

    QHash<QByteArray, QByteArray> stored;
    QList<engine::MmsArrival> arrivals;
    QList<engine::MmsReport> reports;
    QList<engine::MmsListener> listening;
    Result<void> answer;
    Result<void> ready; ///< of maySend()
    QStringList fetched;
    Result<NewMedium> fetchAnswer = NewMedium();
};

} // namespace cordboard::test
