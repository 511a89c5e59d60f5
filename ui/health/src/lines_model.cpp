#include "lines_model.h"

#include "ui/common/row_table.h"
#include "ui/common/state_look.h"
#include "ui/health/health_verdict.h"

#include <QLocale>

#include <algorithm>

namespace cordboard::ui {

namespace {

bool isFigure(int column)
{
    return column >= LinesModel::Waiting;
}

QVariant alignmentOf(int column)
{
    return isFigure(column) ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
}

} // namespace

void LinesModel::setFacts(const HealthFacts &facts)
{
    m_facts = facts;
    const QList<LinkStatus> &links = m_facts.links;
    const bool same = std::equal(links.begin(), links.end(), m_links.begin(), m_links.end(),
                                 [](const LinkStatus &one, const LinkStatus &other) {
                                     return one.carrier == other.carrier;
                                 });
    if (same) { // the row that a person is at stays
        m_links = links;
        if (!m_links.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_links.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_links = links;
    endResetModel();
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_links.size());
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// A line over which nothing moves is as good as down.
LinkState LinesModel::shownState(const LinkStatus &link) const
{
    return stillFor(m_facts, link) > 0 ? LinkState::Down : link.state;
}

QString LinesModel::words(const LinkStatus &link, int column) const
{
    const QLocale locale;
    const qint64 oldestUs = m_facts.queue.oldestByCarrierUs.value(link.carrier);
    switch (column) {
    case Name:
        return link.name;
    case State:
        if (const qint64 still = stillFor(m_facts, link); still > 0)
            return tr("Nothing has moved for %1").arg(waitedForWords(still));
        return capital(link.sentence.isEmpty() ? lookOf(link.state).word : link.sentence);
    case Waiting:
        return locale.toString(link.waiting);
    case Oldest:
        return oldestUs == 0 ? QStringLiteral("–")
                             : waitedWords(qMax<qint64>(0, m_facts.nowUs - oldestUs));
    case LastAnswer:
        return link.lastAnswerUs == 0 ? tr("None yet")
                                      : tr("%1 ago").arg(waitedForWords(
                                            qMax<qint64>(0, m_facts.nowUs - link.lastAnswerUs)));
    case AnswerTime:
        return link.answerMs < 0 ? QStringLiteral("–")
                                 : tr("%1 ms").arg(locale.toString(link.answerMs));
    default:
        return tr("%1 of %2", "how much of the window is used")
            .arg(locale.toString(link.inFlight), locale.toString(link.window));
    }
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LinkStatus &link = m_links.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words(link, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(link, column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RowTable::ShapeRole:
        return column == State ? lookOf(shownState(link)).icon : QVariant();
    case RowTable::ShapeInkRole:
        return int(lookOf(shownState(link)).role);
    default:
        return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Carrier");
    case State:
        return tr("State");
    case Waiting:
        return tr("Waiting");
    case Oldest:
        return tr("Oldest");
    case LastAnswer:
        return tr("Last answer");
    case AnswerTime:
        return tr("Answers in");
    default:
        return tr("Window used");
    }
}

} // namespace cordboard::ui
