#include "ui/common/choice_popup.h"

#include "ui/common/paint.h"
#include "ui/common/search_field.h"

#include <QHideEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr int popupWide = 320;
constexpr int longestTyped = 60;
constexpr int tickSize = 16;
enum ChoiceRole { MoreRole = Qt::UserRole + 1, DataRole, TickRole };

/// What it is, and small at the end what else is known of it.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, qMax(32, QFontMetrics(m_theme.font(TextSize::Body)).height() + 12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, m_theme.color(current ? Role::Selection : Role::Raised));
        const QColor ink = m_theme.color(current ? Role::SelectionText : Role::Text);
        const QColor soft = m_theme.color(current ? Role::SelectionText : Role::Text2);
        const QFont small = m_theme.font(TextSize::Small);
        const QString more = index.data(MoreRole).toString();
        QRectF row = QRectF(option.rect).adjusted(8, 0, -8, 0);
        const qreal end = qMin(row.width() / 2, QFontMetricsF(small).horizontalAdvance(more) + 1);
        const bool mirrored = option.direction == Qt::RightToLeft;
        QRectF tail = row;
        tail.setWidth(end);
        if (!mirrored)
            tail.moveRight(row.right());
        row.adjust(mirrored ? end + 10 : 0, 0, mirrored ? 0 : -end - 10, 0);
        if (ticks) {
            const qreal at = mirrored ? row.right() - tickSize : row.left();
            if (index.data(TickRole).toBool())
                paintIcon(*painter, {at, row.top(), tickSize, row.height()},
                          QStringLiteral("check"), tickSize, ink,
                          m_theme.color(current ? Role::Selection : Role::Raised));
            row.adjust(mirrored ? 0 : tickSize + 8, 0, mirrored ? -tickSize - 8 : 0, 0);
        }
        painter->setLayoutDirection(option.direction);
        paintElided(*painter, row, m_theme.font(TextSize::Body), ink,
                    index.data(Qt::DisplayRole).toString());
        paintElided(*painter, tail, small, soft, more, Qt::AlignTrailing | Qt::AlignVCenter);
    }

    bool ticks = false;

private:
    const Theme &m_theme;
};

QString spokenOf(const ChoicePopup::Row &row)
{
    QString spoken = row.more.isEmpty() ? row.words : row.words + QLatin1String(", ") + row.more;
    //: %1 one of several choices
    return row.isOn ? ChoicePopup::tr("%1, chosen").arg(spoken) : spoken;
}

} // namespace

ChoicePopup::ChoicePopup(const Theme &theme, const QString &name, const QString &none,
                         QWidget *parent)
    : FindPopup(theme, popupWide, {name, name, name, none}, parent)
{
    field().setMaxLength(longestTyped);
    list().setItemDelegate(new ChoiceDelegate(theme, &list()));
}

void ChoicePopup::open(const QPoint &global, bool above)
{
    clearField(true);
    setRows({});
    Q_EMIT searched({});
    showAt(global, above);
}

void ChoicePopup::search()
{
    Q_EMIT searched(typed());
}

void ChoicePopup::setRows(const QList<Row> &rows)
{
    const bool sameWords = std::exchange(m_shownFor, typed()) == typed();
    const QListWidgetItem *before = sameWords ? list().currentItem() : nullptr;
    const QVariant current = before ? before->data(DataRole) : QVariant();
    int row = 0;
    list().clear();
    for (const Row &one : rows) {
        auto *item = new QListWidgetItem(one.words, &list());
        item->setData(MoreRole, one.more);
        item->setData(DataRole, one.data);
        item->setData(TickRole, one.isOn);
        item->setData(Qt::AccessibleTextRole, spokenOf(one));
        if (current.isValid() && one.data == current)
            row = list().count() - 1;
    }
    settle(row);
}

void ChoicePopup::setTicks(bool may)
{
    static_cast<ChoiceDelegate *>(list().itemDelegate())->ticks = may;
}

void ChoicePopup::takeRow(int row)
{
    const QVariant what = list().item(row)->data(DataRole);
    hide();
    Q_EMIT chosen(what);
}

void ChoicePopup::hideEvent(QHideEvent *event)
{
    FindPopup::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

} // namespace cordboard::ui
