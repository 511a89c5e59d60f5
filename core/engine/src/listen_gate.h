#pragma once

#include "listener_board.h"
#include "store/outbox.h"

namespace cordboard::engine {

/// Holds what would tell a phone to fetch where nothing answers: pushes to phones (MM1), and texts
/// with a link to pictures. Made for one claim, inside its job.
class ListenGate
{
public:
    /// `pushes`: the carrier's multimedia messages are fetched from us. `mayBeElsewhere`: another
    /// program on the same database may answer for links.
    ListenGate(store::Connection &connection, const ListenerBoard &board, bool pushes,
               bool mayBeElsewhere)
        : m_connection(connection)
        , m_board(board)
        , m_pushes(pushes)
        , m_mayBeElsewhere(mayBeElsewhere)
    {}

    store::ClaimVerdict operator()(const store::ClaimCandidate &candidate);

    /// What went wrong in the store, if anything did.
    const std::optional<Error> &error() const { return m_error; }

private:
    bool arePagesDead();
    bool readPages();

    store::Connection &m_connection;
    const ListenerBoard &m_board;
    const bool m_pushes;
    const bool m_mayBeElsewhere;
    std::optional<bool> m_pagesDead; ///< read when it is asked first
    std::optional<Error> m_error;
};

} // namespace cordboard::engine
