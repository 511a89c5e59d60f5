#pragma once

#include "ui/common/choice_popup.h"

namespace cordboard::ui {

/// Whose name of a place fits what was typed ("denver", "new york"), with the time there now; first
/// of all, that the number tells. Data: the zone's id, empty for the number's own.
QList<ChoicePopup::Row> zonesLike(const QString &typed, qint64 nowUs, const QLocale &locale);

} // namespace cordboard::ui
