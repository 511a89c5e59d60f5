#pragma once

#include "ui/common/plain_edit.h"
#include "ui/common/theme.h"

namespace cordboard::ui {

/// Text as a machine reads it: fixed font, plain, always from left to right. As high as its lines,
/// between the two limits, and scrolled beyond. Tab leaves it.
class CodeBox : public PlainEdit
{
    Q_OBJECT

public:
    CodeBox(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Lines that are shown at the least and at the most.
    void setRoom(int least, int most);
    void setCode(const QString &text);
    /// A person may type into it.
    void setEditable();
    /// What is in it, to the octet: toPlainText() makes blanks of no-break spaces.
    QString code() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void restyle();
    int lines() const;
    int heightOf(int lines) const;

    const Theme &m_theme;
    int m_least = 2;
    int m_most = 16;
    int m_lines = 0; ///< as they were broken at the last width
};

} // namespace cordboard::ui
