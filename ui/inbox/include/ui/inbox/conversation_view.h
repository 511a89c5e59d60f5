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

    /// Nothing: letters typed here must not jump to another person's thread.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void pointerInside(bool inside);
    void openAsked(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
};

} // namespace cordboard::ui
