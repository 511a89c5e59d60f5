#pragma once

#include "base/result.h"
#include "model/routing.h"

#include <QByteArray>

namespace cordboard::ui {

/// A price list as a table for spreadsheets: "prefix,price,currency" with a head line. Pure.
QByteArray pricesToCsv(const PriceList &list);

/// Reads what a carrier or a spreadsheet wrote: comma, semicolon or tab; a decimal point or comma;
/// a head line or none; quotes or none. The order is prefix, price, currency; a currency that is
/// absent keeps the list's. Invalid: a sentence with the line.
Result<PriceList> pricesFromCsv(const QByteArray &bytes, const PriceList &before);

} // namespace cordboard::ui
