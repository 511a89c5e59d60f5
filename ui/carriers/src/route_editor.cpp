#include "route_editor.h"

#include "ui/carriers/routing_words.h"
#include "ui/common/form_rows.h"
#include "ui/common/form_scroll.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/tool_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace cordboard::ui {

RouteEditor::RouteEditor(const Theme &theme, CarrierBook &book, QWidget *parent)
    : RolePane(theme, Role::Pane, parent)
    , m_theme(theme)
    , m_book(book)
    , m_form(new FormRows(theme, this))
    , m_prefix(new QLineEdit(this))
    , m_sender(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_priority(new QSpinBox(this))
{
    setLines(Qt::TopEdge);
    m_sender->setEditable(true);
    m_category->addItem(tr("Any"), QString());
    for (const Category category :
         {Category::Conversation, Category::Otp, Category::Transactional, Category::Marketing}) {
        const QString word = categoryWord(category);
        m_category->addItem(categoryName(word), word);
    }
    m_priority->setRange(-100, 100);
    m_form->addField(tr("Prefix"), m_prefix,
                     tr("+49 for all numbers that begin so. Empty: all numbers."));
    m_form->addField(tr("Sender"), m_sender, tr("Empty: whichever number it is sent from."));
    m_form->addField(tr("Category"), m_category);
    m_form->addField(tr("Priority"), m_priority,
                     tr("The largest goes first; among equals the longest prefix."));
    m_form->addField(tr("Carriers"), makeShares(),
                     tr("Each gets its share by weight. Weight 0 is a backup: it takes over while "
                        "the others are down."));
    m_fault = new RoleLabel(theme, TextSize::Body, Role::Failed, {}, this);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(new FormScroll(m_form, this));
    column->addWidget(m_fault);
    column->addWidget(makeButtons());
}

QWidget *RouteEditor::makeShares()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_shareRows = new QVBoxLayout;
    m_shareRows->setSpacing(6);
    auto *add = new QPushButton(tr("Add a carrier"), box);
    connect(add, &QPushButton::clicked, this, [this] {
        addShare({{}, 0});
        m_shares.last().carrier->setFocus();
    });
    column->addLayout(m_shareRows);
    column->addWidget(add, 0, Qt::AlignLeading);
    return box;
}

QWidget *RouteEditor::makeButtons()
{
    auto *row = new QWidget(this);
    m_save = new PrimaryButton(m_theme, QStringLiteral("check"), tr("Save route"), row);
    auto *cancel = new QPushButton(tr("Leave it as it was"), row);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(typed()); });
    connect(cancel, &QPushButton::clicked, this, &RouteEditor::left);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_save);
    line->addWidget(cancel);
    line->addStretch();
    return row;
}

void RouteEditor::addShare(const RouteCarrier &share)
{
    ShareRow made;
    made.row = new QWidget(this);
    made.carrier = new QComboBox(made.row);
    made.carrier->setAccessibleName(tr("Carrier"));
    for (const Carrier &carrier : m_book.carriers())
        made.carrier->addItem(carrier.name, carrier.id.value);
    made.carrier->setCurrentIndex(qMax(0, made.carrier->findData(share.carrier.value)));
    made.weight = new QSpinBox(made.row);
    made.weight->setAccessibleName(tr("Weight"));
    made.weight->setRange(0, 100);
    made.weight->setSpecialValueText(tr("Backup"));
    made.weight->setValue(share.weight);
    auto *drop =
        new ToolButton(m_theme, QStringLiteral("close"), tr("Take this carrier out"), made.row);
    connect(drop, &QToolButton::clicked, this, [this, row = made.row] { dropShare(row); });
    auto *line = new QHBoxLayout(made.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(made.carrier, 1);
    line->addWidget(made.weight);
    line->addWidget(drop);
    m_shareRows->addWidget(made.row);
    m_shares.append(made);
}

void RouteEditor::dropShare(QWidget *row)
{
    m_shares.removeIf([row](const ShareRow &share) { return share.row == row; });
    m_shareRows->removeWidget(row);
    row->hide();
    row->deleteLater();
}

void RouteEditor::edit(const Route &route, const QStringList &senders)
{
    m_before = route;
    setFault({});
    m_prefix->setText(route.prefix);
    m_sender->clear();
    m_sender->addItem(QString());
    m_sender->addItems(senders);
    m_sender->setCurrentText(route.sender);
    m_category->setCurrentIndex(qMax(0, m_category->findData(route.category)));
    m_priority->setValue(route.priority);
    while (!m_shares.isEmpty())
        dropShare(m_shares.last().row);
    for (const RouteCarrier &share : route.carriers)
        addShare(share);
    m_asShown = typed();
    m_prefix->setFocus();
}

Route RouteEditor::typed() const
{
    Route route = m_before;
    route.prefix = m_prefix->text();
    route.sender = m_sender->currentText().trimmed();
    route.category = m_category->currentData().toString();
    route.priority = m_priority->value();
    route.carriers.clear();
    for (const ShareRow &share : m_shares)
        route.carriers.append({{share.carrier->currentData().toLongLong()}, share.weight->value()});
    return route;
}

bool RouteEditor::isChanged() const
{
    return isVisibleTo(parentWidget()) && !(typed() == m_asShown);
}

void RouteEditor::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_prefix->setAccessibleDescription(sentence);
}

QString RouteEditor::fault() const
{
    return m_fault->text();
}

void RouteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (enter)
        Q_EMIT saveAsked(typed());
    else
        RolePane::keyPressEvent(event);
}

} // namespace cordboard::ui
