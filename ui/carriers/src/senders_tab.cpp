#include "ui/carriers/senders_tab.h"

#include "base/take.h"
#include "engine/face/routing.h"
#include "sender_editor.h"
#include "senders_model.h"
#include "ui/common/empty_note.h"
#include "ui/common/row_table.h"
#include "ui/common/undo_strip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {
/// The day's figures are read again this often while they are looked at.
constexpr int againMs = 5000;
} // namespace

SendersTab::SendersTab(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_context(context)
    , m_model(new SendersModel(this))
    , m_table(new RowTable(context.theme, tr("Senders"), this))
    , m_editor(new SenderEditor(context.theme, this))
    , m_empty(new EmptyNote(context.theme, this))
    , m_undo(new UndoStrip(context.theme, this))
    , m_again(new QTimer(this))
{
    m_table->setModel(m_model);
    m_table->setWidths({160, 110, 130, 0, 60, 150});
    m_empty->setText(tr("This carrier has no number of yours. Add the one it gave you."));
    m_empty->setButtons({tr("Add sender")});
    m_editor->hide();
    m_again->setInterval(againMs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeActions());
    column->addWidget(m_undo);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_editor);
    wire();
}

QWidget *SendersTab::makeActions()
{
    auto *row = new QWidget(this);
    m_add = new QPushButton(tr("Add sender"), row);
    m_change = new QPushButton(tr("Change sender"), row);
    m_remove = new QPushButton(tr("Remove sender"), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 12, 16, 10);
    line->setSpacing(8);
    for (QPushButton *button : {m_add, m_change, m_remove})
        line->addWidget(button);
    line->addStretch();
    return row;
}

void SendersTab::wire()
{
    connect(m_add, &QPushButton::clicked, this, &SendersTab::add);
    connect(m_change, &QPushButton::clicked, this, [this] { editRow(m_table->currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeRow(m_table->currentRow()); });
    connect(m_empty, &EmptyNote::chosen, this, &SendersTab::add);
    connect(m_table, &RowTable::openAsked, this, &SendersTab::editRow);
    connect(m_table, &RowTable::rowChosen, this, [this](int row) {
        if (row >= 0)
            m_chosen = m_model->senders().at(row).sender.id;
        refreshActions();
    });
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { removeRow(m_table->currentRow()); });
    connect(m_editor, &SenderEditor::saveAsked, this, &SendersTab::save);
    connect(m_editor, &SenderEditor::left, this, &SendersTab::leaveEditor);
    connect(m_again, &QTimer::timeout, this, &SendersTab::reload);
    connect(&m_context.book, &CarrierBook::carriersChanged, this, &SendersTab::reload);
}

void SendersTab::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    if (carrier.id == m_carrier)
        return;
    m_carrier = carrier.id;
    m_editor->hide();
    reload();
}

bool SendersTab::isChanged() const
{
    return m_editor->isChanged();
}

void SendersTab::showEvent(QShowEvent *event)
{
    CarrierTab::showEvent(event);
    m_again->start();
}

void SendersTab::hideEvent(QHideEvent *event)
{
    CarrierTab::hideEvent(event);
    m_again->stop();
}

void SendersTab::reload()
{
    cordboard::take(m_context.proxy.engine().routing().senders(), this,
                    [this](const Result<QList<SenderUse>> &senders) {
                        if (senders)
                            take(*senders);
                        else
                            Q_EMIT failed(senders.error().message);
                    });
}

void SendersTab::take(const QList<SenderUse> &senders)
{
    QList<SenderUse> ours;
    int row = -1;
    for (const SenderUse &use : senders) {
        if (use.sender.carrier != m_carrier)
            continue;
        if (use.sender.id == m_chosen)
            row = int(ours.size());
        ours.append(use);
    }
    m_model->setSenders(ours);
    m_table->chooseRow(row < 0 && !ours.isEmpty() ? 0 : row);
    m_table->setVisible(!ours.isEmpty());
    m_empty->setVisible(ours.isEmpty() && !m_editor->isVisibleTo(this));
    refreshActions();
}

void SendersTab::refreshActions()
{
    const bool chosen = m_table->currentRow() >= 0;
    m_change->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void SendersTab::add()
{
    Sender sender;
    sender.carrier = m_carrier;
    m_empty->hide();
    m_editor->show();
    m_editor->edit(sender);
}

void SendersTab::editRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_editor->show();
    m_editor->edit(m_model->senders().at(row).sender);
}

void SendersTab::leaveEditor()
{
    m_editor->hide();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->setFocus();
}

void SendersTab::save(const Sender &sender)
{
    cordboard::take(m_context.proxy.engine().routing().saveSender(sender), this,
                    [this](const Result<SenderId> &saved) {
                        if (!saved) {
                            m_editor->setFault(saved.error().message);
                            return;
                        }
                        m_chosen = *saved;
                        leaveEditor();
                        reload();
                    });
}

void SendersTab::removeRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Sender sender = m_model->senders().at(row).sender;
    cordboard::take(m_context.proxy.engine().routing().removeSender(sender.id), this,
                    [this, sender](const Result<void> &removed) {
                        Q_EMIT failed(removed ? QString() : removed.error().message);
                        if (!removed)
                            return;
                        Sender again = sender;
                        again.id = {};
                        m_undo->offer(tr("The sender %1 was removed.").arg(sender.number),
                                      [this, again] { save(again); });
                        reload();
                    });
}

} // namespace cordboard::ui
