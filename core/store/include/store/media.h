#pragma once

#include "base/ids.h"
#include "model/medium.h"
#include "store/connection.h"

namespace cordboard::store {

/// The media of multimedia messages, by SHA-256 and in pieces of 256 kB: every console of a team
/// has them, a backup is one file, and a picture that is sent to a thousand is kept once.
class Media
{
public:
    explicit Media(Connection &connection)
        : m_connection(connection)
    {}

    /// What they are kept by.
    static QByteArray digestOf(const QByteArray &octets);

    /// Keeps the octets; what is there already is not written again.
    Result<Medium> keep(const NewMedium &medium);

    /// The octets; NotFound when they are not stored (any more).
    Result<QByteArray> read(const QByteArray &digest);
    /// `count` of them from `from` on, fewer at their end; nothing more is read for it than that.
    Result<QByteArray> read(const QByteArray &digest, qint64 from, qint64 count);

    enum class As {
        Mms, ///< a multimedia message
        Link ///< a text with a link to them
    };
    /// Writes that `message` has these, kept before.
    Result<void> attach(MessageId message, const QString &subject, const QList<Medium> &media,
                        As as = As::Mms);

    /// Of a message in their order; empty for one without.
    Result<QList<Medium>> of(MessageId message);

    /// All that a carrier needs of the message of a target.
    Result<MmsContent> contentOf(TargetId target);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
