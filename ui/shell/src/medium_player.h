#pragma once

#include "model/medium.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/engine_proxy.h"

#include <QTemporaryDir>

#include <optional>

namespace cordboard::ui {

/// Videos and sounds in the player of this computer, after somebody has said so: nothing of them is
/// decoded here beyond the first picture, which a confined program makes. What is handed over is
/// what its octets say it is, under a name of ours, in a folder that its owner alone can read and
/// that goes with this object. GUI thread.
class MediumPlayer : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the question belongs to.
    MediumPlayer(EngineProxy &proxy, Dialogs &dialogs, QWidget *window);

    static bool plays(const Medium &medium);
    void play(const Medium &medium);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void hand(const NewMedium &looked);

    EngineProxy &m_proxy;
    Dialogs &m_dialogs;
    QWidget *m_window;
    std::optional<QTemporaryDir> m_folder; ///< made for the first of them
    int m_count = 0;
};

} // namespace cordboard::ui
