#include "media_desk.h"

#include "media/kind.h"
#include "words.h"

#include <QFileInfo>
#include <QPromise>

#include <memory>

namespace cordboard::engine {

namespace {

template<class T>
std::shared_ptr<QPromise<Result<T>>> started()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template<class T>
void finish(QPromise<Result<T>> &promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

/// What was a PNG is a JPEG now, and is called so.
NewMedium asJpeg(const NewMedium &medium, const QByteArray &jpeg)
{
    const QString base = QFileInfo(medium.name).completeBaseName();
    return {QStringLiteral("image/jpeg"), base + QStringLiteral(".jpg"), jpeg};
}

} // namespace

QFuture<Result<MediumPicture>> MediaDesk::picture(const QByteArray &octets, int maxEdge)
{
    const bool isVideo = media::beginsAsVideo(octets);
    // Its program is packed apart; without it a video is what has no picture.
    if (isVideo && !m_videos.isInstalled())
        return QtFuture::makeReadyFuture(Result<MediumPicture>(
            fail(ErrorCode::Unsupported, Words::tr("There is no picture of this."))));
    auto promise = started<MediumPicture>();
    media::Helper &helper = isVideo ? m_videos : m_helper;
    helper.thumbnail(octets, maxEdge, this, [promise](const Result<media::Thumbnail> &made) {
        finish(*promise,
               made ? Result<MediumPicture>(MediumPicture{made->picture, made->size, made->pixels})
                    : Result<MediumPicture>(forward(made)));
    });
    return promise->future();
}

QFuture<Result<NewMedium>> MediaDesk::shrink(const NewMedium &medium, qint64 mostOctets)
{
    auto promise = started<NewMedium>();
    m_helper.shrink(medium.data, mostOctets, this,
                    [promise, medium](const Result<media::SmallerPicture> &made) {
                        finish(*promise, made ? Result<NewMedium>(asJpeg(medium, made->jpeg))
                                              : Result<NewMedium>(forward(made)));
                    });
    return promise->future();
}

} // namespace cordboard::engine
