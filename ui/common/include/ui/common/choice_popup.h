#pragma once

#include "ui/common/find_popup.h"

#include <QList>
#include <QVariant>

namespace cordboard::ui {

/// One of many, found by typing. Its owner fills the rows, at the opening and for what was typed.
/// GUI thread; the theme must outlive it.
class ChoicePopup : public FindPopup
{
    Q_OBJECT

public:
    struct Row
    {
        QString words;
        QString more; ///< small, at the end
        QVariant data;
        bool isOn = false; ///< has a tick; where any may have one, all leave room for it
    };

    /// `name` is what a screen reader says of it and of the field; `none`: nothing fits.
    ChoicePopup(const Theme &theme, const QString &name, const QString &none, QWidget *parent);

    /// With its upper trailing corner there, on the screen, or the lower one; searched("") comes
    /// first.
    void open(const QPoint &global, bool above = false);
    /// The current one stays where the same was typed.
    void setRows(const QList<Row> &rows);
    void setTicks(bool may);

Q_SIGNALS:
    void searched(const QString &typed);
    void chosen(const QVariant &data);
    void closed(); ///< chosen or left

protected:
    void search() override;
    void takeRow(int row) override;
    void hideEvent(QHideEvent *event) override;

private:
    QString m_shownFor; ///< what was typed for the rows in sight
};

} // namespace cordboard::ui
