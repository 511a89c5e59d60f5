#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// Grey rows in the shape of the list that is still being read.
class LoadingRows : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingRows(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
