#pragma once

#include "ui/common/theme.h"

#include <QSyntaxHighlighter>

#include <functional>

namespace cordboard::ui {

/// A stretch of the text with a soft ground and a line under it.
struct EditorMark
{
    enum class Kind { Costly, Blocked }; ///< forces Unicode; carriers block it

    qsizetype from = 0;
    qsizetype length = 1;
    Kind kind = Kind::Costly;

    bool holds(qsizetype place) const { return place >= from && place < from + length; }
    friend bool operator==(const EditorMark &, const EditorMark &) = default;
};

/// Marks in the editor that are no part of its text: a soft ground under what costs or is blocked,
/// room before each part break for the tag painted there, and a line under words that are written
/// wrong. Undo, copy and the text itself know nothing of them.
class EditorMarks : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    EditorMarks(const Theme &theme, QTextDocument *document);

    /// Words that are to be underlined as written wrong. The word that ends at the cursor (-1:
    /// there is none) is still being written.
    void setWrong(std::function<bool(const QString &)> isWrong, std::function<int()> cursor);

    /// Positions in the whole text, in order of each kind. `tagWidth` px are kept free before each
    /// break.
    void setMarks(const QList<EditorMark> &grounds, const QList<qsizetype> &breaks, qreal tagWidth);

protected:
    void highlightBlock(const QString &text) override;

private:
    void underlineWrong(const QString &text);

    std::function<bool(const QString &)> m_isWrong;
    std::function<int()> m_cursor;
    const Theme &m_theme;
    QList<EditorMark> m_grounds;
    QList<qsizetype> m_breaks;
    qreal m_tagWidth = 0;
};

/// Where words of a text stand, and how long they are; addresses and names with dots are one.
QList<std::pair<qsizetype, qsizetype>> wordsIn(const QString &text);

} // namespace cordboard::ui
