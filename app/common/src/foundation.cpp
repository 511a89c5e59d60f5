#include "app/common/foundation.h"

#include "words.h"

#include "base/log.h"

namespace cordboard::app {

namespace {

Unexpected<StartFailure> stop(ExitCode code, const Error &error)
{
    return Unexpected<StartFailure>({code, error.message});
}

} // namespace

ExitCode exitCodeOfStore(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Corrupt:
    case ErrorCode::Newer:
        return ExitCode::Damaged;
    case ErrorCode::Locked:
        return ExitCode::InUse;
    default:
        return ExitCode::Failed;
    }
}

Result<Foundation, StartFailure> lay(const ProgramOptions &options)
{
    std::optional<provision::Provision> wanted;
    if (!options.provisionFile.isEmpty()) {
        auto read = provision::readProvision(options.provisionFile);
        if (!read)
            return stop(ExitCode::Malformed, read.error());
        wanted = std::move(*read);
    }
    auto folder = DataFolder::claim(options.dataDir);
    if (!folder)
        return stop(folder.error().code == ErrorCode::Locked ? ExitCode::InUse : ExitCode::Failed,
                    folder.error());
    store::OpenOptions open;
    open.path = folder->databaseFile();
    open.server = options.database;
    if (!open.server && wanted && !options.demo)
        open.server = wanted->database;
    if (open.server)
        qCInfo(lcApp).noquote()
            << Words::tr("Messages are kept in the database %1.").arg(open.server->place());
    auto store = store::Store::open(open);
    if (!store)
        return stop(exitCodeOfStore(store.error().code), store.error());
    return Foundation{std::move(wanted), std::move(*folder), std::move(*store)};
}

} // namespace cordboard::app
