#pragma once

#include "engine/face/simulator_control.h"

namespace cordboard::test {

/// A demo carrier that notes what the window asks of it.
class FakeSimulator final : public engine::SimulatorControl
{
public:
    engine::SimulatorDials dials() const override { return m_dials; }
    void setDials(const engine::SimulatorDials &dials) override { m_dials = dials; }
    void breakLines() override { ++broken; }
    void write(const QString &phone, const QString &ourNumber, const QString &text) override
    {
        written.append({phone, ourNumber, text, true, 0, 1, 1});
    }
    void writePhoto(const QString &phone, const QString &ourNumber, const QString &text) override
    {
        written.append({phone, ourNumber, text, true, 0, 1, 1, true});
    }
    QList<engine::SimulatorText> texts() const override { return m_texts; }

    void show(const engine::SimulatorText &text)
    {
        m_texts.append(text);
        Q_EMIT textShown(text);
    }

    int broken = 0;
    QList<engine::SimulatorText> written;

private:
    engine::SimulatorDials m_dials;
    QList<engine::SimulatorText> m_texts;
};

} // namespace cordboard::test
