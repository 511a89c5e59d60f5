#pragma once

#include "ui/common/theme.h"
#include "ui/why/story_view.h"

#include <QWidget>

class QToolButton;

namespace cordboard::ui {

class RoleLabel;

/// A question that opens to its answer.
class QuestionRow : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionRow(const Theme &theme, QWidget *parent = nullptr);

    void setQuestion(const WhyQuestion &question);
    const QString &title() const { return m_title; }
    bool isOpen() const;
    void setOpen(bool open);

private:
    void restyle();

    const Theme &m_theme;
    QToolButton *m_button = nullptr;
    RoleLabel *m_answer = nullptr;
    RoleLabel *m_next = nullptr;
    QString m_title;
};

} // namespace cordboard::ui
