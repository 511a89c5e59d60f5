// Paints the simulator's tab with sample data into a picture:
//   show_simulator --out simulator.png --theme dark --size 980x760
#include "fake_simulator.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/show_font.h"
#include "ui/carriers/simulator_tab.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

const QString mara = u"+13035550134"_s;
const QString ours = u"+13035550142"_s;

void talk(test::FakeSimulator &simulator)
{
    simulator.show({mara, ours, u"Hi, is the bike from the window still there?"_s, true, 0, 1, 1});
    simulator.show({mara, ours, u"Yes, it is. We are open until 18:00."_s, false, 0, 1, 1});
    simulator.show({mara, ours, u"هل يمكنني المرور غداً؟"_s, true, 0, 1, 1});
    QImage photo(QStringLiteral(CORDBOARD_SOURCE_DIR "/resources/demo/wheel.jpg"));
    photo = photo.scaledToWidth(320, Qt::SmoothTransformation)
                .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    simulator.show(
        {mara, ours, u"Is this wheel bent?"_s, true, 0, 1, 1, true, photo.size(),
         QByteArray(reinterpret_cast<const char *>(photo.constBits()), photo.sizeInBytes())});
    simulator.show({mara, ours,
                    u"Of course. Come by any time after nine, the workshop is in the yard behind "
                    "the house, second door on the left, and please ring twice because the "_s,
                    false, 9, 1, 2});
}

ui::ThemeChoice themeOf(const QString &word)
{
    if (word == u"dark"_s)
        return ui::ThemeChoice::Dark;
    return word == u"hc"_s ? ui::ThemeChoice::HighContrast : ui::ThemeChoice::Light;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    test::setShowFont();
    QCommandLineParser parser;
    parser.addOption({u"out"_s, u"picture"_s, u"file"_s, u"simulator.png"_s});
    parser.addOption({u"theme"_s, u"light, dark, hc"_s, u"theme"_s, u"light"_s});
    parser.addOption({u"size"_s, u"pixels"_s, u"size"_s, u"980x760"_s});
    parser.addOption({u"off"_s, u"the phone is off"_s});
    parser.addOption({u"rtl"_s, u"right to left"_s});
    parser.process(program);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::Theme theme;
    theme.setChoice(themeOf(parser.value(u"theme"_s)));
    theme.apply();
    test::FakeEngine engine;
    const SystemClock clock;
    ui::EngineProxy proxy(engine, clock);
    ui::CarrierBook book(proxy);
    test::FakeDialogs dialogs;
    test::FakeSimulator simulator;
    talk(simulator);
    if (parser.isSet(u"off"_s)) {
        engine::SimulatorDials dials;
        dials.phonesOff = {mara};
        dials.throttleEvery = 5;
        dials.refuseEvery = 10;
        simulator.setDials(dials);
    }
    ui::SimulatorTab tab({proxy, book, dialogs, theme}, simulator);
    Carrier carrier;
    carrier.senders = {ours};
    tab.showCarrier(carrier, {});
    const QStringList size = parser.value(u"size"_s).split(u'x');
    tab.resize(size.value(0).toInt(), size.value(1).toInt());
    return tab.grab().save(parser.value(u"out"_s)) ? 0 : 1;
}
