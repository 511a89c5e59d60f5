#pragma once

#include "model/routing.h"
#include "ui/carriers/carrier_tab.h"

class QPushButton;
class QTimer;

namespace cordboard::ui {

class EmptyNote;
class RowTable;
class SenderEditor;
class SendersModel;
class UndoStrip;

/// The tab "Senders": the numbers of a carrier, what left from them today, and the form of the one
/// that is being changed.
class SendersTab : public CarrierTab
{
    Q_OBJECT

public:
    SendersTab(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;
    bool isChanged() const override;

    void add();
    void editRow(int row);
    void removeRow(int row);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeActions();
    void wire();
    void reload();
    void take(const QList<SenderUse> &senders);
    void save(const Sender &sender);
    void leaveEditor();
    void refreshActions();

    CarrierTabContext m_context;
    CarrierId m_carrier;
    SenderId m_chosen;
    SendersModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    SenderEditor *m_editor = nullptr;
    EmptyNote *m_empty = nullptr;
    UndoStrip *m_undo = nullptr;
    QTimer *m_again = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace cordboard::ui
