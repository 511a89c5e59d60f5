#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

class MessageEditor;

/// The round frame around the editor; its ring shows the editor's focus. A click beside the text
/// goes to the text.
class EditorBox : public QWidget
{
    Q_OBJECT

public:
    explicit EditorBox(const Theme &theme, QWidget *parent = nullptr);

    MessageEditor &editor() const { return *m_editor; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    MessageEditor *m_editor = nullptr;
};

} // namespace cordboard::ui
