// Paints the carriers page with sample data into a picture:
//   show_carriers --out carriers.png --theme dark --size 1208x774 --tab Connection --advanced
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/show_font.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carriers_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QScrollArea>
#include <QScrollBar>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 3'000;

BindStatus bindOf(BindMode mode, int inFlight, int rate, int answerMs, int enquireMs)
{
    BindStatus bind;
    bind.mode = mode;
    bind.state = LinkState::Up;
    bind.inFlight = inFlight;
    bind.partsPerSecond = rate;
    bind.answerMs = answerMs;
    bind.enquireMs = enquireMs;
    bind.upSinceUs = SystemClock().nowUs() - qint64(6) * 86'400 * 1'000'000;
    return bind;
}

CarrierId northline(test::FakeEngine &engine, bool ill)
{
    Carrier carrier;
    carrier.name = u"Northline"_s;
    carrier.host = u"smpp.northline.example"_s;
    carrier.systemId = u"fernway"_s;
    carrier.hasPassword = true;
    carrier.window = 100;
    carrier.rate = 80;
    carrier.senders = {u"+15550100142"_s};
    carrier.profile.binds = 2;
    carrier.profile.ratePerDay = 250'000;
    carrier.profile.longMessages = LongMessages::Udh16;
    const CarrierId id = engine.addCarrier(carrier);
    LinkStatus link;
    link.carrier = id;
    link.name = carrier.name;
    link.state = ill ? LinkState::Degraded : LinkState::Up;
    link.window = 200;
    link.inFlight = 21;
    link.answerMs = 42;
    link.binds = {bindOf(BindMode::Transceiver, 12, 38, 41, 23),
                  bindOf(BindMode::Transceiver, 9, 37, 43, 25)};
    link.upSinceUs = link.binds.first().upSinceUs;
    if (ill) {
        link.slowedTo = 12;
        link.waiting = 1'204;
        link.sentence = u"1 of 2 lines are up. There was no answer for 60 s."_s;
        link.binds[1] = {};
        link.binds[1].state = LinkState::Down;
        link.binds[1].sentence = u"There was no answer for 60 s. We connect anew."_s;
        link.binds[1].nextTryUs = SystemClock().nowUs() + 12'000'000;
    }
    engine.setLink(link);
    return id;
}

void others(test::FakeEngine &engine)
{
    Carrier carrier;
    carrier.name = u"Prairie Backup"_s;
    carrier.host = u"smsc.prairie.example"_s;
    carrier.tls = true;
    LinkStatus link;
    link.carrier = engine.addCarrier(carrier);
    link.state = LinkState::Down;
    link.sentence = u"The carrier does not accept the password. Check it."_s;
    engine.setLink(link);
}

ui::ThemeChoice themeOf(const QString &word)
{
    if (word == u"dark"_s)
        return ui::ThemeChoice::Dark;
    return word == u"hc"_s ? ui::ThemeChoice::HighContrast : ui::ThemeChoice::Light;
}

/// The fake engine answers through the event loop.
void settle(const std::function<bool()> &ready)
{
    QElapsedTimer timer;
    timer.start();
    while (!ready() && timer.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

void press(QWidget &page, const QString &text)
{
    for (auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisible())
            button->click();
    }
    settle([] { return true; });
}

void scrollDown(QWidget &page)
{
    for (auto *area : page.findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    test::setShowFont();
    QCommandLineParser parser;
    parser.addOption({u"out"_s, u"picture"_s, u"file"_s, u"carriers.png"_s});
    parser.addOption({u"theme"_s, u"light, dark, hc"_s, u"theme"_s, u"light"_s});
    parser.addOption({u"size"_s, u"pixels"_s, u"size"_s, u"1208x774"_s});
    parser.addOption({u"tab"_s, u"the tab to open"_s, u"title"_s});
    parser.addOption({u"ill"_s, u"one of two lines is down"_s});
    parser.addOption({u"advanced"_s, u"the advanced fields are open"_s});
    parser.addOption({u"press"_s, u"a button to press then"_s, u"text"_s});
    parser.addOption({u"end"_s, u"scrolled to the end"_s});
    parser.addOption({u"rtl"_s, u"right to left"_s});
    parser.process(program);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::Theme theme;
    theme.setChoice(themeOf(parser.value(u"theme"_s)));
    theme.apply();
    test::FakeEngine engine;
    const CarrierId id = northline(engine, parser.isSet(u"ill"_s));
    others(engine);
    const SystemClock clock;
    ui::EngineProxy proxy(engine, clock);
    ui::CarrierBook book(proxy);
    book.reload();
    test::FakeDialogs dialogs;
    ui::CarriersPage page(proxy, book, dialogs, theme, false);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    page.resize(size.value(0).toInt(), size.value(1).toInt());
    page.show();
    settle([&book] { return book.isKnown(); });
    page.select(id);
    settle([] { return true; });
    if (parser.isSet(u"tab"_s))
        press(page, parser.value(u"tab"_s));
    if (parser.isSet(u"advanced"_s))
        press(page, u"Advanced"_s);
    if (parser.isSet(u"press"_s))
        press(page, parser.value(u"press"_s));
    settle([] { return true; });
    if (parser.isSet(u"end"_s))
        scrollDown(page);
    return page.grab().save(parser.value(u"out"_s)) ? 0 : 1;
}
