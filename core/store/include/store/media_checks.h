#pragma once

#include "model/media_check.h"
#include "model/medium.h"
#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// What is known of the harm of stored media, and how they are checked. By the SHA-256 of their
/// octets, so that one verdict holds for all messages that have them, and for all programs.
class MediaChecks
{
public:
    /// Where a medium stands.
    struct Standing
    {
        MediumCheck check = MediumCheck::None; ///< Waiting: it stays closed
        QString threat;
        bool isAsked = false; ///< nothing is known, and checks are switched on
    };

    explicit MediaChecks(Connection &connection)
        : m_connection(connection)
    {}

    Result<MediaCheckSetup> setup();
    Result<void> saveSetup(const MediaCheckSetup &setup);

    /// Whether what nothing is known of stays closed.
    Result<bool> keepsUnchecked();

    /// None for one that is not stored.
    Result<Standing> standing(const QByteArray &digest);
    /// Digests without a verdict, the newest first.
    Result<QList<QByteArray>> unchecked(int most);
    /// Keeps a verdict, Clean or Infected. Gives the bubbles that show it, as they are now; other
    /// programs learn it from the feed.
    Result<QList<TargetTick>> note(const QByteArray &digest, MediumCheck check,
                                   const QString &threat);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
