#pragma once

#include "engine/face/simulator_control.h"
#include "ui/carriers/carrier_tab.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class PhoneView;
class ToolButton;

/// The demo carrier's tab: left its dials, right the phone of one of its customers, who can be
/// spoken for and whose phone can be switched off. GUI thread; the control outlives it.
class SimulatorTab : public CarrierTab
{
    Q_OBJECT

public:
    SimulatorTab(const CarrierTabContext &context, engine::SimulatorControl &control,
                 QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeDials();
    QWidget *makePhone();
    void take(const engine::SimulatorText &text);
    void addPhone(const QString &number);
    void showPhone(const QString &number);
    void reply();
    void sendPhoto();
    QString whomToWrite() const;
    void switchPhone();
    void refresh();

    engine::SimulatorControl &m_control;
    const Theme &m_theme;
    QString m_ourNumber; ///< whom a reply goes to
    QStringList m_senders;

    QBoxLayout *m_row = nullptr;
    QWidget *m_dials = nullptr;
    QComboBox *m_phones = nullptr;
    PhoneView *m_phone = nullptr;
    QLineEdit *m_reply = nullptr;
    QPushButton *m_send = nullptr;
    ToolButton *m_photo = nullptr;
    QPushButton *m_power = nullptr;
};

} // namespace cordboard::ui
