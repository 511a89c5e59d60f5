#pragma once

#include "model/message.h"
#include "model/pdu_record.h"

#include <QCoreApplication>
#include <QString>

namespace cordboard::ui {

/// The translation context of the PDU view's functions.
struct PduWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::PduWords)
};

/// "13:38:03.112", local time.
QString pduTime(qint64 us);
/// "42 ms", "1.2 s", "0.4 ms"; empty when it is not known.
QString pduTook(qint64 us);
/// "+24 h" when more than an hour lies between two neighbours; else empty.
QString pduGap(qint64 beforeUs, qint64 us);

/// "message: Ines, 22 Nov 13:38"
QString messageWords(const ChatMessage &message, const QString &person);

struct RecordingWords
{
    QString lead;
    QString rest;
};
/// "Recording since Sunday 13:30." and what is hidden and when it stops.
RecordingWords recordingWords(const PduRecording &recording, bool revealed, qint64 nowUs);

} // namespace cordboard::ui
