#include "control_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace cordboard::test {

namespace {

constexpr int rowsLookedAt = 20;
constexpr int mostSteps = 400;

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Tree:
    case QAccessible::TreeItem:
    case QAccessible::Table:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Link:
    case QAccessible::Graphic:
    case QAccessible::ProgressBar:
        return true;
    default:
        return false;
    }
}

/// Rows may well say the same as others.
bool isRow(QAccessible::Role role)
{
    return role == QAccessible::ListItem || role == QAccessible::TreeItem ||
           role == QAccessible::Cell;
}

/// Its parts are not reached by themselves.
bool isWhole(QAccessible::Role role)
{
    return role == QAccessible::ComboBox || role == QAccessible::SpinBox ||
           role == QAccessible::ScrollBar;
}

/// Its description, and what stands beside it. The name of a combo box is its value here.
QString tellingOf(QAccessibleInterface *one)
{
    QString telling = one->text(QAccessible::Description);
    for (const auto &[other, relation] : one->relations(QAccessible::Label)) {
        if (other && relation.testFlag(QAccessible::Label))
            telling += other->text(QAccessible::Name);
    }
    return telling;
}

/// Offscreen Qt does not tell it of changes of its model, because no screen reader is there.
QAccessibleInterface *afresh(QAccessibleInterface *table)
{
    QObject *view = table->object();
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(table));
    return QAccessible::queryAccessibleInterface(view);
}

class NameWalk
{
public:
    QStringList faults;

    void visit(QAccessibleInterface *one, const QStringList &path)
    {
        if (!one || !one->isValid() || one->state().invisible)
            return;
        const QString name = one->text(QAccessible::Name);
        const bool focusable = one->state().focusable && !one->state().disabled;
        if (isControl(one->role()) || focusable)
            judge(one, name, path);
        if (isWhole(one->role()))
            return;
        const QStringList inner = path + QStringList{name.isEmpty() ? classOf(one) : name.left(30)};
        if (one->tableInterface())
            judgeRows(afresh(one), inner);
        else
            visitChildren(one, inner);
    }

private:
    static QString classOf(QAccessibleInterface *one)
    {
        return one->object() ? QString::fromLatin1(one->object()->metaObject()->className())
                             : QStringLiteral("row");
    }

    void fault(QAccessibleInterface *one, const QStringList &path, const QString &what)
    {
        faults.append(
            QStringLiteral("%1 in %2: %3")
                .arg(classOf(one), path.mid(qMax(0, int(path.size()) - 3)).join(u'/'), what));
    }

    void judge(QAccessibleInterface *one, const QString &name, const QStringList &path)
    {
        static const QRegularExpression mnemonic(QStringLiteral("&\\w"));
        static const QRegularExpression classLike(QStringLiteral("^(Q[A-Z]|qt_|cordboard::)"));
        if (name.trimmed().isEmpty())
            fault(one, path, QStringLiteral("has no name"));
        else if (name.contains(mnemonic))
            fault(one, path, QStringLiteral("has the mnemonic of a menu in “%1”").arg(name));
        else if (one->role() == QAccessible::ComboBox && tellingOf(one).isEmpty())
            fault(one, path, QStringLiteral("says “%1” and not of what").arg(name));
        else if (name.contains(classLike) || name == classOf(one))
            fault(one, path, QStringLiteral("is called by its class, “%1”").arg(name));
    }

    void judgeRows(QAccessibleInterface *table, const QStringList &path)
    {
        QAccessibleTableInterface *cells = table->tableInterface();
        for (int row = 0; row < qMin(cells->rowCount(), rowsLookedAt); ++row) {
            bool says = false;
            for (int column = 0; column < cells->columnCount() && !says; ++column) {
                QAccessibleInterface *cell = cells->cellAt(row, column);
                says = cell && !cell->text(QAccessible::Name).trimmed().isEmpty();
            }
            if (!says && cells->columnCount() > 0)
                fault(table, path, QStringLiteral("row %1 says nothing").arg(row));
        }
    }

    void visitChildren(QAccessibleInterface *parent, const QStringList &path)
    {
        QHash<QString, QString> known; // role and name, and the description
        const bool isList = parent->role() == QAccessible::List;
        const int count = isList ? qMin(parent->childCount(), rowsLookedAt) : parent->childCount();
        for (int i = 0; i < count; ++i) {
            visit(parent->child(i), path);
            QAccessibleInterface *child = parent->child(i); // a table is another one by now
            if (!child || child->state().invisible || !isControl(child->role()) ||
                isRow(child->role()))
                continue;
            const QString name = child->text(QAccessible::Name);
            const QString key = QString::number(int(child->role())) + u' ' + name;
            const QString told = tellingOf(child);
            if (known.contains(key) && known.value(key) == told)
                fault(child, path, QStringLiteral("is the second “%1” beside another").arg(name));
            known.insert(key, told);
        }
    }
};

QString wordsOf(const QWidget *widget)
{
    const QString name = widget->accessibleName().isEmpty() ? widget->property("text").toString()
                                                            : widget->accessibleName();
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()),
                                         name.left(40));
}

QWidget *withProxy(QWidget *widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

/// Arrow keys reach it: another of its group is chosen.
bool isAside(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || button->isChecked())
        return false;
    if (const QButtonGroup *group = button->group())
        return group->exclusive() && group->checkedButton() && group->checkedButton()->isVisible();
    if (!button->autoExclusive())
        return false;
    const auto others = button->parentWidget()->findChildren<QAbstractButton *>();
    return std::any_of(others.begin(), others.end(), [button](const QAbstractButton *other) {
        return other->parentWidget() == button->parentWidget() && other->autoExclusive() &&
               other->isChecked();
    });
}

QSet<QWidget *> reachable(QWidget *window)
{
    QSet<QWidget *> found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !isAside(widget))
            found.insert(withProxy(widget));
    }
    return found;
}

/// Of two that Tab comes to one after the other, whether the second is read before the first:
/// above it and not in a column of its own, or in the same line before it.
bool isReadBefore(const QWidget *second, const QWidget *first, const QWidget *window)
{
    const QWidget *common = first;
    while (common != window && !common->isAncestorOf(second))
        common = common->parentWidget();
    const auto within = [common](const QWidget *widget) {
        while (widget->parentWidget() != common)
            widget = widget->parentWidget();
        return widget->geometry();
    };
    if (common == first || common == second)
        return common == second;
    const QRect a = within(first);
    const QRect b = within(second);
    const bool sameLine = a.top() <= b.center().y() && b.center().y() <= a.bottom();
    if (sameLine)
        return b.right() < a.left();
    return b.bottom() < a.top() && b.left() < a.right();
}

/// Dates and times have parts, through which Tab goes first.
QWidget *afterTab(QWidget *widget)
{
    constexpr int mostParts = 8;
    QWidget *window = widget->window();
    for (int part = 0; part < mostParts; ++part) {
        QTest::keyClick(widget, Qt::Key_Tab);
        if (window->focusWidget() != widget || !qobject_cast<QDateTimeEdit *>(widget))
            break;
    }
    return window->focusWidget();
}

/// Once around there is one step back at least: from the end to the beginning, the longest one.
QStringList stepsBack(const QList<QWidget *> &order, const QWidget *window)
{
    const auto place = [window](const QWidget *widget) {
        return widget->mapTo(window, QPoint()).y();
    };
    QStringList steps;
    qsizetype longestAt = -1;
    int longest = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QWidget *from = order.at(i);
        const QWidget *to = order.at((i + 1) % order.size());
        if (order.size() < 2 || !isReadBefore(to, from, window))
            continue;
        if (place(from) - place(to) > longest) {
            longest = place(from) - place(to);
            longestAt = steps.size();
        }
        steps.append(
            QStringLiteral("after %1 Tab goes back to %2").arg(wordsOf(from), wordsOf(to)));
    }
    if (longestAt >= 0)
        steps.removeAt(longestAt);
    return steps;
}

} // namespace

QStringList namingFaults()
{
    NameWalk walk;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            walk.visit(QAccessible::queryAccessibleInterface(window), {});
    }
    return walk.faults;
}

QStringList focusFaults(QWidget *window)
{
    QStringList faults;
    const QSet<QWidget *> wanted = reachable(window);
    if (wanted.isEmpty())
        return faults;
    QSet<QWidget *> visited;
    QList<QWidget *> order;
    QWidget *now = *wanted.begin();
    now->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < mostSteps && !visited.contains(now); ++step) {
        visited.insert(now);
        order.append(now);
        QWidget *next = afterTab(now);
        if (next == now && wanted.size() > 1)
            faults.append(wordsOf(now) + QStringLiteral(" keeps Tab for itself"));
        now = next;
    }
    for (QWidget *one : wanted - visited)
        faults.append(wordsOf(one) + QStringLiteral(" is left out by Tab"));
    return faults + stepsBack(order, window);
}

} // namespace cordboard::test
