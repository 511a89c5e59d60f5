#pragma once

#include "model/carrier.h"

#include <QList>
#include <QString>

namespace cordboard::ui {

/// Settings that go together, named by how the carrier behaves. Address and login are left alone.
struct CarrierPreset
{
    QString title;
    void (*apply)(Carrier &carrier);
};

/// The first is the standard; then those that carriers' own instructions ask for.
QList<CarrierPreset> carrierPresets();
/// The preset that gives these settings, or -1.
int presetOf(const Carrier &carrier);

} // namespace cordboard::ui
