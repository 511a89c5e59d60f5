#pragma once

#include "ui/common/role_pane.h"

namespace cordboard::ui {

/// "Demo. Nothing leaves this computer.": above everything else for as long as it is true.
class DemoStrip : public RolePane
{
    Q_OBJECT

public:
    explicit DemoStrip(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();
};

} // namespace cordboard::ui
