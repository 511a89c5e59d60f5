#include "opt_out_panel.h"

#include "base/take.h"
#include "flat_header.h"
#include "phone/number.h"
#include "roomy_delegate.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/search_field.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int rowsShown = 9;
enum Column { Number, Name, Since, How };

} // namespace

OptOutPanel::OptOutPanel(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_search(new SearchField(theme, this))
    , m_table(new QTableWidget(0, 4, this))
    , m_note(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
    , m_number(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
{
    m_search->setAccessibleName(tr("Search the opt-out list"));
    m_search->setPlaceholderText(tr("Number or name"));
    m_table->setAccessibleName(tr("Opt-out list"));
    m_table->setHorizontalHeader(new FlatHeader(m_table));
    m_table->setHorizontalHeaderLabels({tr("Number"), tr("Name"), tr("Since"), tr("How")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    const int row = qMax(32, m_table->fontMetrics().height() + 12);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setFixedHeight(row * rowsShown);
    m_number->setAccessibleName(tr("Number to add"));
    m_number->setPlaceholderText(tr("+1 555 012 3456"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setPlaceholderText(tr("Why, in a few words: it is kept as evidence"));
    m_reason->setMaxLength(500);
    auto *addButton = new QPushButton(tr("Add the number"), this);
    m_takeOff = new QPushButton(tr("Take the chosen one off"), this);
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_number, 2);
    fields->addWidget(m_reason, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addButton);
    buttons->addWidget(m_takeOff);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_table);
    column->addWidget(m_note);
    column->addLayout(fields);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_search, &QLineEdit::textChanged, this, &OptOutPanel::look);
    connect(addButton, &QPushButton::clicked, this, &OptOutPanel::add);
    connect(m_takeOff, &QPushButton::clicked, this, &OptOutPanel::takeOff);
}

void OptOutPanel::look()
{
    OptOutQuery query;
    query.search = m_search->text();
    take(m_proxy.engine().policies().optOuts(query), this,
         [this, asked = ++m_asked](const Result<OptOutPage> &page) {
             if (asked != m_asked)
                 return;
             if (page)
                 showPage(*page);
             else
                 m_note->setText(page.error().message);
         });
}

void OptOutPanel::showPage(const OptOutPage &page)
{
    m_rows = page.rows;
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const OptOut &entry = m_rows.at(row);
        const QString scope = entry.scope.isEmpty()
                                  ? QString()
                                  : tr(" (only %1)").arg(isolated(phone::display(entry.scope)));
        const QStringList words{
            isolated(phone::display(entry.number)), oneLine(entry.name.left(100)),
            locale().toString(QDateTime::fromMSecsSinceEpoch(entry.sinceUs / 1000).date(),
                              QLocale::ShortFormat),
            oneLine(entry.wording.left(100)) + scope};
        for (int column = 0; column < words.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(words.at(column)));
    }
    if (m_rows.isEmpty())
        m_note->setText(
            m_search->text().isEmpty()
                ? tr("Nobody has opted out. Who writes STOP appears here.")
                : tr("Nobody on the list has “%1” in their number or name.").arg(m_search->text()));
    else
        m_note->setText(page.more ? tr("The first %1 are shown. Search for others.")
                                        .arg(locale().toString(m_rows.size()))
                                  : QString());
}

void OptOutPanel::add()
{
    OptOutEdit edit;
    edit.number = m_number->text();
    edit.reason = m_reason->text();
    edit.author = m_proxy.person();
    take(m_proxy.engine().policies().addOptOut(edit), this,
         [this](const Result<void> &done) { after(done); });
}

void OptOutPanel::takeOff()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_rows.size()) {
        m_note->setText(tr("Choose a row first."));
        return;
    }
    OptOutEdit edit;
    edit.number = m_rows.at(row).number;
    edit.scope = m_rows.at(row).scope;
    edit.reason = m_reason->text();
    edit.author = m_proxy.person();
    take(m_proxy.engine().policies().removeOptOut(edit), this,
         [this](const Result<void> &done) { after(done); });
}

void OptOutPanel::after(const Result<void> &done)
{
    if (!done) {
        m_note->setText(done.error().message);
        return;
    }
    m_number->clear();
    m_reason->clear();
    look();
}

} // namespace cordboard::ui
