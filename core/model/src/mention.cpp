#include "model/mention.h"

namespace cordboard {

namespace {

/// Nobody names more people than this; a note of nothing but "@" must not hold up the writer.
constexpr int mostSigns = 200;

bool isOfAWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

/// How much of `rest` is this name; 0: it is another word.
qsizetype lengthOf(QStringView rest, const QString &name)
{
    if (name.isEmpty() || !rest.startsWith(name, Qt::CaseInsensitive))
        return 0;
    const bool isWhole = rest.size() == name.size() || !isOfAWord(rest.at(name.size()));
    return isWhole ? name.size() : 0;
}

} // namespace

QList<QUuid> mentionedIn(const QString &note, const QList<Operator> &operators)
{
    QList<QUuid> named;
    qsizetype at = note.indexOf(u'@');
    for (int sign = 0; at >= 0 && sign < mostSigns; ++sign, at = note.indexOf(u'@', at + 1)) {
        if (at > 0 && isOfAWord(note.at(at - 1)))
            continue; // an address for mail
        const QStringView rest = QStringView(note).mid(at + 1);
        qsizetype longest = 1;
        QList<QUuid> meant;
        for (const Operator &one : operators) {
            const qsizetype length = qMax(lengthOf(rest, one.name), lengthOf(rest, one.login));
            if (length < longest)
                continue;
            if (length > longest)
                meant.clear();
            longest = length;
            meant.append(one.id);
        }
        for (const QUuid &id : meant) {
            if (!named.contains(id))
                named.append(id);
        }
    }
    return named;
}

} // namespace cordboard
