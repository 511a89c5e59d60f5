#pragma once

#include "ui/common/role_pane.h"

class QAbstractButton;
class QHBoxLayout;

namespace cordboard::ui {

class RoleLabel;

/// The head of a pane of details: two lines, buttons, and the one that closes the pane.
class PaneHead : public RolePane
{
    Q_OBJECT

public:
    PaneHead(const Theme &theme, QWidget *parent);

    void setTitle(const QString &title);
    void setBelow(const QString &words);
    /// Before the one that closes.
    void addButton(QAbstractButton *button);

Q_SIGNALS:
    void closeAsked();

private:
    RoleLabel *m_title = nullptr;
    RoleLabel *m_below = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace cordboard::ui
