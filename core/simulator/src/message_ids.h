#pragma once

#include "simulator/smsc_options.h"

#include <QByteArray>

namespace cordboard::simulator {

/// The message ids of one run: the n-th is the same for the same seed, whatever form it is written
/// in.
class MessageIds
{
public:
    explicit MessageIds(quint64 seed);

    /// The id of the n-th submit.
    QByteArray id(qint64 number, IdForm form) const;

private:
    quint64 m_seed;
    quint32 m_first;
};

} // namespace cordboard::simulator
