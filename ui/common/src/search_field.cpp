#include "ui/common/search_field.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setMaxLength(500);
    setClearButtonEnabled(true);
    addAction(icon(theme, QStringLiteral("search"), Role::Text2), LeadingPosition);
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    paintElided(painter, rect().adjusted(10, 0, -10, 0), m_theme.font(TextSize::Caption),
                m_theme.color(Role::Text2), m_hint, Qt::AlignTrailing | Qt::AlignVCenter);
}

} // namespace cordboard::ui
