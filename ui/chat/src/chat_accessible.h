#pragma once

#include "base/ids.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace cordboard::ui {

class ChatView;

/// Factory for QAccessible::installFactory().
QAccessibleInterface *chatAccessible(const QString &key, QObject *object);

/// The list "Messages": one item for each row of the slice, nothing else. An item belongs to its
/// message, not to its place: it keeps its identity while rows come and go around it.
class ChatAccessible final : public QAccessibleWidget
{
public:
    explicit ChatAccessible(ChatView *view);
    ~ChatAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    /// Says it once, wherever the focus is.
    void notify(const QString &words);

private:
    ChatView *view() const;
    void forgetGone() const;

    mutable QHash<TargetId, QAccessible::Id> m_items;
    QList<QAccessible::Id> m_notices;
};

/// Events for whoever listens; they do nothing while nobody does.
void tellStructureChanged(ChatView *view);
void tellInserted(ChatView *view, int first, int count);
void tellFocus(ChatView *view, int row);
/// `words` are spoken once, wherever the focus is: "Delivered to Mara".
void tellStateChanged(ChatView *view, int row, const QString &words);

} // namespace cordboard::ui
