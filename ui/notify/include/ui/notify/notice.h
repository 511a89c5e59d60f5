#pragma once

#include "base/ids.h"

#include <QList>
#include <QString>

#include <array>

namespace cordboard::ui {

/// Whom or what a notice is about: each has a sound of its own.
enum class NoticeQueue { Mine, Unassigned, Others, Mentions, Failures, Links };
inline constexpr int noticeQueues = 6;

/// Something that a person who looks elsewhere is told. Plain text.
struct Notice
{
    enum class Kind {
        NewMessage,
        NotDelivered,
        LinkDown,
        LinkUp,
        Mention,
        NeedsYou,
        Waiting,
        Program
    };

    Kind kind = Kind::NewMessage;
    QString title;
    QString body;
    ConversationId thread; ///< what it opens; not valid: a carrier or the inbox
    CarrierId carrier;
    NoticeQueue queue = NoticeQueue::Mine;
};

/// What a person can do with a notice where it is shown.
enum class NoticeAct { Open, Reply, Take, Acknowledge };

/// Those that make sense for it; pressing the notice itself is Open.
QList<NoticeAct> noticeActs(const Notice &notice);

/// Of two that are about the same thing the later one takes the place of the first.
QString noticeKey(const Notice &notice);

/// What a person wants to be told of.
struct NoticeWishes
{
    bool messages = true;
    bool mentions = true; ///< a note that names me
    bool failures = true;
    bool links = true;
    bool reminders = true; ///< again and again while somebody waits whom nobody has taken
    bool withText = true;  ///< else only that somebody wrote: others see the screen
    std::array<QString, noticeQueues> sounds{}; ///< by queue; empty: none (ui/notify/sounds.h)
    qint64 quietUntilUs = 0;                    ///< do not disturb

    friend bool operator==(const NoticeWishes &, const NoticeWishes &) = default;
};

/// One line of at most 180 characters, without controls and marks of direction.
QString noticeLine(const QString &text);

/// Desktops read a notification's body as markup (freedesktop.org, "body-markup"): a customer's
/// text must not become a link or a picture there. Otherwise as noticeLine().
QString forDesktop(const QString &text);

} // namespace cordboard::ui
