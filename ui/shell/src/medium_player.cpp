#include "medium_player.h"

#include "base/take.h"
#include "engine/face/multimedia.h"
#include "ui/common/paint.h"
#include "ui/common/playable.h"
#include "written_file.h"

#include <QDir>
#include <QUrl>
#include <QWidget>

namespace cordboard::ui {

MediumPlayer::MediumPlayer(EngineProxy &proxy, Dialogs &dialogs, QWidget *window)
    : QObject(window)
    , m_proxy(proxy)
    , m_dialogs(dialogs)
    , m_window(window)
{}

bool MediumPlayer::plays(const Medium &medium)
{
    return !playableEnding(medium.type).isEmpty();
}

void MediumPlayer::play(const Medium &medium)
{
    const QString name = m_proxy.engine().multimedia().saveName(medium);
    const auto looked = [this](const Result<engine::Attachable> &file) {
        if (file)
            hand(file->medium);
        else
            Q_EMIT failed(file.error().message);
    };
    const auto opened = [this, name, looked](const Result<QByteArray> &octets) {
        if (!octets)
            return Q_EMIT failed(octets.error().message);
        take(m_proxy.engine().multimedia().attach(name, *octets), this, looked);
    };
    const auto answered = [this, digest = medium.digest, opened](bool yes) {
        if (yes)
            take(m_proxy.engine().multimedia().octets(digest), this, opened);
    };
    m_dialogs.ask(m_window->window(),
                  {tr("Play “%1”?").arg(oneLine(name)),
                   tr("It opens in this computer's player, which has no protection of ours. Play "
                      "what you expect from whom you know."),
                   tr("Play"), tr("Do not play")},
                  answered);
}

void MediumPlayer::hand(const NewMedium &looked)
{
    const QString ending = playableEnding(looked.type);
    if (ending.isEmpty())
        return Q_EMIT failed(tr("It is neither a video nor a sound, whatever its name says: it is "
                                "not opened. You can still save it."));
    if (!m_folder)
        m_folder.emplace(QDir::tempPath() + QStringLiteral("/cordboard-XXXXXX"));
    if (!m_folder->isValid())
        return Q_EMIT failed(tr("It cannot be played: %1").arg(m_folder->errorString()));
    const QString file =
        m_folder->filePath(QStringLiteral("media-%1.%2").arg(++m_count).arg(ending));
    take(writeElsewhere(file, looked.data), this, [this, file](const QString &trouble) {
        if (!trouble.isEmpty())
            Q_EMIT failed(tr("It cannot be played: %1").arg(trouble));
        else if (!m_dialogs.openAddress(QUrl::fromLocalFile(file)))
            Q_EMIT failed(tr("This computer has no player for it. You can save the file."));
    });
}

} // namespace cordboard::ui
