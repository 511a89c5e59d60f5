#include "side_list.h"

#include "endpoint_delegate.h"
#include "endpoint_list_model.h"
#include "part_delegate.h"
#include "ui/common/plain_words.h"
#include "ui/common/role_label.h"
#include "ui/common/tool_button.h"

#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int listWidth = 216;
constexpr int headHeight = 56;
constexpr std::array<const char *, SideList::PartCount> partIcons{"key", "play"};

} // namespace

SideList::SideList(EndpointBook &book, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Pane, parent)
    , m_theme(theme)
    , m_model(new EndpointListModel(book, this))
{
    setLines(Qt::RightEdge);
    setFixedWidth(theme.scaled(listWidth));
    makeLists();
    m_api = new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this);
    m_api->setContentsMargins(14, 8, 8, 10);
    auto *foot = new RolePane(theme, Role::Pane, this);
    foot->setLines(Qt::TopEdge);
    auto *below = new QVBoxLayout(foot);
    below->setContentsMargins(0, 4, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_parts);
    below->addWidget(m_api);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_endpoints, 1);
    column->addWidget(foot);
    connect(&m_theme, &Theme::changed, this, &SideList::restyle);
    restyle();
}

QWidget *SideList::makeHead()
{
    auto *head = new RolePane(m_theme, Role::Pane, this);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(headHeight);
    auto *title = new RoleLabel(m_theme, TextSize::Title, Role::Text, tr("Endpoints"), head);
    title->setSemibold(true);
    auto *add = new ToolButton(m_theme, QStringLiteral("plus"), tr("Add endpoint"), head);
    connect(add, &QAbstractButton::clicked, this, &SideList::addAsked);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 0, 8, 0);
    row->addWidget(title, 1);
    row->addWidget(add);
    return head;
}

void SideList::makeLists()
{
    m_endpoints = new QListView(this);
    m_endpoints->setAccessibleName(tr("Endpoints"));
    m_endpoints->setUniformItemSizes(true);
    m_endpoints->setModel(m_model);
    m_endpoints->setItemDelegate(new EndpointDelegate(m_theme, *m_model, this));
    m_parts = new QListWidget(this);
    m_parts->setAccessibleName(tr("API"));
    m_parts->addItems({tr("API keys"), tr("API console")});
    m_parts->item(Keys)->setToolTip(tr("What your programs open the API with"));
    m_parts->item(Console)->setToolTip(tr("Try the API by hand"));
    for (int part = 0; part < PartCount; ++part)
        m_parts->item(part)->setData(Qt::UserRole, QLatin1String(partIcons.at(size_t(part))));
    m_parts->setItemDelegate(new PartDelegate(m_theme, this));
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QListView *list : {m_endpoints, static_cast<QListView *>(m_parts)}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setMouseTracking(true);
        list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    }
    // What is chosen, not what is current: a view that gets the focus makes its first row current.
    connect(m_endpoints->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &chosen) {
                if (!m_telling && !chosen.isEmpty())
                    Q_EMIT endpointAsked(m_model->at(chosen.first().top()).endpoint.uuid);
            });
    connect(m_parts->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &chosen) {
                if (!m_telling && !chosen.isEmpty())
                    Q_EMIT partAsked(chosen.first().top());
            });
}

void SideList::restyle()
{
    m_parts->setFixedHeight(m_parts->sizeHintForRow(0) * m_parts->count());
    for (QListView *list : {m_endpoints, static_cast<QListView *>(m_parts)}) {
        QPalette colours = list->palette();
        colours.setColor(QPalette::Base, m_theme.color(Role::Pane));
        list->setPalette(colours);
    }
}

void SideList::showEndpoint(const QUuid &uuid)
{
    const QScopedValueRollback telling(m_telling, true);
    const int row = m_model->rowOf(uuid);
    m_parts->clearSelection();
    if (row < 0)
        m_endpoints->clearSelection();
    else if (!m_endpoints->selectionModel()->isRowSelected(row))
        m_endpoints->setCurrentIndex(m_model->index(row));
}

void SideList::showPart(Part part)
{
    showEndpoint({});
    const QScopedValueRollback telling(m_telling, true);
    m_parts->setCurrentRow(part);
}

void SideList::setApiLine(const QString &words, const QString &why)
{
    m_api->setText(words);
    m_api->setToolTip(plainTip(why));
    m_api->setVisible(!words.isEmpty());
}

} // namespace cordboard::ui
