#include "ui/notify/notice.h"

namespace cordboard::ui {

namespace {

constexpr qsizetype longest = 180;

/// Controls and marks of direction could hide what follows, or turn it round.
bool isShown(QChar character)
{
    const QChar::Category category = character.category();
    return category != QChar::Other_Control && category != QChar::Other_Format;
}

} // namespace

QString forDesktop(const QString &text)
{
    QString plain;
    const QString oneLine = text.simplified();
    for (const QChar character : oneLine) {
        if (isShown(character))
            plain += character;
    }
    if (plain.size() > longest) {
        plain.truncate(longest - 1);
        if (plain.back().isHighSurrogate())
            plain.chop(1);
        plain += QChar(0x2026);
    }
#ifdef Q_OS_UNIX
    return plain.toHtmlEscaped();
#else
    return plain;
#endif
}

} // namespace cordboard::ui
