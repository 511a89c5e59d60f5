#pragma once

#include "model/conversation.h"
#include "model/queries.h"

#include <QLocale>
#include <QTimeZone>

namespace cordboard::ui {

/// A conversation as it is put on paper: everything is text already, for a thread of its own. The
/// team's notes and what was done about the thread are not in it: the sheet may go to the customer.
struct Transcript
{
    struct Entry
    {
        QString time; ///< "14:32"
        QString who;
        QString text;  ///< plain, as it was written
        QString state; ///< "Delivered"; empty for what they wrote
        bool isOurs = false;
        bool hasFailed = false;
    };
    struct Day
    {
        QString name; ///< "Friday, 27 November 2026"
        QList<Entry> entries;
    };

    QString title; ///< "Conversation with Mara"
    QString under; ///< the two numbers
    QString note;  ///< how much of it this is; empty: the whole
    QString made;  ///< when it was made, for the foot of the page
    QList<Day> days;

    int count() const;
};

/// `rows` oldest first; `nowUs`: when the sheet is made.
Transcript transcriptOf(const Conversation &thread, const QList<ChatMessage> &rows, bool isCut,
                        qint64 nowUs, const QLocale &locale = {},
                        const QTimeZone &zone = QTimeZone::systemTimeZone());

/// "Mara 2026-11-27.pdf", without what a file's name cannot hold.
QString transcriptFileName(const Conversation &thread, qint64 nowUs);

} // namespace cordboard::ui
