#pragma once

#include <QScrollArea>

namespace cordboard::ui {

/// A form under a table: as high as its rows while there is room, and scrolled in a low window,
/// which keeps the height that its owner gave it.
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `form` over.
    explicit FormScroll(QWidget *form, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace cordboard::ui
