#pragma once

#include "call.h"
#include "model/medium.h"
#include "views/object_reader.h"

#include <functional>

namespace cordboard::serve {

/// One of `medias` in a request: its octets, or where they are.
struct MediaWish
{
    QString type; ///< a MIME type, a class ("image"), or empty
    QString fileName;
    QString url;
    QByteArray data;
};

/// Reads the key "medias". What is wrong goes into `problems`.
QList<MediaWish> readMedias(views::ObjectReader &reader, views::Problems &problems);

/// Asks whether `from` sends any at all (not `asLink`: texts are sent by all), fetches what is at
/// addresses, looks at what each is, and goes on with all of them in order; or refuses the call
/// with a sentence. `then` runs in whatever thread is ready.
void gatherMedia(const Call &call, const QString &from, bool asLink, const QList<MediaWish> &wishes,
                 std::function<void(QList<NewMedium>)> then);

} // namespace cordboard::serve
