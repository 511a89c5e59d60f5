#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// One tab of PillTabs.
class PillTab : public QAbstractButton
{
    Q_OBJECT

public:
    PillTab(const Theme &theme, const QString &text, QWidget *parent);

    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter &painter, const QRectF &inner);

    const Theme &m_theme;
    int m_count = 0;
};

} // namespace cordboard::ui
