#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

class QMenu;

namespace cordboard::ui {

/// One tab of PillTabs.
class PillTab : public QAbstractButton
{
    Q_OBJECT

public:
    PillTab(const Theme &theme, const QString &text, QWidget *parent);

    void setCount(int count);
    /// It opens this instead of being chosen; what is chosen there is up to its owner.
    void setMenu(QMenu *menu);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override;

private:
    QSize sizeWith(bool semibold) const;
    void paintWords(QPainter &painter, const QRectF &inner);

    const Theme &m_theme;
    int m_count = 0;
    QMenu *m_menu = nullptr;
};

} // namespace cordboard::ui
