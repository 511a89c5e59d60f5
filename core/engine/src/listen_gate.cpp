#include "listen_gate.h"

#include "store/media_links.h"

namespace cordboard::engine {

namespace {

/// It is woken as soon as something listens again; this is for what nobody was told.
constexpr qint64 lookAgainUs = 600'000'000;

} // namespace

store::ClaimVerdict ListenGate::operator()(const store::ClaimCandidate &candidate)
{
    const bool isPush = m_pushes && candidate.isMms;
    // Of a message that has begun the rest goes after it.
    if ((!isPush && !candidate.isLinked) || candidate.begun)
        return {};
    if (isPush ? m_board.isOpen(candidate.carrier) : !arePagesDead())
        return {};
    store::ClaimVerdict later;
    later.holdUntilUs = m_connection.nowUs() + lookAgainUs;
    later.reason.code = ReasonCode::NoListener;
    return later;
}

bool ListenGate::arePagesDead()
{
    if (!m_pagesDead)
        m_pagesDead = readPages();
    return *m_pagesDead;
}

bool ListenGate::readPages()
{
    if (!m_mayBeElsewhere && !m_board.arePagesKnown())
        return true;
    store::MediaLinks links(m_connection);
    const auto setup = links.setup();
    const auto trouble = links.trouble();
    if (!setup || !trouble) {
        m_error = setup ? trouble.error() : setup.error();
        return true;
    }
    return !setup->isReady() || !trouble->isEmpty();
}

} // namespace cordboard::engine
