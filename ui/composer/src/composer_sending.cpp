// When the composer's text leaves: the menu beside Send and the panel to pick a time.
#include "later_choices.h"
#include "later_panel.h"
#include "short_name.h"
#include "ui/common/paint.h"
#include "ui/composer/composer.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

namespace cordboard::ui {

namespace {

constexpr int longestName = 24;

} // namespace

QString shortName(const QString &name)
{
    const QString line = oneLine(name.left(200)).simplified();
    return line.size() > longestName ? line.left(longestName - 1) + QChar(0x2026) : line;
}

void Composer::fillSendMenu()
{
    m_menu->clear();
    QAction *now = m_menu->addAction(tr("Send now"));
    connect(now, &QAction::triggered, this, [this] { send(); });
    const auto choices =
        laterChoices(m_clock.nowUs(), m_theirZone, shortName(m_recipient), locale());
    for (const LaterChoice &choice : choices) {
        QAction *action = m_menu->addAction(choice.words);
        connect(action, &QAction::triggered, this, [this, when = choice.when] { send(when); });
    }
    QAction *pick = m_menu->addAction(tr("Pick a time…"));
    pick->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    pick->setShortcutContext(Qt::WidgetShortcut); // the editor has the key
    connect(pick, &QAction::triggered, this, &Composer::pickTime);
    m_menu->addSeparator();
    auto *unless = new QCheckBox(
        m_recipient.isEmpty()
            ? tr("Cancel it if they reply first")
            //: %1 a name
            : tr("Cancel it if %1 replies first").arg(isolated(shortName(m_recipient))),
        m_menu);
    unless->setChecked(m_unlessReply);
    unless->setContentsMargins(8, 4, 8, 4);
    connect(unless, &QAbstractButton::toggled, this, [this](bool on) { m_unlessReply = on; });
    // A widget, because an entry that is ticked would close the menu before a time is chosen.
    auto *entry = new QWidgetAction(m_menu);
    entry->setDefaultWidget(unless);
    m_menu->addAction(entry);
}

void Composer::pickTime()
{
    if (canSend())
        m_later->begin(m_theirZone, shortName(m_recipient));
}

void Composer::endPick()
{
    m_later->hide();
    focusEditor();
}

} // namespace cordboard::ui
