#pragma once

#include <QCoreApplication>

namespace cordboard::webhook {

/// Translations for code that is no QObject.
struct ForwarderWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::webhook::ForwarderWords)
};

} // namespace cordboard::webhook
