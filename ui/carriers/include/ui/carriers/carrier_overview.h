#pragma once

#include "base/clock.h"
#include "model/carrier.h"
#include "ui/common/theme.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace cordboard::ui {

class LinkShape;
class RoleLabel;
class RolePane;

/// How a carrier's line is, in words and figures, and what can be done about it.
class CarrierOverview : public QWidget
{
    Q_OBJECT

public:
    CarrierOverview(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void show(const Carrier &carrier, const LinkStatus &link);

Q_SIGNALS:
    void tryNow();
    void enableAsked(bool enabled);

private:
    RoleLabel *addFact(QGridLayout *grid, const QString &name);
    void showButtons(const Carrier &carrier, const LinkStatus &link);

    const Theme &m_theme;
    const Clock &m_clock;
    LinkShape *m_shape = nullptr;
    RoleLabel *m_head = nullptr;
    RoleLabel *m_sentence = nullptr;
    RoleLabel *m_window = nullptr;
    RoleLabel *m_answer = nullptr;
    RoleLabel *m_waiting = nullptr;
    RoleLabel *m_rate = nullptr;
    RoleLabel *m_next = nullptr;
    RoleLabel *m_line = nullptr;
    RoleLabel *m_address = nullptr;
    RoleLabel *m_senders = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_switch = nullptr;
    bool m_enabled = false;
};

} // namespace cordboard::ui
