#pragma once

#include "smsc_bench.h"

#include <functional>
#include <span>

/// Returns whether the client has seen what the fault promises.
using Seen = std::function<bool(const SmscBench &)>;

struct FaultCase
{
    const char *name;
    Seen seen;
};

std::span<const FaultCase> submitFaultCases();
std::span<const FaultCase> bindFaultCases();
std::span<const FaultCase> receiptFaultCases();
