#pragma once

#include "model/message_story.h"
#include "ui/common/theme.h"
#include "ui/why/reason_table.h"

#include <QLocale>
#include <QTimeZone>

namespace cordboard::ui {

/// One step of what happened.
struct WhyStep
{
    QString icon;
    Role ink = Role::Text2;
    QString title;
    QString words; ///< one line or two; may be empty
    qint64 us = 0; ///< 0: it goes on now
    QString time;  ///< "13:38:03", with the day where it is another one
    QString gap;   ///< "23 h 59 min later", above it; empty for less than a minute
};

/// What people ask beyond the answer.
struct WhyQuestion
{
    QString title;
    QString answer;
    QString next;
};

/// A line of the technical details.
struct WhyFact
{
    QString name;
    QString value;

    friend bool operator==(const WhyFact &, const WhyFact &) = default;
};

/// One message's story as it is shown, in words. Customer's names are isolated; texts of customers
/// are not in it.
struct WhyView
{
    QString title; ///< "Why did this fail?"
    QString about; ///< "Message to Ines, yesterday 13:38"

    QString icon;
    Role ink = Role::Text2;
    Role ground = Role::Sunken;
    QString answer;      ///< one sentence
    QString explanation; ///< may be empty

    QString next;                                 ///< may be empty
    QList<std::pair<WhyAction, QString>> actions; ///< at most 3, each can be done now

    QList<WhyStep> steps;
    QList<WhyQuestion> questions;
    QList<WhyFact> facts;
    QString factsHint;    ///< "2 tries, ids"
    bool hasPdus = false; ///< it went, or may have gone, over a line

    /// The whole of it to be pasted into a mail: numbers masked.
    QString plain;
};

struct WhyContext
{
    QString person; ///< name, else the number as people write it
    bool personIsNumber = false;
    bool masked = false; ///< numbers without all but their last digits
    QString me;          ///< author of what is written here
    qint64 nowUs = 0;
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Pure; any thread.
WhyView viewOf(const MessageStory &story, const ReasonTable &table, const WhyContext &context);

} // namespace cordboard::ui
