#pragma once

#include "ui/common/role_pane.h"

class QPushButton;

namespace cordboard::ui {

/// What stands in the window before there is a carrier: try the demo, or connect one.
class FirstRunPage : public RolePane
{
    Q_OBJECT

public:
    explicit FirstRunPage(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void startDemoRequested();
    void connectRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Card
    {
        QString icon;
        QString title;
        QString line;
        QStringList facts;
        QString button;
        QString keys;
        bool primary;
    };
    QWidget *makeCard(const Card &card, void (FirstRunPage::*signal)());

    const Theme &m_theme;
    QPushButton *m_first = nullptr;
};

} // namespace cordboard::ui
