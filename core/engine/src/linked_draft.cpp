#include "linked_draft.h"

#include "words.h"

#include <QCryptographicHash>

namespace cordboard::engine {

namespace {

/// Of one message: more than a minute of a phone's video.
constexpr qint64 mostLinkedOctets = 50'000'000;
constexpr qint64 dayUs = 86'400'000'000;

} // namespace

QByteArray linkDigest(const QString &token)
{
    return QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
}

Result<void> checkLinked(const Draft &draft)
{
    if (draft.media.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("There is no picture or file to send as a link. Attach one."));
    qint64 octets = 0;
    for (const NewMedium &medium : draft.media)
        octets += medium.data.size();
    if (octets > mostLinkedOctets)
        return fail(ErrorCode::Invalid,
                    Words::tr("A link leads to at most %1 MB. Leave something out.")
                        .arg(mostLinkedOctets / 1'000'000));
    return {};
}

Result<LinkedDraft> withLink(store::Connection &connection, const CheckedDraft &checked)
{
    const auto setup = store::MediaLinks(connection).setup();
    if (!setup)
        return forward(setup);
    if (!setup->isReady())
        return fail(ErrorCode::Invalid,
                    Words::tr("Links to pictures are not set up. Whoever runs Cordboard writes "
                              "“media” with a “public_url” into provision.json."),
                    QStringLiteral("MEDIA_LINKS_NOT_CONFIGURED"));
    const QString token = newLinkToken();
    LinkedDraft linked{checked, {linkDigest(token), 0}};
    // from when the last of a spread list gets it
    linked.link.expiresUs = qMax(connection.nowUs(), checked.draft.leaveUs) +
                            checked.draft.spreadSeconds * 1'000'000 + setup->days * dayUs;
    linked.checked.draft.text = textWithLink(checked.draft.text, setup->publicUrl, token);
    if (auto cut = cutText(linked.checked); !cut)
        return forward(cut);
    return linked;
}

Result<MessageId> repeatedLink(store::Connection &connection, const Draft &draft)
{
    if (!draft.resendOf.isValid() || draft.mediaAsLink)
        return MessageId();
    store::MediaLinks links(connection);
    const auto earlier = links.linkedMessage(draft.resendOf);
    if (!earlier || !earlier->isValid())
        return earlier;
    const auto link = links.of(*earlier);
    if (!link)
        return forward(link);
    if (*link && (*link)->revokedUs == 0 && (*link)->expiresUs > connection.nowUs())
        return earlier;
    return fail(ErrorCode::Invalid,
                Words::tr("The link in this message leads nowhere any more. Attach the pictures "
                          "again, and send a new one."));
}

} // namespace cordboard::engine
