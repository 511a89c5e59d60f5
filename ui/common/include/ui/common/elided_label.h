#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace cordboard::ui {

/// One line of plain text that is cut with "…" where it does not fit; the whole of it is its
/// tooltip then. Size and colour follow the theme.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    ElidedLabel(const Theme &theme, TextSize size, Role role, bool semibold = false,
                QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setRole(Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont wordsFont() const { return m_theme.font(m_size, m_semibold); }

    const Theme &m_theme;
    TextSize m_size;
    Role m_role;
    bool m_semibold;
};

} // namespace cordboard::ui
