#pragma once

#include "base/result.h"
#include "engine/face/multimedia.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/engine_proxy.h"

#include <QImage>
#include <QTimer>

namespace cordboard::ui {

class Composer;
class OpenThread;

/// Between the composer's attachments and the engine: reads files, has them looked at, asks what
/// the carrier takes, has pictures made smaller until they fit. GUI thread; files are read
/// elsewhere.
class AttachmentDesk : public QObject
{
    Q_OBJECT

public:
    AttachmentDesk(EngineProxy &proxy, Dialogs &dialogs, OpenThread &thread, Composer &composer);

    /// Asks for files.
    void choose();
    void attachFiles(const QStringList &paths);
    /// One that was pasted and has no file.
    void attachPicture(const QImage &picture);
    /// The small picture of one that is in the tray.
    void askPicture(const NewMedium &original);

private:
    void attach(const QString &name, const Result<QByteArray> &octets, ConversationId to);
    void lookAgain();
    void askSizes();
    void askLinks();
    /// What an answer about sizes says of each; asks for what must become smaller.
    void apply(const engine::MmsSizes &sizes, const QList<NewMedium> &originals);
    void shrink(const NewMedium &original, qint64 octets);
    void busy(int by);

    /// A picture that could not be made small enough. It is not tried at every pause of typing.
    struct TooLarge
    {
        NewMedium original;
        qint64 octets = 0; ///< that were asked for; less is no use either
        QString sentence;
    };
    QString whyTooLarge(const NewMedium &original, qint64 octets) const;

    EngineProxy &m_proxy;
    Dialogs &m_dialogs;
    OpenThread &m_thread;
    Composer &m_composer;
    QTimer m_soon;
    QList<TooLarge> m_tooLarge; ///< of those in the tray
    int m_working = 0;
    int m_asked = 0; ///< which question of sizes counts
};

} // namespace cordboard::ui
