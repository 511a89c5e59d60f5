#pragma once

#include "ui/common/theme.h"

#include <QFrame>
#include <QList>
#include <QVariant>

class QListWidget;

namespace cordboard::ui {

class RoleLabel;
class SearchField;

/// One of many, found by typing: the field keeps the keyboard, arrows move, Enter chooses, Esc or a
/// click elsewhere leaves. Its owner fills the rows, at the opening and for what was typed. GUI
/// thread; the theme must outlive it.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    struct Row
    {
        QString words;
        QString more; ///< small, at the end
        QVariant data;
    };

    /// `name` is what a screen reader says of it and of the field; `none`: nothing fits.
    ChoicePopup(const Theme &theme, const QString &name, const QString &none, QWidget *parent);

    /// With its upper trailing corner there, on the screen, or the lower one; searched("") follows
    /// at once.
    void open(const QPoint &global, bool above = false);
    void setRows(const QList<Row> &rows);
    QString typed() const;

Q_SIGNALS:
    void searched(const QString &typed);
    void chosen(const QVariant &data);
    void closed(); ///< chosen or left

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool takeKey(int key);
    void choose();
    void describe();
    void place();

    const Theme &m_theme;
    SearchField *m_field = nullptr;
    QListWidget *m_list = nullptr;
    RoleLabel *m_none = nullptr;
    QPoint m_corner;
    bool m_above = false;
};

} // namespace cordboard::ui
