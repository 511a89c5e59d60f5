#include "ui/carriers/routes_tab.h"

#include "base/take.h"
#include "engine/face/routing.h"
#include "route_editor.h"
#include "route_tester.h"
#include "routes_model.h"
#include "ui/carriers/routing_words.h"
#include "ui/common/empty_note.h"
#include "ui/common/row_table.h"
#include "ui/common/undo_strip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace cordboard::ui {

RoutesTab::RoutesTab(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_context(context)
    , m_model(new RoutesModel(context.book, this))
    , m_table(new RowTable(context.theme, tr("Routes"), this))
    , m_tester(new RouteTester(context.proxy, context.book, context.theme, this))
    , m_editor(new RouteEditor(context.theme, context.book, this))
    , m_empty(new EmptyNote(context.theme, this))
    , m_undo(new UndoStrip(context.theme, this))
{
    m_table->setModel(m_model);
    m_table->setWidths({120, 130, 120, 0, 80});
    m_empty->setText(tr("No route yet. Without one messages wait."));
    m_empty->setButtons({tr("Add a route for all numbers")});
    m_editor->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tester);
    column->addWidget(makeActions());
    column->addWidget(m_undo);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_editor);
    wire();
    reload();
}

QWidget *RoutesTab::makeActions()
{
    auto *row = new QWidget(this);
    m_add = new QPushButton(tr("Add route"), row);
    m_change = new QPushButton(tr("Change route"), row);
    m_remove = new QPushButton(tr("Remove route"), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 0, 16, 10);
    line->setSpacing(8);
    for (QPushButton *button : {m_add, m_change, m_remove})
        line->addWidget(button);
    line->addStretch();
    return row;
}

void RoutesTab::wire()
{
    connect(m_add, &QPushButton::clicked, this, &RoutesTab::add);
    connect(m_change, &QPushButton::clicked, this, [this] { editRow(m_table->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeRow(m_table->currentRow()); });
    connect(m_empty, &EmptyNote::chosen, this, &RoutesTab::add);
    connect(m_table, &RowTable::openAsked, this, &RoutesTab::editRow);
    connect(m_table, &RowTable::rowChosen, this, [this](int row) {
        if (row >= 0)
            m_chosen = m_model->routes().at(row).id;
        refreshActions();
    });
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { removeRow(m_table->currentRow()); });
    connect(m_editor, &RouteEditor::saveAsked, this, &RoutesTab::save);
    connect(m_editor, &RouteEditor::left, this, &RoutesTab::leaveEditor);
    connect(&m_context.book, &CarrierBook::carriersChanged, this, &RoutesTab::reload);
}

void RoutesTab::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    m_carrier = carrier.id;
}

bool RoutesTab::isChanged() const
{
    return m_editor->isChanged();
}

void RoutesTab::reload()
{
    m_tester->setSenders(m_context.book.senders());
    take(m_context.proxy.engine().routing().routes(), this,
         [this](const Result<QList<Route>> &routes) {
             if (!routes) {
                 Q_EMIT failed(routes.error().message);
                 return;
             }
             const RouteId chosen = m_chosen;
             m_model->setRoutes(*routes);
             int row = routes->isEmpty() ? -1 : 0;
             for (int i = 0; i < routes->size(); ++i) {
                 if (routes->at(i).id == chosen)
                     row = i;
             }
             m_table->chooseRow(row);
             m_table->setVisible(!routes->isEmpty());
             m_empty->setVisible(routes->isEmpty() && !m_editor->isVisibleTo(this));
             refreshActions();
             m_tester->refresh();
         });
}

void RoutesTab::refreshActions()
{
    const bool chosen = m_table->currentRow() >= 0;
    m_change->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void RoutesTab::add()
{
    Route route;
    route.carriers = {{m_carrier, 1}};
    m_empty->hide();
    m_editor->show();
    m_editor->edit(route, m_context.book.senders());
}

void RoutesTab::editRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_editor->show();
    m_editor->edit(m_model->routes().at(row), m_context.book.senders());
}

void RoutesTab::leaveEditor()
{
    m_editor->hide();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->setFocus();
}

void RoutesTab::save(const Route &route)
{
    take(m_context.proxy.engine().routing().saveRoute(route), this,
         [this](const Result<RouteId> &saved) {
             if (!saved) {
                 m_editor->setFault(saved.error().message);
                 return;
             }
             m_chosen = *saved;
             leaveEditor();
             reload();
         });
}

void RoutesTab::removeRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Route route = m_model->routes().at(row);
    take(m_context.proxy.engine().routing().removeRoute(route.id), this,
         [this, route](const Result<void> &removed) {
             Q_EMIT failed(removed ? QString() : removed.error().message);
             if (!removed)
                 return;
             Route again = route;
             again.id = {};
             m_undo->offer(tr("The route for %1 was removed. What waits is routed anew.")
                               .arg(prefixName(route.prefix)),
                           [this, again] { save(again); });
             reload();
         });
}

} // namespace cordboard::ui
