#pragma once

#include <cstdint>

/// One entry of the log that libfail.so writes; `size` octets follow it for those that have any.
enum class RecordKind : std::int32_t {
    Open = 1, ///< the octets are the path; later records name the file by its number
    Write,    ///< at `offset`
    Truncate, ///< to `offset`
    Sync,     ///< all before it of this file is on disk
    Unlink,   ///< the octets are the path
    Rename,   ///< the octets are the old path, a NUL, and the new one
    Sent,     ///< octets that left on a socket; `file` is its descriptor
};

struct Record
{
    RecordKind kind;
    std::int32_t file;
    std::int64_t offset;
    std::int64_t size; ///< of Truncate and Sync: 0
};
