#pragma once

#include "ui/common/role_pane.h"

#include <QHash>

class QVBoxLayout;

namespace cordboard::ui {

class RailButton;

/// The places of the program, at the leading edge.
class Rail : public RolePane
{
    Q_OBJECT

public:
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    /// `foot` puts it at the lower end.
    void addPlace(int place, const QString &icon, const QString &word, const QString &shortcut,
                  bool foot = false);
    /// Below all places.
    void addFoot(QWidget *widget);
    void setCurrent(int place);
    void setBadge(int place, int count);
    /// Icons without words, 56 wide.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(int place);

private:
    void inReadingOrder();

    const Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
    QHash<int, RailButton *> m_buttons;
    int m_heads = 0;
};

} // namespace cordboard::ui
