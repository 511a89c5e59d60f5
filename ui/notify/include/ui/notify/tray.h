#pragma once

#include "ui/common/theme.h"
#include "ui/notify/notice.h"

#include <QIcon>
#include <QMenu>
#include <QObject>

#include <functional>

class QSystemTrayIcon;

namespace cordboard::ui {

/// What the tray shows, and what is in its menu.
struct TrayState
{
    int waiting = 0;    ///< threads with something unread, of mine and of nobody
    bool quiet = false; ///< do not disturb
    bool linkDown = false;
    QStringList links; ///< "Northline up", read only

    friend bool operator==(const TrayState &, const TrayState &) = default;
};

/// The mark with a count ("99+" at most), an outline while quiet, a small square while a line is
/// down.
QIcon trayIcon(const TrayState &state, const Theme &theme);

/// The icon beside the clock, and the desktop's notifications through it. Where there is no tray it
/// does nothing. One per program; GUI thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    /// How long nobody is disturbed.
    enum class Quiet { Off, Hour, Tomorrow };

    explicit Tray(const Theme &theme, QObject *parent = nullptr);
    ~Tray() override;

    /// There is an icon that a person can press; this may change while the program runs.
    bool isThere() const { return m_isThere(); }
    /// Tests have a tray where there is none.
    void setProbe(const std::function<bool()> &isThere) { m_isThere = isThere; }

    void setState(const TrayState &state);
    /// Shows it as the desktop does.
    void show(const Notice &notice);
    QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void openAsked();
    void newMessageAsked();
    void noticeOpened(const cordboard::ui::Notice &notice);
    void quietAsked(cordboard::ui::Tray::Quiet quiet);
    void quitAsked();

private:
    void fillMenu();
    void restyle();

    const Theme &m_theme;
    TrayState m_state;
    Notice m_last;
    std::function<bool()> m_isThere;
    QMenu m_menu;
    QSystemTrayIcon *m_icon = nullptr; ///< null where there is no tray
};

} // namespace cordboard::ui
