#pragma once

#include <QCoreApplication>

namespace cordboard::webhook {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::webhook::Words)
};

} // namespace cordboard::webhook
