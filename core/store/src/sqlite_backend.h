#pragma once

#include "backend.h"
#include "integrity.h"

#include "base/clock.h"

namespace cordboard::store {

/// One file on this machine, owned by one program.
class SqliteBackend final : public Backend
{
public:
    SqliteBackend(const QString &path, const Clock *clock, CheckControl &check)
        : m_path(path)
        , m_clock(clock)
        , m_check(check)
    {}

    Result<bool> prepare() override;
    Result<std::unique_ptr<Connection>> connect(Access access) override;
    Result<std::unique_ptr<WriteSession>> writer() override;
    Result<void> beginRead(Connection &connection) override;

private:
    const QString m_path;
    const Clock *const m_clock;
    CheckControl &m_check; ///< makes way when the log grows
};

} // namespace cordboard::store
