#include "link_table.h"

#include "ui/carriers/carrier_words.h"
#include "ui/carriers/link_shape.h"
#include "ui/common/role_label.h"
#include "ui/common/time_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr int shapeSize = 16;
constexpr int allFrom = 600; ///< as wide as all columns need

QString kindOf(BindMode mode)
{
    switch (mode) {
    case BindMode::Transmitter:
        return LinkTable::tr("sending");
    case BindMode::Receiver:
        return LinkTable::tr("receiving");
    case BindMode::Transceiver:
    case BindMode::Pair:
        break;
    }
    return LinkTable::tr("both ways");
}

QString stateOf(const BindStatus &bind, qint64 nowUs)
{
    switch (bind.state) {
    case LinkState::Up:
    case LinkState::Degraded:
        return bind.upSinceUs > 0 ? LinkTable::tr("up %1").arg(spanWords(nowUs - bind.upSinceUs))
                                  : LinkTable::tr("up");
    case LinkState::Connecting:
        return LinkTable::tr("connecting");
    case LinkState::Off:
        return LinkTable::tr("off");
    case LinkState::Down:
        break;
    }
    return LinkTable::tr("down");
}

QString msWords(int ms)
{
    return ms < 0 ? QStringLiteral("–") : LinkTable::tr("%1 ms").arg(QLocale().toString(ms));
}

} // namespace

LinkTable::LinkTable(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Raised, parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Lines"));
    setCard(8);
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(State, 1);
    const QStringList heads{tr("Line"),    QString(),         tr("State"),      tr("Window used"),
                            tr("Parts/s"), tr("Last answer"), tr("Keep-alive"), tr("Next try")};
    for (int column = 0; column < Columns; ++column)
        m_heads.append(addCell(0, column, Role::Text2));
    for (int column = 0; column < Columns; ++column)
        m_heads[column]->setText(heads[column]);
}

RoleLabel *LinkTable::addCell(int row, int column, Role role)
{
    auto *cell = new RoleLabel(m_theme, TextSize::Small, role, {}, this);
    cell->setWordWrap(false);
    // Figures stand at the end of their column.
    cell->setAlignment(column >= Window ? Qt::AlignTrailing | Qt::AlignVCenter
                                        : Qt::AlignLeading | Qt::AlignVCenter);
    if (column != Name || row == 0)
        m_grid->addWidget(cell, row, column);
    return cell;
}

void LinkTable::addRow()
{
    const int place = int(m_rows.size()) * 3 + 2;
    Row row;
    row.line = new RolePane(m_theme, Role::Line, this);
    row.line->setFixedHeight(1);
    m_grid->addWidget(row.line, place - 1, 0, 1, Columns);
    for (int column = 0; column < Columns; ++column)
        row.cells.append(addCell(place, column, Role::Text));
    row.shape = new LinkShape(m_theme, shapeSize, this);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(row.shape);
    first->addWidget(row.cells[Name]);
    m_grid->addLayout(first, place, Name);
    row.why = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, this);
    m_grid->addWidget(row.why, place + 1, Kind, 1, Columns - Kind);
    m_rows.append(row);
}

void LinkTable::show(const QList<BindStatus> &binds, int window, qint64 nowUs)
{
    while (m_rows.size() < binds.size())
        addRow();
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool there = i < binds.size();
        m_rows[i].line->setVisible(there);
        m_rows[i].shape->setVisible(there);
        m_rows[i].why->setVisible(there && !binds[i].sentence.isEmpty());
        if (there)
            fill(m_rows[i], binds[i], i + 1, window, nowUs);
    }
    m_shown = int(binds.size());
    showColumns();
    setVisible(!binds.isEmpty());
}

/// Without room for all columns those go that say least.
void LinkTable::showColumns()
{
    const bool roomy = width() >= m_theme.scaled(allFrom);
    const auto isShown = [roomy](int column) {
        return roomy || (column != Kind && column != Enquire);
    };
    for (int column = 0; column < Columns; ++column) {
        m_heads[column]->setVisible(isShown(column));
        for (int i = 0; i < m_rows.size(); ++i)
            m_rows[i].cells[column]->setVisible(i < m_shown && isShown(column));
    }
}

void LinkTable::resizeEvent(QResizeEvent *event)
{
    RolePane::resizeEvent(event);
    showColumns();
}

void LinkTable::fill(Row &row, const BindStatus &bind, int number, int window, qint64 nowUs)
{
    const QLocale locale;
    const bool sends = bind.mode != BindMode::Receiver;
    row.shape->setState(bind.state);
    row.cells[Name]->setText(tr("Line %1").arg(locale.toString(number)));
    row.cells[Kind]->setText(kindOf(bind.mode));
    row.cells[State]->setText(stateOf(bind, nowUs));
    row.why->setText(bind.sentence);
    row.cells[Window]->setText(
        sends ? tr("%1 of %2").arg(locale.toString(bind.inFlight), locale.toString(window))
              : QStringLiteral("–"));
    row.cells[Rate]->setText(sends ? locale.toString(bind.partsPerSecond) : QStringLiteral("–"));
    row.cells[Answer]->setText(msWords(bind.answerMs));
    row.cells[Enquire]->setText(msWords(bind.enquireMs));
    row.cells[Next]->setText(bind.nextTryUs > 0 ? timeOfDay(bind.nextTryUs) : QStringLiteral("–"));
}

} // namespace cordboard::ui
