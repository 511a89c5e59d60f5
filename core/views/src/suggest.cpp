#include "views/suggest.h"

#include <QCoreApplication>
#include <QList>

namespace cordboard::views {

namespace {

/// Optimal string alignment distance: three rows are enough for swaps of neighbours.
int distance(const QString &a, const QString &b)
{
    const qsizetype width = b.size() + 1;
    QList<int> older(width);
    QList<int> before(width);
    QList<int> row(width);
    for (qsizetype j = 0; j < width; ++j)
        before[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = qMin(qMin(before[j], row[j - 1]) + 1, change);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = qMin(row[j], older[j - 2] + 1);
        }
        older.swap(before);
        before.swap(row);
    }
    return before[width - 1];
}

} // namespace

QString nearestWord(const QString &written, const QStringList &known)
{
    constexpr qsizetype longest = 64; // the table is quadratic, and nobody misspells longer words
    if (written.isEmpty() || written.size() > longest)
        return {};
    QString best;
    int bestDistance = int(qMax<qsizetype>(1, written.size() / 3)) + 1;
    for (const QString &word : known) {
        const int d = distance(written.toLower(), word.toLower());
        if (d < bestDistance) {
            bestDistance = d;
            best = word;
        }
    }
    return best;
}

QString suggestion(const QString &written, const QStringList &known)
{
    const QString word = nearestWord(written, known);
    if (word.isEmpty())
        return {};
    return QLatin1Char(' ') + QCoreApplication::translate("views", "Did you mean “%1”?").arg(word);
}

} // namespace cordboard::views
