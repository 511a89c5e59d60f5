#include "search.h"

#include "values.h"

#include <QStringList>

namespace cordboard::store {

namespace {

constexpr qsizetype typedWords = 16;

bool isSearchable(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

/// The tokenizer unicode61 splits at the same places; an FTS5 phrase without a token would be an
/// error or match nothing.
QStringList wordsOf(const QString &typed, qsizetype maxWords)
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

/// As the tokenizer unicode61 does with remove_diacritics: small letters without their marks.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (!character.isMark())
            plain += character;
    }
    return plain.toCaseFolded();
}

/// A lexeme of PostgreSQL may have 2,046 octets.
constexpr qsizetype longestWord = 200;

QString prefixQuery(Dialect dialect, const QStringList &words)
{
    QStringList terms;
    if (dialect == Dialect::PostgreSql) {
        for (const QString &word : words)
            terms.append(QLatin1Char('\'') + word.left(longestWord) + QStringLiteral("':*"));
        return terms.join(QStringLiteral(" & "));
    }
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

QString ftsQuery(Dialect dialect, const QString &typed)
{
    const bool postgres = dialect == Dialect::PostgreSql;
    return prefixQuery(dialect, wordsOf(postgres ? folded(typed) : typed, typedWords));
}

QString peopleQuery(Dialect dialect, const QString &typed)
{
    if (!looksLikeNumber(typed))
        return ftsQuery(dialect, typed);
    const QString digits = digitsOf(typed);
    return digits.isEmpty() ? QString() : prefixQuery(dialect, {digits});
}

QString lexemeArray(const QString &text)
{
    constexpr qsizetype most = 10'000; // a tsvector may have 1 MB
    QStringList quoted;
    for (const QString &word : wordsOf(folded(text), most))
        quoted.append(QLatin1Char('"') + word.left(longestWord) + QLatin1Char('"'));
    return QLatin1Char('{') + quoted.join(QLatin1Char(',')) + QLatin1Char('}');
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
    const QString numbers = numberEndings(peerNumber);
    const bool postgres = connection.dialect() == Dialect::PostgreSql;
    const auto added =
        postgres ? connection.change("INSERT INTO conversation_search (rowid, words) VALUES (?, "
                                     "array_to_tsvector(?::text[]))",
                                     {id.value, lexemeArray(name + QLatin1Char(' ') + numbers)})
                 : connection.change(
                       "INSERT INTO conversation_search (rowid, name, numbers) VALUES (?, ?, ?)",
                       {id.value, text(name), numbers});
    if (!added)
        return forward(added);
    return {};
}

} // namespace cordboard::store
