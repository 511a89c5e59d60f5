#pragma once

#include "model/category.h"
#include "model/routing.h"
#include "ui/bridge/carrier_book.h"

namespace cordboard::ui {

// What the tabs Routes, Senders and Costs say. Translated.

QString categoryName(const QString &word); ///< "" = "any"
QString senderKindName(SenderKind kind);
QString otherCarriersName(OtherCarriers value);
QString prefixName(const QString &prefix); ///< "" = "all numbers"

/// "Northline 3, Baltic 1, backup Prairie".
QString sharesLine(const QList<RouteCarrier> &carriers, const CarrierBook &book);
QString carrierName(CarrierId id, const CarrierBook &book);

/// "0.0075 USD", without zeros that say nothing.
QString money(const Cost &cost);
/// Reads what a person typed in their language, or with a point; nothing when it is no amount.
std::optional<qint64> microFromText(const QString &typed);
QString amount(qint64 micro);

/// "Prefix +1: the number does not begin so."
QString verdictLine(const RouteVerdict &verdict);
/// The answer of the tester, first the sentence that matters.
QString answerHead(const RouteAnswer &answer, const CarrierBook &book);
QStringList answerFacts(const RouteAnswer &answer, const CarrierBook &book);

} // namespace cordboard::ui
