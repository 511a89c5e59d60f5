#pragma once

#include "ui/common/theme.h"

#include <QFrame>

class QAbstractButton;
class QHBoxLayout;

namespace cordboard::ui {

class RunText;

/// A full-width line above what it speaks about: icon, sentence, small buttons. Screen readers get
/// it as an alert when it appears. At least 36 high; grows with its text. Plain text only.
class Strip : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Ok, Held, Warn, Stop };

    Strip(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// `icon` replaces the kind's own.
    void setIcon(const QString &icon);
    /// `lead` is semibold, `rest` follows it.
    void setText(const QString &lead, const QString &rest = {});
    /// The same news in other words (a count that runs down): not spoken again.
    void updateText(const QString &lead, const QString &rest = {});
    QString text() const;

    /// Adds a small button at the end; the strip owns it.
    QAbstractButton *addButton(const QString &text);
    void clearButtons();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Theme &m_theme;
    Kind m_kind;
    QString m_icon;
    RunText *m_text = nullptr;
    QHBoxLayout *m_row = nullptr;
    QList<QAbstractButton *> m_buttons;
};

} // namespace cordboard::ui
