#pragma once

#include "ui/notify/notice_watch.h"
#include "ui/notify/tray.h"
#include "ui/shell/window_settings.h"

namespace cordboard::ui {

/// What is noticed, shown by the tray, as the person wishes it. One per window; GUI thread.
class Notifying : public QObject
{
    Q_OBJECT

public:
    Notifying(EngineProxy &proxy, CarrierBook &carriers, const Theme &theme,
              WindowSettings &settings, QObject *parent = nullptr);

    NoticeWatch &watch() { return m_watch; }
    Tray &tray() { return m_tray; }

    /// Threads with something new, of mine and of nobody.
    void setWaiting(int threads);
    void setWishes(const NoticeWishes &wishes);
    void showExample();
    /// Nobody is disturbed for an hour; a second time ends it.
    void toggleQuiet();

Q_SIGNALS:
    /// A person pressed what was shown.
    void threadAsked(cordboard::ConversationId id);
    void carrierAsked(cordboard::CarrierId id);
    void inboxAsked();

private:
    void show(const Notice &notice);
    void openNotice(const Notice &notice);
    void setQuiet(Tray::Quiet quiet);
    void refresh();

    EngineProxy &m_proxy;
    CarrierBook &m_carriers;
    WindowSettings &m_settings;
    NoticeWatch m_watch;
    Tray m_tray;
    QTimer m_quietEnds;
    int m_waiting = 0;
};

} // namespace cordboard::ui
