#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// A sentence whose beginning may be semibold, wrapped to the width it gets. Plain text only: what
/// a customer wrote can stand in it. Read by screen readers as one text.
class RunText : public QWidget
{
    Q_OBJECT

public:
    explicit RunText(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &lead, const QString &rest = {});
    QString text() const;
    void setLook(TextSize size, Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Lines;
    const Theme &m_theme;
    QString m_lead;
    QString m_rest;
    TextSize m_size = TextSize::Small;
    Role m_role = Role::Text;
};

} // namespace cordboard::ui
