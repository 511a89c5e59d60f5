#include "name_field.h"

#include "ui/common/paint.h"

#include <QKeyEvent>

namespace cordboard::ui {

NameField::NameField(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(-2, 0, -2, 0); // in line with what stands under it
    setMaxLength(200);
    setAccessibleName(tr("Name"));
    setPlaceholderText(tr("Add a name"));
    setToolTip(tr("Change the name"));
    connect(this, &QLineEdit::returnPressed, this, [this] {
        commit();
        clearFocus();
    });
}

void NameField::setName(const QString &name)
{
    m_name = oneLine(name);
    // Not under the hands of somebody who is writing.
    if (!hasFocus()) {
        setText(m_name);
        setCursorPosition(0);
    }
}

void NameField::commit()
{
    const QString written = text().simplified();
    setText(written);
    setCursorPosition(0);
    if (written == m_name)
        return;
    m_name = written;
    Q_EMIT committed(written);
}

void NameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        setText(m_name);
        clearFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NameField::focusInEvent(QFocusEvent *event)
{
    setFrame(true);
    QLineEdit::focusInEvent(event);
}

void NameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    setFrame(false);
    commit();
}

} // namespace cordboard::ui
