#pragma once

#include "ui/common/role_pane.h"

namespace cordboard::ui {

class RoleLabel;

/// One figure with its name under it, as a card.
class FigureTile : public RolePane
{
    Q_OBJECT

public:
    FigureTile(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// `role` says in colour what `words` say in words, never instead of them.
    void setFigure(const QString &figure, Role role = Role::Text);
    /// A small line under the name; empty takes it away.
    void setDetail(const QString &words);

private:
    const QString m_name;
    RoleLabel *m_figure = nullptr;
    RoleLabel *m_detail = nullptr;
};

} // namespace cordboard::ui
