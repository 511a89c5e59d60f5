#pragma once

#include <QCoreApplication>

namespace cordboard::clamd {

/// Gives these words a context that lupdate finds.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::Clamd)
};

} // namespace cordboard::clamd
