#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// One place of the rail: icon over word, with a badge.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Theme &theme, const QString &icon, const QString &word,
               const QString &shortcut, QWidget *parent);

    void setBadge(int count);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    int m_badge = 0;
    bool m_narrow = false;
};

} // namespace cordboard::ui
