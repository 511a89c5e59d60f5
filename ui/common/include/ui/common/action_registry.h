#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

class QAction;

namespace cordboard::ui {

/// What the registry needs to know about an action.
struct ActionSpec
{
    QString id;   ///< stable, for settings: "thread.close"
    QString text; ///< translated, a verb with its object: "Close thread"
    QKeySequence shortcut;
    QString icon; ///< name of resources/icons; may be empty
    QString
        place; ///< translated, where it belongs ("Inbox"); for the palette and the shortcut page
    QString statusTip; ///< translated sentence; the text when empty
};

/// Every action of the program, so that the command palette, the shortcut page and the tooltips
/// tell the same. One per window; the actions are its children. GUI thread.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Makes an action; an id that is known already gives the existing one, unchanged.
    QAction *add(const ActionSpec &spec);
    QAction *action(const QString &id) const; ///< null when there is none
    QList<QAction *> actions() const;         ///< in the order of add()
    const ActionSpec *spec(const QString &id) const;

    /// Other keys for an action; an empty sequence takes them away.
    void setShortcut(const QString &id, const QKeySequence &keys);
    /// The keys it came with, whatever it has now.
    QKeySequence shipped(const QString &id) const;
    /// Ids that would answer to the same keys, other than `id`.
    QStringList conflicts(const QString &id, const QKeySequence &keys) const;

    /// "Close thread (Ctrl+E)"
    static QString toolTip(const QString &text, const QKeySequence &keys);

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        ActionSpec spec;
        QAction *action = nullptr;
        QKeySequence shipped;
    };
    QList<QString> m_order;
    QHash<QString, Entry> m_entries;
};

} // namespace cordboard::ui
