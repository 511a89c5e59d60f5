#pragma once

#include "ui/common/plain_edit.h"
#include "ui/common/theme.h"

namespace cordboard::ui {

/// Some lines of plain text with the edge of a field; Tab leaves it.
class LinesField : public PlainEdit
{
    Q_OBJECT

public:
    explicit LinesField(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
