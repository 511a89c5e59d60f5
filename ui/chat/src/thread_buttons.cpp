#include "ui/chat/thread_buttons.h"

#include "ui/common/choice_popup.h"
#include "ui/common/icons.h"
#include "ui/common/menu_button.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/snooze_times.h"
#include "ui/common/tool_button.h"
#include "when_dialog.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

constexpr int longestName = 14; ///< characters on the button; the whole is in its tool tip

bool sameOperators(const QList<OperatorLoad> &a, const QList<OperatorLoad> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const OperatorLoad &one, const OperatorLoad &other) {
                          return one.who.id == other.who.id && one.who.name == other.who.name &&
                                 one.open == other.open && one.here == other.here;
                      });
}

/// A menu takes "&" for a key.
QString inMenu(const QString &name)
{
    return plainEntry(oneLine(name));
}

} // namespace

ThreadButtons::ThreadButtons(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_assign(new ChoicePopup(theme, tr("Assign to"), tr("Nobody here is called so."), this))
    , m_assignee(new MenuButton(theme, nullptr, this))
    , m_snooze(new ToolButton(theme, QStringLiteral("snooze"), tr("Snooze"), this))
    , m_find(new ToolButton(theme, QStringLiteral("search"),
                            tr("Search in this thread (Ctrl+Shift+F)"), this))
    , m_close(new ToolButton(theme, QStringLiteral("check"), tr("Close thread (Ctrl+E)"), this))
    , m_more(new ToolButton(theme, QStringLiteral("more"), tr("More about this thread"), this))
    , m_snoozeMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
{
    layOut();
    m_assign->setTicks(true);
    connect(m_assignee, &QAbstractButton::clicked, this, &ThreadButtons::openAssign);
    connect(m_assign, &ChoicePopup::searched, this, &ThreadButtons::fillAssign);
    connect(m_assign, &ChoicePopup::chosen, this,
            [this](const QVariant &to) { Q_EMIT assignChosen(to.toUuid()); });
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        const bool isClosed = m_thread.status.state == ThreadState::Closed;
        Q_EMIT statusChosen({isClosed ? ThreadState::Open : ThreadState::Closed, 0});
    });
    connect(m_moreMenu->addAction(tr("Write a note") + QStringLiteral("\tCtrl+Shift+N")),
            &QAction::triggered, this, &ThreadButtons::noteChosen);
    connect(m_moreMenu->addAction(tr("Labels…") + QStringLiteral("\tCtrl+Shift+L")),
            &QAction::triggered, this, &ThreadButtons::labelsChosen);
    connect(m_moreMenu->addAction(tr("Mark unread") + QStringLiteral("\tCtrl+U")),
            &QAction::triggered, this, &ThreadButtons::unreadChosen);
    connect(m_moreMenu->addAction(tr("Jump to a date…") + QStringLiteral("\tCtrl+G")),
            &QAction::triggered, this, &ThreadButtons::dateChosen);
    m_moreMenu->addSeparator();
    m_block = m_moreMenu->addAction(tr("Block person"));
    connect(m_block, &QAction::triggered, this,
            [this] { Q_EMIT blockChosen(m_thread.blockedUs == 0); });
    connect(m_moreMenu->addAction(tr("Same person as…")), &QAction::triggered, this,
            &ThreadButtons::mergeChosen);
    m_split = m_moreMenu->addAction(tr("Split off this number"));
    connect(m_split, &QAction::triggered, this, &ThreadButtons::splitChosen);
    setMerged(false);
    m_moreMenu->addSeparator();
    connect(
        m_moreMenu->addAction(tr("Open in a window of its own") + QStringLiteral("\tCtrl+Shift+O")),
        &QAction::triggered, this, &ThreadButtons::windowChosen);
    connect(m_moreMenu->addAction(tr("Save as PDF…")), &QAction::triggered, this,
            &ThreadButtons::saveChosen);
    connect(m_moreMenu->addAction(tr("Print…") + QStringLiteral("\tCtrl+P")), &QAction::triggered,
            this, &ThreadButtons::printChosen);
    connect(&m_theme, &Theme::changed, this, &ThreadButtons::restyle);
    restyle();
    showAssignee();
}

void ThreadButtons::layOut()
{
    m_assignee->setAccessibleName(tr("Assigned to"));
    m_snoozeMenu->setAccessibleName(tr("Snooze until"));
    m_snooze->setToolTip(tr("Snooze (Ctrl+Shift+S)"));
    connect(m_snooze, &QAbstractButton::clicked, this, &ThreadButtons::openSnooze);
    connect(m_find, &QAbstractButton::clicked, this, &ThreadButtons::findChosen);
    connect(m_more, &QAbstractButton::clicked, this, [this] { popUnder(m_moreMenu, m_more); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_assignee);
    row->addSpacing(4);
    row->addWidget(m_snooze);
    row->addWidget(m_find);
    row->addWidget(m_close);
    row->addWidget(m_more);
}

void ThreadButtons::restyle()
{
    m_assignee->setIcon(icon(m_theme, QStringLiteral("assign"), Role::Text2));
}

void ThreadButtons::setConversation(const Conversation &thread)
{
    // A tick comes here, too: it must not fill anew what somebody has open.
    const bool isOther = m_thread.assignee != thread.assignee;
    m_thread = thread;
    showAssignee();
    if (isOther && m_assign->isVisible())
        fillAssign();
    m_block->setText(thread.blockedUs > 0 ? tr("Unblock person") : tr("Block person"));
    const bool isClosed = thread.status.state == ThreadState::Closed;
    m_close->setWords(isClosed ? tr("Open again (Ctrl+E)") : tr("Close thread (Ctrl+E)"));
    m_close->setIconName(isClosed ? QStringLiteral("replay") : QStringLiteral("check"));
    m_snooze->setIconRole(thread.status.state == ThreadState::Snoozed ? Role::Accent : Role::Text2);
}

void ThreadButtons::setMe(const Operator &me)
{
    m_me = me;
    showAssignee();
}

void ThreadButtons::setOperators(const QList<OperatorLoad> &operators)
{
    // It may be open: it is not filled anew under the pointer without need.
    if (sameOperators(m_operators, operators))
        return;
    m_operators = operators;
    if (m_assign->isVisible())
        fillAssign();
}

void ThreadButtons::showAssignee()
{
    QString name = oneLine(m_thread.assigneeName);
    if (m_thread.assignee.isNull())
        name = tr("Unassigned");
    else if (m_thread.assignee == m_me.id)
        name = tr("You");
    else if (name.isEmpty())
        name = tr("Somebody else"); // whom only programs know
    QString words = name;
    if (name.size() > longestName)
        words = name.left(longestName - 1) + u'…';
    m_assignee->setText(inMenu(words));
    m_assignee->setToolTip(plainTip(tr("Assigned to: %1").arg(name)));
    m_assignee->setAccessibleDescription(name);
}

/// Me, the others with who is here and how much each has, nobody.
void ThreadButtons::fillAssign()
{
    const QString typed = m_assign->typed();
    QList<ChoicePopup::Row> rows;
    const auto offer = [&](const QString &words, const QString &login, const QString &more,
                           const QUuid &id) {
        if (words.contains(typed, Qt::CaseInsensitive) ||
            login.contains(typed, Qt::CaseInsensitive))
            rows.append({words, more, id, m_thread.assignee == id});
    };
    if (!m_me.id.isNull())
        offer(tr("Me"), m_me.name, QStringLiteral("Ctrl+Shift+M"), m_me.id);
    for (const OperatorLoad &load : std::as_const(m_operators)) {
        if (load.who.id == m_me.id)
            continue;
        const QString much = load.open < ThreadCounts::most
                                 ? QString::number(load.open)
                                 : tr("%1 or more").arg(ThreadCounts::most);
        offer(oneLine(load.who.name), load.who.login,
              load.here ? tr("here, %1 open", "a figure").arg(much)
                        : tr("away, %1 open", "a figure").arg(much),
              load.who.id);
    }
    offer(tr("Nobody"), {}, {}, {});
    m_assign->setRows(rows);
}

void ThreadButtons::openAssign()
{
    Q_EMIT operatorsWanted();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_assign->open(m_assignee->mapToGlobal(
        QPoint(mirrored ? 0 : m_assignee->width(), m_assignee->height() + 2)));
}

void ThreadButtons::fillSnooze()
{
    m_snoozeMenu->clear();
    if (m_thread.status.state == ThreadState::Snoozed) {
        QAction *now = m_snoozeMenu->addAction(tr("Back now"));
        connect(now, &QAction::triggered, this, [this] {
            Q_EMIT statusChosen({ThreadState::Open, 0});
        });
        m_snoozeMenu->addSeparator();
    }
    for (const SnoozeTime &time : snoozeTimes(m_clock.nowUs(), locale())) {
        QAction *one = m_snoozeMenu->addAction(time.words);
        connect(one, &QAction::triggered, this, [this, us = time.us] {
            Q_EMIT statusChosen({ThreadState::Snoozed, us});
        });
    }
    QAction *reply = m_snoozeMenu->addAction(tr("When they reply"));
    connect(reply, &QAction::triggered, this, [this] {
        Q_EMIT statusChosen({ThreadState::Snoozed, 0});
    });
    QAction *pick = m_snoozeMenu->addAction(tr("Pick..."));
    connect(pick, &QAction::triggered, this, &ThreadButtons::pickTime);
    m_snoozeMenu->addSeparator();
    QAction *note = m_snoozeMenu->addAction(tr("Comes back at once if they reply"));
    note->setEnabled(false);
}

void ThreadButtons::pickTime()
{
    auto *dialog = new WhenDialog(m_theme, m_clock, this);
    connect(dialog, &WhenDialog::chosen, this, [this](qint64 us) {
        Q_EMIT statusChosen({ThreadState::Snoozed, us});
    });
    dialog->open();
}

void ThreadButtons::openSnooze()
{
    fillSnooze();
    popUnder(m_snoozeMenu, m_snooze);
}

void ThreadButtons::setMerged(bool merged)
{
    m_split->setVisible(merged);
}

QPoint ThreadButtons::underMore() const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    return m_more->mapToGlobal(QPoint(mirrored ? 0 : m_more->width(), m_more->height() + 2));
}

void ThreadButtons::insert(QWidget *button)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_more), button);
}

} // namespace cordboard::ui
