#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// A shape and words in the status line; pressing it opens what explains it.
class StatusItem : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusItem(const Theme &theme, QWidget *parent);

    void setLook(const QString &icon, Role role, const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    Role m_role = Role::Text2;
};

} // namespace cordboard::ui
