#include "demo_control.h"

#include "base/take.h"
#include "simulator/mmsc_server.h"
#include "simulator/smsc_server.h"

namespace cordboard::app {

namespace {

using engine::SimulatorDials;
using engine::SimulatorText;
using simulator::SmscOptions;

constexpr qsizetype keptTexts = 300;
constexpr quint32 wrongPassword = 0x0E;

simulator::MsRange about(int ms)
{
    return {ms / 2, ms + ms / 2};
}

simulator::IdForm formOf(SimulatorDials::Ids ids)
{
    switch (ids) {
    case SimulatorDials::Ids::Hexadecimal:
        return simulator::IdForm::HexLower;
    case SimulatorDials::Ids::Padded:
        return simulator::IdForm::Padded;
    case SimulatorDials::Ids::Uuid:
        return simulator::IdForm::Uuid;
    case SimulatorDials::Ids::Decimal:
        break;
    }
    return simulator::IdForm::Decimal;
}

void turn(SmscOptions &options, const SimulatorDials &dials)
{
    options.answerDelay = about(dials.answerMs);
    options.receiptDelay = about(dials.confirmMs);
    options.idForm = formOf(dials.ids);
    options.throttleEvery = dials.throttleEvery;
    options.failEvery = dials.refuseEvery;
    options.failStatus = dials.refuseStatus;
    options.responsesDroppedPercent = dials.unansweredPercent;
    options.receiptsLostPercent = dials.lostPercent;
    const int breakMs = dials.breakAfterSeconds * 1000;
    options.resetAfter = {breakMs, breakMs};
    options.bindStatus = dials.refuseLogin ? wrongPassword : 0;
    options.phonesOff.clear();
    for (const QString &phone : dials.phonesOff)
        options.phonesOff.insert(phone.mid(phone.startsWith(u'+') ? 1 : 0).toLatin1());
}

/// Of the dials, those that mean something to an MMSC.
void turnPictures(simulator::MmscServer &mmsc, const SimulatorDials &dials)
{
    simulator::MmscOptions options = mmsc.options();
    options.answerDelay = about(dials.answerMs);
    options.reportDelay = about(dials.confirmMs);
    options.phonesOff.clear();
    for (const QString &phone : dials.phonesOff)
        options.phonesOff.insert(phone.mid(phone.startsWith(u'+') ? 1 : 0));
    mmsc.setOptions(options);
}

QString plus(const QString &number)
{
    return number.startsWith(u'+') ? number : u'+' + number;
}

SimulatorText shown(const simulator::SubmitSeen &submit)
{
    const simulator::PartOf part = submit.partOf();
    return {plus(QString::fromLatin1(submit.to)),
            QString::fromLatin1(submit.from),
            submit.text(),
            false,
            part.reference,
            part.number,
            part.total};
}

} // namespace

DemoControl::DemoControl(simulator::DemoCarrier &carrier, engine::Multimedia &multimedia,
                         QObject *parent)
    : SimulatorControl(parent)
    , m_carrier(carrier)
    , m_multimedia(multimedia)
{
    listen();
}

void DemoControl::listen()
{
    // The connections are made in the carrier's thread; their slots run here.
    m_carrier.post([this](simulator::SmscServer &server, simulator::DemoWorld &world) {
        connect(&world, &simulator::DemoWorld::pictureSeen, this,
                [this](const QString &phone, const QString &ourNumber, const QString &text,
                       const QByteArray &octets, bool fromPhone) {
                    showPicture({plus(phone), ourNumber, text, fromPhone}, octets);
                });
        connect(&server, &simulator::SmscServer::phoneReached, this,
                [this](const simulator::SubmitSeen &submit) { show(shown(submit)); });
        connect(&server, &simulator::SmscServer::phoneWrote, this,
                [this](const simulator::InboundText &message) {
                    show({message.from, message.to, message.text, true, 0, 1, 1});
                });
    });
}

/// Whoever sends through the demo chose the file: it is decoded where files of others are.
void DemoControl::showPicture(SimulatorText text, const QByteArray &octets)
{
    constexpr int edge = 440; // twice what a drawn phone is wide
    text.hasPicture = !octets.isEmpty();
    if (octets.isEmpty())
        return show(text);
    take(m_multimedia.pictureOf(octets, edge), this,
         [this, text](const Result<engine::MediumPicture> &made) {
             SimulatorText shown = text;
             if (made) {
                 shown.pictureSize = made->size;
                 shown.pixels = made->pixels;
             }
             show(shown);
         });
}

void DemoControl::show(const SimulatorText &text)
{
    m_texts.append(text);
    if (m_texts.size() > keptTexts)
        m_texts.removeFirst();
    Q_EMIT textShown(text);
}

void DemoControl::setDials(const SimulatorDials &dials)
{
    m_dials = dials;
    m_carrier.post([dials](simulator::SmscServer &server, simulator::DemoWorld &world) {
        SmscOptions options = server.options();
        turn(options, dials);
        server.setOptions(options);
        world.setWeather(dials.weather);
        if (simulator::MmscServer *mmsc = world.mmsc())
            turnPictures(*mmsc, dials);
    });
}

void DemoControl::breakLines()
{
    m_carrier.post(
        [](simulator::SmscServer &server, simulator::DemoWorld &) { server.resetLinks(); });
}

void DemoControl::write(const QString &phone, const QString &ourNumber, const QString &text)
{
    m_carrier.post(
        [this, phone, ourNumber, text](simulator::SmscServer &server, simulator::DemoWorld &) {
            if (const auto sent = server.deliver({phone, ourNumber, text}); !sent)
                tellFailure(sent.error().message);
        });
}

void DemoControl::writePhoto(const QString &phone, const QString &ourNumber, const QString &text)
{
    m_carrier.post(
        [this, phone, ourNumber, text](simulator::SmscServer &, simulator::DemoWorld &world) {
            const auto sent = world.sendPicture(phone, ourNumber, text, world.nextPicture());
            if (!sent)
                tellFailure(sent.error().message);
        });
}

/// Called in the carrier's thread.
void DemoControl::tellFailure(const QString &sentence)
{
    QMetaObject::invokeMethod(
        this, [this, sentence] { Q_EMIT writingFailed(sentence); }, Qt::QueuedConnection);
}

} // namespace cordboard::app
