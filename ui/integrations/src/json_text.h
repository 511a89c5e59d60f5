#pragma once

#include <QByteArray>
#include <QString>

namespace cordboard::ui {

/// JSON on one line is laid out for people, its members in the order they have; anything else stays
/// as it is. Not for checking a signature: that is over the octets.
QString indented(const QByteArray &body);

} // namespace cordboard::ui
