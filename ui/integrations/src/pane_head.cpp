#include "pane_head.h"

#include "ui/common/role_label.h"
#include "ui/common/tool_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int leastHeight = 56;

} // namespace

PaneHead::PaneHead(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Pane, parent)
    , m_title(new RoleLabel(theme, TextSize::Body, Role::Text, {}, this))
    , m_below(new RoleLabel(theme, TextSize::Caption, Role::Text2, {}, this))
    , m_row(new QHBoxLayout(this))
{
    setLines(Qt::BottomEdge);
    setMinimumHeight(leastHeight);
    m_title->setSemibold(true);
    for (RoleLabel *label : {m_title, m_below}) {
        label->setWordWrap(false);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_below);
    words->addStretch();
    auto *close = new ToolButton(theme, QStringLiteral("close"), tr("Close (Esc)"), this);
    connect(close, &QAbstractButton::clicked, this, &PaneHead::closeAsked);
    m_row->setContentsMargins(16, 4, 8, 4);
    m_row->setSpacing(0);
    m_row->addLayout(words, 1);
    m_row->addWidget(close);
}

void PaneHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PaneHead::setBelow(const QString &words)
{
    m_below->setText(words);
}

void PaneHead::addButton(QAbstractButton *button)
{
    QWidget *before = m_row->itemAt(m_row->count() - 1)->widget();
    m_row->insertWidget(m_row->count() - 1, button);
    setTabOrder(button, before);
}

} // namespace cordboard::ui
