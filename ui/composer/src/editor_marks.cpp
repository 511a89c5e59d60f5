#include "editor_marks.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qsizetype longestChecked = 5000;

} // namespace

EditorMarks::EditorMarks(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{}

void EditorMarks::setMarks(const QList<EditorMark> &grounds, const QList<qsizetype> &breaks,
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
    for (const EditorMark &mark : std::as_const(m_grounds)) {
        if (mark.from < from || mark.from + mark.length > to)
            continue;
        QTextCharFormat ground;
        ground.setBackground(
            m_theme.color(mark.kind == EditorMark::Kind::Costly ? Role::WarnSoft : Role::StopSoft));
        setFormat(int(mark.from - from), int(mark.length), ground);
    }
    for (auto it = std::upper_bound(m_breaks.cbegin(), m_breaks.cend(), from);
         it != m_breaks.cend() && *it <= to; ++it) {
        // Wide spacing after the last character of a part: room in the line, nothing in the text.
        const int last = int(*it - from) - 1;
        QTextCharFormat room = format(last);
        room.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        room.setFontLetterSpacing(m_tagWidth);
        setFormat(last, 1, room);
    }
    if (m_isWrong && text.size() <= longestChecked)
        underlineWrong(text);
}

void EditorMarks::setWrong(std::function<bool(const QString &)> isWrong,
                           std::function<int()> cursor)
{
    m_isWrong = std::move(isWrong);
    m_cursor = std::move(cursor);
    rehighlight();
}

void EditorMarks::underlineWrong(const QString &text)
{
    const qsizetype block = currentBlock().position();
    const int cursor = m_cursor();
    for (const auto &[from, size] : wordsIn(text)) {
        if (block + from + size == cursor || !m_isWrong(text.mid(from, size)))
            continue;
        for (qsizetype at = from; at < from + size; ++at) {
            QTextCharFormat under = format(int(at)); // beside what else is marked there
            under.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            under.setUnderlineColor(m_theme.color(Role::Failed));
            setFormat(int(at), 1, under);
        }
    }
}

QList<std::pair<qsizetype, qsizetype>> wordsIn(const QString &text)
{
    QList<std::pair<qsizetype, qsizetype>> words;
    qsizetype from = 0;
    const auto isInside = [&text](qsizetype at) {
        const QChar c = text.at(at);
        const bool joins = c == u'\'' || c == QChar(0x2019) || c == u'-' || c == u'.' ||
                           c == u'@' || c == u'/' || c == u':' || c == u'_';
        // "it's" and "fernway.example" are one word; the full stop after one is none of it.
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ||
               (joins && at > 0 && at + 1 < text.size() && text.at(at - 1).isLetterOrNumber() &&
                text.at(at + 1).isLetterOrNumber());
    };
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && isInside(at))
            continue;
        if (at > from)
            words.append({from, at - from});
        from = at + 1;
    }
    return words;
}

} // namespace cordboard::ui
