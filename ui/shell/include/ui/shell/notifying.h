#pragma once

#include "ui/notify/notice_watch.h"
#include "ui/notify/tray.h"
#include "ui/shell/window_settings.h"

namespace cordboard::ui {

class DesktopNotices;

/// What is noticed, shown by the desktop or else by the tray, as the person wishes it. One per
/// window; GUI thread.
class Notifying : public QObject
{
    Q_OBJECT

public:
    Notifying(EngineProxy &proxy, CarrierBook &carriers, const Theme &theme,
              WindowSettings &settings, QObject *parent = nullptr);

    NoticeWatch &watch() { return m_watch; }
    Tray &tray() { return m_tray; }

    /// From now on the desktop shows them; without a server the tray still does. It must outlive
    /// this.
    void setDesktop(DesktopNotices &desktop);

    /// See NoticeWatch::setLookingAt(); what is shown about the thread goes.
    void setLookingAt(ConversationId thread);
    /// Messages that wait for a person's decision.
    void setNeedsYou(qint64 messages);
    /// Threads with something new, of mine and of nobody.
    void setWaiting(int threads);
    void setWishes(const NoticeWishes &wishes);
    void showExample();
    /// That the program goes on although its window is closed.
    void tellThatItRuns();
    /// Nobody is disturbed for an hour; a second time ends it.
    void toggleQuiet();
    void setQuiet(Tray::Quiet quiet);
    /// µs since 1970; in the past: may be disturbed.
    qint64 quietUntilUs() const { return m_watch.wishes().quietUntilUs; }

Q_SIGNALS:
    /// From now on nobody is disturbed, or may be again.
    void quietChanged(bool quiet);
    /// A person pressed what was shown.
    void threadAsked(cordboard::ConversationId id);
    void replyAsked(cordboard::ConversationId id); ///< and wants to write at once
    void takeAsked(cordboard::ConversationId id);  ///< and wants it to be theirs
    void needsYouAsked();
    void carrierAsked(cordboard::CarrierId id);
    void inboxAsked();

private:
    void show(const Notice &notice);
    void openNotice(const Notice &notice);
    void act(const Notice &notice, NoticeAct act);
    void takeRead(const QList<ConversationId> &changed);
    void refresh();

    EngineProxy &m_proxy;
    CarrierBook &m_carriers;
    WindowSettings &m_settings;
    NoticeWatch m_watch;
    Tray m_tray;
    DesktopNotices *m_desktop = nullptr; ///< null: the tray shows them
    QTimer m_quietEnds;
    int m_waiting = 0;
};

} // namespace cordboard::ui
