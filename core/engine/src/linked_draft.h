#pragma once

#include "store/media_links.h"
#include "submission.h"

namespace cordboard::engine {

/// What of a token is stored: SHA-256 of it.
QByteArray linkDigest(const QString &token);

/// What can be said of a draft with `mediaAsLink` before there is a database: it has media, and no
/// more than people look at on a phone. Invalid with what to do.
Result<void> checkLinked(const Draft &draft);

/// A draft with the link in its text and cut into parts, and the link to be stored.
struct LinkedDraft
{
    CheckedDraft checked;
    store::NewMediaLink link;
};

/// Inside a job. Invalid: no links are set up, or the text is too long with it.
Result<LinkedDraft> withLink(store::Connection &connection, const CheckedDraft &checked);

/// The message whose link stands in the text of what is sent again; not valid when there is none.
/// Invalid when that link leads nowhere any more.
Result<MessageId> repeatedLink(store::Connection &connection, const Draft &draft);

} // namespace cordboard::engine
