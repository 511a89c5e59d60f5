#pragma once

#include "model/team.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace cordboard::ui {

/// Who reads a line, and when.
struct LineReader
{
    QUuid me;
    QString person; ///< name or number of whom the thread is with
    qint64 nowUs = 0;
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// "You took this thread at 13:40".
QString lineWords(const ThreadLine &line, const LineReader &reader);

/// "You · 14:05", "Noor · 20 Nov 14:05": who wrote a note, and when.
QString noteFooter(const ThreadLine &note, const LineReader &reader);

/// Over a note, so that nobody takes it for a message.
QString noteHead();

} // namespace cordboard::ui
