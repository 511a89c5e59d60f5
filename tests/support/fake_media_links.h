#pragma once

#include "engine/face/media_links.h"

#include <QHash>

namespace cordboard::test {

/// Links in memory.
class FakeMediaLinks final : public engine::MediaLinks
{
public:
    QFuture<Result<MediaLinkSetup>> setup() override
    {
        return QtFuture::makeReadyFuture(Result<MediaLinkSetup>(stored));
    }
    QFuture<Result<void>> setUp(const MediaLinkSetup &setup) override
    {
        stored = setup;
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<void>> cannotListen(const MediaLinkSetup &setup,
                                       const QString &sentence) override
    {
        trouble = sentence;
        return setUp(setup);
    }
    QFuture<Result<void>> notHere() override { return setUp({}); }
    QFuture<Result<engine::LinkPage>> page(const QString &token) override
    {
        const auto found = pages.constFind(token);
        return QtFuture::makeReadyFuture(
            found == pages.constEnd()
                ? Result<engine::LinkPage>(fail(ErrorCode::NotFound, QStringLiteral("Nothing.")))
                : Result<engine::LinkPage>(*found));
    }
    void countView(const QString &token) override { ++views[token]; }
    QFuture<Result<QByteArray>> octets(const QByteArray &digest, qint64 from, qint64 count) override
    {
        return QtFuture::makeReadyFuture(Result<QByteArray>(files.value(digest).mid(from, count)));
    }
    QFuture<Result<void>> revoke(MessageId message) override
    {
        revoked.append(message);
        return QtFuture::makeReadyFuture(answer);
    }

    MediaLinkSetup stored;
    QString trouble;                        ///< of cannotListen()
    QHash<QString, engine::LinkPage> pages; ///< by token
    QHash<QString, int> views;
    QHash<QByteArray, QByteArray> files; ///< by digest
    QList<MessageId> revoked;
    Result<void> answer; ///< of revoke()
};

} // namespace cordboard::test
