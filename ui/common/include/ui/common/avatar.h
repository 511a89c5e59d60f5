#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// A person's circle. Decoration only: the name always stands beside it, so screen readers skip it.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    Avatar(const Theme &theme, int diameter, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &number);

    QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_diameter;
    QString m_name;
    QString m_number;
};

} // namespace cordboard::ui
