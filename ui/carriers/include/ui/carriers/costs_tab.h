#pragma once

#include "model/routing.h"
#include "ui/carriers/carrier_tab.h"

class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class PricesModel;
class RoleLabel;
class RowTable;
class UndoStrip;

/// The tab "Costs": what a carrier charges for a part, by prefix, edited in the table; from and to
/// CSV files.
class CostsTab : public CarrierTab
{
    Q_OBJECT

public:
    CostsTab(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;

    /// Replaces the list by what is in the file.
    void takeCsv(const QByteArray &bytes);
    void removeRow(int row);

private:
    QWidget *makeActions();
    void wire();
    void reload();
    void take(const Result<PriceList> &list);
    void save(const PriceList &list, const QString &undoWords = {});
    void openFile();
    void saveFile();

    CarrierTabContext m_context;
    CarrierId m_carrier;
    PricesModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    UndoStrip *m_undo = nullptr;
    QLineEdit *m_currency = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace cordboard::ui
