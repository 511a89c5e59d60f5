#include "views/problems.h"

#include <QCoreApplication>

namespace cordboard::views {

namespace {
constexpr int kept = 50;

QString place(const QString &source, int line, int column)
{
    if (line <= 0)
        return source;
    const QString at =
        column > 0
            ? QCoreApplication::translate("views", "line %1, column %2").arg(line).arg(column)
            : QCoreApplication::translate("views", "line %1").arg(line);
    if (source.isEmpty())
        return at.left(1).toUpper() + at.mid(1);
    return source + QLatin1String(", ") + at;
}
} // namespace

QString placed(const QString &source, int line, int column, const QString &words)
{
    const QString where = place(source, line, column);
    return where.isEmpty() ? words.left(1).toUpper() + words.mid(1)
                           : where + QLatin1String(": ") + words;
}

void Problems::add(int line, const QString &words)
{
    if (m_sentences.size() < kept)
        m_sentences.append(placed(m_source, line, 0, words));
}

Error Problems::error() const
{
    return {ErrorCode::Invalid, m_sentences.join(QLatin1Char('\n')), {}};
}

} // namespace cordboard::views
