#include "presets.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::PresetText)
};

/// What has to do with the address, the certificate or the contract is no matter of a preset.
void standard(Carrier &carrier)
{
    const SmppProfile before = carrier.profile;
    carrier.profile = {};
    carrier.profile.binds = before.binds;
    carrier.profile.tlsAuthority = before.tlsAuthority;
    carrier.profile.tlsServerName = before.tlsServerName;
    carrier.profile.tlsPin = before.tlsPin;
    carrier.profile.ratePerMinute = before.ratePerMinute;
    carrier.profile.ratePerDay = before.ratePerDay;
    carrier.bind = BindMode::Transceiver;
}

void pair(Carrier &carrier)
{
    standard(carrier);
    carrier.bind = BindMode::Pair;
}

/// What Kannel does out of the box.
void kannelLike(Carrier &carrier)
{
    standard(carrier);
    carrier.profile.ourNumber = {2, 1, false};
    carrier.profile.ourShortCode = {2, 1, false};
    carrier.profile.validity = ValidityForm::None;
}

void latin1(Carrier &carrier)
{
    standard(carrier);
    carrier.profile.alphabet = Alphabet::Latin1;
    carrier.profile.textCoding = 0;
}

void sar(Carrier &carrier)
{
    standard(carrier);
    carrier.profile.longMessages = LongMessages::Sar;
}

void payload(Carrier &carrier)
{
    standard(carrier);
    carrier.profile.longMessages = LongMessages::Payload;
}

void version33(Carrier &carrier)
{
    pair(carrier);
    carrier.profile.interfaceVersion = 0x33;
}

void unknownType(Carrier &carrier)
{
    standard(carrier);
    carrier.profile.ourNumber = {0, 0, false};
    carrier.profile.ourShortCode = {0, 0, false};
    carrier.profile.destination = {0, 0, false};
}

} // namespace

QList<CarrierPreset> carrierPresets()
{
    return {{Said::tr("Standard SMPP 3.4"), standard},
            {Said::tr("Pair of transmitter and receiver"), pair},
            {Said::tr("Pair, SMPP 3.3"), version33},
            {Said::tr("Kannel-like: national numbers, no validity"), kannelLike},
            {Said::tr("Numbers of unknown type (0/0)"), unknownType},
            {Said::tr("Latin-1 carrier"), latin1},
            {Said::tr("Long texts beside the parts (SAR)"), sar},
            {Said::tr("Long texts in one piece (message_payload)"), payload}};
}

int presetOf(const Carrier &carrier)
{
    const QList<CarrierPreset> presets = carrierPresets();
    for (int i = 0; i < presets.size(); ++i) {
        Carrier like = carrier;
        presets[i].apply(like);
        if (like == carrier)
            return i;
    }
    return -1;
}

} // namespace cordboard::ui
