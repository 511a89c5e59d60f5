#include "answer_card.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int padding = 12;
constexpr int iconSize = 18;

Role softOf(Role ink)
{
    switch (ink) {
    case Role::Delivered:
        return Role::OkSoft;
    case Role::Failed:
        return Role::StopSoft;
    case Role::Held:
        return Role::HeldSoft;
    case Role::Unknown:
        return Role::WarnSoft;
    default:
        return Role::Sunken;
    }
}

} // namespace

AnswerCard::AnswerCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(new RoleLabel(theme, TextSize::Body, Role::Text, {}, this))
    , m_then(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_buttons(new QHBoxLayout)
{
    m_what->setSemibold(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_then);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addSpacing(theme.scaled(iconSize) + 9); // not a margin: those are not mirrored
    head->addLayout(words, 1);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(m_buttons);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AnswerCard::setAnswer(const StateLook &look, const QString &what, const QString &then)
{
    m_look = look;
    m_what->setText(what);
    m_then->setText(then);
    m_then->setVisible(!then.isEmpty());
    update();
    if (accessibleName() == text())
        return;
    setAccessibleName(text());
    if (isVisible() && QAccessible::isActive()) { // a finding is what a person waits for
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void AnswerCard::addButton(QPushButton *button)
{
    button->setParent(this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

QString AnswerCard::text() const
{
    return m_then->text().isEmpty() ? m_what->text() : m_what->text() + u' ' + m_then->text();
}

void AnswerCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = m_theme.color(softOf(m_look.role));
    const bool contrast = m_theme.isHighContrast();
    paintPanel(painter, rect(), 8, ground,
               contrast ? m_theme.color(m_look.role) : QColor(Qt::transparent), 2);
    const int side = m_theme.scaled(iconSize);
    const QRect place(padding, padding + 1, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), m_look.icon, side,
              m_theme.color(m_look.role), ground);
}

} // namespace cordboard::ui
