#include "copied_text.h"

#include "ui/common/time_words.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

struct Copied
{
    Q_DECLARE_TR_FUNCTIONS(Copied)
};

/// Where in the text the place stands: "\r\n" is shown as one.
qsizetype placeIn(const QString &text, qsizetype shown)
{
    qsizetype at = 0;
    for (; shown > 0 && at < text.size(); ++at) {
        const bool isPair = text.at(at) == QLatin1Char('\r') && at + 1 < text.size() &&
                            text.at(at + 1) == QLatin1Char('\n');
        shown -= isPair ? 0 : 1;
    }
    return at;
}

QString namesOf(const QList<Medium> &media)
{
    QStringList names;
    for (const Medium &medium : media)
        names.append(medium.name.isEmpty() ? medium.type : medium.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString copiedText(const QString &text, qsizetype shown, qsizetype from, qsizetype to)
{
    const qsizetype begin = placeIn(text, from);
    const qsizetype end = to >= shown ? text.size() : placeIn(text, to);
    return text.mid(begin, end - begin);
}

QString copiedMessages(const QList<ChatMessage> &messages, const QString &person,
                       const QLocale &locale, const QTimeZone &zone)
{
    QStringList all;
    for (const ChatMessage &message : messages) {
        const QString who = message.direction == Direction::Outbound ? Copied::tr("You") : person;
        const QString when = locale.toString(dayOf(message.createdUs, zone), QLocale::ShortFormat) +
                             QLatin1Char(' ') + timeOfDay(message.createdUs, locale, zone);
        QStringList lines{who + QStringLiteral(", ") + when};
        if (!message.media.isEmpty())
            lines.append(namesOf(message.media));
        if (!message.text.isEmpty())
            lines.append(message.text);
        all.append(lines.join(QLatin1Char('\n')));
    }
    return all.join(QStringLiteral("\n\n"));
}

} // namespace cordboard::ui
