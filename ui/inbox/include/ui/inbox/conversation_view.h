#pragma once

#include <QListView>

namespace cordboard::ui {

/// The list itself: J and K move, Enter opens, and it tells whether the pointer is over it.
class ConversationView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Moves the current row by `step`; stays at the ends.
    void moveBy(int step);

    /// The chosen row is about to go: moveBy() goes on from its place.
    void rememberPlace();

    /// Nothing: letters typed here must not jump to another person's thread.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void pointerInside(bool inside);
    void openAsked(const QModelIndex &index);
    /// What is to be done about that row, by mouse or by the menu key.
    void menuAsked(const QModelIndex &index, const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int m_place = -1; ///< of the row that went; -1: none did
};

} // namespace cordboard::ui
