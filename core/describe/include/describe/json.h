#pragma once

#include "model/pdu_dump.h"

#include <QByteArray>

namespace cordboard::describe {

/// Where a PDU stood in what was read, counted from 1. 0: not said.
struct Place
{
    qint64 line = 0;
};

/// One JSON object on one line, without the line's end: `line`, `command`, `command_id`,
/// `command_length`, `status`, `command_status`, `sequence`, `words`, `fields`, `tlvs`, `warnings`,
/// and `error` when there is one. Fields are named as in the specification and stand in its order.
/// `moreWarnings` (about the line rather than the PDU) come first.
QByteArray toJson(const PduDump &dump, Place place, const QStringList &moreWarnings = {});

/// The object for a line in which there is no PDU at all.
QByteArray errorJson(const QString &error, Place place);

} // namespace cordboard::describe
