#pragma once

#include "engine/face/access_keys.h"
#include "ui/integrations/integrations.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace cordboard::ui {

class EmptyNote;
class KeyEditor;
class KeysModel;
class OnceCard;
class RoleLabel;
class RowTable;
class Strip;

/// The keys that programs open the API with: a list, and beside it the one that was chosen. A new
/// key is shown once.
class KeysPage : public QWidget
{
    Q_OBJECT

public:
    KeysPage(const Integrations &context, QWidget *parent);

    void reload();
    void startNew();
    bool isChanged() const;
    void discard() { closeEditor(); }
    RowTable *table() const { return m_table; }
    KeyEditor &editor() const { return *m_editor; }

Q_SIGNALS:
    /// So many open something now.
    void counted(int inUse);
    void onceShown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    void wire();
    void take(const QList<AccessKey> &keys);
    void showRows();
    void arrange();
    void openRow(int row);
    void leaveEditor(const std::function<void()> &then);
    void closeEditor();
    void showOnce(const engine::MadeKey &made);
    bool isWide() const;

    const Integrations m_context;
    QList<AccessKey> m_keys;
    QUuid m_chosen;
    bool m_editing = false;
    bool m_known = false;
    bool m_telling = false;

    KeysModel *m_model = nullptr;
    QWidget *m_main = nullptr;
    QPushButton *m_make = nullptr;
    QCheckBox *m_revoked = nullptr;
    Strip *m_failure = nullptr;
    OnceCard *m_once = nullptr;
    QStackedWidget *m_stack = nullptr;
    RowTable *m_table = nullptr;
    EmptyNote *m_empty = nullptr;
    KeyEditor *m_editor = nullptr;
    QShortcut *m_escape = nullptr;
};

} // namespace cordboard::ui
