#pragma once

#include <QLocalServer>
#include <QObject>

namespace cordboard::app {

/// What somebody sees who starts the console while it runs, perhaps with its window closed into the
/// tray: that window. The one that runs listens on a socket in its data folder, which this user
/// alone may enter; to connect is all there is to say, and nothing that comes is read. GUI thread.
class SecondStart : public QObject
{
    Q_OBJECT

public:
    explicit SecondStart(const QString &dataFolder);

    /// Asks the console that holds the folder to show its window. False when none is there: then it
    /// is cordboardd. Takes a second at most; before any window is open.
    static bool showFirst(const QString &dataFolder);

Q_SIGNALS:
    void happened();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace cordboard::app
