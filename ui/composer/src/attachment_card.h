#pragma once

#include "ui/composer/attachment_tray.h"

namespace cordboard::ui {

class ToolButton;

/// One attachment as a card: its picture or the icon of its kind, its name, a button to take it
/// away. Delete removes it, Ctrl with an arrow moves it.
class AttachmentCard : public QWidget
{
    Q_OBJECT

public:
    AttachmentCard(const Theme &theme, const Attachment &attachment, QWidget *parent = nullptr);

    void setAttachment(const Attachment &attachment, int index, int count);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeAsked();
    void moveAsked(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString iconName() const;

    const Theme &m_theme;
    Attachment m_attachment;
    ToolButton *m_remove = nullptr;
};

} // namespace cordboard::ui
