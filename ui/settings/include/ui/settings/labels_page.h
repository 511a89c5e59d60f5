#pragma once

#include "model/label.h"
#include "ui/common/theme.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace cordboard::ui {

class LabelBook;
class RoleLabel;
class UndoStrip;

/// Settings, Labels: their names and colours. GUI thread; book and theme must outlive it.
class LabelsPage : public QWidget
{
    Q_OBJECT

public:
    LabelsPage(LabelBook &book, const Theme &theme, QWidget *parent = nullptr);

    QString message() const;

private:
    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeColours();
    QWidget *makeButtons();
    void fill();
    void showLabel(const Label &label);
    void showRow(int row);
    void startNew();
    void save();
    void remove();
    void say(const QString &sentence, Role role);

    LabelBook &m_book;
    const Theme &m_theme;
    Label m_current;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QButtonGroup *m_colours = nullptr;
    QPushButton *m_remove = nullptr;
    RoleLabel *m_message = nullptr;
    UndoStrip *m_undo = nullptr;
};

} // namespace cordboard::ui
