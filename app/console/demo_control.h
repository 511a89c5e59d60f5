#pragma once

#include "engine/face/multimedia.h"
#include "engine/face/simulator_control.h"
#include "simulator/demo_carrier.h"

namespace cordboard::app {

/// Hands the dials of the window to the demo carrier's thread, and what phones show back to the
/// window. GUI thread. The carrier's thread works with it, and so must have ended before this
/// object does.
class DemoControl final : public engine::SimulatorControl
{
    Q_OBJECT

public:
    /// `multimedia` makes small pictures of those that come; it outlives this.
    DemoControl(simulator::DemoCarrier &carrier, engine::Multimedia &multimedia,
                QObject *parent = nullptr);

    engine::SimulatorDials dials() const override { return m_dials; }
    void setDials(const engine::SimulatorDials &dials) override;
    void breakLines() override;
    void write(const QString &phone, const QString &ourNumber, const QString &text) override;
    void writePhoto(const QString &phone, const QString &ourNumber, const QString &text) override;
    QList<engine::SimulatorText> texts() const override { return m_texts; }

private:
    void listen();
    void show(const engine::SimulatorText &text);
    void showPicture(engine::SimulatorText text, const QByteArray &octets);
    void tellFailure(const QString &sentence);

    simulator::DemoCarrier &m_carrier;
    engine::Multimedia &m_multimedia;
    engine::SimulatorDials m_dials;
    QList<engine::SimulatorText> m_texts;
};

} // namespace cordboard::app
