#pragma once

#include <QCoreApplication>

namespace cordboard::app {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::app)
};

} // namespace cordboard::app
