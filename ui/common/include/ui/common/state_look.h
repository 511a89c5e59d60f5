#pragma once

#include "model/carrier.h"
#include "model/delivery.h"
#include "model/reason.h"
#include "ui/common/theme.h"

#include <QString>

namespace cordboard::ui {

/// How a state is shown: a shape, a colour and a word, never a colour alone (look, principle 3).
struct StateLook
{
    QString icon;
    Role role = Role::Text2;
    QString word; ///< translated
};

/// `fresh`: it was accepted less than two seconds ago; then "Waiting" would only be a flicker.
StateLook lookOf(TargetState state, ReasonCode why = ReasonCode::None, bool fresh = false);
StateLook lookOf(LinkState state);

/// True for the states whose word always stands beside the shape: all but sent, delivered,
/// received.
bool needsWord(TargetState state);

/// "Northline up", "Prairie Backup: no answer for 12 s": the name and the status' sentence or word.
QString linkWords(const LinkStatus &status);

/// A link's words follow its name; where they stand alone they begin with a capital.
QString capital(QString words);

} // namespace cordboard::ui
