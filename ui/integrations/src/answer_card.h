#pragma once

#include "ui/common/state_look.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace cordboard::ui {

class RoleLabel;

/// What happened in one bold sentence, what to do about it in a few more, and at most three
/// buttons, on the soft colour of the state.
class AnswerCard : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerCard(const Theme &theme, QWidget *parent = nullptr);

    void setAnswer(const StateLook &look, const QString &what, const QString &then);
    void addButton(QPushButton *button);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StateLook m_look;
    RoleLabel *m_what = nullptr;
    RoleLabel *m_then = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace cordboard::ui
