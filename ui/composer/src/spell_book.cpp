#include "ui/composer/spell_book.h"

#include "base/take.h"
#include "hunspell.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qsizetype longestWord = 60; ///< nobody's; hunspell would try
constexpr qsizetype mostKept = 5000;

bool isAWord(const QString &text)
{
    return text.size() > 1 && text.size() <= longestWord &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isLetter() || c.isMark() || c == u'\'' || c == QChar(0x2019) || c == u'-';
           });
}

/// As dictionaries write it.
QString plain(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

} // namespace

SpellBook::SpellBook(QObject *parent)
    : SpellBook(&openSystemSpelling, parent)
{}

SpellBook::SpellBook(OpenSpelling open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{}

void SpellBook::setLanguages(const QStringList &languages)
{
    QStringList wanted = languages;
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    if (wanted == m_languages)
        return;
    m_languages = wanted;
    m_wrong.clear();
    for (const QString &language : std::as_const(m_languages))
        read(language);
    Q_EMIT changed();
}

void SpellBook::read(const QString &language)
{
    if (m_read.contains(language) || m_reading.contains(language))
        return;
    m_reading.insert(language);
    auto promise = std::make_shared<QPromise<std::shared_ptr<Spelling>>>();
    promise->start();
    take(promise->future(), this, [this, language](const std::shared_ptr<Spelling> &spelling) {
        m_reading.remove(language);
        m_read.insert(language, spelling);
        m_wrong.clear();
        if (spelling)
            Q_EMIT changed();
    });
    QThreadPool::globalInstance()->start([promise, open = m_open, language] {
        promise->addResult(open(language));
        promise->finish();
    });
}

bool SpellBook::isWrong(const QString &word)
{
    if (!isAWord(word) || m_accepted.contains(word))
        return false;
    if (const auto known = m_wrong.constFind(word); known != m_wrong.constEnd())
        return *known;
    bool isAny = false;
    bool isRight = false;
    for (const QString &language : std::as_const(m_languages)) {
        // Until all are read nothing is wrong: it may be a word of the one that is missing.
        if (m_reading.contains(language))
            return false;
        if (const auto &spelling = m_read.value(language)) {
            isAny = true;
            isRight = isRight || spelling->knows(plain(word));
        }
    }
    if (m_wrong.size() > mostKept)
        m_wrong.clear();
    m_wrong.insert(word, isAny && !isRight);
    return isAny && !isRight;
}

QStringList SpellBook::suggestions(const QString &word)
{
    QStringList all;
    for (const QString &language : std::as_const(m_languages)) {
        if (const auto &spelling = m_read.value(language))
            all += spelling->suggestions(plain(word));
    }
    all.removeDuplicates();
    return all.mid(0, 6);
}

void SpellBook::accept(const QString &word)
{
    m_accepted.insert(word);
    m_wrong.remove(word);
    Q_EMIT changed();
}

} // namespace cordboard::ui
