#pragma once

#include "base/clock.h"
#include "model/conversation.h"
#include "ui/common/paint.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Paints one row of the conversation list: avatar, name, time, last line with its state, badge.
/// All rows are equally high. In a list narrower than `avatarColumn` only the avatar is left.
class ThreadDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int avatarColumn = 120;

    ThreadDelegate(const Theme &theme, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Inks
    {
        QColor ground;
        QColor name;
        QColor line;
        QColor time;
        bool forced = false; ///< high contrast selection: every shape takes the text's colour
    };
    Inks inksFor(const QStyleOptionViewItem &option, const Conversation &thread) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Inks &inks) const;
    void paintNarrow(QPainter &painter, const QRectF &row, const Conversation &thread) const;
    void paintHead(QPainter &painter, const QRectF &line, const Conversation &thread,
                   const Inks &inks) const;
    void paintLast(QPainter &painter, const QRectF &line, const Conversation &thread,
                   const QList<Label> &labels, const Inks &inks) const;
    /// The first ones, and how many there are beside them.
    QList<Chip> chipsIn(qreal room, const QList<Label> &labels) const;
    /// At the end of the line; answers the width that it took.
    qreal paintLabels(QPainter &painter, const QRectF &line, const QList<Label> &labels) const;
    qreal paintState(QPainter &painter, const QRectF &line, const Conversation &thread,
                     const Inks &inks) const;
    /// An icon before the words, which says why the thread is quiet.
    qreal paintMark(QPainter &painter, const QRectF &line, const QString &icon,
                    const Inks &inks) const;
    QString snoozeLine(const Conversation &thread) const;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    const Theme &m_theme;
    const Clock &m_clock;
};

} // namespace cordboard::ui
