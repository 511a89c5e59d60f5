#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

namespace cordboard::ui {

/// One dictionary. Made in any thread, then used in one at a time.
class Spelling
{
public:
    virtual ~Spelling() = default;
    virtual bool knows(const QString &word) = 0;
    virtual QStringList suggestions(const QString &word) = 0;
};

/// Null: there is no dictionary for that language ("de_DE"), or nothing that reads it.
using OpenSpelling = std::function<std::shared_ptr<Spelling>(const QString &language)>;

/// The dictionaries that are in use, and words that somebody said are right. They are read in
/// another thread, which takes up to half a second. GUI thread; one per program.
class SpellBook : public QObject
{
    Q_OBJECT

public:
    /// Those of hunspell, where the system has it; nothing is ever marked where it has not.
    explicit SpellBook(QObject *parent = nullptr);
    SpellBook(OpenSpelling open, QObject *parent);

    /// From now on a word is right when one of these languages has it.
    void setLanguages(const QStringList &languages);
    /// False while no dictionary is there, and for what is no word: figures, addresses.
    bool isWrong(const QString &word);
    QStringList suggestions(const QString &word);
    /// Right from now on, until the program ends.
    void accept(const QString &word);

Q_SIGNALS:
    /// Other words are wrong now.
    void changed();

private:
    void read(const QString &language);

    const OpenSpelling m_open;
    QStringList m_languages;
    QHash<QString, std::shared_ptr<Spelling>> m_read; ///< null: there is none
    QSet<QString> m_reading;
    QSet<QString> m_accepted;
    QHash<QString, bool> m_wrong; ///< of words that were asked for
};

} // namespace cordboard::ui
