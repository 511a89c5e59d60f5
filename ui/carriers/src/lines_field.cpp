#include "lines_field.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

LinesField::LinesField(const Theme &theme, QWidget *parent)
    : PlainEdit(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(7);
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LinesField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(viewport()->rect(), m_theme.color(Role::Window));
        paintPanel(painter, viewport()->rect(), 6, m_theme.color(Role::Raised),
                   m_theme.color(hasFocus() ? Role::Focus : Role::Control), hasFocus() ? 2 : 1);
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace cordboard::ui
