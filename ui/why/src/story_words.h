#pragma once

#include "ui/why/story_view.h"

#include <QCoreApplication>

// The parts of viewOf(); each file writes its own fields.

namespace cordboard::ui {

struct Why
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::Why)
};

/// What all of them need.
struct Teller
{
    const MessageStory &story;
    const ReasonTable &table;
    const WhyContext &context;

    QString person() const;                        ///< isolated
    QString carrier(const QString &name) const;    ///< isolated; "the carrier" without a name
    QString filled(const QString &sentence) const; ///< with person and carrier put in
    QString reason(const Reason &reason) const;    ///< the model's sentence
};

// story_times.cpp

/// "13:38:03"
QString clockWords(qint64 us, const WhyContext &context);
/// "13:38:03", "Sun 13:38:02", "Today 13:38:11": with its day where that is not the one before's.
/// `before` 0: it is the first.
QString stepTime(qint64 us, qint64 before, const WhyContext &context);
/// "23 h 59 min"; "0 min" below one.
QString gapWords(qint64 us);
/// "yesterday 13:38" for the end of a sentence.
QString whenWords(qint64 us, const WhyContext &context);

// story_answer.cpp

void writeAnswer(const Teller &teller, WhyView *view);
void writeQuestions(const Teller &teller, WhyView *view);

// story_steps.cpp

void writeSteps(const Teller &teller, WhyView *view);

// story_details.cpp

void writeFacts(const Teller &teller, WhyView *view);
/// `view` of a teller whose numbers are masked.
QString plainWords(const WhyView &view);

} // namespace cordboard::ui
