#include "ui/shell/demo_strip.h"

#include "ui/common/role_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace cordboard::ui {

DemoStrip::DemoStrip(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::AccentSoft, parent)
{
    setLines(Qt::BottomEdge);
    setMinimumHeight(28);
    setAccessibleName(tr("Demo"));
    auto *words = new RoleLabel(theme, TextSize::Small, Role::Text,
                                tr("Demo. Nothing leaves this computer."), this);
    words->setWordWrap(false);
    auto *button = new QPushButton(tr("Connect my carrier"), this);
    button->setProperty("link", true);
    button->setFont(theme.font(TextSize::Small, true));
    button->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 1);
    row->setSpacing(12);
    row->addWidget(words);
    row->addWidget(button);
    row->addStretch();
    connect(button, &QPushButton::clicked, this, &DemoStrip::connectRequested);
}

} // namespace cordboard::ui
