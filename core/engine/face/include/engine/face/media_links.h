#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "model/media_link.h"
#include "model/medium.h"

#include <QFuture>

namespace cordboard::engine {

/// What the page behind a link shows. Nothing of the text: whoever scans links gets to see it.
struct LinkPage
{
    QString company; ///< may be empty
    QString sender;  ///< our number
    QString subject; ///< may be empty
    QList<Medium> media;
    qint64 expiresUs = 0;
};

/// Pictures and files that are looked at on a page of ours: for those whose phones, carriers or
/// sizes allow no multimedia message. A message with such a link is a Draft with `mediaAsLink`.
/// Lives as long as the engine. Any thread; answers come as futures.
class MediaLinks
{
public:
    virtual ~MediaLinks() = default;

    virtual QFuture<Result<MediaLinkSetup>> setup() = 0;
    /// What the provision file says, now that their pages are answered; kept for all programs of
    /// the team. What waited for it leaves. Without a public_url no links are sent.
    virtual QFuture<Result<void>> setUp(const MediaLinkSetup &setup) = 0;
    /// The same while their pages cannot be answered: what has a link waits. `sentence` says why,
    /// and what to do.
    virtual QFuture<Result<void>> cannotListen(const MediaLinkSetup &setup,
                                               const QString &sentence) = 0;
    /// Nobody answers for links here. In a team another program does; else none are sent.
    virtual QFuture<Result<void>> notHere() = 0;

    /// NotFound, in one sentence for whatever it is: never was, expired, revoked, deleted.
    virtual QFuture<Result<LinkPage>> page(const QString &token) = 0;
    /// The page was looked at. That says nothing about who did: previews and scanners look, too.
    virtual void countView(const QString &token) = 0;
    /// `count` octets of a medium from `from` on.
    virtual QFuture<Result<QByteArray>> octets(const QByteArray &digest, qint64 from,
                                               qint64 count) = 0;

    /// Its link leads nowhere from now on. NotFound when it had none that led somewhere.
    virtual QFuture<Result<void>> revoke(MessageId message) = 0;
};

} // namespace cordboard::engine
