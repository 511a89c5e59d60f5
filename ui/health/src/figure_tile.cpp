#include "figure_tile.h"

#include "ui/common/role_label.h"

#include <QVBoxLayout>

namespace cordboard::ui {

FigureTile::FigureTile(const Theme &theme, const QString &name, QWidget *parent)
    : RolePane(theme, Role::Raised, parent)
    , m_name(name)
    , m_figure(new RoleLabel(theme, TextSize::Figure, Role::Text, {}, this))
    , m_detail(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
{
    setCard(8);
    m_figure->setSemibold(true);
    m_figure->setWordWrap(false);
    m_detail->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_figure);
    column->addWidget(new RoleLabel(theme, TextSize::Small, Role::Text2, name, this));
    column->addWidget(m_detail);
    column->addStretch();
}

void FigureTile::setFigure(const QString &figure, Role role)
{
    m_figure->setText(figure);
    m_figure->setRole(role);
    setAccessibleName(tr("%1: %2", "name of a figure and the figure").arg(m_name, figure));
}

void FigureTile::setDetail(const QString &words)
{
    m_detail->setText(words);
    m_detail->setVisible(!words.isEmpty());
}

} // namespace cordboard::ui
