#pragma once

#include "ui/bridge/dialogs.h"

#include <QList>

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

    QList<OpenFiles> opened;
    QStringList fileNames; ///< that are chosen; empty: none
    QString fileName;      ///< the place that is chosen; empty: none
    QList<SaveFile> files;
    bool answer = true;
    QList<Question> asked;
};

} // namespace cordboard::test
