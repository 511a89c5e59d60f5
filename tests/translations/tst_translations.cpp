#include "translations/install.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TstTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesAreInside();
    void eachNamesItself_data();
    void eachNamesItself();
};

void TstTranslations::languagesAreInside()
{
    const QStringList found = cordboard::translatedLanguages();
    QVERIFY2(found.contains(u"de"_s) && found.contains(u"en"_s), qPrintable(found.join(u' ')));
}

void TstTranslations::eachNamesItself_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("name");
    QTest::newRow("no translation: the source") << u"is_IS"_s << u"English"_s;
    QTest::newRow("de") << u"de_DE"_s << u"Deutsch"_s;
    QTest::newRow("a country that has no file of its own") << u"de_AT"_s << u"Deutsch"_s;
}

void TstTranslations::eachNamesItself()
{
    QFETCH(QString, locale);
    QFETCH(QString, name);
    int argc = 1;
    QByteArray program("test");
    char *argv[] = {program.data(), nullptr};
    QCoreApplication app(argc, argv);
    cordboard::installTranslations(app, QLocale(locale));
    QCOMPARE(QCoreApplication::translate("Language", "English"), name);
    QCOMPARE(QCoreApplication::translate("a context of its own", "English"), name);
}

QTEST_APPLESS_MAIN(TstTranslations)
#include "tst_translations.moc"
