#pragma once

#include <QCoreApplication>

namespace cordboard::http {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::http::Words)
};

} // namespace cordboard::http
