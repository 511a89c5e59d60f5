#include "ui/common/action_registry.h"

#include <QAction>

namespace cordboard::ui {

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{}

QString ActionRegistry::toolTip(const QString &text, const QKeySequence &keys)
{
    if (keys.isEmpty())
        return text;
    //: %1 what a button does, %2 the keys for it
    return tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText));
}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    if (QAction *known = action(spec.id))
        return known;
    auto *made = new QAction(spec.text, this);
    made->setObjectName(spec.id);
    made->setShortcut(spec.shortcut);
    made->setToolTip(toolTip(spec.text, spec.shortcut));
    made->setStatusTip(spec.statusTip.isEmpty() ? spec.text : spec.statusTip);
    m_order.append(spec.id);
    m_entries.insert(spec.id, {spec, made, spec.shortcut});
    Q_EMIT changed();
    return made;
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_entries.value(id).action;
}

const ActionSpec *ActionRegistry::spec(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.cend() ? nullptr : &it->spec;
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> list;
    for (const QString &id : m_order)
        list.append(m_entries.value(id).action);
    return list;
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &keys)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return;
    it->spec.shortcut = keys;
    it->action->setShortcut(keys);
    it->action->setToolTip(toolTip(it->spec.text, keys));
    Q_EMIT changed();
}

QKeySequence ActionRegistry::shipped(const QString &id) const
{
    return m_entries.value(id).shipped;
}

QStringList ActionRegistry::conflicts(const QString &id, const QKeySequence &keys) const
{
    QStringList found;
    if (keys.isEmpty())
        return found;
    for (const QString &other : m_order) {
        const QKeySequence theirs = m_entries.value(other).spec.shortcut;
        if (other != id && !theirs.isEmpty() && theirs.matches(keys) != QKeySequence::NoMatch)
            found.append(other);
    }
    return found;
}

} // namespace cordboard::ui
