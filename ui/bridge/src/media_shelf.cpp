#include "ui/bridge/media_shelf.h"

#include "base/take.h"
#include "engine/face/multimedia.h"
#include "ui/common/playable.h"

namespace cordboard::ui {

namespace {

constexpr int keptOctets = 48 * 1024 * 1024;
/// A bubble's picture at twice the density.
constexpr int edge = 560;

} // namespace

QImage imageFrom(const QSize &size, const QByteArray &pixels)
{
    if (size.isEmpty() || pixels.size() != qsizetype(size.width()) * size.height() * 4)
        return {};
    return QImage(reinterpret_cast<const uchar *>(pixels.constData()), size.width(), size.height(),
                  qsizetype(size.width()) * 4, QImage::Format_ARGB32_Premultiplied)
        .copy();
}

MediaShelf::MediaShelf(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_pictures(keptOctets)
{}

QImage MediaShelf::picture(const QByteArray &digest)
{
    if (const QImage *kept = m_pictures.object(digest))
        return *kept;
    if (m_asked.contains(digest) || m_broken.contains(digest))
        return {};
    m_asked.insert(digest);
    take(m_proxy.engine().multimedia().picture(digest, edge), this,
         [this, digest](const Result<engine::MediumPicture> &made) {
             m_asked.remove(digest);
             const QImage image = made ? imageFrom(made->size, made->pixels) : QImage();
             if (image.isNull())
                 m_broken.insert(digest);
             else
                 m_pictures.insert(digest, new QImage(image), int(image.sizeInBytes()));
             Q_EMIT arrived(digest);
         });
    return {};
}

QString MediaShelf::words(const Medium &medium)
{
    const bool isVideo = isVideoType(medium.type);
    const bool hasMore = isVideo || medium.type.startsWith(QLatin1String("audio/")) ||
                         medium.type == QLatin1String("text/x-vcard");
    if (!hasMore || m_words.contains(medium.digest))
        return m_words.value(medium.digest);
    m_words.insert(medium.digest, {});
    engine::Multimedia &multimedia = m_proxy.engine().multimedia();
    const auto told = [this, isVideo,
                       digest = medium.digest](const Result<engine::Attachable> &found) {
        if (!found)
            return;
        m_words.insert(digest, isVideo ? found->length : found->words);
        Q_EMIT arrived(digest);
    };
    // By the name under which it would be saved: that one has the ending of its type.
    take(multimedia.octets(medium.digest), this,
         [this, told, name = multimedia.saveName(medium)](const Result<QByteArray> &octets) {
             if (octets)
                 take(m_proxy.engine().multimedia().attach(name, *octets), this, told);
         });
    return {};
}

} // namespace cordboard::ui
