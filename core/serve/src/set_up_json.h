#pragma once

#include "model/carrier.h"
#include "model/routing.h"
#include "views/json_writer.h"

#include <QList>

namespace cordboard::serve {

QByteArray linkStateWord(LinkState state); ///< "off", "connecting", "up", "degraded", "down"

/// `withAccount`: with host, port and whom it logs in as. Never with a password.
void writeCarrier(views::JsonWriter &json, const Carrier &carrier, const LinkStatus &link,
                  bool withAccount);
void writeSender(views::JsonWriter &json, const SenderUse &use, const QList<Carrier> &carriers);
void writeRoute(views::JsonWriter &json, const Route &route, const QList<Carrier> &carriers);

} // namespace cordboard::serve
