// What lies where within the text of a bubble.
#include "bubble_layout.h"

#include <algorithm>

namespace cordboard::ui {

/// Before the lines are broken. On the ground of a note the accent would be hard to read.
void BubbleLayout::markAddresses()
{
    if (m_words.addresses.isEmpty())
        return;
    QTextCharFormat look;
    look.setFontUnderline(true);
    if (!m_frame.note)
        look.setForeground(m_frame.theme->color(Role::Accent));
    QList<QTextLayout::FormatRange> formats = m_text->formats();
    for (const text::WebLink &link : std::as_const(m_words.addresses))
        formats.append({int(link.at), int(link.length), look});
    m_text->setFormats(formats);
}

/// The last line that begins above `y`, which counts from the top of the text.
int BubbleLayout::lineNear(qreal y) const
{
    int first = 0;
    int count = m_text->lineCount();
    while (count > 1) { // halves: an unfolded text has thousands of lines
        const int half = count / 2;
        if (m_text->lineAt(first + half).y() <= y)
            first += half;
        count -= half;
    }
    return first;
}

int BubbleLayout::placeAt(const QPointF &point) const
{
    const QPointF inside = point - m_textAt;
    if (m_text->lineCount() == 0 || inside.y() < 0)
        return 0;
    if (inside.y() >= m_textSize.height())
        return int(m_words.text.size());
    return m_text->lineAt(lineNear(inside.y())).xToCursor(inside.x());
}

int BubbleLayout::characterAt(const QPointF &point) const
{
    const QPointF inside = point - m_textAt;
    if (m_text->lineCount() == 0 || !QRectF({}, m_textSize).contains(0, inside.y()))
        return -1;
    const QTextLine line = m_text->lineAt(lineNear(inside.y()));
    const QRectF natural = line.naturalTextRect();
    if (inside.x() < natural.left() || inside.x() >= natural.right())
        return -1;
    return line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
}

const text::WebLink *BubbleLayout::addressAt(const QPointF &point) const
{
    if (m_words.addresses.isEmpty())
        return nullptr;
    const int at = characterAt(point);
    const auto link = std::find_if(
        m_words.addresses.cbegin(), m_words.addresses.cend(),
        [at](const text::WebLink &one) { return one.at <= at && at < one.at + one.length; });
    return link != m_words.addresses.cend() ? &*link : nullptr;
}

} // namespace cordboard::ui
