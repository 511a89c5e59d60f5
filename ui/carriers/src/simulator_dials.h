#pragma once

#include "engine/face/simulator_control.h"
#include "ui/common/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QVBoxLayout;

namespace cordboard::ui {

/// The dials of the demo carrier as sentences. What is turned takes effect at once.
class SimulatorDialsPanel : public QWidget
{
    Q_OBJECT

public:
    SimulatorDialsPanel(engine::SimulatorControl &control, const Theme &theme,
                        QWidget *parent = nullptr);

private:
    void addHead(const QString &text);
    void addSentence(const QString &sentence, const QList<QWidget *> &fields);
    void addAnswers();
    void addFaults();
    void addActs();
    QSpinBox *every();
    QSpinBox *percent();
    QCheckBox *check(const QString &text);
    void showDials(const engine::SimulatorDials &dials);
    void turned();

    engine::SimulatorControl &m_control;
    const Theme &m_theme;
    bool m_showing = false;

    QVBoxLayout *m_column = nullptr;
    QSpinBox *m_answer = nullptr;
    QDoubleSpinBox *m_confirm = nullptr;
    QComboBox *m_ids = nullptr;
    QSpinBox *m_throttle = nullptr;
    QSpinBox *m_refuse = nullptr;
    QComboBox *m_refusal = nullptr;
    QSpinBox *m_unanswered = nullptr;
    QSpinBox *m_lost = nullptr;
    QSpinBox *m_break = nullptr;
    QCheckBox *m_login = nullptr;
    QCheckBox *m_weather = nullptr;
};

} // namespace cordboard::ui
