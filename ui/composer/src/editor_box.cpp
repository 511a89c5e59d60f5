#include "editor_box.h"

#include "message_editor.h"
#include "ui/common/paint.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cordboard::ui {

EditorBox::EditorBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(new MessageEditor(theme, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(40);
    setCursor(Qt::IBeamCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_editor);
    connect(m_editor, &MessageEditor::focusChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EditorBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPanel(painter, rect(), 8, m_theme.color(Role::Raised), m_theme.color(Role::Control));
    if (m_editor->hasFocus())
        paintPanel(painter, rect(), 8, Qt::transparent, m_theme.color(Role::Focus), 2);
}

void EditorBox::mousePressEvent(QMouseEvent *)
{
    m_editor->setFocus(Qt::MouseFocusReason);
}

} // namespace cordboard::ui
