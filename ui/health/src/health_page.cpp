#include "ui/health/health_page.h"

#include "figure_tile.h"
#include "lines_model.h"
#include "refusals_model.h"
#include "ui/common/role_label.h"
#include "ui/common/row_table.h"

#include <QAbstractButton>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int contentWidth = 920;

} // namespace

HealthPage::HealthPage(EngineProxy &proxy, HealthBook &book, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Window, parent)
    , m_proxy(proxy)
    , m_book(book)
    , m_theme(theme)
    , m_linesModel(new LinesModel(this))
    , m_refusalsModel(new RefusalsModel(proxy.engine().programs().gauges(), this))
{
    setAccessibleName(tr("Health"));
    layOut();
    connect(&m_book, &HealthBook::changed, this, &HealthPage::refresh);
    connect(&m_theme, &Theme::changed, this, &HealthPage::refresh);
    connect(m_lines, &RowTable::openAsked, this,
            [this](int row) { Q_EMIT carrierAsked(m_linesModel->carrier(row)); });
    refresh();
}

void HealthPage::layOut()
{
    auto *inner = new RolePane(m_theme, Role::Window);
    inner->setMaximumWidth(m_theme.scaled(contentWidth));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(12);
    auto *title = new RoleLabel(m_theme, TextSize::Title, Role::Text, tr("Health"), inner);
    title->setSemibold(true);
    column->addWidget(title);
    m_strip = new Strip(m_theme, Strip::Kind::Ok, inner);
    column->addWidget(m_strip);
    m_meaning = new RoleLabel(m_theme, TextSize::Body, Role::Text2, {}, inner);
    m_meaning->hide();
    column->addWidget(m_meaning);
    column->addWidget(makeTiles(inner));
    m_lines = addTable(column, tr("Carriers"), m_linesModel, {150, 0, 80, 80, 110, 100, 110});
    m_noLines = new RoleLabel(m_theme, TextSize::Body, Role::Text2,
                              tr("No carrier is switched on."), inner);
    column->addWidget(m_noLines);
    m_refusals = addTable(column, tr("Refused since Cordboard was started"), m_refusalsModel,
                          {0, 110, 160, 80});
    m_noRefusals = new RoleLabel(m_theme, TextSize::Body, Role::Text2,
                                 tr("No carrier has refused anything that left from here."), inner);
    column->addWidget(m_noRefusals);
    m_place = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, inner);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addSpacing(8);
    column->addWidget(m_place);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Health"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget *HealthPage::makeTiles(QWidget *parent)
{
    auto *tiles = new QWidget(parent);
    tiles->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_waiting = new FigureTile(m_theme, tr("messages wait"), tiles);
    m_oldest = new FigureTile(m_theme, tr("the oldest has waited"), tiles);
    m_size = new FigureTile(m_theme, tr("of messages kept"), tiles);
    m_free = new FigureTile(m_theme, tr("free on this disk"), tiles);
    for (FigureTile *tile : {m_waiting, m_oldest, m_size, m_free})
        row->addWidget(tile, 1);
    return tiles;
}

RowTable *HealthPage::addTable(QVBoxLayout *column, const QString &title, QAbstractItemModel *model,
                               const QList<int> &widths)
{
    auto *label = new RoleLabel(m_theme, TextSize::Body, Role::Text, title);
    label->setSemibold(true);
    column->addSpacing(8);
    column->addWidget(label);
    auto *table = new RowTable(m_theme, title);
    table->setModel(model);
    table->setWidths(widths);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(table);
    return table;
}

QList<QWidget *> HealthPage::panes() const
{
    return {m_lines, m_refusals};
}

void HealthPage::showEvent(QShowEvent *event)
{
    RolePane::showEvent(event);
    m_book.setWatched(true);
}

void HealthPage::hideEvent(QHideEvent *event)
{
    RolePane::hideEvent(event);
    m_book.setWatched(false);
}

void HealthPage::refresh()
{
    QHash<CarrierId, QString> names;
    for (const Carrier &carrier : m_book.carriers().carriers())
        names.insert(carrier.id, carrier.name);
    m_linesModel->setFacts(m_book.facts());
    m_refusalsModel->setCounts(m_book.counts(), names);
    fitTable(m_lines);
    fitTable(m_refusals);
    m_noLines->setVisible(m_linesModel->rowCount() == 0);
    m_noRefusals->setVisible(m_refusalsModel->rowCount() == 0);
    showVerdict();
    showFigures();
}

void HealthPage::showVerdict()
{
    const HealthVerdict &verdict = m_book.verdict();
    const bool sameNews = m_strip->kind() == verdict.kind && m_buttonsFor.first == verdict.act &&
                          m_buttonsFor.second == verdict.carrier && !m_strip->text().isEmpty();
    m_strip->setKind(verdict.kind);
    if (sameNews)
        m_strip->updateText(verdict.lead, verdict.rest);
    else
        m_strip->setText(verdict.lead, verdict.rest);
    if (m_buttonsFor != std::pair(verdict.act, verdict.carrier))
        showButtons(verdict);
}

void HealthPage::showButtons(const HealthVerdict &verdict)
{
    m_buttonsFor = {verdict.act, verdict.carrier};
    m_strip->clearButtons();
    m_meaning->hide();
    switch (verdict.act) {
    case HealthVerdict::Act::None:
        return;
    case HealthVerdict::Act::Reconnect:
        connect(m_strip->addButton(verdict.nothingMoves ? tr("Reconnect") : tr("Try now")),
                &QAbstractButton::clicked, this,
                [this, carrier = verdict.carrier] { m_proxy.engine().reconnect(carrier); });
        if (!verdict.nothingMoves)
            return;
        m_meaning->setText(
            tr("The line is logged in and answers the keep-alive, but no message has been "
               "answered, although some may leave. Most often the carrier has stopped taking them "
               "without saying so. Reconnect first. If it stays, look at its limits and at what "
               "is on the line (Carriers, PDU view), and tell the carrier the time."));
        connect(m_strip->addButton(tr("What is this?")), &QAbstractButton::clicked, m_meaning,
                [this] { m_meaning->setVisible(m_meaning->isHidden()); });
        return;
    case HealthVerdict::Act::Routes:
        connect(m_strip->addButton(tr("Show routes")), &QAbstractButton::clicked, this,
                &HealthPage::routesAsked);
        return;
    case HealthVerdict::Act::Webhooks:
        connect(m_strip->addButton(tr("Show webhooks")), &QAbstractButton::clicked, this,
                &HealthPage::webhooksAsked);
        return;
    }
}

void HealthPage::showFigures()
{
    const HealthFacts &facts = m_book.facts();
    const QLocale locale;
    qint64 waiting = facts.queue.unrouted;
    for (const LinkStatus &link : facts.links)
        waiting += link.waiting;
    m_waiting->setFigure(locale.toString(waiting));
    m_waiting->setDetail(facts.queue.unrouted > 0
                             ? tr("%1 without a route").arg(locale.toString(facts.queue.unrouted))
                             : QString());
    const qint64 waitedUs =
        facts.queue.oldestUs > 0 ? qMax<qint64>(0, facts.nowUs - facts.queue.oldestUs) : 0;
    m_oldest->setFigure(waitedWords(waitedUs),
                        waitedUs > HealthFacts::stillUs ? Role::Failed : Role::Text);
    m_oldest->setDetail(waiting > 0 && facts.queue.oldestUs == 0
                            ? tr("what waits is planned for later")
                            : QString());
    const bool known = facts.storage.has_value();
    m_size->setFigure(known ? sizeWords(facts.storage->octets) : QStringLiteral("–"));
    const bool knowsRoom = known && facts.storage->freeOctets >= 0;
    m_free->setVisible(!known || knowsRoom);
    m_free->setFigure(knowsRoom ? sizeWords(facts.storage->freeOctets) : QStringLiteral("–"),
                      knowsRoom && facts.storage->freeOctets < HealthFacts::littleRoom
                          ? Role::Failed
                          : Role::Text);
    m_place->setText(
        known ? tr("Everything is kept in %1.").arg(QDir::toNativeSeparators(facts.storage->place))
              : QString());
}

/// The page scrolls, not each table in it.
void HealthPage::fitTable(RowTable *table)
{
    const int rows = table->model()->rowCount();
    table->setVisible(rows > 0);
    table->setFixedHeight(table->horizontalHeader()->height() +
                          rows * table->verticalHeader()->defaultSectionSize());
}

} // namespace cordboard::ui
