#pragma once

#include "engine/face/programs.h"
#include "engine_access_keys.h"
#include "engine_gauges.h"
#include "engine_news.h"
#include "engine_program_desk.h"
#include "engine_records.h"
#include "program_keeper.h"

namespace cordboard::engine {

/// The engine's side of Programs. Thread-safe; the store must be closed before it goes.
class EnginePrograms final : public Programs
{
public:
    /// What programs see of other parts of the engine.
    struct Parts
    {
        store::Store &store;
        Mailbox &mailbox;
        SubmissionDesk desk;
        LinkBoard &board;
        KeyRing &ring;
        const CustomerId &customer;
        const TrafficCounter &counter;
        const Clock &clock;
    };

    /// `snoozed` as for EngineTeam.
    EnginePrograms(const Parts &parts, EngineRecords::KickFn kick, EngineNews::LaterFn later,
                   std::function<void()> snoozed)
        : m_keys(parts.store, parts.ring)
        , m_records(parts.store, parts.mailbox, parts.desk, parts.board, std::move(kick))
        , m_desk(parts.store, parts.mailbox, parts.clock, std::move(snoozed))
        , m_news(parts.store, std::move(later))
        , m_gauges(parts.store, parts.counter, parts.clock)
        , m_customer(parts.customer)
    {}

    AccessKeys &accessKeys() override { return m_keys; }
    Records &records() override { return m_records; }
    ProgramDesk &desk() override { return m_desk; }
    EngineNews &news() override { return m_news; }
    Gauges &gauges() override { return m_gauges; }
    QUuid customer() const override { return m_customer.get(); }

private:
    EngineAccessKeys m_keys;
    EngineRecords m_records;
    EngineProgramDesk m_desk;
    EngineNews m_news;
    EngineGauges m_gauges;
    const CustomerId &m_customer;
};

} // namespace cordboard::engine
