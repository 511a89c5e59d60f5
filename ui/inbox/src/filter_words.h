#pragma once

#include "model/carrier.h"
#include "model/thread_filter.h"

#include <QString>

namespace cordboard::ui {

/// What a filter asks for, in words: "Open, nobody's, VIP, through Northline, unread". Names that
/// are gone by now are said to be.
QString filterWords(const ThreadFilter &filter, const QList<Label> &labels,
                    const QList<Carrier> &carriers);

} // namespace cordboard::ui
