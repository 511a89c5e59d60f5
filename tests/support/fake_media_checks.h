#pragma once

#include "engine/face/media_checks.h"

namespace cordboard::test {

/// The setup in memory; the scanner answers what it is told to.
class FakeMediaChecks final : public engine::MediaChecks
{
public:
    QFuture<Result<MediaCheckSetup>> setup() override
    {
        return QtFuture::makeReadyFuture(Result<MediaCheckSetup>(stored));
    }
    QFuture<Result<void>> setUp(const MediaCheckSetup &setup) override
    {
        if (answer)
            stored = setup;
        return QtFuture::makeReadyFuture(answer);
    }
    QFuture<Result<QString>> tryOut(const MediaCheckSetup &setup) override
    {
        tried = setup;
        return QtFuture::makeReadyFuture(version);
    }

    MediaCheckSetup stored;
    MediaCheckSetup tried;
    Result<void> answer;
    Result<QString> version = QStringLiteral("ClamAV 1.4.6/27000/Fri Nov 27 2026");
};

} // namespace cordboard::test
