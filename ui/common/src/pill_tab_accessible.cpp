#include "pill_tab_accessible.h"

#include "pill_tab.h"

#include <QAccessibleWidget>

namespace cordboard::ui {

namespace {

class TabAccessible final : public QAccessibleWidget
{
public:
    explicit TabAccessible(PillTab *tab)
        : QAccessibleWidget(tab, QAccessible::PageTab)
    {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = tab()->isChecked();
        return state;
    }

    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action == pressAction())
            tab()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    PillTab *tab() const { return static_cast<PillTab *>(widget()); }
};

} // namespace

QAccessibleInterface *pillTabAccessible(const QString &, QObject *object)
{
    auto *tab = qobject_cast<PillTab *>(object);
    return tab ? new TabAccessible(tab) : nullptr;
}

} // namespace cordboard::ui
