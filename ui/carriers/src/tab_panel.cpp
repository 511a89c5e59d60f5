#include "tab_panel.h"

#include "ui/common/pill_tabs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace cordboard::ui {

TabPanel::TabPanel(const CarrierTabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new PillTabs(context.theme, this))
    , m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_bar, &PillTabs::currentChanged, this, &TabPanel::setCurrent);
}

void TabPanel::addKind(const CarrierTabKind &kind)
{
    m_entries.append({kind, nullptr});
    m_bar->addTab(kind.title);
}

CarrierTab *TabPanel::tab(int place)
{
    Entry &entry = m_entries[place];
    if (!entry.tab) {
        entry.tab = entry.kind.make(m_context, m_stack);
        m_stack->addWidget(entry.tab);
        connect(entry.tab, &CarrierTab::failed, this, &TabPanel::failed);
        connect(entry.tab, &CarrierTab::noted, this, &TabPanel::noted);
    }
    return entry.tab;
}

void TabPanel::setCurrent(int place)
{
    m_stack->setCurrentWidget(tab(place));
    if (place == m_current)
        return;
    m_current = place;
    m_bar->setCurrent(place);
    Q_EMIT currentChanged();
}

CarrierTab *TabPanel::open(const QByteArray &id)
{
    for (int place = 0; place < m_entries.size(); ++place) {
        if (m_entries.at(place).kind.id != id)
            continue;
        setCurrent(place);
        return tab(place);
    }
    return nullptr;
}

bool TabPanel::fits(int place, const Carrier &carrier) const
{
    const CarrierTabKind &kind = m_entries.at(place).kind;
    return !kind.fits || kind.fits(carrier);
}

void TabPanel::showCarrier(const Carrier &carrier, const LinkStatus &link)
{
    int shown = 0;
    for (int place = 0; place < m_entries.size(); ++place) {
        m_bar->setTabShown(place, fits(place, carrier));
        shown += fits(place, carrier) ? 1 : 0;
    }
    m_bar->setVisible(shown > 1);
    if (!fits(m_current, carrier))
        setCurrent(0);
    tab(m_current)->showCarrier(carrier, link);
}

CarrierTab *TabPanel::changed() const
{
    for (const Entry &entry : m_entries) {
        if (entry.tab && entry.tab->isChanged())
            return entry.tab;
    }
    return nullptr;
}

} // namespace cordboard::ui
