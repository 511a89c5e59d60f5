#include "editor_marks.h"

#include <algorithm>

namespace cordboard::ui {

EditorMarks::EditorMarks(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{}

void EditorMarks::setMarks(const QList<qsizetype> &grounds, const QList<qsizetype> &breaks,
                           qreal tagWidth)
{
    if (grounds == m_grounds && breaks == m_breaks && tagWidth == m_tagWidth)
        return;
    m_grounds = grounds;
    m_breaks = breaks;
    m_tagWidth = tagWidth;
    rehighlight();
}

void EditorMarks::highlightBlock(const QString &text)
{
    const qsizetype from = currentBlock().position();
    const qsizetype to = from + text.size();
    QTextCharFormat ground;
    ground.setBackground(m_theme.color(Role::WarnSoft));
    for (auto it = std::lower_bound(m_grounds.cbegin(), m_grounds.cend(), from);
         it != m_grounds.cend() && *it < to; ++it)
        setFormat(int(*it - from), 1, ground);
    for (auto it = std::upper_bound(m_breaks.cbegin(), m_breaks.cend(), from);
         it != m_breaks.cend() && *it <= to; ++it) {
        // Wide spacing after the last character of a part: room in the line, nothing in the text.
        const int last = int(*it - from) - 1;
        QTextCharFormat room = format(last);
        room.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        room.setFontLetterSpacing(m_tagWidth);
        setFormat(last, 1, room);
    }
}

} // namespace cordboard::ui
