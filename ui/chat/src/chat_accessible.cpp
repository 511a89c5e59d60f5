#include "chat_accessible.h"

#include "ui/chat/chat_view.h"

#include <QPointer>
#include <QWindow>

namespace cordboard::ui {

namespace {

/// Something of the view that is no widget and has nothing below it. Somebody may hold it longer
/// than the view lives.
class LeafAccessible : public QAccessibleInterface
{
public:
    explicit LeafAccessible(ChatView *view)
        : m_view(view)
    {}

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }

protected:
    ChatView *view() const { return m_view; }

private:
    QPointer<ChatView> m_view;
};

/// One bubble; not valid and empty once its row is gone.
class BubbleAccessible final : public LeafAccessible
{
public:
    BubbleAccessible(ChatView *view, TargetId id)
        : LeafAccessible(view)
        , m_id(id)
    {}

    bool isValid() const override { return row() >= 0; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        const int at = row();
        return at >= 0 && kind == QAccessible::Name ? view()->spokenText(at) : QString();
    }

    QRect rect() const override
    {
        const int at = row();
        if (at < 0)
            return {};
        const QRect box = view()->rowRect(at);
        return {view()->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const int at = row();
        if (at < 0) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = state.readOnly = true;
        state.selected = view()->selected() == m_id;
        state.focused = state.selected && view()->hasFocus();
        state.offscreen = !view()->rowRect(at).intersects(view()->viewport()->rect());
        return state;
    }

    TargetId id() const { return m_id; }

private:
    int row() const { return view() ? view()->slice().rowOf(m_id) : -1; }

    TargetId m_id;
};

/// Something that is said once. Nobody walks to it: it is no child of the list.
class NotificationAccessible final : public LeafAccessible
{
public:
    NotificationAccessible(ChatView *view, const QString &words)
        : LeafAccessible(view)
        , m_words(words)
    {}

    bool isValid() const override { return view() != nullptr; }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }
    QRect rect() const override { return {}; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_words : QString();
    }

private:
    const QString m_words;
};

QAccessibleInterface *item(ChatView *view, int row)
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
    return list ? list->child(row) : nullptr;
}

void send(QAccessibleInterface *about, QAccessible::Event kind)
{
    if (!about)
        return;
    QAccessibleEvent event(about, kind);
    QAccessible::updateAccessibility(&event);
}

} // namespace

QAccessibleInterface *chatAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChatView *>(object);
    return view ? new ChatAccessible(view) : nullptr;
}

ChatAccessible::ChatAccessible(ChatView *view)
    : QAccessibleWidget(view, QAccessible::List)
{}

ChatAccessible::~ChatAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : std::as_const(m_notices))
        QAccessible::deleteAccessibleInterface(id);
}

void ChatAccessible::notify(const QString &words)
{
    // Whoever was told of one asks for its words a moment later.
    constexpr qsizetype mostKept = 20;
    if (m_notices.size() >= mostKept)
        QAccessible::deleteAccessibleInterface(m_notices.takeFirst());
    auto *notice = new NotificationAccessible(view(), words);
    m_notices.append(QAccessible::registerAccessibleInterface(notice));
    send(notice, QAccessible::ObjectShow);
}

ChatView *ChatAccessible::view() const
{
    return static_cast<ChatView *>(widget());
}

int ChatAccessible::childCount() const
{
    return view()->slice().count();
}

QAccessibleInterface *ChatAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const TargetId target = view()->slice().at(index).id;
    if (const auto known = m_items.constFind(target); known != m_items.cend())
        return QAccessible::accessibleInterface(*known);
    forgetGone();
    auto *made = new BubbleAccessible(view(), target);
    m_items.insert(target, QAccessible::registerAccessibleInterface(made));
    return made;
}

void ChatAccessible::forgetGone() const
{
    // A screen reader may ask about an item just after its row went: the last thousand stay.
    if (m_items.size() < ChatSlice::capacity + 1000)
        return;
    for (auto it = m_items.begin(); it != m_items.end();) {
        if (view()->slice().rowOf(it.key()) >= 0) {
            ++it;
            continue;
        }
        QAccessible::deleteAccessibleInterface(it.value());
        it = m_items.erase(it);
    }
}

int ChatAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *bubble = dynamic_cast<const BubbleAccessible *>(child);
    return bubble ? view()->slice().rowOf(bubble->id()) : -1;
}

QAccessibleInterface *ChatAccessible::childAt(int x, int y) const
{
    return child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *ChatAccessible::focusChild() const
{
    return view()->hasFocus() ? child(view()->slice().rowOf(view()->selected())) : nullptr;
}

void tellStructureChanged(ChatView *view)
{
    if (QAccessible::isActive())
        send(QAccessible::queryAccessibleInterface(view), QAccessible::ObjectReorder);
}

void tellInserted(ChatView *view, int first, int count)
{
    if (!QAccessible::isActive())
        return;
    // One message is news; a page of old ones is only a longer list.
    if (count == 1)
        send(item(view, first), QAccessible::ObjectShow);
    else
        tellStructureChanged(view);
}

void tellFocus(ChatView *view, int row)
{
    if (QAccessible::isActive() && view->hasFocus())
        send(item(view, row), QAccessible::Focus);
}

void tellStateChanged(ChatView *view, int row, const QString &words)
{
    if (!QAccessible::isActive())
        return;
    send(item(view, row), QAccessible::NameChanged);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(view, words);
    QAccessible::updateAccessibility(&event);
#else
    // Without that event, a notification that appears is what Orca reads out whatever has the
    // focus.
    if (auto *list = dynamic_cast<ChatAccessible *>(QAccessible::queryAccessibleInterface(view)))
        list->notify(words);
#endif
}

} // namespace cordboard::ui
