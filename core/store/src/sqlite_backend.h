#pragma once

#include "backend.h"

#include "base/clock.h"

namespace cordboard::store {

/// One file on this machine, owned by one program.
class SqliteBackend final : public Backend
{
public:
    SqliteBackend(const QString &path, const Clock *clock)
        : m_path(path)
        , m_clock(clock)
    {}

    Result<bool> prepare() override;
    Result<std::unique_ptr<Connection>> connect(Access access) override;
    Result<std::unique_ptr<WriteSession>> writer() override;
    Result<void> beginRead(Connection &connection) override;

private:
    const QString m_path;
    const Clock *const m_clock;
};

} // namespace cordboard::store
