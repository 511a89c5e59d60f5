#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace cordboard::ui {

/// A field for filter words with room for one chip: the message whose PDUs are shown. Backspace at
/// the begin, or the chip itself, takes the chip away.
class PduFilterField : public QWidget
{
    Q_OBJECT

public:
    explicit PduFilterField(const Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setChip(const QString &words); ///< empty: none
    QString chip() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);
    void chipRemoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeChip();
    void restyle();

    const Theme &m_theme;
    QToolButton *m_chip = nullptr;
    QLineEdit *m_edit = nullptr;
};

} // namespace cordboard::ui
