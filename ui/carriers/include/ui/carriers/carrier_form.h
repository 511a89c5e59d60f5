#pragma once

#include "ui/carriers/carrier_check.h"
#include "ui/carriers/carrier_tab.h"

#include <QFutureWatcher>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace cordboard::ui {

class FormRows;
class Mm1Fields;
class Mm7Fields;
class PaceFields;
class ProfileFieldsView;
class Strip;
class TestSteps;
class UnknownFields;

/// Where, who and how fast: everything a link needs, tried before it is saved. What a person typed
/// stays whatever goes wrong. GUI thread.
class CarrierForm : public CarrierTab
{
    Q_OBJECT

public:
    explicit CarrierForm(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;
    /// Fills the form; a carrier without id is a new one.
    void edit(const Carrier &carrier);
    bool isChanged() const override;
    void focusFirst();
    CarrierEdit typed() const;

    void save();
    void test();

Q_SIGNALS:
    void saved(const cordboard::Carrier &carrier);
    void cancelled();
    void removeAsked();
    /// The password cannot be sealed: there is no keyring and no passphrase yet.
    void vaultLocked(const cordboard::Error &error);

private:
    void layOut();
    void addRows();
    void wire();
    bool check();
    void showFaults(const QMap<CarrierField, QString> &faults);
    void fail(const Error &error);
    void forgetAnswers();
    void stopTest();
    void takeStep(int index);
    void testOver();
    void refreshSecure(bool secure);
    void usePreset(int preset);
    void showPreset();
    void openAdvanced(bool open);
    bool isMm7() const;
    void showKind();

    EngineProxy &m_proxy;
    const Theme &m_theme;
    Carrier m_carrier;
    QFutureWatcher<TestStep> m_watcher;

    QComboBox *m_kind = nullptr;
    Mm7Fields *m_mm7 = nullptr;
    Mm1Fields *m_mm1 = nullptr;
    QList<int> m_smppRows; ///< that only SMPP has
    FormRows *m_rows = nullptr;
    QHash<CarrierField, int> m_row;
    int m_passwordRow = 0;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QCheckBox *m_tls = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_systemType = nullptr;
    QComboBox *m_bind = nullptr;
    PaceFields *m_pace = nullptr;
    QComboBox *m_preset = nullptr;
    QToolButton *m_advanced = nullptr;
    ProfileFieldsView *m_profile = nullptr;
    bool m_filling = false;
    QPlainTextEdit *m_senders = nullptr;
    UnknownFields *m_unknown = nullptr;
    Strip *m_strip = nullptr;
    TestSteps *m_steps = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_testHadFocus = false;
};

} // namespace cordboard::ui
