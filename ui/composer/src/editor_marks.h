#pragma once

#include "ui/common/theme.h"

#include <QSyntaxHighlighter>

namespace cordboard::ui {

/// Marks in the editor that are no part of its text: a soft ground under characters that cost a
/// part, and room before each part break for the tag painted there. Undo, copy and the text itself
/// know nothing of them.
class EditorMarks : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    EditorMarks(const Theme &theme, QTextDocument *document);

    /// Positions in the whole text. `tagWidth` px are kept free before each break.
    void setMarks(const QList<qsizetype> &grounds, const QList<qsizetype> &breaks, qreal tagWidth);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    QList<qsizetype> m_grounds;
    QList<qsizetype> m_breaks;
    qreal m_tagWidth = 0;
};

} // namespace cordboard::ui
