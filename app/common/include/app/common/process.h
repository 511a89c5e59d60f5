#pragma once

#include <QString>

namespace cordboard::app {

/// What a process of ours sets before it opens a file or makes a thread: what it writes is for its
/// owner only (security.md 4.4).
void setUpProcess();

/// Name and version of the application object, for --version, the lock file and settings.
void nameApplication(const QString &name);

/// For others who use the same database: "cordboardd on alpha".
QString engineName();

/// Who sits here: the name they logged in with, and the one that the computer knows them by.
struct Person
{
    QString login;
    QString name; ///< empty when the computer knows none
};
Person personHere();

/// A sentence for the person at the terminal.
void printError(const QString &sentence);
void print(const QString &text);

/// Milliseconds since the process was started, as the kernel counts; -1 where it does not tell.
qint64 processAgeMs();

} // namespace cordboard::app
