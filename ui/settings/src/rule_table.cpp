#include "rule_table.h"

#include "flat_header.h"
#include "roomy_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int valueRole = Qt::UserRole;
constexpr int rowsAtLeast = 2;
constexpr int rowsAtMost = 8;

/// A cell with choices opens a list instead of a field.
class ChoiceDelegate final : public RoomyDelegate
{
public:
    ChoiceDelegate(const QList<RuleTable::Column> &columns, QObject *parent)
        : RoomyDelegate(parent)
        , m_columns(columns)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const auto &choices = m_columns.at(index.column()).choices;
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        for (const auto &[value, words] : choices)
            box->addItem(words, value);
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(qMax(0, box->findData(index.data(valueRole))));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            model->setData(index, box->currentData(), valueRole);
            model->setData(index, box->currentText());
        } else {
            QStyledItemDelegate::setModelData(editor, model, index);
        }
    }

private:
    const QList<RuleTable::Column> &m_columns;
};

} // namespace

RuleTable::RuleTable(const QString &name, const QList<Column> &columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(columns)
    , m_table(new QTableWidget(0, int(columns.size()), this))
{
    QStringList titles;
    for (const Column &column : columns)
        titles.append(column.title);
    m_table->setAccessibleName(name);
    m_table->setHorizontalHeader(new FlatHeader(m_table));
    m_table->setHorizontalHeaderLabels(titles);
    // The last column has the long texts, where there are any.
    m_table->horizontalHeader()->setSectionResizeMode(
        m_columns.size() < 4 ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(110);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new ChoiceDelegate(m_columns, m_table));
    const int row = qMax(32, m_table->fontMetrics().height() + 12);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    fit();
    auto *add = new QPushButton(tr("Add a row"), this);
    auto *remove = new QPushButton(tr("Remove the chosen rows"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        append({});
        m_table->scrollToBottom();
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->setFocus();
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, &RuleTable::removeChosen);
    connect(m_table, &QTableWidget::itemChanged, this, &RuleTable::edited);
}

void RuleTable::fit()
{
    const int rows = std::clamp(m_table->rowCount(), rowsAtLeast, rowsAtMost);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth());
}

QString RuleTable::wordsOf(int column, const QString &value) const
{
    for (const auto &[each, words] : m_columns.at(column).choices) {
        if (each == value)
            return words;
    }
    return value;
}

void RuleTable::append(const QStringList &values)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < m_columns.size(); ++column) {
        QString value = values.value(column);
        const auto &choices = m_columns.at(column).choices;
        if (value.isNull() && !choices.isEmpty())
            value = choices.first().first;
        auto *item = new QTableWidgetItem(wordsOf(column, value));
        item->setData(valueRole, value);
        m_table->setItem(row, column, item);
    }
    fit();
}

void RuleTable::setRows(const QList<QStringList> &rows)
{
    m_table->setRowCount(0);
    for (const QStringList &row : rows)
        append(row);
    fit();
}

void RuleTable::setChoices(int column, const QList<std::pair<QString, QString>> &choices)
{
    m_columns[column].choices = choices;
}

QList<QStringList> RuleTable::rows() const
{
    QList<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList values;
        bool any = false;
        for (int column = 0; column < m_columns.size(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            const bool chosen = !m_columns.at(column).choices.isEmpty();
            values.append(chosen ? item->data(valueRole).toString() : item->text().trimmed());
            any = any || (!chosen && !values.last().isEmpty());
        }
        if (any)
            rows.append(values);
    }
    return rows;
}

void RuleTable::removeChosen()
{
    QList<int> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        chosen.append(index.row());
    std::sort(chosen.begin(), chosen.end(), std::greater<>());
    for (const int row : std::as_const(chosen))
        m_table->removeRow(row);
    fit();
    if (!chosen.isEmpty())
        Q_EMIT edited();
}

} // namespace cordboard::ui
