#pragma once

#include "ui/bridge/engine_proxy.h"

#include "model/medium.h"

#include <QCache>
#include <QHash>
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
    /// What a sound or a contact is, read once: "MP3 sound, 0:42, 48 kB", "Contact: Ana"; of a
    /// video how long it plays: "0:42". Empty while it is on its way, for all others, and when it
    /// cannot be read.
    QString words(const Medium &medium);
    /// Whether it was asked for and cannot be shown.
    bool isBroken(const QByteArray &digest) const { return m_broken.contains(digest); }

Q_SIGNALS:
    void arrived(const QByteArray &digest);

private:
    EngineProxy &m_proxy;
    QCache<QByteArray, QImage> m_pictures;
    QSet<QByteArray> m_asked;
    QSet<QByteArray> m_broken;
    QHash<QByteArray, QString> m_words; ///< empty ones were asked for
};

/// The pixels of the engine as an image of its own.
QImage imageFrom(const QSize &size, const QByteArray &pixels);

} // namespace cordboard::ui
