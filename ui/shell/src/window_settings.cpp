#include "ui/shell/window_settings.h"

#include <QDir>

namespace cordboard::ui {

namespace {

constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String placeKey("window/place");
constexpr QLatin1String openThreadKey("window/thread");
constexpr QLatin1String ownWindowsKey("ownWindows");
constexpr int mostOwnWindows = 20;
constexpr QLatin1String themeKey("look/theme");
constexpr QLatin1String listKey("inbox/listWidth");
constexpr QLatin1String panelWidthKey("inbox/panelWidth");
constexpr QLatin1String whyWidthKey("inbox/whyWidth");
constexpr QLatin1String viewKey("inbox/view");
constexpr QLatin1String panelKey("inbox/panelShown");
constexpr QLatin1String keepsRunningKey("tray/keepsRunning");
constexpr QLatin1String trayToldKey("tray/told");
constexpr QLatin1String undoKey("composer/undoSeconds");
constexpr QLatin1String enterKey("composer/sendWithEnter");
constexpr QLatin1String marketingKey("composer/marketing");
constexpr QLatin1String usedKey("palette/used");
constexpr QLatin1String keysGroup("keys/");
constexpr QLatin1String quietKey("notices/quietUntil");

constexpr std::pair<QLatin1String, bool NoticeWishes::*> noticeKeys[] = {
    {QLatin1String("notices/messages"), &NoticeWishes::messages},
    {QLatin1String("notices/mentions"), &NoticeWishes::mentions},
    {QLatin1String("notices/failures"), &NoticeWishes::failures},
    {QLatin1String("notices/links"), &NoticeWishes::links},
    {QLatin1String("notices/reminders"), &NoticeWishes::reminders},
    {QLatin1String("notices/withText"), &NoticeWishes::withText},
};
constexpr QLatin1String oneSoundKey("notices/sound"); ///< of versions that had one for all
constexpr const char *soundKeys[noticeQueues] = {"notices/soundMine",     "notices/soundUnassigned",
                                                 "notices/soundOthers",   "notices/soundMentions",
                                                 "notices/soundFailures", "notices/soundLinks"};

} // namespace

WindowSettings::WindowSettings(const QString &dataFolder)
    : m_settings(QDir(dataFolder).filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
{}

int WindowSettings::number(const QString &key, int low, int high, int otherwise) const
{
    bool ok = false;
    const int value = m_settings.value(key).toInt(&ok);
    return ok && value >= low && value <= high ? value : otherwise;
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

int WindowSettings::place() const
{
    return number(placeKey, 0, 99, 0);
}

void WindowSettings::setPlace(int place)
{
    m_settings.setValue(placeKey, place);
}

qint64 WindowSettings::openThread() const
{
    return m_settings.value(openThreadKey).toLongLong();
}

void WindowSettings::setOpenThread(qint64 thread)
{
    m_settings.setValue(openThreadKey, thread);
}

QList<WindowSettings::OwnWindow> WindowSettings::ownWindows() const
{
    QList<OwnWindow> windows;
    const int count = qMin(m_settings.beginReadArray(ownWindowsKey), mostOwnWindows);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const qint64 thread = m_settings.value(QStringLiteral("thread")).toLongLong();
        if (thread > 0)
            windows.append({thread, m_settings.value(QStringLiteral("geometry")).toByteArray()});
    }
    m_settings.endArray();
    return windows;
}

void WindowSettings::setOwnWindows(const QList<OwnWindow> &windows)
{
    m_settings.remove(ownWindowsKey);
    m_settings.beginWriteArray(ownWindowsKey, int(windows.size()));
    for (int i = 0; i < windows.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(QStringLiteral("thread"), windows.at(i).thread);
        m_settings.setValue(QStringLiteral("geometry"), windows.at(i).geometry);
    }
    m_settings.endArray();
}

ThemeChoice WindowSettings::theme() const
{
    return ThemeChoice(number(themeKey, int(ThemeChoice::System), int(ThemeChoice::HighContrast),
                              int(ThemeChoice::System)));
}

void WindowSettings::setTheme(ThemeChoice choice)
{
    m_settings.setValue(themeKey, int(choice));
}

int WindowSettings::listWidth() const
{
    return number(listKey, 240, 420, 320);
}

void WindowSettings::setListWidth(int width)
{
    m_settings.setValue(listKey, width);
}

int WindowSettings::panelWidth() const
{
    return number(panelWidthKey, 260, 360, 280);
}

void WindowSettings::setPanelWidth(int width)
{
    m_settings.setValue(panelWidthKey, width);
}

int WindowSettings::whyWidth() const
{
    return number(whyWidthKey, 340, 460, 400);
}

void WindowSettings::setWhyWidth(int width)
{
    m_settings.setValue(whyWidthKey, width);
}

QString WindowSettings::inboxView() const
{
    return m_settings.value(viewKey).toString();
}

void WindowSettings::setInboxView(const QString &word)
{
    m_settings.setValue(viewKey, word);
}

int WindowSettings::undoSeconds() const
{
    return number(undoKey, 0, 30, 5);
}

void WindowSettings::setUndoSeconds(int seconds)
{
    m_settings.setValue(undoKey, seconds);
}

bool WindowSettings::sendWithEnter() const
{
    return m_settings.value(enterKey, true).toBool();
}

void WindowSettings::setSendWithEnter(bool on)
{
    m_settings.setValue(enterKey, on);
}

QList<ConversationId> WindowSettings::marketingDrafts() const
{
    QList<ConversationId> threads;
    const QStringList ids = m_settings.value(marketingKey).toStringList();
    for (const QString &id : ids) {
        if (const ConversationId thread{id.toLongLong()}; thread.isValid())
            threads.append(thread);
    }
    return threads;
}

void WindowSettings::setMarketingDraft(ConversationId thread, bool isMarketing)
{
    QStringList ids = m_settings.value(marketingKey).toStringList();
    const QString id = QString::number(thread.value);
    ids.removeAll(id);
    if (isMarketing)
        ids.append(id);
    m_settings.setValue(marketingKey, ids);
}

QStringList WindowSettings::paletteUsed() const
{
    return m_settings.value(usedKey).toStringList();
}

void WindowSettings::setPaletteUsed(const QStringList &ids)
{
    m_settings.setValue(usedKey, ids);
}

NoticeWishes WindowSettings::notices() const
{
    NoticeWishes wishes;
    for (const auto &[key, what] : noticeKeys)
        wishes.*what = m_settings.value(key, wishes.*what).toBool();
    const QString before =
        m_settings.value(oneSoundKey).toBool() ? QStringLiteral("bell") : QString();
    for (size_t i = 0; i < wishes.sounds.size(); ++i)
        wishes.sounds[i] = m_settings.value(QLatin1String(soundKeys[i]), before).toString();
    wishes.quietUntilUs = m_settings.value(quietKey).toLongLong();
    return wishes;
}

void WindowSettings::setNotices(const NoticeWishes &wishes)
{
    for (const auto &[key, what] : noticeKeys)
        m_settings.setValue(key, wishes.*what);
    for (size_t i = 0; i < wishes.sounds.size(); ++i)
        m_settings.setValue(QLatin1String(soundKeys[i]), wishes.sounds[i]);
    m_settings.setValue(quietKey, wishes.quietUntilUs);
}

std::optional<QKeySequence> WindowSettings::shortcut(const QString &action) const
{
    const QVariant chosen = m_settings.value(keysGroup + action);
    if (!chosen.isValid())
        return {};
    return QKeySequence::fromString(chosen.toString(), QKeySequence::PortableText);
}

void WindowSettings::setShortcut(const QString &action, const std::optional<QKeySequence> &keys)
{
    if (keys)
        m_settings.setValue(keysGroup + action, keys->toString(QKeySequence::PortableText));
    else
        m_settings.remove(keysGroup + action);
}

bool WindowSettings::keepsRunning() const
{
    return m_settings.value(keepsRunningKey, true).toBool();
}

void WindowSettings::setKeepsRunning(bool keeps)
{
    m_settings.setValue(keepsRunningKey, keeps);
}

bool WindowSettings::isTrayTold() const
{
    return m_settings.value(trayToldKey).toBool();
}

void WindowSettings::setTrayTold()
{
    m_settings.setValue(trayToldKey, true);
}

bool WindowSettings::panelShown() const
{
    return m_settings.value(panelKey, true).toBool();
}

void WindowSettings::setPanelShown(bool shown)
{
    m_settings.setValue(panelKey, shown);
}

} // namespace cordboard::ui
