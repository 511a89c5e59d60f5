#pragma once

#include "ui/bridge/engine_proxy.h"
#include "ui/common/role_pane.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class RoleLabel;

/// Shown while passwords can be neither sealed nor opened: says why and takes a passphrase instead
/// of the keyring, or the passphrase that sealed them. Looks at the vault by itself and hides when
/// it is ready.
class PassphrasePanel : public RolePane
{
    Q_OBJECT

public:
    PassphrasePanel(EngineProxy &proxy, const Theme &theme, QWidget *parent = nullptr);

    void look();
    void explain(const Error &error);
    void focusField();

Q_SIGNALS:
    void opened();

private:
    void use();
    void refuse(const QString &fault);
    void showMode();

    EngineProxy &m_proxy;
    RoleLabel *m_title = nullptr;
    RoleLabel *m_sentence = nullptr;
    RoleLabel *m_meaning = nullptr;
    RoleLabel *m_fault = nullptr;
    QLineEdit *m_words = nullptr;
    QCheckBox *m_visible = nullptr;
    QPushButton *m_use = nullptr;
    bool m_sealed = false; ///< there is a passphrase already, it only has to be entered
};

} // namespace cordboard::ui
