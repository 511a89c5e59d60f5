#pragma once

#include "app/common/data_folder.h"
#include "app/common/exit_code.h"
#include "app/common/program_options.h"
#include "engine/provision/provision.h"
#include "store/store.h"

#include <memory>
#include <optional>

namespace cordboard::app {

/// Why a program does not start: what it answers, and the sentence for stderr or a dialog.
struct StartFailure
{
    ExitCode code = ExitCode::Failed;
    QString sentence;
};

/// What has to be there before the engine starts. Destroyed after the engine.
struct Foundation
{
    std::optional<provision::Provision> provision;
    DataFolder folder;
    std::unique_ptr<store::Store> store;
};

/// What a program answers when its database cannot be used.
ExitCode exitCodeOfStore(ErrorCode code);

/// Reads the provision file before it touches anything, then takes the data folder and opens the
/// database. Blocking: some milliseconds, longer when a large database has to be checked.
Result<Foundation, StartFailure> lay(const ProgramOptions &options);

} // namespace cordboard::app
