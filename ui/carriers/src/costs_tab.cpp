#include "ui/carriers/costs_tab.h"

#include "base/take.h"
#include "engine/face/routing.h"
#include "prices_model.h"
#include "ui/carriers/price_csv.h"
#include "ui/carriers/routing_words.h"
#include "ui/common/role_label.h"
#include "ui/common/row_table.h"
#include "ui/common/undo_strip.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {
constexpr int currencyWidth = 80;
constexpr qint64 largestFile = 4 * 1024 * 1024 + 1;
} // namespace

CostsTab::CostsTab(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_context(context)
    , m_model(new PricesModel(this))
    , m_table(new RowTable(context.theme, tr("Prices"), this))
    , m_undo(new UndoStrip(context.theme, this))
    , m_currency(new QLineEdit(this))
{
    m_table->setModel(m_model);
    m_table->setWidths({220, 0});
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    auto *help = new RoleLabel(
        context.theme, TextSize::Small, Role::Text2,
        tr("The longest prefix counts. A message keeps the price it was accepted with."), this);
    help->setContentsMargins(16, 0, 16, 10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeActions());
    column->addWidget(help);
    column->addWidget(m_undo);
    column->addWidget(m_table, 1);
    wire();
}

QWidget *CostsTab::makeActions()
{
    auto *row = new QWidget(this);
    auto *label = new RoleLabel(m_context.theme, TextSize::Small, Role::Text2, tr("Currency"), row);
    label->setWordWrap(false);
    label->setBuddy(m_currency);
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setPlaceholderText(QStringLiteral("USD"));
    m_currency->setMaxLength(3);
    m_currency->setFixedWidth(m_context.theme.scaled(currencyWidth));
    m_remove = new QPushButton(tr("Remove price"), row);
    m_import = new QPushButton(tr("Import a table…"), row);
    m_export = new QPushButton(tr("Export the table…"), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 12, 16, 8);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_currency);
    line->addWidget(m_remove);
    line->addStretch();
    line->addWidget(m_import);
    line->addWidget(m_export);
    return row;
}

void CostsTab::wire()
{
    connect(m_table, &RowTable::openAsked, this, [this](int row) {
        const int column = m_table->currentIndex().column();
        const int place = m_model->isNewRow(row) ? int(PricesModel::Prefix) : qMax(0, column);
        m_table->setCurrentIndex(m_model->index(row, place));
        m_table->edit(m_table->currentIndex());
    });
    connect(m_table, &RowTable::rowChosen, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && !m_model->isNewRow(row)); });
    connect(m_model, &PricesModel::edited, this, [this](const PriceList &list) { save(list); });
    connect(m_model, &PricesModel::refused, this, &CarrierTab::failed);
    connect(m_currency, &QLineEdit::editingFinished, this, [this] {
        PriceList list = m_model->list();
        if (m_currency->text().trimmed().toUpper() == list.currency)
            return;
        list.currency = m_currency->text();
        save(list);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeRow(m_table->currentRow()); });
    connect(m_import, &QPushButton::clicked, this, &CostsTab::openFile);
    connect(m_export, &QPushButton::clicked, this, &CostsTab::saveFile);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { removeRow(m_table->currentRow()); });
}

void CostsTab::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    if (carrier.id == m_carrier)
        return;
    m_carrier = carrier.id;
    reload();
}

void CostsTab::reload()
{
    cordboard::take(m_context.proxy.engine().routing().prices(m_carrier), this,
                    [this](const Result<PriceList> &list) { take(list); });
}

void CostsTab::take(const Result<PriceList> &list)
{
    if (!list) {
        Q_EMIT failed(list.error().message);
        return;
    }
    if (list->carrier != m_carrier)
        return;
    const int row = m_table->currentRow();
    m_model->setList(*list);
    m_table->chooseRow(qBound(0, row, m_model->rowCount() - 1));
    m_currency->setText(list->currency);
    m_export->setEnabled(!list->prices.isEmpty());
}

void CostsTab::save(const PriceList &list, const QString &undoWords)
{
    const PriceList before = m_model->list();
    cordboard::take(m_context.proxy.engine().routing().savePrices(list), this,
                    [this, before, undoWords](const Result<void> &saved) {
                        Q_EMIT failed(saved ? QString() : saved.error().message);
                        if (!saved)
                            return;
                        if (!undoWords.isEmpty())
                            m_undo->offer(undoWords, [this, before] { save(before); });
                        reload();
                    });
}

void CostsTab::removeRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->isNewRow(row))
        return;
    PriceList list = m_model->list();
    const QString prefix = prefixName(list.prices.takeAt(row).prefix);
    save(list, tr("The price for %1 was removed.").arg(prefix));
}

void CostsTab::takeCsv(const QByteArray &bytes)
{
    const auto list = pricesFromCsv(bytes, m_model->list());
    if (!list) {
        Q_EMIT failed(list.error().message);
        return;
    }
    save(*list, tr("%n prices were imported in place of the earlier ones.", nullptr,
                   int(list->prices.size())));
}

void CostsTab::openFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Import a table"), {}, tr("Tables (*.csv *.txt *.tsv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            takeCsv(file.read(largestFile));
        else
            Q_EMIT failed(tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    });
    dialog->open();
}

void CostsTab::saveFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the table"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) &&
                             file.write(pricesToCsv(m_model->list())) >= 0 && file.commit();
        Q_EMIT failed(written ? QString()
                              : tr("“%1” cannot be written: %2.").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace cordboard::ui
