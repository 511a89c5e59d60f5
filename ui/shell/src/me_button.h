#pragma once

#include "ui/common/theme.h"
#include "ui/notify/tray.h"

#include <QAbstractButton>
#include <QMenu>

namespace cordboard::ui {

/// Who sits here, at the foot of the rail: their circle, a dot for whether they may be disturbed,
/// and the menu to choose it. GUI thread.
class MeButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MeButton(const Theme &theme, QWidget *parent = nullptr);

    void setPerson(const QString &name);
    /// `until` is "15:32" or "tomorrow at 08:00"; empty: may be disturbed.
    void setQuiet(const QString &until);
    QMenu &menu() { return m_menu; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void quietAsked(cordboard::ui::Tray::Quiet quiet);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();
    void describe();

    const Theme &m_theme;
    QString m_name;
    QString m_quietUntil;
    QMenu m_menu;
    QAction *m_who = nullptr;
    QAction *m_here = nullptr;
};

} // namespace cordboard::ui
