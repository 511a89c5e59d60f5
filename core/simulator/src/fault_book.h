#pragma once

#include "simulator/smsc_options.h"

namespace cordboard::simulator {

/// Which fault is next, by the options' list and their chance.
class FaultBook
{
public:
    /// `seed` is the one in use, never 0.
    FaultBook(const SmscOptions &options, quint64 seed);

    /// For the n-th submit: one of the places Submit and Receipt; empty: none.
    QString forSubmit(qint64 number) const;
    /// For the n-th bind.
    QString forBind(qint64 number) const;
    bool onLink(const char *name) const;

private:
    QString pick(qint64 number, bool atBind) const;
    QString drawn(qint64 number) const;

    const SmscOptions &m_options;
    quint64 m_seed;
};

} // namespace cordboard::simulator
