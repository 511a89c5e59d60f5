#pragma once

#include "model/message.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace cordboard::ui {

/// What a message says between two places of what its bubble shows (see shownText()), letter by
/// letter as it was written. A bubble that was cut (`shown` letters, the last one "…") means all
/// that follows where its end is picked. Pure.
QString copiedText(const QString &text, qsizetype shown, qsizetype from, qsizetype to);

/// Several messages: who and when, then what it says. Pure.
///
///     Mara, 23.11.25 14:02
///     Is this wheel bent?
QString copiedMessages(const QList<ChatMessage> &messages, const QString &person,
                       const QLocale &locale, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cordboard::ui
