#pragma once

#include <QCoreApplication>

namespace cordboard::secrets {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::secrets::Words)
};

} // namespace cordboard::secrets
