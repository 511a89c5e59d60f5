#pragma once

#include "mmsc_bench.h"

#include <functional>
#include <span>

/// Returns whether the client has seen what the fault promises. Asked more than once.
using MmscSeen = std::function<bool(const MmscBench &)>;

struct MmscFaultCase
{
    const char *name;
    MmscSeen seen;
};

std::span<const MmscFaultCase> mmscSubmitCases();
std::span<const MmscFaultCase> mmscReportCases();
std::span<const MmscFaultCase> mmscDeliverCases();

/// The answer when there is exactly one.
RawHttp onlyAnswer(const MmscBench &bench);
