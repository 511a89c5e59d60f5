#pragma once

#include "model/routing.h"
#include "ui/common/role_pane.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace cordboard::ui {

class FormRows;
class RoleLabel;

/// One number of ours as a form. Says what was typed; the engine says what is wrong with it. Esc
/// leaves.
class SenderEditor : public RolePane
{
    Q_OBJECT

public:
    explicit SenderEditor(const Theme &theme, QWidget *parent = nullptr);

    void edit(const Sender &sender);
    Sender typed() const;
    bool isChanged() const;
    void setFault(const QString &sentence);
    QString fault() const;

Q_SIGNALS:
    void saveAsked(const cordboard::Sender &sender);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRows(FormRows &form);
    QWidget *makeButtons();
    void guessKind(const QString &number);
    QSpinBox *limitField(const QString &words);

    const Theme &m_theme;
    Sender m_before;
    Sender m_asShown;
    bool m_kindChosen = false;
    QLineEdit *m_number = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_campaign = nullptr;
    QLineEdit *m_countries = nullptr;
    QCheckBox *m_mms = nullptr;
    QCheckBox *m_answersStop = nullptr;
    QComboBox *m_others = nullptr;
    QSpinBox *m_second = nullptr;
    QSpinBox *m_minute = nullptr;
    QSpinBox *m_day = nullptr;
    RoleLabel *m_fault = nullptr;
};

} // namespace cordboard::ui
