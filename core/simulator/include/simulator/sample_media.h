#pragma once

#include "base/result.h"
#include "mms/media_type.h"

#include <QString>

/// What phones send: made up, or from a file. Any thread.
namespace cordboard::simulator {

/// UTF-8 text.
mms::Part sampleText(const QString &text);

/// A PNG of that size, a colour run that depends on `seed`. Really compressed: 320 x 240 take some
/// kilobytes.
mms::Part samplePicture(int width, int height, quint64 seed = 1);

/// A vCard 2.1 of somebody with that name and number.
mms::Part sampleContact(const QString &name, const QString &number);

/// The file as it is; its type by its name (jpg, png, gif, mp4, 3gp, mp3, wav, pdf, vcf, txt, else
/// application/octet-stream). Errors: NotFound.
Result<mms::Part> mediaFromFile(const QString &fileName);

} // namespace cordboard::simulator
