#include "engine_media_checks.h"

#include "clamd/address.h"
#include "store/media_checks.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// An address may be left out where nothing is checked.
Result<MediaCheckSetup> soundSetup(MediaCheckSetup setup, bool needsAddress)
{
    setup.clamd = setup.clamd.trimmed();
    if (setup.clamd.isEmpty() && !needsAddress)
        return setup;
    if (!clamd::addressFrom(setup.clamd))
        return fail(ErrorCode::Invalid,
                    Words::tr("Name where clamd listens: a socket like “/run/clamav/clamd.ctl”, or "
                              "an address and a port like “127.0.0.1:3310”."));
    return setup;
}

} // namespace

QFuture<Result<MediaCheckSetup>> EngineMediaChecks::setup()
{
    return m_store.read([](store::Connection &c) { return store::MediaChecks(c).setup(); });
}

QFuture<Result<void>> EngineMediaChecks::setUp(const MediaCheckSetup &setup)
{
    const auto sound = soundSetup(setup, setup.isOn);
    if (!sound)
        return QtFuture::makeReadyFuture(Result<void>(forward(sound)));
    return m_store
        .write([wanted = *sound](store::Connection &c) -> Result<void> {
            store::MediaChecks checks(c);
            const auto before = checks.setup();
            if (!before)
                return forward(before);
            return *before == wanted ? Result<void>() : checks.saveSetup(wanted);
        })
        .then([lookAgain = m_hands.lookAgain](const Result<void> &saved) {
            if (saved)
                lookAgain();
            return saved;
        });
}

QFuture<Result<QString>> EngineMediaChecks::tryOut(const MediaCheckSetup &setup)
{
    const auto sound = soundSetup(setup, true);
    return sound ? m_hands.tryOut(*sound)
                 : QtFuture::makeReadyFuture(Result<QString>(forward(sound)));
}

} // namespace cordboard::engine
