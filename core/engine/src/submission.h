#pragma once

#include "base/result.h"
#include "model/message.h"
#include "routing_board.h"
#include "store/messages.h"

#include <QHash>
#include <QMutex>
#include <QSet>

namespace cordboard::engine {

/// Reference numbers of the concatenation header. Each pair of numbers counts on its own from a
/// random start, so that a phone never sees one reference twice within 255 long messages.
/// Thread-safe.
class References
{
public:
    quint8 next(const QString &source, const QString &destination)
    {
        return quint8(nextWide(source, destination));
    }
    /// For 16-bit references; the low octet is good for 8-bit ones.
    quint16 nextWide(const QString &source, const QString &destination);

private:
    QMutex m_mutex;
    QHash<QString, quint16> m_last;
};

/// A draft that passed every check which needs no database.
struct CheckedDraft
{
    Draft draft; ///< destinations canonical and without repeats
    quint8 dataCoding = 0;
    QList<QList<store::NewPart>> parts; ///< one list per destination
    QList<quint16> references = {};     ///< of the parts of each, where they are cut later
};

/// Empty text, numbers that cannot be, too many parts: refused with a sentence. Pure but for the
/// references; any thread.
Result<CheckedDraft> checkDraft(const Draft &draft, References &references);

/// Cuts the text of a draft with a link in it, whose `references` were taken before.
Result<void> cutText(CheckedDraft &checked);

/// Whether that number of ours may send multimedia messages; Invalid with what to do.
Result<void> sendsMms(const RoutingTable &table, const QString &source);

class PolicyDesk;

struct Committed
{
    QList<ChatMessage> rows;
    QSet<CarrierId> carriers; ///< lines that have something to send now
    QString source;           ///< the number it is sent from
    qint64 costMicro = 0;     ///< of all that may leave
};

/// The number to send from: what was asked for, else (`keepThread`) that of the last thread with
/// this person, else the one of the carrier that the route takes. Inside a job.
Result<QString> senderFor(store::Connection &connection, RoutingBoard &routes,
                          const RoutingTable::Ask &ask, bool keepThread = true, bool isMms = false);

/// The store's half, inside one write job: sender, thread and route for each person, then the
/// insert. `down` are lines that cannot send now: the message is shown as waiting for them. People
/// whom the rules forbid are kept as failed, with the reason; when nobody is left it is Refused.
Result<Committed> commitDraft(store::Connection &connection, const CheckedDraft &checked,
                              RoutingBoard &routes, PolicyDesk &desk, const QSet<CarrierId> &down);

} // namespace cordboard::engine
