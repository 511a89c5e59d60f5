#pragma once

#include <QCoreApplication>

namespace cordboard::simulator {

/// The translation context of this program's functions.
struct Smsc
{
    Q_DECLARE_TR_FUNCTIONS(Smsc)
};

} // namespace cordboard::simulator
