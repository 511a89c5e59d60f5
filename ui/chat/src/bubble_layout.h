#pragma once

#include "bubble_words.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace cordboard::ui {

/// Where everything of one bubble is, in px from its own top left corner. Made once per text and
/// width; a change of state replaces footer and reason and leaves the lines of the text alone.
class BubbleLayout
{
public:
    struct Frame
    {
        const Theme *theme = nullptr;
        qreal maxWidth = 0;
        bool own = false;
        bool note = false; ///< the line over the text is semibold, behind an icon
        Qt::LayoutDirection direction = Qt::LeftToRight;
    };

    struct FooterItem
    {
        enum class Kind { Text, Blocks, Icon };
        Kind kind = Kind::Text;
        QRectF box;
        QString text;
        Role role = Role::Text2;
        bool semibold = false;
    };

    struct Link
    {
        BubbleLink kind = BubbleLink::None;
        QString text;
        QRectF box;
    };

    BubbleLayout(const Frame &frame, const BubbleWords &words);

    /// New words for the same text. True when the bubble kept its size and only the footer's ground
    /// has to be painted again.
    bool setState(const BubbleWords &words);

    QSizeF size() const { return m_size; }
    const BubbleWords &words() const { return m_words; }
    bool isOwn() const { return m_frame.own; }
    Qt::LayoutDirection direction() const { return m_frame.direction; }

    const QTextLayout &text() const { return *m_text; }
    QPointF textAt() const { return m_textAt; }
    QRectF textBox() const { return {m_textAt, m_textSize}; }
    /// Between which characters a point stands that need not be over the text.
    int placeAt(const QPointF &point) const;
    /// The character of the text at that point; -1: none is there.
    int characterAt(const QPointF &point) const;
    /// The one of words().addresses at that point; null: none is there.
    const text::WebLink *addressAt(const QPointF &point) const;
    /// The bars before what is quoted ("> …"). The text keeps its signs, for whoever copies or
    /// hears it; they are not painted.
    std::vector<QRectF> quoteBars() const;
    /// Where each medium is, in the order of words().media.
    const std::vector<QRectF> &media() const { return m_media; }
    QRectF beforeBox() const { return m_before; }
    /// What the icon over a note takes.
    static qreal noteIconRoom(const Theme &theme) { return theme.scaled(16) + 6; }
    QRectF footer() const { return m_footer; }
    const std::vector<FooterItem> &footerItems() const { return m_items; }
    const QTextLayout *reason() const { return m_reason.get(); }
    QPointF reasonAt() const { return m_reasonAt; }
    qreal ruleY() const { return m_ruleY; } ///< -1: no rule over the reason
    const std::vector<Link> &links() const { return m_links; }

    static constexpr qreal paddingX = 12;
    static constexpr qreal paddingY = 7;

private:
    void breakText();
    void markAddresses();
    int lineNear(qreal y) const;
    void findQuotes();
    qreal indentOf(const QTextLine &line) const;
    QSizeF stack(QTextLayout *layout, qreal width, bool quotes = false);
    void alignRight(QTextLayout *layout, qreal width, bool quotes = false);
    void alignText(qreal inner);
    QSizeF layMedia(qreal most);
    qreal footerWidth();
    qreal reasonWidth(qreal most);
    void place();
    void placeFooter(qreal y, qreal inner);
    qreal placeReason(qreal y, qreal inner);
    QRectF mirrored(const QRectF &box) const;

    Frame m_frame;
    BubbleWords m_words;
    QSizeF m_size;
    std::unique_ptr<QTextLayout> m_text;
    QSizeF m_textSize;
    QPointF m_textAt;
    bool m_textRtl = false;
    QList<std::pair<int, int>> m_quotes; ///< paragraphs of the text that are quoted, from and to
    qreal m_quoteIndent = 0;
    std::vector<QRectF> m_media;
    QRectF m_before;
    QRectF m_footer;
    std::vector<FooterItem> m_items;
    std::unique_ptr<QTextLayout> m_reason;
    QSizeF m_reasonSize;
    QPointF m_reasonAt;
    qreal m_ruleY = -1;
    std::vector<Link> m_links;
};

} // namespace cordboard::ui
