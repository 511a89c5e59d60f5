#pragma once

#include "base/result.h"
#include "model/opt_out.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cordboard::ui {

class EngineProxy;
class RoleLabel;
class SearchField;

/// Who is on the opt-out list: looked for, added and taken off, each with a reason that is kept.
class OptOutPanel : public QWidget
{
    Q_OBJECT

public:
    OptOutPanel(EngineProxy &proxy, const Theme &theme, QWidget *parent = nullptr);

    /// Reads the list anew.
    void look();

private:
    void showPage(const OptOutPage &page);
    void add();
    void takeOff();
    void after(const Result<void> &done);

    EngineProxy &m_proxy;
    SearchField *m_search = nullptr;
    QTableWidget *m_table = nullptr;
    RoleLabel *m_note = nullptr;
    QLineEdit *m_number = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_takeOff = nullptr;
    QList<OptOut> m_rows;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace cordboard::ui
