#include "ui/notify/tray.h"
#include "ui/common/plain_words.h"

#include <QApplication>
#include <QPainter>
#include <QSystemTrayIcon>

namespace cordboard::ui {

namespace {

constexpr int shownMs = 8'000;
constexpr int most = 99;

void paintCount(QPainter &painter, const Theme &theme, int size, int count)
{
    const QString words = count > most ? QStringLiteral("99+") : QString::number(count);
    const QRectF badge(size * 0.36, size * 0.36, size * 0.64, size * 0.64);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::RailBadge));
    painter.drawRoundedRect(badge, size * 0.22, size * 0.22);
    QFont font = painter.font();
    font.setPixelSize(int(size * (words.size() > 2 ? 0.3 : 0.44)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.color(Role::RailBadgeText));
    painter.drawText(badge, Qt::AlignCenter, words);
}

QPixmap paintTray(const TrayState &state, const Theme &theme, int size)
{
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0, 0, size, size);
    const QIcon mark(QStringLiteral(":/brand/cordboard.svg"));
    painter.setOpacity(state.quiet ? 0.55 : 1);
    mark.paint(&painter, box.toRect());
    painter.setOpacity(1);
    if (state.quiet) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Role::Held), size / 10.0));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), size * 0.2, size * 0.2);
    }
    if (state.linkDown) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Failed));
        painter.drawRect(QRectF(0, 0, size * 0.36, size * 0.36));
    }
    if (state.waiting > 0)
        paintCount(painter, theme, size, state.waiting);
    return picture;
}

QSystemTrayIcon::MessageIcon iconOf(Notice::Kind kind)
{
    const bool bad = kind == Notice::Kind::NotDelivered || kind == Notice::Kind::LinkDown;
    return bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information;
}

} // namespace

QIcon trayIcon(const TrayState &state, const Theme &theme)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48})
        icon.addPixmap(paintTray(state, theme, size));
    return icon;
}

Tray::Tray(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    m_isThere = [this] {
        return m_icon && QSystemTrayIcon::isSystemTrayAvailable();
    };
    fillMenu();
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(&m_menu);
    connect(m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT openAsked();
            });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT noticeOpened(m_last); });
    connect(&m_theme, &Theme::changed, this, &Tray::restyle);
    restyle();
    m_icon->show();
}

Tray::~Tray() = default;

void Tray::setState(const TrayState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    fillMenu();
    restyle();
}

void Tray::show(const Notice &notice)
{
    m_last = notice;
    if (m_icon)
        m_icon->showMessage(forDesktop(notice.title), forDesktop(notice.body), iconOf(notice.kind),
                            shownMs);
}

void Tray::fillMenu()
{
    m_menu.clear();
    m_menu.addAction(tr("Open"), this, &Tray::openAsked);
    m_menu.addAction(tr("New message"), this, &Tray::newMessageAsked);
    QMenu *quiet = m_menu.addMenu(tr("Do not disturb"));
    quiet->addAction(tr("For an hour"), this, [this] { Q_EMIT quietAsked(Quiet::Hour); });
    quiet->addAction(tr("Until tomorrow"), this, [this] { Q_EMIT quietAsked(Quiet::Tomorrow); });
    QAction *off = quiet->addAction(tr("Off"), this, [this] { Q_EMIT quietAsked(Quiet::Off); });
    off->setEnabled(m_state.quiet);
    if (!m_state.links.isEmpty())
        m_menu.addSeparator();
    for (const QString &link : std::as_const(m_state.links))
        m_menu.addAction(plainEntry(link))->setEnabled(false);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &Tray::quitAsked);
}

void Tray::restyle()
{
    if (!m_icon)
        return;
    m_icon->setIcon(trayIcon(m_state, m_theme));
    m_icon->setToolTip(m_state.waiting == 0 ? tr("Cordboard")
                                            : tr("Cordboard: %n thread(s) with something new",
                                                 nullptr, m_state.waiting));
}

} // namespace cordboard::ui
