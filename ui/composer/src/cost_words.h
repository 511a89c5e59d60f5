#pragma once

#include "model/routing.h"

#include <QLocale>
#include <QString>

namespace cordboard::ui {

/// "$0.014", "1.20 CHF", as the language writes it. A small sum has as many digits as it needs for
/// two that say something. Pure.
QString costWords(const Cost &cost, const QLocale &locale);

} // namespace cordboard::ui
