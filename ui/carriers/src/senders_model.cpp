#include "senders_model.h"

#include "phone/number.h"
#include "ui/carriers/routing_words.h"
#include "ui/common/plain_words.h"

#include <QLocale>

namespace cordboard::ui {

namespace {

QString todayOf(const SenderUse &use)
{
    const QLocale locale;
    const int limit = use.sender.limits.perDay;
    if (limit == 0)
        return locale.toString(use.partsToday);
    return SendersModel::tr("%1 of %2")
        .arg(locale.toString(use.partsToday), locale.toString(limit));
}

} // namespace

void SendersModel::setSenders(const QList<SenderUse> &senders)
{
    beginResetModel();
    m_senders = senders;
    endResetModel();
}

int SendersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_senders.size());
}

int SendersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Stop + 1;
}

QString SendersModel::text(const SenderUse &use, int column)
{
    switch (column) {
    case Number:
        return phone::display(use.sender.number);
    case Today:
        return todayOf(use);
    case Kind:
        return senderKindName(use.sender.kind);
    case Countries:
        return use.sender.countries.isEmpty() ? tr("everywhere")
                                              : use.sender.countries.join(QStringLiteral(", "));
    case Mms:
        return use.sender.mms ? tr("yes") : tr("no");
    case Stop:
        return use.sender.carrierAnswersStop ? tr("the carrier") : tr("Cordboard");
    default:
        return {};
    }
}

QVariant SendersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_senders.at(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(text(m_senders.at(index.row()), index.column()));
    if (role == Qt::TextAlignmentRole && index.column() == Today)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

QVariant SendersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Today)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Today:
        return tr("Parts today");
    case Kind:
        return tr("Type");
    case Countries:
        return tr("Countries");
    case Mms:
        return tr("MMS");
    case Stop:
        return tr("STOP is answered by");
    default:
        return {};
    }
}

} // namespace cordboard::ui
