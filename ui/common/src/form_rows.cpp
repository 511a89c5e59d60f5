#include "ui/common/form_rows.h"

#include "ui/common/role_label.h"

#include <QEvent>
#include <QGridLayout>

namespace cordboard::ui {

namespace {

constexpr int labelWidth = 150;
constexpr int fieldWidth = 360;
constexpr int belowField = 4;

} // namespace

FormRows::FormRows(const Theme &theme, QWidget *parent)
    : FormRows(theme, Labels::Beside, parent)
{}

FormRows::FormRows(const Theme &theme, Labels labels, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_labels(labels)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(2);
    const bool beside = labels == Labels::Beside;
    m_grid->setHorizontalSpacing(beside ? 12 : 0);
    m_grid->setColumnMinimumWidth(0, beside ? theme.scaled(labelWidth) : 0);
    m_grid->setColumnStretch(1, 1);
    setMaximumWidth(theme.scaled(beside ? labelWidth + 12 + fieldWidth : fieldWidth));
}

void FormRows::addGroup(const QString &title)
{
    auto *label = new RoleLabel(m_theme, TextSize::Body, Role::Text, title, this);
    label->setSemibold(true);
    const int row = m_grid->rowCount();
    if (!m_rows.isEmpty())
        m_grid->setRowMinimumHeight(row, 12);
    m_grid->addWidget(label, row + 1, 0, 1, 2);
    m_grid->setRowMinimumHeight(row + 2, 4);
}

int FormRows::addField(const QString &label, QWidget *field, const QString &help)
{
    auto *name = new RoleLabel(m_theme, TextSize::Small, Role::Text2, label, this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    auto *under = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, this);
    under->setContentsMargins(0, 0, 0, 4);
    int row = m_grid->rowCount();
    if (m_labels == Labels::Beside) {
        name->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
        name->setContentsMargins(0, 7, 0, 0);
        m_grid->addWidget(name, row, 0);
    } else {
        m_grid->addWidget(name, row++, 1);
    }
    m_grid->addWidget(field, row, 1);
    m_grid->addWidget(under, row + 1, 1);
    m_grid->setRowMinimumHeight(row + 2, belowField);
    m_rows.append({name, field, under, help, {}, true, row + 2});
    refresh(m_rows.last());
    return int(m_rows.size()) - 1;
}

void FormRows::setHelp(int row, const QString &help)
{
    m_rows[row].help = help;
    refresh(m_rows[row]);
}

void FormRows::setFault(int row, const QString &sentence)
{
    m_rows[row].fault = sentence;
    refresh(m_rows[row]);
}

QString FormRows::fault(int row) const
{
    return m_rows.at(row).fault;
}

QWidget *FormRows::field(int row) const
{
    return m_rows.at(row).field;
}

/// A scroll area asks how low a form may be, not how low at its width: sentences of two lines would
/// be taken from the tallest field.
bool FormRows::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        const int needed = m_grid->totalHeightForWidth(width());
        if (needed != minimumHeight())
            setMinimumHeight(needed);
    }
    return done;
}

void FormRows::setRowShown(int row, bool shown)
{
    Row &one = m_rows[row];
    one.shown = shown;
    one.name->setVisible(shown);
    one.field->setVisible(shown);
    m_grid->setRowMinimumHeight(one.gapRow, shown ? belowField : 0);
    refresh(one);
}

void FormRows::refresh(Row &row)
{
    const bool wrong = !row.fault.isEmpty();
    row.under->setRole(wrong ? Role::Failed : Role::Text2);
    row.under->setText(wrong ? row.fault : row.help);
    row.under->setVisible(row.shown && !row.under->text().isEmpty());
    row.field->setAccessibleDescription(row.under->text());
}

} // namespace cordboard::ui
