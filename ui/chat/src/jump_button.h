#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// Round button over the end of the canvas: to the newest message, with how many arrived meanwhile.
class JumpButton : public QAbstractButton
{
    Q_OBJECT

public:
    JumpButton(const Theme &theme, QWidget *parent);

    void setCount(int count);
    QSize sizeHint() const override { return {44, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
};

} // namespace cordboard::ui
