#pragma once

#include "base/result.h"
#include "model/medium.h"
#include "model/reason.h"

#include "base/ids.h"

#include <QFuture>
#include <QStringList>

namespace cordboard::engine {

/// A multimedia message from a phone, as its MMSC brought it. Not yet acknowledged.
struct MmsArrival
{
    CarrierId carrier;
    QString from;     ///< as the MMSC writes it
    QStringList to;   ///< likewise; one of them is ours
    QString identity; ///< what is the same when the MMSC delivers it once more
    MmsContent content;
};

/// What an MMSC says of a message that we submitted.
struct MmsReport
{
    enum class Kind {
        Delivered,
        Underway,       ///< handed on, or deferred: not the last word
        Failed,         ///< `reason` says why
        NoConfirmation, ///< the last word, and nobody knows
        Read,
        DeletedUnread,
    };
    CarrierId carrier;
    QString messageId; ///< that of the answer to the submit
    Kind kind = Kind::Underway;
    Reason reason;
    QStringList numbers; ///< both of the report: some MMSCs swap them
    QByteArray raw;      ///< for technical details
};

/// Where an MMSC may reach us. `password` is a secret of this process.
struct MmsListener
{
    CarrierId carrier;
    QString name;    ///< of the carrier
    QString address; ///< "127.0.0.1:8471"
    QString user;    ///< empty: it does not log in
    QString password;
    QString xmlNamespace; ///< of our answers; empty: the standard one
    QString version;

    friend bool operator==(const MmsListener &, const MmsListener &) = default;
};

/// Multimedia messages beyond what Engine does for all: their octets, and what MMSCs bring. Lives
/// as long as the engine. Any thread; answers come as futures.
class Multimedia
{
public:
    virtual ~Multimedia() = default;

    /// The octets of a medium; NotFound when they are not stored.
    virtual QFuture<Result<QByteArray>> octets(const QByteArray &digest) = 0;

    /// Whether that number of ours sends multimedia messages at all; Invalid with what to do.
    virtual QFuture<Result<void>> maySend(const QString &from) = 0;

    /// Fetches what lies at an http or https address, through the address guard, at most
    /// `mostOctets`. Its type is as the server declared it. Errors: Invalid with what to do.
    virtual QFuture<Result<NewMedium>> fetch(const QString &url, qint64 mostOctets) = 0;

    /// Files it into its thread, with all that an inbound text does. Ready when it is committed:
    /// only then may it be acknowledged. One that was filed within 24 h is not filed again.
    virtual QFuture<Result<void>> receive(const MmsArrival &arrival) = 0;

    /// Applies it, or keeps it until its submit has been answered.
    virtual QFuture<Result<void>> report(const MmsReport &report) = 0;

    /// Where to listen now. Those whose password cannot be opened are left out.
    virtual QFuture<Result<QList<MmsListener>>> listeners() = 0;
};

} // namespace cordboard::engine
