#pragma once

#include "base/clock.h"
#include "ui/bridge/dialogs.h"
#include "ui/transcript/transcript_reader.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace cordboard::ui {

struct Transcript;

/// Puts a conversation on paper: asks where, reads the whole thread, and sets the pages in a thread
/// of the pool, so that the window goes on. GUI thread; engine, clock and dialogs must outlive it.
class PaperDesk : public QObject
{
    Q_OBJECT

public:
    PaperDesk(engine::Engine &engine, const Clock &clock, Dialogs &dialogs, QWidget *window);

    /// Asks for a file, then writes it.
    void savePdf(const Conversation &thread);
    /// Asks for a printer, then prints.
    void print(const Conversation &thread);

Q_SIGNALS:
    /// "The conversation with Mara was saved as …"; `file` is empty when it was printed.
    void done(const QString &sentence, const QString &file);
    void failed(const QString &sentence);

private:
    /// In another thread; answers what went wrong, empty: nothing.
    using Work = std::function<QString(const Transcript &)>;
    struct Sentences
    {
        QString done;
        QString refused; ///< with a place for what went wrong
        QString file{};
    };
    void write(const Conversation &thread, const QString &file);
    void put(const Conversation &thread, const Work &work, const Sentences &words);

    const Clock &m_clock;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    TranscriptReader m_reader;
};

} // namespace cordboard::ui
