#include "ui/common/plain_words.h"

#include "ui/common/paint.h"

#include <QTextDocument>

namespace cordboard::ui {

namespace {

/// More is no hint any more, and Qt lays all of it out at once.
constexpr qsizetype longestTip = 4'000;
constexpr qsizetype longestTitle = 200;

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString plainTip(const QString &text)
{
    QString shown = text;
    if (shown.size() > longestTip) {
        shown.truncate(longestTip - 1);
        if (shown.back().isHighSurrogate())
            shown.chop(1);
        shown += QChar(0x2026);
    }
    if (!Qt::mightBeRichText(shown))
        return shown;
    return QLatin1String("<p style=\"white-space:pre-wrap\">") + shown.toHtmlEscaped() +
           QLatin1String("</p>");
}

QString plainTitle(const QString &text)
{
    QString title = oneLine(text.left(longestTitle));
    title.removeIf(turnsDirection);
    return title.replace(QLatin1String("[*]"), QLatin1String("[*][*]")).trimmed();
}

QString plainEntry(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace cordboard::ui
