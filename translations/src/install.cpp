#include "translations/install.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside every namespace, and a static library needs it.
static void openResource()
{
    Q_INIT_RESOURCE(i18n);
}

namespace cordboard {

using namespace Qt::StringLiterals;

namespace {

// The language's own name, so that a list of languages can be read by those who need it.
[[maybe_unused]] const char *const languageName = QT_TRANSLATE_NOOP("Language", "English");

} // namespace

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    openResource();
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(&app);
    if (ours->load(locale, u"cordboard"_s, u"_"_s, u":/i18n"_s) ||
        ours->load(u":/i18n/cordboard_en.qm"_s))
        QCoreApplication::installTranslator(ours);
}

QStringList translatedLanguages()
{
    openResource();
    QStringList found;
    const QStringList files =
        QDir(u":/i18n"_s).entryList({u"cordboard_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        found << file.section(u'_', 1).chopped(3);
    return found;
}

} // namespace cordboard
