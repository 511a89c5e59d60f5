#pragma once

#include "model/message.h"
#include "ui/bridge/engine_proxy.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace cordboard::app {

/// `--screenshot`: waits until the window shows what it is for (lines up, conversations there, one
/// of them open; in the demo also a message sent, delivered and answered), draws it into a file and
/// says so. Gives up after 60 s and says what was still missing. GUI thread.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString file;
        bool demo = false;
    };

    Screenshot(QWidget &window, ui::EngineProxy &proxy, Options options, QObject *parent = nullptr);

Q_SIGNALS:
    /// Empty: the file is written. Else a sentence.
    void finished(const QString &failure);

private:
    enum class Step { Links, Threads, Open, Picture, Send, Delivery, Answer, Paint };

    void look();
    void lookAtLinks();
    void lookAtThreads();
    void openOne();
    void lookForPicture();
    void send();
    void lookAtMessage();
    void lookForAnswer();
    void paintAndSave();
    void next(Step step);
    QString stillMissing() const;

    QWidget &m_window;
    ui::EngineProxy &m_proxy;
    const Options m_options;
    QTimer m_timer;
    QElapsedTimer m_running;
    Step m_step = Step::Links;
    bool m_asking = false; ///< an answer of the engine is on its way
    int m_quietLooks = 0;
    Conversation m_thread;
    TargetId m_sent;
};

} // namespace cordboard::app
