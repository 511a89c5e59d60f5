#pragma once

#include "model/routing.h"
#include "ui/carriers/carrier_tab.h"

class QPushButton;

namespace cordboard::ui {

class EmptyNote;
class RouteEditor;
class RouteTester;
class RoutesModel;
class RowTable;
class UndoStrip;

/// The tab "Routes": the tester above, the ordered table, and the form of the route that is being
/// changed. The table is that of the whole installation, whichever carrier is chosen.
class RoutesTab : public CarrierTab
{
    Q_OBJECT

public:
    RoutesTab(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;
    bool isChanged() const override;

    void add();
    void editRow(int row);
    void removeRow(int row);

private:
    QWidget *makeActions();
    void wire();
    void reload();
    void save(const Route &route);
    void leaveEditor();
    void refreshActions();

    CarrierTabContext m_context;
    CarrierId m_carrier;
    RoutesModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    RouteTester *m_tester = nullptr;
    RouteEditor *m_editor = nullptr;
    EmptyNote *m_empty = nullptr;
    UndoStrip *m_undo = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    RouteId m_chosen;
};

} // namespace cordboard::ui
