#pragma once

#include "engine/face/programs.h"
#include "engine_access_keys.h"
#include "engine_records.h"
#include "program_keeper.h"

namespace cordboard::engine {

/// The engine's side of Programs. Thread-safe; the store must be closed before it goes.
class EnginePrograms final : public Programs
{
public:
    EnginePrograms(store::Store &store, Mailbox &mailbox, SubmissionDesk desk, LinkBoard &board,
                   KeyRing &ring, const CustomerId &customer, EngineRecords::KickFn kick)
        : m_keys(store, ring)
        , m_records(store, mailbox, desk, board, std::move(kick))
        , m_customer(customer)
    {}

    AccessKeys &accessKeys() override { return m_keys; }
    Records &records() override { return m_records; }
    QUuid customer() const override { return m_customer.get(); }

private:
    EngineAccessKeys m_keys;
    EngineRecords m_records;
    const CustomerId &m_customer;
};

} // namespace cordboard::engine
