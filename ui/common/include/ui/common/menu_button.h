#pragma once

#include "ui/common/theme.h"

#include <QPushButton>

class QMenu;

namespace cordboard::ui {

/// Opens the menu under its button, ends aligned. Returns at once, unlike what QPushButton does
/// with a menu of its own.
void popUnder(QMenu *menu, const QWidget *button);

/// A button with words that opens a menu; a small arrow at its end says so. Without a menu it
/// opens something else, on clicked().
class MenuButton : public QPushButton
{
    Q_OBJECT

public:
    MenuButton(const Theme &theme, QMenu *menu, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
