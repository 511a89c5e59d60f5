#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QMenu;

namespace cordboard::ui {

/// A row of tabs without a frame: the chosen one stands on soft accent. A tab may carry a count.
/// Left and right move between them, as in any tab bar.
class PillTabs : public QWidget
{
    Q_OBJECT

public:
    explicit PillTabs(const Theme &theme, QWidget *parent = nullptr);

    void addTab(const QString &text);
    /// At the other end: opens a menu and is chosen by setCurrent() only.
    void addMenuTab(const QString &text, QMenu *menu);
    void setCount(int tab, int count);
    /// A hidden tab keeps its number.
    void setTabShown(int tab, bool shown);
    int current() const;
    void setCurrent(int tab);

Q_SIGNALS:
    void currentChanged(int tab);

private:
    const Theme &m_theme;
    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace cordboard::ui
