#pragma once

#include "engine/face/multimedia.h"
#include "media/helper.h"

#include <QObject>

namespace cordboard::engine {

/// Pictures by the helper process, as futures. Lives in the engine thread; its process is started
/// when it is needed and ends by itself.
class MediaDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QFuture<Result<MediumPicture>> picture(const QByteArray &octets, int maxEdge);
    QFuture<Result<NewMedium>> shrink(const NewMedium &medium, qint64 mostOctets);

private:
    media::Helper m_helper;
    media::Helper m_videos{media::helperProgram(media::HelperProgram::Videos)};
};

} // namespace cordboard::engine
