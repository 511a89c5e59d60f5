#pragma once

#include "ui/bridge/dialogs.h"

#include <QList>
#include <QUrl>

namespace cordboard::test {

/// Answers questions as told and keeps what was asked.
class FakeDialogs final : public ui::Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> done) override
    {
        asked.append(question);
        done(answer);
    }

    void askSaveFile(QWidget *, const SaveFile &file,
                     std::function<void(const QString &)> done) override
    {
        files.append(file);
        if (!fileName.isEmpty())
            done(fileName);
    }

    void askOpenFiles(QWidget *, const OpenFiles &which,
                      std::function<void(const QStringList &)> done) override
    {
        opened.append(which);
        if (!fileNames.isEmpty())
            done(fileNames);
    }

    bool openAddress(const QUrl &address) override
    {
        addresses.append(address);
        return hasBrowser;
    }

    bool hasBrowser = true;
    QList<QUrl> addresses; ///< that a browser was to open
    QList<OpenFiles> opened;
    QStringList fileNames; ///< that are chosen; empty: none
    QString fileName;      ///< the place that is chosen; empty: none
    QList<SaveFile> files;
    bool answer = true;
    QList<Question> asked;
};

} // namespace cordboard::test
