// What of the texts stands on another ground: what is picked, and what was looked for.
#include "bubble_painter.h"
#include "chat_layout.h"
#include "found_words.h"
#include "text_pick.h"
#include "ui/chat/chat_view.h"

namespace cordboard::ui {

void ChatView::setFound(const QString &words)
{
    const QStringList sought = soughtWords(words);
    if (sought == m_sought)
        return;
    m_sought = sought;
    m_foundIn.clear();
    viewport()->update();
}

/// In the chosen bubble as what is picked: it is the one that was gone to.
void ChatView::addFound(int row, BubbleStance *stance) const
{
    const ChatLayout::Row &one = m_layout->at(row);
    auto known = m_foundIn.constFind(one.id);
    if (known == m_foundIn.cend())
        known = m_foundIn.insert(one.id, foundIn(one.bubble->words().text, m_sought));
    const bool isStrong = one.id == m_selected || m_theme.isHighContrast();
    for (const auto &[from, to] : *known) {
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = to - from;
        range.format.setBackground(m_theme.color(isStrong ? Role::Accent : Role::Note));
        range.format.setForeground(m_theme.color(isStrong ? Role::AccentText : Role::NoteText));
        stance->marks.append(range);
    }
}

/// What of a bubble stands on another ground; mostly nothing.
void ChatView::addMarks(int row, BubbleStance *stance) const
{
    const ChatLayout::Row &one = m_layout->at(row);
    if (!m_sought.isEmpty())
        addFound(row, stance);
    if (!m_pick->holds(one.id))
        return;
    stance->picked = m_pick->isOfMessages();
    QTextLayout::FormatRange range;
    range.start = stance->picked ? 0 : m_pick->from();
    range.length =
        (stance->picked ? int(one.bubble->words().text.size()) : m_pick->to()) - range.start;
    range.format.setBackground(m_theme.color(Role::Accent)); // seen on every bubble
    range.format.setForeground(m_theme.color(Role::AccentText));
    stance->marks.append(range);
}

} // namespace cordboard::ui
