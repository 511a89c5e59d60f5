#pragma once

#include "ui/carriers/carrier_tab.h"

class QGridLayout;
class QPushButton;

namespace cordboard::ui {

class LinkShape;
class LinkTable;
class RoleLabel;
class RolePane;

/// How a carrier's line is, in words and figures, and what can be done about it.
class CarrierOverview : public CarrierTab
{
    Q_OBJECT

public:
    explicit CarrierOverview(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;

private:
    void layOut();
    RoleLabel *addFact(QGridLayout *grid, const QString &name);
    void showButtons(const Carrier &carrier, const LinkStatus &link);

    void setEnabledCarrier(bool enabled);

    EngineProxy &m_proxy;
    CarrierBook &m_book;
    const Theme &m_theme;
    CarrierId m_carrier;
    QWidget *m_inner = nullptr;
    LinkShape *m_shape = nullptr;
    RoleLabel *m_head = nullptr;
    RoleLabel *m_sentence = nullptr;
    LinkTable *m_table = nullptr;
    RoleLabel *m_window = nullptr;
    RoleLabel *m_answer = nullptr;
    RoleLabel *m_waiting = nullptr;
    RoleLabel *m_rate = nullptr;
    RoleLabel *m_ids = nullptr;
    RoleLabel *m_next = nullptr;
    RoleLabel *m_line = nullptr;
    RoleLabel *m_address = nullptr;
    RoleLabel *m_senders = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_switch = nullptr;
    bool m_enabled = false;
};

} // namespace cordboard::ui
