#include "ui/palette/shortcuts_page.h"

#include "shortcuts_model.h"
#include "ui/common/role_label.h"
#include "ui/common/row_table.h"
#include "ui/common/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int tableHeight = 360;

/// IBus takes these for itself: characters by number, and its menu.
bool belongsToTheDesktop(const QKeySequence &keys)
{
    return keys == QKeySequence(QStringLiteral("Ctrl+Shift+U")) ||
           keys == QKeySequence(QStringLiteral("Ctrl+;"));
}

/// Alone, or with Shift: it would be missing in every text. Function keys write nothing.
bool wouldBeTyped(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const auto modifiers = first.keyboardModifiers();
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    return plain && (first.key() < Qt::Key_F1 || first.key() > Qt::Key_F35);
}

} // namespace

QString keysRefused(const ActionRegistry &actions, const QString &id, const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    if (wouldBeTyped(keys))
        return ShortcutsPage::tr("This would be missing when you type. Add Ctrl or Alt.");
    if (belongsToTheDesktop(keys))
        return ShortcutsPage::tr("The desktop keeps these keys for itself.");
    const QStringList others = actions.conflicts(id, keys);
    if (others.isEmpty())
        return {};
    return ShortcutsPage::tr("“%1” has these keys. Give it others first.")
        .arg(actions.spec(others.first())->text);
}

ShortcutsPage::ShortcutsPage(ActionRegistry &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_model(new ShortcutsModel(actions, this))
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, m_model, &ShortcutsModel::search);
    connect(m_table, &RowTable::rowChosen, this, &ShortcutsPage::showAction);
    connect(m_table, &RowTable::openAsked, this, [this] { m_keys->setFocus(); });
    connect(m_keys, &QKeySequenceEdit::editingFinished, this,
            [this] { take(m_keys->keySequence()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { reset(m_id); });
    connect(m_none, &QPushButton::clicked, this, [this] { take({}); });
    showAction(-1);
}

void ShortcutsPage::layOut()
{
    m_search = new QLineEdit(this);
    m_search->setAccessibleName(tr("Search actions by name or keys"));
    m_search->setPlaceholderText(tr("Name or keys"));
    addClearButton(*m_search);
    m_table = new RowTable(m_theme, tr("Actions and their keys"), this);
    m_table->setModel(m_model);
    m_table->setWidths({0, 110, 170});
    m_table->setMinimumHeight(tableHeight);
    m_head = new RoleLabel(m_theme, TextSize::Body, Role::Text, {}, this);
    m_keys = new QKeySequenceEdit(this);
    m_keys->setAccessibleName(tr("Keys"));
    if (auto *inner = m_keys->findChild<QLineEdit *>())
        inner->setAccessibleName(tr("Keys"));
    m_refusal = new RoleLabel(m_theme, TextSize::Small, Role::Failed, {}, this);
    m_reset = new QPushButton(tr("Reset"), this);
    m_none = new QPushButton(tr("No keys"), this);
    auto *all = new QPushButton(tr("Reset all"), this);
    connect(all, &QPushButton::clicked, this, &ShortcutsPage::resetAll);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys, 1);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_head);
    column->addLayout(row);
    column->addWidget(m_refusal);
    column->addWidget(all, 0, Qt::AlignLeading);
    column->addSpacing(16);
}

void ShortcutsPage::select(const QString &id)
{
    m_search->clear();
    m_table->chooseRow(m_model->rowOf(id));
}

void ShortcutsPage::showAction(int row)
{
    m_id = row < 0 ? QString() : m_model->idAt(row);
    const ActionSpec *spec = m_actions.spec(m_id);
    m_head->setText(spec ? tr("Press new keys for “%1”").arg(spec->text)
                         : tr("Choose an action to give it other keys."));
    m_keys->setKeySequence(spec ? spec->shortcut : QKeySequence());
    for (QWidget *part : {static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_none)})
        part->setEnabled(spec != nullptr);
    m_reset->setEnabled(spec && spec->shortcut != m_actions.shipped(m_id));
    m_refusal->setText({});
    m_refusal->hide();
}

void ShortcutsPage::take(const QKeySequence &keys)
{
    const ActionSpec *spec = m_actions.spec(m_id);
    if (!spec || keys == spec->shortcut)
        return;
    // One step of keys is an action; the field takes four.
    const QKeySequence first = keys.isEmpty() ? keys : QKeySequence(keys[0]);
    const QString refused = keysRefused(m_actions, m_id, first);
    if (!refused.isEmpty()) {
        m_refusal->setText(refused);
        m_refusal->show();
        return;
    }
    m_actions.setShortcut(m_id, first);
    Q_EMIT keysChosen(m_id, first);
    showAction(m_model->rowOf(m_id));
}

void ShortcutsPage::reset(const QString &id)
{
    m_actions.setShortcut(id, m_actions.shipped(id));
    Q_EMIT keysChosen(id, std::nullopt);
    showAction(m_model->rowOf(m_id));
}

void ShortcutsPage::resetAll()
{
    for (const QAction *action : m_actions.actions()) {
        const QString id = action->objectName();
        if (m_actions.spec(id)->shortcut != m_actions.shipped(id))
            reset(id);
    }
}

} // namespace cordboard::ui
