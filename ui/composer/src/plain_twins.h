#pragma once

#include "text/segment.h"

#include <QList>
#include <QString>

namespace cordboard::ui {

/// What a character that is not in GSM-7 can be replaced with so that nobody misses it ("’" ->
/// "'"); null string when it has no such twin. Typographic signs and spaces only: letters are never
/// changed.
QString plainTwin(QChar c);

/// A character as a person sees it, with its accents and its colour of skin.
struct ForcingCharacter
{
    qsizetype from = 0;
    qsizetype length = 1;
    bool hasTwin = false;

    friend bool operator==(const ForcingCharacter &, const ForcingCharacter &) = default;
};

/// What makes a text Unicode, and what it costs.
struct PlainAdvice
{
    QList<ForcingCharacter> places; ///< all of them, in order; none in a text of another script
    QStringList characters;         ///< each once, in order
    QStringList replaceable;        ///< those of them that have a twin
    QString script;                 ///< "Cyrillic": the text is written in it; empty: it is Latin
    int partsNow = 1;
    int partsWithout = 1;  ///< with the twins, and without what has none
    int partsReplaced = 1; ///< with the twins

    bool costsParts() const { return !places.isEmpty() && partsWithout < partsNow; }
    bool replacingIsEnough() const { return replaceable.size() == characters.size(); }
};

/// A text of which most letters are of another script cannot be without them: no character of it
/// is worth a mark, the script is the reason.
PlainAdvice adviceFor(const QString &text, const text::Segmentation &segmentation);

/// `text` with every replaceable character replaced.
QString withPlainTwins(const QString &text);

} // namespace cordboard::ui
