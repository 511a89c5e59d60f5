#include "note_field.h"

#include "message_editor.h"
#include "ui/common/paint.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

/// Not to be taken for what was typed, and still 4.5 : 1 in every palette.
QColor faded(const QColor &ink, const QColor &ground)
{
    const auto mix = [](int a, int b) {
        return (a * 7 + b * 3) / 10;
    };
    return {mix(ink.red(), ground.red()), mix(ink.green(), ground.green()),
            mix(ink.blue(), ground.blue())};
}

} // namespace

NoteField::NoteField(const Theme &theme, QWidget *parent)
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
    // After the editor, which dresses for messages.
    connect(&theme, &Theme::changed, this, &NoteField::restyle);
    restyle();
}

void NoteField::restyle()
{
    QPalette colors = m_editor->palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::Note));
    colors.setColor(QPalette::Text, m_theme.color(Role::NoteText));
    colors.setColor(QPalette::PlaceholderText,
                    faded(m_theme.color(Role::NoteText), m_theme.color(Role::Note)));
    m_editor->setPalette(colors);
    update();
}

void NoteField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Role::Note));
    painter.setPen(QPen(m_theme.color(Role::NoteLine), 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (m_editor->hasFocus())
        paintPanel(painter, rect(), 8, Qt::transparent, m_theme.color(Role::Focus), 2);
}

void NoteField::mousePressEvent(QMouseEvent *)
{
    m_editor->setFocus(Qt::MouseFocusReason);
}

} // namespace cordboard::ui
