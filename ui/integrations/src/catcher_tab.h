#pragma once

#include "engine/face/hook_catcher.h"
#include "ui/integrations/integrations.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QSplitter;

namespace cordboard::ui {

class AnswerCard;
class CaughtModel;
class CodeBox;
class RoleLabel;
class RowTable;
class Strip;

/// A receiver on this computer: what arrives, and whether its signature fits. Off until a person
/// starts it.
class CatcherTab : public QWidget
{
    Q_OBJECT

public:
    CatcherTab(const Integrations &context, QWidget *parent);

    /// Where it listens; empty while it is off.
    QString address() const;
    /// What is checked with. It stays here and is never stored.
    void setSecret(const QString &secret);
    void start();

Q_SIGNALS:
    /// A person wants events of ours to arrive here.
    void endpointAsked(const QString &address);

private:
    QWidget *makeBar();
    QWidget *makeDetail();
    void wire();
    void refresh();
    void showRequest();
    void check();

    const Integrations m_context;
    engine::HookCatcher &m_catcher;
    CaughtModel *m_model = nullptr;
    RoleLabel *m_state = nullptr;
    QSpinBox *m_port = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_forget = nullptr;
    QComboBox *m_answer = nullptr;
    QLineEdit *m_secret = nullptr;
    Strip *m_failure = nullptr;
    RowTable *m_table = nullptr;
    QWidget *m_detail = nullptr;
    QWidget *m_room = nullptr; ///< while there is nothing below the fields
    AnswerCard *m_finding = nullptr;
    CodeBox *m_text = nullptr;
};

} // namespace cordboard::ui
