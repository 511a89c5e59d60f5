#pragma once

#include "model/routing.h"
#include "ui/bridge/carrier_book.h"
#include "ui/common/role_pane.h"

class QComboBox;
class QLineEdit;

namespace cordboard::ui {

class RoleLabel;

/// "Who gets +49 151 …?": the rule, the carriers and their health, what a part costs, and why the
/// other rules did not match.
class RouteTester : public RolePane
{
    Q_OBJECT

public:
    RouteTester(EngineProxy &proxy, CarrierBook &book, const Theme &theme,
                QWidget *parent = nullptr);

    void setSenders(const QStringList &senders);
    void ask();
    /// Asks again when there is an answer on the screen: routes changed.
    void refresh();

private:
    void show(const Result<RouteAnswer> &answer);
    QWidget *makeAnswer();

    EngineProxy &m_proxy;
    CarrierBook &m_book;
    const Theme &m_theme;
    QLineEdit *m_number = nullptr;
    QComboBox *m_sender = nullptr;
    QComboBox *m_category = nullptr;
    RolePane *m_card = nullptr;
    RoleLabel *m_head = nullptr;
    RoleLabel *m_facts = nullptr;
    RoleLabel *m_others = nullptr;
};

} // namespace cordboard::ui
