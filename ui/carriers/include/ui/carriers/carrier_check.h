#pragma once

#include "model/carrier.h"

#include <QMap>
#include <QString>

namespace cordboard::ui {

/// The fields of the connection form that can be wrong by themselves.
enum class CarrierField { Name, Host, Port, User, Password, SystemType, Window, Senders };

/// A sentence for each field that cannot be saved; empty: all is well. Pure.
QMap<CarrierField, QString> checkFields(const CarrierEdit &edit);

/// The same for the advanced fields, by their keys (profileFields()).
QMap<QString, QString> checkProfile(const Carrier &carrier);

/// Our numbers as typed, one a line or divided by commas: trimmed, in canonical form, each once.
QStringList sendersFromText(const QString &text);

} // namespace cordboard::ui
