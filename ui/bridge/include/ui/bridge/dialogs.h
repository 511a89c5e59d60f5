#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QUrl;
class QWidget;

namespace cordboard::ui {

/// The few questions that stop a person, behind a seam so that a test can answer them. Never opens
/// a nested event loop: the answer comes through the function given. GUI thread.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    struct Question
    {
        QString title;     ///< what would happen
        QString sentence;  ///< what it means
        QString action;    ///< the button's verb and object
        QString keep = {}; ///< the other button; empty: "Keep it"
    };
    /// `done(true)` when the person chose the action.
    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool)> done) = 0;

    struct SaveFile
    {
        QString title;
        QString name;  ///< suggested
        QString types; ///< "Captures (*.pcap)"
    };
    /// `done(fileName)` when the person chose a place; never when not.
    virtual void askSaveFile(QWidget *parent, const SaveFile &file,
                             std::function<void(const QString &)> done) = 0;

    struct OpenFiles
    {
        QString title;
        QString types; ///< as SaveFile::types
    };
    /// `done(fileNames)` when the person chose some; never when not.
    virtual void askOpenFiles(QWidget *parent, const OpenFiles &files,
                              std::function<void(const QStringList &)> done) = 0;

    /// In the browser, or whatever is there for it: a player for a file that is a video or a sound.
    /// False: nothing is. Whoever calls it has asked.
    virtual bool openAddress(const QUrl &address) = 0;
};

/// The real ones: window-modal message boxes in plain text.
class MessageDialogs final : public Dialogs
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> done) override;
    void askSaveFile(QWidget *parent, const SaveFile &file,
                     std::function<void(const QString &)> done) override;
    void askOpenFiles(QWidget *parent, const OpenFiles &files,
                      std::function<void(const QStringList &)> done) override;
    bool openAddress(const QUrl &address) override;
};

} // namespace cordboard::ui
