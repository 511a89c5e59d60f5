// Paints the place Integrations with sample data into a picture:
//   show_integrations --out hooks.png --theme dark --size 928x600 --page
//   [--long] [--rtl]
//   deliveries|settings|new|once|signature|catcher|replay|keys|key|newkey|madekey|console|empty
#include "gui/integrations/integration_samples.h"
#include "support/show_font.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QListView>
#include <QListWidget>
#include <QTableView>
#include <QTranslator>

using namespace cordboard;

namespace {

/// Every sentence longer by a third, as German is.
class Longer : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.endsWith(u'%') ? text : text + QString(text.size() / 3, u'~');
    }
    bool isEmpty() const override { return false; }
};

void choose(test::IntegrationDesk &desk, const char *list, int row)
{
    if (auto *view = desk.named<QAbstractItemView>(list))
        view->setCurrentIndex(view->model()->index(row, 0));
}

void type(test::IntegrationDesk &desk, const char *field, const char *text)
{
    if (auto *edit = desk.named<QLineEdit>(field))
        edit->setText(QString::fromUtf8(text));
}

void catchSome(test::IntegrationDesk &desk)
{
    desk.press("Catcher");
    desk.press("Start the catcher");
    type(desk, "Secret to check with", qPrintable(test::FakeWebhooks::secret));
    desk.catcher.arrive(test::caughtRequest());
}

void useKeys(test::IntegrationDesk &desk, const QString &page)
{
    choose(desk, "API", 0);
    if (page == QLatin1String("key"))
        choose(desk, "API keys", 0);
    if (page != QLatin1String("newkey") && page != QLatin1String("madekey"))
        return;
    desk.press("Make a key");
    type(desk, "Name", "Booking page");
    if (page == QLatin1String("madekey"))
        desk.press("Make key");
}

void open(test::IntegrationDesk &desk, const QString &page)
{
    if (page == QLatin1String("deliveries"))
        choose(desk, "Deliveries", 3);
    if (page == QLatin1String("settings"))
        desk.press("Settings");
    if (page == QLatin1String("signature"))
        desk.press("Signature");
    if (page == QLatin1String("replay"))
        desk.press("Replay range…");
    if (page == QLatin1String("catcher"))
        catchSome(desk);
    if (page == QLatin1String("off"))
        desk.press("Catcher");
    if (page == QLatin1String("new") || page == QLatin1String("once")) {
        desk.press("Add endpoint");
        type(desk, "Name", "Booking page");
        type(desk, "Address", "https://booking.fernway.example/hook");
        if (page == QLatin1String("once"))
            desk.press("Save endpoint");
    }
    if (page.endsWith(QLatin1String("key")) || page == QLatin1String("keys"))
        useKeys(desk, page);
    if (page == QLatin1String("console")) {
        choose(desk, "API", 1);
        desk.press("Send request");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("out"), {}, QStringLiteral("file"), QStringLiteral("hooks.png")},
         {QStringLiteral("theme"), {}, QStringLiteral("light|dark|hc"), QStringLiteral("light")},
         {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1208x746")},
         {QStringLiteral("rtl"), QString()},
         {QStringLiteral("long"), QString()},
         {QStringLiteral("page"), {}, QStringLiteral("name"), QStringLiteral("deliveries")}});
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    parser.parse(arguments);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    test::setShowFont();
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const QString page = parser.value(QStringLiteral("page"));
    test::IntegrationDesk desk;
    if (page != QLatin1String("empty")) {
        test::fillIntegrations(desk);
        test::fillKeys(desk);
    }
    desk.theme.apply();
    const QString word = parser.value(QStringLiteral("theme"));
    desk.theme.setChoice(word == QLatin1String("dark") ? ui::ThemeChoice::Dark
                         : word == QLatin1String("hc") ? ui::ThemeChoice::HighContrast
                                                       : ui::ThemeChoice::Light);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    Longer longer;
    if (parser.isSet(QStringLiteral("long")))
        QCoreApplication::installTranslator(&longer);
    desk.open({size.value(0).toInt(), size.value(1).toInt()});
    for (int i = 0; i < 20; ++i)
        QApplication::processEvents();
    open(desk, page);
    QElapsedTimer since; // what is read again soon is read by then
    since.start();
    while (since.elapsed() < 500)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    return desk.page->grab().save(parser.value(QStringLiteral("out"))) ? 0 : 1;
}
