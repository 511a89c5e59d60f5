#pragma once

#include "engine/face/multimedia.h"
#include "model/carrier.h"

#include <QHash>
#include <QMutex>

namespace cordboard::engine {

/// What is listened for: phones that fetch pictures (MM1), what MMSCs send (MM7), and the pages
/// behind links. Any thread.
class ListenerBoard
{
public:
    /// `isTold`: somebody listens for this engine and says so, and until then nothing is taken for
    /// open. Else everything is, as long as no trouble is told.
    explicit ListenerBoard(bool isTold)
        : m_isTold(isTold)
    {}

    void set(const Listening &listening);
    /// Whether phones of that carrier can fetch from us.
    bool isOpen(CarrierId carrier) const;

    /// The line as people are to see it: one that is up, with a listener in trouble, is not well.
    LinkStatus withTrouble(LinkStatus status) const;

    /// It has been told, and saved, whether the pages behind links are answered: the store knows
    /// more.
    void setPagesKnown(bool known);
    bool arePagesKnown() const;

private:
    const bool m_isTold;
    mutable QMutex m_mutex;
    QHash<CarrierId, Listening> m_listening;
    bool m_pagesKnown = false;
};

} // namespace cordboard::engine
