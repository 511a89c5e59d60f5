// When the composer's text leaves: the menu beside Send and the panel to pick a time.
#include "cost_words.h"
#include "counter.h"
#include "later_choices.h"
#include "later_panel.h"
#include "short_name.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
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
        QAction *action = m_menu->addAction(plainEntry(choice.words));
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
            : plainEntry(tr("Cancel it if %1 replies first").arg(isolated(shortName(m_recipient)))),
        m_menu);
    unless->setChecked(m_unlessReply);
    unless->setContentsMargins(8, 4, 8, 4);
    connect(unless, &QAbstractButton::toggled, this, [this](bool on) { m_unlessReply = on; });
    // A widget, because an entry that is ticked would close the menu before a time is chosen.
    auto *entry = new QWidgetAction(m_menu);
    entry->setText(unless->text()); // for screen readers
    entry->setDefaultWidget(unless);
    m_menu->addAction(entry);
    fillCategories();
}

/// A multimedia message has no parts, and no alphabet to be warned of.
bool Composer::isText() const
{
    return m_tray->isEmpty() || m_tray->isLink();
}

/// Of all that leaves, with the link to what is attached.
void Composer::countParts()
{
    m_segmentation = text::segment(m_tray->leaving(m_lastText));
    m_counter->setSegmentation(m_segmentation);
}

void Composer::showTray()
{
    m_counter->setSize(isText() ? std::nullopt : std::optional(m_tray->sizeWords()));
    const int before = parts();
    countParts();
    if (parts() != before)
        Q_EMIT partsChanged();
    showLength();
    showAdvice();
    showCost();
    showSend();
}

void Composer::setPrices(const std::optional<PriceAhead> &part,
                         const std::optional<PriceAhead> &multimedia)
{
    m_partPrice = part;
    m_mmsPrice = multimedia;
    showCost();
}

/// Of what is written and attached, beside how long it is.
void Composer::showCost()
{
    const bool parted = isText();
    const std::optional<PriceAhead> &price = parted ? m_partPrice : m_mmsPrice;
    if (!price)
        return m_counter->setCost({}, {});
    const QString one = costWords(price->cost, locale());
    const Cost all{price->cost.micro * (parted ? parts() : 1), price->cost.currency};
    const QString carrier = isolated(oneLine(price->carrier));
    //: %1 a sum of money; what is written would cost it
    m_counter->setCost(tr("about %1").arg(costWords(all, locale())),
                       //: %1 a sum of money, %2 a carrier
                       (parted ? tr("%1 a part, by the price list of %2 (Carriers, Costs).")
                               : tr("%1 a message, by the price list of %2 (Carriers, Costs)."))
                           .arg(one, carrier));
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    event->acceptProposedAction();
    if (!files.isEmpty())
        Q_EMIT filesOffered(files);
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
