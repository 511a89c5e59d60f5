#pragma once

#include "ui/common/action_registry.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class RoleLabel;
class RowTable;
class ShortcutsModel;

/// Why keys cannot be an action's, as a sentence; empty: they can.
QString keysRefused(const ActionRegistry &actions, const QString &id, const QKeySequence &keys);

/// The group "Shortcuts" of the settings: every action with its keys, which can be others. What is
/// chosen applies at once. GUI thread; the registry must outlive it.
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    ShortcutsPage(ActionRegistry &actions, const Theme &theme, QWidget *parent = nullptr);

    void select(const QString &id);

Q_SIGNALS:
    /// In force already; to be remembered. nullopt: the shipped ones again.
    void keysChosen(const QString &action, const std::optional<QKeySequence> &keys);

private:
    void layOut();
    void showAction(int row);
    void take(const QKeySequence &keys);
    void reset(const QString &id);
    void resetAll();

    ActionRegistry &m_actions;
    const Theme &m_theme;
    ShortcutsModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    RowTable *m_table = nullptr;
    RoleLabel *m_head = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    RoleLabel *m_refusal = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_none = nullptr;
    QString m_id;
};

} // namespace cordboard::ui
