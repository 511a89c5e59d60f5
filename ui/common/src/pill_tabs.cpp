#include "ui/common/pill_tabs.h"

#include "pill_tab.h"
#include "pill_tab_accessible.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace cordboard::ui {

PillTabs::PillTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    QAccessible::installFactory(pillTabAccessible);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_row->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PillTabs::addTab(const QString &text)
{
    auto *tab = new PillTab(m_theme, text, this);
    const int id = int(m_group->buttons().size());
    m_group->addButton(tab, id);
    m_row->insertWidget(id, tab);
    if (id == 0)
        tab->setChecked(true);
}

void PillTabs::addMenuTab(const QString &text, QMenu *menu)
{
    auto *tab = new PillTab(m_theme, text, this);
    tab->setMenu(menu);
    m_group->addButton(tab, int(m_group->buttons().size()));
    m_row->addWidget(tab); // behind the stretch
}

void PillTabs::setCount(int tab, int count)
{
    static_cast<PillTab *>(m_group->button(tab))->setCount(count);
}

void PillTabs::setTabShown(int tab, bool shown)
{
    m_group->button(tab)->setVisible(shown);
}

int PillTabs::current() const
{
    return m_group->checkedId();
}

void PillTabs::setCurrent(int tab)
{
    m_group->button(tab)->setChecked(true);
}

} // namespace cordboard::ui
