#pragma once

#include <QCoreApplication>

namespace cordboard::media {

/// Translations for code that is no QObject.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::media::Words)
};

} // namespace cordboard::media
