#include "keep_media.h"

#include "store/media.h"

namespace cordboard::store {

namespace {

template<class NewMessage>
Result<void> attachMedia(Connection &connection, const NewMessage &message, Media::As as,
                         ChatMessage *shown)
{
    Media media(connection);
    for (const NewMedium &one : message.media) {
        auto kept = media.keep(one);
        if (!kept)
            return forward(kept);
        shown->media.append(*std::move(kept));
    }
    shown->subject = message.subject;
    return media.attach(shown->message, message.subject, shown->media, as);
}

template<class NewMessage>
Result<void> keepMms(Connection &connection, const NewMessage &message, ChatMessage *shown)
{
    if (!message.isMms)
        return {};
    shown->isMms = true;
    return attachMedia(connection, message, Media::As::Mms, shown);
}

Result<void> addLink(Connection &connection, const NewOutbound &message, ChatMessage *shown)
{
    shown->link = MediaLink{message.link->expiresUs, 0, 0};
    if (auto kept = attachMedia(connection, message, Media::As::Link, shown); !kept)
        return kept;
    return MediaLinks(connection).add(shown->message, *message.link);
}

Result<void> shareLink(Connection &connection, MessageId earlier, ChatMessage *shown)
{
    MediaLinks links(connection);
    if (auto shared = links.share(earlier, shown->message); !shared)
        return shared;
    const auto link = links.of(shown->message);
    if (!link)
        return forward(link);
    auto media = Media(connection).of(shown->message);
    if (!media)
        return forward(media);
    shown->link = *link;
    shown->media = *std::move(media);
    return {};
}

} // namespace

Result<void> keepMedia(Connection &connection, const NewOutbound &message, ChatMessage *shown)
{
    if (message.link)
        return addLink(connection, message, shown);
    if (message.sharesLinkOf.isValid())
        return shareLink(connection, message.sharesLinkOf, shown);
    return keepMms(connection, message, shown);
}

Result<void> keepMedia(Connection &connection, const NewInbound &message, ChatMessage *shown)
{
    return keepMms(connection, message, shown);
}

} // namespace cordboard::store
