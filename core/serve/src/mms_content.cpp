#include "mms_content.h"

#include "media/kind.h"

namespace cordboard::serve {

namespace {

/// Octets, as the longest SMS has them; what is longer is a file, and no bubble is laid out for it.
constexpr qsizetype longestText = 40'000;

QString nameOf(const mms::Part &part)
{
    for (const QByteArray &name :
         {part.type.partName, part.type.fileName, part.location, part.contentId})
        if (!name.isEmpty())
            return mms::decodeText(name, mms::charset::none);
    return {};
}

QByteArray typeOf(const mms::Part &part)
{
    if (const auto kind = media::kindOfContent(part.data))
        return media::mediaName(*kind);
    return media::kindOfMediaName(part.type.name) ? QByteArray("application/octet-stream")
                                                  : part.type.name;
}

} // namespace

MmsContent contentOf(const QString &subject, const std::vector<mms::Part> &parts)
{
    MmsContent content;
    content.subject = subject;
    QStringList texts;
    qsizetype room = longestText;
    for (const mms::Part &part : parts) {
        if (part.type.name == "application/smil" || part.data.isEmpty())
            continue;
        const bool fits = part.type.name == "text/plain" && part.data.size() <= room;
        room -= fits ? part.data.size() : 0;
        if (fits)
            texts.append(mms::decodeText(part.data, part.type.charset));
        else
            content.media.append({QString::fromLatin1(typeOf(part)), nameOf(part), part.data});
    }
    content.text = texts.join(u'\n').remove(QChar(0));
    return content;
}

} // namespace cordboard::serve
