// Paints the tabs Routes, Senders and Costs with sample data into a picture:
//   show_routing --out routes.png --theme dark --size 960x600 --page
//   routes|editor|senders|sender|costs
#include "gui/carriers/routing_samples.h"
#include "support/fake_dialogs.h"
#include "support/show_font.h"
#include "ui/carriers/carriers_page.h"
#include "ui/carriers/costs_tab.h"
#include "ui/carriers/routes_tab.h"
#include "ui/carriers/senders_tab.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace cordboard;

namespace {

void press(QWidget &window, const QString &text)
{
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            button->click();
    }
}

void ask(QWidget &window)
{
    for (auto *field : window.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QLatin1String("Who gets this number?"))
            field->setText(QStringLiteral("+49 151 1234 5678"));
    }
    press(window, QStringLiteral("Ask"));
}

void open(QWidget &window, const QString &page)
{
    if (page.startsWith(QLatin1String("sender")))
        press(window, QStringLiteral("Senders"));
    else
        press(window,
              page == QLatin1String("costs") ? QStringLiteral("Costs") : QStringLiteral("Routes"));
    QApplication::processEvents();
    if (page == QLatin1String("routes"))
        ask(window);
    if (page == QLatin1String("editor"))
        press(window, QStringLiteral("Change route"));
    if (page == QLatin1String("sender"))
        press(window, QStringLiteral("Change sender"));
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("out"), {}, QStringLiteral("file"), QStringLiteral("routes.png")},
         {QStringLiteral("theme"), {}, QStringLiteral("light|dark|hc"), QStringLiteral("light")},
         {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1208x746")},
         {QStringLiteral("rtl"), QString()},
         {QStringLiteral("page"), {}, QStringLiteral("name"), QStringLiteral("routes")}});
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    parser.parse(arguments);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    test::setShowFont();
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    test::FakeEngine engine;
    const auto samples = test::fillRouting(engine);
    engine.routing().setAnswer(test::sampleAnswer(engine.routing(), samples));
    ui::Theme theme;
    theme.apply();
    const QString word = parser.value(QStringLiteral("theme"));
    theme.setChoice(word == QLatin1String("dark") ? ui::ThemeChoice::Dark
                    : word == QLatin1String("hc") ? ui::ThemeChoice::HighContrast
                                                  : ui::ThemeChoice::Light);
    test::FakeDialogs dialogs;
    SystemClock clock;
    ui::EngineProxy proxy(engine, clock);
    ui::CarrierBook book(proxy);
    ui::CarriersPage page(proxy, book, dialogs, theme, false);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    page.resize(size.value(0).toInt(), size.value(1).toInt());
    page.show();
    if (!QTest::qWaitFor([&page] { return page.list()->model()->rowCount() > 0; }))
        return 1;
    open(page, parser.value(QStringLiteral("page")));
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    return page.grab().save(parser.value(QStringLiteral("out"))) ? 0 : 1;
}
