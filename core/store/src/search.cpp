#include "search.h"

#include "values.h"

#include <QStringList>

namespace cordboard::store {

namespace {

constexpr int maxWords = 16;

bool isSearchable(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

/// The tokenizer unicode61 splits at the same places; an FTS5 phrase without a token would be an
/// error or match nothing.
QStringList wordsOf(const QString &typed)
{
    QStringList words;
    QString current;
    bool hasLetter = false;
    const auto close = [&] {
        if (hasLetter && words.size() < maxWords)
            words.append(current);
        current.clear();
        hasLetter = false;
    };
    for (const char32_t character : typed.toUcs4()) {
        if (!isSearchable(character)) {
            close();
            continue;
        }
        hasLetter = hasLetter || QChar::isLetterOrNumber(character);
        current += QString::fromUcs4(&character, 1);
    }
    close();
    return words;
}

QString prefixQuery(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        terms.append(QLatin1Char('"') + word + QStringLiteral("\"*"));
    return terms.join(QLatin1Char(' '));
}

bool looksLikeNumber(const QString &typed)
{
    for (const QChar character : typed) {
        if (!character.isDigit() && !QStringLiteral(" +-()/.").contains(character))
            return false;
    }
    return true;
}

QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += character;
    }
    return digits;
}

} // namespace

QString ftsQuery(const QString &typed)
{
    return prefixQuery(wordsOf(typed));
}

QString peopleQuery(const QString &typed)
{
    if (!looksLikeNumber(typed))
        return ftsQuery(typed);
    const QString digits = digitsOf(typed);
    return digits.isEmpty() ? QString() : prefixQuery({digits});
}

QString numberEndings(const QString &number)
{
    constexpr int shortest = 3;
    const QString digits = digitsOf(number);
    // Alphanumeric senders and short codes are found as they are written.
    QStringList endings{number};
    for (int at = 0; digits.size() - at >= shortest; ++at)
        endings.append(digits.mid(at));
    return endings.join(QLatin1Char(' '));
}

Result<void> indexPerson(Connection &connection, ConversationId id, const QString &name,
                         const QString &peerNumber)
{
    const auto removed =
        connection.change("DELETE FROM conversation_search WHERE rowid = ?", {id.value});
    if (!removed)
        return forward(removed);
    const auto added =
        connection.change("INSERT INTO conversation_search (rowid, name, numbers) VALUES (?, ?, ?)",
                          {id.value, text(name), numberEndings(peerNumber)});
    if (!added)
        return forward(added);
    return {};
}

} // namespace cordboard::store
