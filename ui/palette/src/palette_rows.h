#pragma once

#include "model/conversation.h"
#include "palette_model.h"
#include "ui/common/action_registry.h"

#include <utility>

namespace cordboard::ui {

/// What the palette can offer, best first. An action that is switched off is not offered.

/// By their score, the best first; equal ones as they were.
QList<PaletteRow> bestFirst(QList<std::pair<int, PaletteRow>> hits);
/// Those used last, then the first of the registry, eight at most.
QList<PaletteRow> usedRows(const ActionRegistry &actions, const QStringList &used);
/// All that fit, an empty term all.
QList<PaletteRow> actionRows(const ActionRegistry &actions, const QString &term);
QList<PaletteRow> peopleRows(const QList<Conversation> &people);
PaletteRow searchRow(const QString &term);

} // namespace cordboard::ui
