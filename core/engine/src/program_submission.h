#pragma once

#include "engine/face/records.h"
#include "submission.h"

namespace cordboard::engine {

/// What a draft is committed with.
struct SubmissionDesk
{
    References &references;
    RoutingBoard &routes;
    PolicyDesk &rules;
};

/// What a program's draft became. `committed` is empty when it was there already.
struct ProgramCommit
{
    Accepted accepted;
    Committed committed;
};

/// Inside one write job: what was answered to the same request before, or else the draft is
/// committed, counted against the key's limit, and its answer kept. Errors as Records::send().
Result<ProgramCommit> commitForProgram(store::Connection &connection, const ProgramDraft &asked,
                                       const CheckedDraft &checked, const SubmissionDesk &desk,
                                       const QSet<CarrierId> &down);

} // namespace cordboard::engine
