#pragma once

namespace cordboard::store {

enum class Access {
    Write,    ///< the writer
    Read,     ///< a reader of the running store
    Inspect,  ///< SQLite, before it is ours: sees the WAL, changes neither file nor WAL
    Snapshot, ///< SQLite, before it is ours: the main file alone, as it stands (immutable)
};

} // namespace cordboard::store
