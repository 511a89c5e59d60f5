#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QGridLayout;

namespace cordboard::ui {

class RoleLabel;

/// A form: labels at the leading side or, in a narrow pane, above; fields beside or below them;
/// under each a line that helps or says what is wrong with it.
class FormRows : public QWidget
{
    Q_OBJECT

public:
    enum class Labels { Beside, Above };

    explicit FormRows(const Theme &theme, QWidget *parent = nullptr);
    FormRows(const Theme &theme, Labels labels, QWidget *parent);

    void addGroup(const QString &title);
    /// The label becomes the field's accessible name; the row takes the field over. Gives the row's
    /// number.
    int addField(const QString &label, QWidget *field, const QString &help = {});
    void setHelp(int row, const QString &help);
    /// Says what is wrong at the field; empty takes it away and the help is back.
    void setFault(int row, const QString &sentence);
    QString fault(int row) const;
    QWidget *field(int row) const;
    /// With its label and the line under it.
    void setRowShown(int row, bool shown);

protected:
    bool event(QEvent *event) override;

private:
    struct Row
    {
        RoleLabel *name;
        QWidget *field;
        RoleLabel *under;
        QString help;
        QString fault;
        bool shown = true;
        int gapRow = 0; ///< of the grid, below it
    };
    void refresh(Row &row);

    const Theme &m_theme;
    const Labels m_labels;
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
};

} // namespace cordboard::ui
