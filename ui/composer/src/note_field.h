#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

class MessageEditor;

/// The frame around the editor of a note: dashed, on the note's ground.
class NoteField : public QWidget
{
    Q_OBJECT

public:
    explicit NoteField(const Theme &theme, QWidget *parent = nullptr);

    MessageEditor &editor() const { return *m_editor; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    MessageEditor *m_editor = nullptr;
};

} // namespace cordboard::ui
