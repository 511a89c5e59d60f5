#include "translations/install.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

/// lupdate files a string of a free function under its namespace, whatever context the function
/// asks with. So a string that is missing in its own context is looked up in the others.
class Translator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    /// English translates plurals only: all else is the source itself, and need not be searched.
    void setPluralsOnly(bool only) { m_pluralsOnly = only; }

    QString translate(const char *context, const char *source, const char *comment,
                      int n) const override
    {
        if (m_pluralsOnly && n < 0)
            return {};
        QString found = QTranslator::translate(context, source, comment, n);
        for (auto it = m_contexts.begin(); found.isNull() && it != m_contexts.end(); ++it)
            found = QTranslator::translate(it->constData(), source, comment, n);
        return found;
    }

private:
    static QByteArrayList contexts()
    {
        QFile file(u":/i18n/contexts"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    }

    const QByteArrayList m_contexts = contexts();
    bool m_pluralsOnly = false;
};

} // namespace

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    openResource();
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new Translator(&app);
    if (!ours->load(locale, u"cordboard"_s, u"_"_s, u":/i18n"_s) &&
        !ours->load(u":/i18n/cordboard_en.qm"_s))
        return;
    ours->setPluralsOnly(ours->filePath().endsWith(u"_en.qm"));
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
