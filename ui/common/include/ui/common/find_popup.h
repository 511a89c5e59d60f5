#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QListWidget;
class QListWidgetItem;

namespace cordboard::ui {

class RoleLabel;
class SearchField;

/// What all popups have that find something by typing: the field keeps the keyboard, arrows move,
/// Enter takes a row, Esc or a click elsewhere leaves. Whoever inherits it fills the rows. GUI
/// thread; the theme must outlive it.
class FindPopup : public QFrame
{
    Q_OBJECT

public:
    QString typed() const;

protected:
    struct Names
    {
        QString popup;
        QString field; ///< also what stands in it while it is empty
        QString list;
        QString none; ///< shown where there are no rows
    };
    FindPopup(const Theme &theme, int width, const Names &names, QWidget *parent);

    /// Something was typed.
    virtual void search() = 0;
    virtual void takeRow(int row) = 0;

    /// With its upper trailing corner there, on the screen, or the lower one. The rows are there.
    void showAt(const QPoint &global, bool above = false);
    /// To be called when the rows are there: this one is current.
    void settle(int row);
    void clearField(bool quietly = false);

    QListWidget &list() const { return *m_list; }
    SearchField &field() const { return *m_field; }
    const Theme &theme() const { return m_theme; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(int key);
    void describe();
    void place();

    const Theme &m_theme;
    const int m_width;
    SearchField *m_field = nullptr;
    QListWidget *m_list = nullptr;
    RoleLabel *m_none = nullptr;
    QPoint m_corner;
    bool m_above = false;
    bool m_quiet = false; ///< the field is being cleared for the next time
};

} // namespace cordboard::ui
