#pragma once

#include "text/segment.h"

#include <QList>
#include <QString>

namespace cordboard::ui {

/// What a character that is not in GSM-7 can be replaced with so that nobody misses it ("’" ->
/// "'"); null string when it has no such twin. Typographic signs and spaces only: letters are never
/// changed.
QString plainTwin(QChar c);

/// What it would save to write a text with plain signs.
struct PlainAdvice
{
    QList<qsizetype> places; ///< positions of the characters that could be replaced
    QStringList characters;  ///< each once, in order
    int partsNow = 1;
    int partsThen = 1;

    bool isWorthIt() const { return !places.isEmpty() && partsThen < partsNow; }
};

/// Empty advice when a character without a twin forces Unicode anyway.
PlainAdvice adviceFor(const QString &text, const text::Segmentation &segmentation);

/// `text` with every replaceable character replaced.
QString withPlainTwins(const QString &text);

} // namespace cordboard::ui
