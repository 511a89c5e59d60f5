// How the PDU view is laid out and wired.
#include "ui/carriers/pdu_tab.h"

#include "pdu_filter_field.h"
#include "pdu_list_model.h"
#include "pdu_list_view.h"
#include "pdu_tree.h"
#include "ui/carriers/hex_view.h"
#include "ui/common/empty_note.h"
#include "ui/common/icons.h"
#include "ui/common/role_pane.h"
#include "ui/common/strip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int barHeight = 48;
constexpr int typingMs = 200;
constexpr int pollMs = 300;
constexpr int listHeight = 286;
constexpr int treeWidth = 478;
/// Below this the octets go under the fields (a window of 1180).
constexpr int sideBySide = 860;
/// Below this the buttons show their signs only, and the filter gets their room.
constexpr int wordsOnButtons = 800;

/// Its tick says that it is on; the ground stays that of its neighbours.
class TickButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->state &= ~QStyle::State_On;
    }
};

template<class Button>
Button *makeButton(const Theme &theme, const QString &iconName, const QString &words,
                   QWidget *parent)
{
    auto *button = new Button(words, parent);
    button->setIcon(icon(theme, iconName, Role::Text));
    button->setIconSize(QSize(theme.scaled(16), theme.scaled(16)));
    button->setAutoDefault(false);
    return button;
}

} // namespace

PduTab::PduTab(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_proxy(context.proxy)
    , m_dialogs(context.dialogs)
    , m_theme(context.theme)
{
    m_strip = new Strip(m_theme, Strip::Kind::Warn, this);
    m_strip->hide();
    m_saved = new Strip(m_theme, Strip::Kind::Ok, this);
    m_saved->hide();
    connect(m_saved->addButton(tr("Close")), &QAbstractButton::clicked, m_saved, &QWidget::hide);
    m_room = new QStackedWidget(this);
    m_empty = new EmptyNote(m_theme, m_room);
    m_room->addWidget(m_empty);
    m_room->addWidget(makeRoom());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_strip);
    column->addWidget(m_saved);
    column->addWidget(m_room, 1);
    m_poll.setInterval(pollMs);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    wire();
}

QWidget *PduTab::makeBar()
{
    auto *bar = new RolePane(m_theme, Role::Window, this);
    bar->setLines(Qt::BottomEdge);
    bar->setMinimumHeight(barHeight);
    m_filter = new PduFilterField(m_theme, bar);
    m_keepAlive =
        makeButton<TickButton>(m_theme, QStringLiteral("check"), tr("Hide keep-alive"), bar);
    m_keepAlive->setCheckable(true);
    m_keepAlive->setChecked(true);
    m_keepAlive->setToolTip(tr("enquire_link and its answers, every half minute"));
    m_reveal = makeButton<QPushButton>(m_theme, QStringLiteral("lens"), tr("Show numbers..."), bar);
    m_save = makeButton<QPushButton>(m_theme, QStringLiteral("download"), tr("Save as pcap"), bar);
    m_save->setEnabled(false);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 9);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_keepAlive);
    row->addWidget(m_reveal);
    row->addWidget(m_save);
    return bar;
}

QWidget *PduTab::makeRoom()
{
    m_model = new PduListModel(this);
    m_upper = new QSplitter(Qt::Vertical, m_room);
    m_upper->setChildrenCollapsible(false);
    m_upper->setHandleWidth(m_theme.scaled(6));
    m_list = new PduListView(m_theme, *m_model, m_upper);
    m_lower = new QSplitter(Qt::Horizontal, m_upper);
    m_lower->setChildrenCollapsible(false);
    auto *fields = new RolePane(m_theme, Role::Raised, m_lower);
    m_tree = new PduTree(m_theme, fields);
    auto *inset = new QVBoxLayout(fields);
    inset->setContentsMargins(0, 6, 0, 0);
    inset->addWidget(m_tree);
    m_hex = new HexView(m_theme, m_lower);
    m_lower->addWidget(fields);
    m_lower->addWidget(m_hex);
    m_lower->setSizes({treeWidth, m_hex->sizeHint().width()});
    m_lower->setStretchFactor(0, 0);
    m_lower->setStretchFactor(1, 1);
    m_upper->addWidget(m_list);
    m_upper->addWidget(m_lower);
    m_upper->setSizes({listHeight, listHeight + 58});
    m_upper->setStretchFactor(0, 2);
    m_upper->setStretchFactor(1, 3);
    return m_upper;
}

void PduTab::wire()
{
    connect(m_filter, &PduFilterField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_query.text = m_filter->text().trimmed();
        look();
    });
    connect(m_filter, &PduFilterField::chipRemoved, this, [this] {
        m_query.message = {};
        look();
    });
    connect(m_keepAlive, &QAbstractButton::toggled, this, [this](bool on) {
        m_keepAlive->setIcon(on ? icon(m_theme, QStringLiteral("check"), Role::Text) : QIcon());
        m_query.hideKeepAlive = on;
        look();
    });
    connect(m_reveal, &QAbstractButton::clicked, this, &PduTab::askReveal);
    connect(m_save, &QAbstractButton::clicked, this, &PduTab::askSave);
    connect(m_empty, &EmptyNote::chosen, this, [this] {
        if (m_recording.count == 0)
            startRecording();
        else
            showAll();
    });
    connect(m_list, &PduListView::rowsInSight, this, &PduTab::readRows);
    connect(m_list, &PduListView::rowChosen, this, &PduTab::showPdu);
    connect(m_tree, &PduTree::rangeChosen, m_hex, &HexView::setMarked);
    connect(m_hex, &HexView::octetChosen, m_tree, &PduTree::chooseOctet);
    connect(&m_poll, &QTimer::timeout, this, &PduTab::lookForMore);
}

void PduTab::showAll()
{
    m_query.message = {};
    m_query.text.clear();
    m_filter->setChip({});
    m_filter->setText({});
    m_typing.stop();
    m_keepAlive->setChecked(false);
    look();
}

void PduTab::resizeEvent(QResizeEvent *event)
{
    CarrierTab::resizeEvent(event);
    const auto way = width() < m_theme.scaled(sideBySide) ? Qt::Vertical : Qt::Horizontal;
    if (m_lower->orientation() != way) {
        m_lower->setOrientation(way);
        if (way == Qt::Vertical) { // shares, the splitters fit them in
            m_lower->setSizes({140, 120});
            m_upper->setSizes({170, 260});
        }
    }
    nameButtons();
}

void PduTab::nameButtons()
{
    const bool wide = width() >= m_theme.scaled(wordsOnButtons);
    const QString reveal = m_query.reveal ? tr("Hide numbers") : tr("Show numbers...");
    const QString save = tr("Save as pcap");
    m_reveal->setText(wide ? reveal : QString());
    m_reveal->setToolTip(reveal);
    m_reveal->setAccessibleName(tr("Numbers and texts"));
    m_reveal->setAccessibleDescription(reveal);
    m_save->setText(wide ? save : QString());
    m_save->setToolTip(save);
    m_save->setAccessibleName(save);
}

} // namespace cordboard::ui
