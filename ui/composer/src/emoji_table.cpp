#include "emoji_table.h"

#include "text/fuzzy.h"

#include <QFile>

#include <algorithm>

namespace cordboard::ui {

namespace {

struct Emoji
{
    QString text;
    QString english;
    QString german;
};

QList<Emoji> readEmoji()
{
    QList<Emoji> all;
    QFile file(QStringLiteral(":/cordboard/emoji.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList columns = line.split(u'\t');
        if (columns.size() == 3)
            all.append({columns.at(0), columns.at(1), columns.at(2)});
    }
    return all;
}

/// 3: it begins so; 2: one of its words does; 1: it has all the words; 0: none of these.
int fitOf(const QString &name, const QString &typed, const QStringList &words)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return 3;
    if (name.contains(u' ' + typed, Qt::CaseInsensitive))
        return 2;
    const bool all = std::all_of(words.begin(), words.end(), [&name](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive);
    });
    return all ? 1 : 0;
}

} // namespace

QList<ChoicePopup::Row> emojiLike(const QString &typed, const QLocale &locale)
{
    static const QList<Emoji> all = readEmoji();
    const bool german = locale.language() == QLocale::German;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, const Emoji *>> found;
    const auto look = [&found](const auto &fitOfOne) {
        for (const Emoji &emoji : all) {
            if (const int fit = fitOfOne(emoji); fit > 0)
                found.append({fit, &emoji});
        }
    };
    look([&](const Emoji &emoji) {
        const int english = fitOf(emoji.english, typed, words);
        return german ? qMax(fitOf(emoji.german, typed, words), qMin(1, english)) : english;
    });
    if (found.isEmpty()) {
        look([&](const Emoji &emoji) {
            const int english = text::fuzzyScore(typed, emoji.english);
            return german ? qMax(text::fuzzyScore(typed, emoji.german), english) : english;
        });
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<ChoicePopup::Row> rows;
    for (const auto &[fit, emoji] : std::as_const(found)) {
        const QString &name = german ? emoji->german : emoji->english;
        rows.append({emoji->text + QStringLiteral("  ") + name, {}, emoji->text});
    }
    return rows;
}

} // namespace cordboard::ui
