#pragma once

#include "ui/common/paint.h"

#include <QWidget>

namespace cordboard::ui {

/// One chip among other widgets; its words are its accessible name. GUI thread.
class ChipLabel : public QWidget
{
    Q_OBJECT

public:
    ChipLabel(const Theme &theme, const Chip &chip, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Chip m_chip;
};

} // namespace cordboard::ui
