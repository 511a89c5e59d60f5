#pragma once

#include <QCoreApplication>

namespace cordboard::provision {

/// Sentences about the file, for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(provision)
};

} // namespace cordboard::provision
