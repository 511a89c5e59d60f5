#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace cordboard {

/// Puts our translation for `locale`, and Qt's own where it is installed, into `app`; English
/// plurals when there is none. Call it once in main(), before the first string is shown. The
/// translators belong to `app`.
void installTranslations(QCoreApplication &app, const QLocale &locale = QLocale());

/// The languages that are inside the program, as locale names ("de", "en"), sorted.
QStringList translatedLanguages();

} // namespace cordboard
