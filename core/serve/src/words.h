#pragma once

#include <QCoreApplication>

namespace cordboard::serve {

/// Sentences that programs get, and the people who wrote them read.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::serve)
};

} // namespace cordboard::serve
