#pragma once

#include "ui/bridge/engine_proxy.h"

#include <QCache>
#include <QImage>
#include <QSet>

namespace cordboard::ui {

/// Small pictures of media for those that paint them: kept up to 48 MB, asked for once. GUI thread.
class MediaShelf : public QObject
{
    Q_OBJECT

public:
    explicit MediaShelf(EngineProxy &proxy, QObject *parent = nullptr);

    /// Null while it is on its way, and when it cannot be shown.
    QImage picture(const QByteArray &digest);
    /// Whether it was asked for and cannot be shown.
    bool isBroken(const QByteArray &digest) const { return m_broken.contains(digest); }

Q_SIGNALS:
    void arrived(const QByteArray &digest);

private:
    EngineProxy &m_proxy;
    QCache<QByteArray, QImage> m_pictures;
    QSet<QByteArray> m_asked;
    QSet<QByteArray> m_broken;
};

/// The pixels of the engine as an image of its own.
QImage imageFrom(const QSize &size, const QByteArray &pixels);

} // namespace cordboard::ui
