#pragma once

#include "model/pdu_dump.h"

namespace cordboard::ui {

/// The fields of a PDU in the order a person looks for them: what it is, its body, its optional
/// parameters, what is wrong with it. Types of numbers stand with their number already, so they and
/// all that says nothing by itself go into one group at the end. Every octet stays reachable.
QList<PduField> arranged(const PduDump &dump);

} // namespace cordboard::ui
