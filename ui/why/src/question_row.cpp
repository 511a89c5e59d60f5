#include "question_row.h"

#include "ui/common/icons.h"
#include "ui/common/role_label.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace cordboard::ui {

QuestionRow::QuestionRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_button(new QToolButton(this))
    , m_answer(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_next(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
{
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setMinimumHeight(28);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 6);
    texts->setSpacing(4);
    texts->addWidget(m_answer);
    texts->addWidget(m_next);
    auto *under = new QHBoxLayout;
    under->addSpacing(theme.scaled(24));
    under->addLayout(texts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addLayout(under);
    connect(m_button, &QAbstractButton::toggled, this, &QuestionRow::setOpen);
    connect(&theme, &Theme::changed, this, &QuestionRow::restyle);
    setOpen(false);
}

void QuestionRow::setQuestion(const WhyQuestion &question)
{
    m_title = question.title;
    m_button->setText(question.title);
    m_answer->setText(question.answer);
    m_next->setText(question.next);
}

bool QuestionRow::isOpen() const
{
    return m_button->isChecked();
}

void QuestionRow::setOpen(bool open)
{
    m_button->setChecked(open);
    m_answer->setVisible(open);
    m_next->setVisible(open);
    restyle();
}

void QuestionRow::restyle()
{
    m_button->setFont(m_theme.font(TextSize::Small));
    m_button->setIcon(
        icon(m_theme, isOpen() ? QStringLiteral("down") : QStringLiteral("right"), Role::Text2));
}

} // namespace cordboard::ui
