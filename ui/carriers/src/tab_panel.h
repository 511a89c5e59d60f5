#pragma once

#include "ui/carriers/carrier_tab.h"

#include <QWidget>

class QStackedWidget;

namespace cordboard::ui {

class PillTabs;

/// The tabs of the chosen carrier: a bar, which the page puts into its head, and the room below it.
/// A tab is made when it is first looked at, and only the one on top is told what changes.
class TabPanel : public QWidget
{
    Q_OBJECT

public:
    TabPanel(const CarrierTabContext &context, QWidget *parent = nullptr);

    PillTabs *bar() const { return m_bar; }
    void addKind(const CarrierTabKind &kind);
    /// Makes it when it is not there yet.
    CarrierTab *tab(int place);
    int current() const { return m_current; }
    void setCurrent(int place);
    /// Goes to the tab of that id; null when there is none.
    CarrierTab *open(const QByteArray &id);

    void showCarrier(const Carrier &carrier, const LinkStatus &link);
    /// The first tab with something typed and not saved, else null.
    CarrierTab *changed() const;

Q_SIGNALS:
    void currentChanged();
    void failed(const QString &sentence);
    void noted(const QString &words);

private:
    struct Entry
    {
        CarrierTabKind kind;
        CarrierTab *tab = nullptr;
    };
    bool fits(int place, const Carrier &carrier) const;

    const CarrierTabContext m_context;
    PillTabs *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Entry> m_entries;
    int m_current = 0;
};

} // namespace cordboard::ui
