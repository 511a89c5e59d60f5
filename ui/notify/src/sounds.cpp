#include "ui/notify/sounds.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

namespace cordboard::ui::sounds {

namespace {

struct SoundWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::SoundWords)
};

constexpr QLatin1String bell("bell");

// Names of the XDG Sound Naming Specification.
constexpr std::pair<const char *, const char *> themed[] = {
    {"message-new-instant", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Message")},
    {"message-new-email", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Mail")},
    {"dialog-warning", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Warning")},
    {"complete", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Done")},
    {"phone-incoming-call", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Ringing")},
    {"alarm-clock-elapsed", QT_TRANSLATE_NOOP("cordboard::SoundWords", "Alarm")},
};

QString player()
{
    return QStandardPaths::findExecutable(QStringLiteral("canberra-gtk-play"));
}

} // namespace

QStringList known()
{
    QStringList names{QString(), bell};
    if (player().isEmpty())
        return names;
    for (const auto &[name, word] : themed)
        names.append(QLatin1String(name));
    return names;
}

QString words(const QString &sound)
{
    if (sound.isEmpty())
        return SoundWords::tr("No sound");
    for (const auto &[name, word] : themed) {
        if (sound == QLatin1String(name))
            return SoundWords::tr(word);
    }
    return SoundWords::tr("Bell");
}

void play(const QString &sound)
{
    if (sound.isEmpty())
        return;
    const QString program = sound == bell ? QString() : player();
    if (program.isEmpty() || !QProcess::startDetached(program, {QStringLiteral("-i"), sound}))
        QApplication::beep();
}

} // namespace cordboard::ui::sounds
