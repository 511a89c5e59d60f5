#pragma once

#include "base/ids.h"
#include "model/category.h"
#include "model/delivery.h"
#include "model/media_link.h"
#include "model/medium.h"
#include "model/reason.h"

#include <QByteArray>
#include <QLatin1String>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace cordboard {

/// Detail of the Conflict that a submission meets when somebody else has answered the same person
/// since its author looked.
constexpr QLatin1String answeredMeanwhile("ANSWERED_MEANWHILE");

/// The same when the person is blocked.
constexpr QLatin1String personBlocked("PERSON_BLOCKED");

enum class Direction { Inbound, Outbound };

/// Where a message came from; decides its lane (one-to-one before broadcasts).
enum class Origin { Agent, Api, Broadcast, Schedule, Flow, Carrier };

/// Data for a program on the phone rather than for its person (3GPP TS 23.040, 9.2.3.24.3 and .4).
struct BinaryBody
{
    QByteArray octets;        ///< cut into parts of 140 octets less their header
    int destinationPort = -1; ///< 0 to 65535; -1: not port-addressed
    int sourcePort = 0;

    bool isEmpty() const { return octets.isEmpty(); }
    friend bool operator==(const BinaryBody &, const BinaryBody &) = default;
};

/// What somebody asks the engine to send. One text to one or more people from one of our numbers.
struct Draft
{
    QString
        source; ///< our number or alphanumeric sender; empty: the conversation's, else the route's
    QStringList destinations; ///< E.164
    QString text;             ///< any Unicode; the engine refuses more than 255 parts
    Origin origin = Origin::Agent;
    Category category = Category::Conversation;
    QString author;                  ///< who wrote it; the login of whoever sits there for an agent
    qint64 validitySeconds = 86'400; ///< after this long unsent it expires
    TargetId resendOf;               ///< set when a person sends a failed or unknown one again
    QString reference;               ///< the caller's own id, kept and handed back
    BinaryBody binary;               ///< instead of `text`, which is then made up for the thread
    QString subject;                 ///< with one, or with media, it is a multimedia message
    QList<NewMedium> media;
    bool repeatsMms = false;      ///< with `resendOf`: subject and media are those of that one
    bool mediaAsLink = false;     ///< it is a text with a link to a page that shows the media
    qint64 leaveUs = 0;           ///< not before then, µs since 1970; 0: at once. The validity
                                  ///< counts from there.
    qint64 spreadSeconds = 0;     ///< the people of a list get theirs over so long a time
    QByteArray leaveZone;         ///< whose clock `leaveUs` was chosen by; empty: this computer's
    int undoSeconds = 0;          ///< without `leaveUs`: it waits so long, and can be taken back
    bool unlessReply = false;     ///< with `leaveUs`: taken back when the person writes before
    std::optional<TargetId> seen; ///< the last bubble that its author has looked at: not sent when
                                  ///< a colleague has answered after it. Absent: not asked
    bool clearsDraft = false; ///< the author's draft of that thread goes in the same commit, if it
                              ///< is this text or the one with the stamp below
    qint64 draftSavedUs = 0;  ///< of the draft that was seen, see ThreadDraft
    QString draftFollows;     ///< its text, while the answer with its stamp is on its way

    bool isMms() const
    {
        return !mediaAsLink && (!media.isEmpty() || !subject.isEmpty() || repeatsMms);
    }
};

/// One message to or from one person: what a bubble shows. A message to many people is one
/// `message` row and one of these for each; an inbound message has exactly one.
struct ChatMessage
{
    TargetId id; ///< grows with time within a conversation: the key to page by
    MessageId message;
    QUuid uuid; ///< of the message, for the outside
    ConversationId conversation;
    Direction direction = Direction::Inbound;
    QString text;         ///< plain text, never markup
    qint64 createdUs = 0; ///< accepted or received, µs since 1970 UTC
    qint64 updatedUs = 0;
    TargetState state = TargetState::Queued;
    Reason reason;
    QString carrier; ///< name of the carrier it went through or came from; empty until known
    QString author;
    QList<TargetState> parts; ///< one per part in order; empty for one part
    bool possibleDuplicate = false;
    bool needsYou = false; ///< its outcome is not known and a person has to decide
    TargetId resendOf;     ///< the earlier bubble that this repeats
    TargetId resentAs;     ///< the later bubble that repeats this
    bool isMms = false;    ///< a multimedia message, also when it has no media
    QString subject;
    QList<Medium> media;
    qint64 readUs = 0; ///< when the person read it; < 0: deleted unread then; 0: not told
    std::optional<MediaLink> link = {}; ///< `media` are behind a link in the text
};

/// The little that changes while a message is followed.
struct TargetTick
{
    TargetId id;
    ConversationId conversation;
    TargetState state = TargetState::Queued;
    Reason reason;
    QString carrier;
    QList<TargetState> parts;
    bool possibleDuplicate = false;
    bool needsYou = false;
    bool needsYouChanged = false; ///< it came onto the list of what needs a person, or left it
    qint64 updatedUs = 0;
    qint64 readUs = 0;                  ///< as in ChatMessage; 0: as it was
    std::optional<MediaLink> link = {}; ///< likewise; nothing: as it was
    QList<Medium> media = {};           ///< likewise; empty: as they were
};

} // namespace cordboard
