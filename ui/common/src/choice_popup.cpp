#include "ui/common/choice_popup.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/search_field.h"

#include <QHideEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int popupWide = 320;
constexpr int choicesShown = 8;
enum ChoiceRole { MoreRole = Qt::UserRole + 1, DataRole };

/// What it is, and small at the end what else is known of it.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    int rowHeight() const
    {
        return qMax(32, QFontMetrics(m_theme.font(TextSize::Body)).height() + 12);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, rowHeight()};
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
        painter->setLayoutDirection(option.direction);
        paintElided(*painter, row, m_theme.font(TextSize::Body), ink,
                    index.data(Qt::DisplayRole).toString());
        paintElided(*painter, tail, small, soft, more, Qt::AlignTrailing | Qt::AlignVCenter);
    }

private:
    const Theme &m_theme;
};

} // namespace

ChoicePopup::ChoicePopup(const Theme &theme, const QString &name, const QString &none,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_field(new SearchField(theme, this))
    , m_list(new QListWidget(this))
    , m_none(new RoleLabel(theme, TextSize::Small, Role::Text2, none, this))
{
    setAccessibleName(name);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(name);
    m_field->setMaxLength(60);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ChoiceDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_none->setContentsMargins(4, 4, 4, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] { Q_EMIT searched(typed()); });
    connect(m_list, &QListWidget::itemClicked, this, &ChoicePopup::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChoicePopup::describe);
}

QString ChoicePopup::typed() const
{
    return m_field->text().simplified();
}

void ChoicePopup::open(const QPoint &global, bool above)
{
    m_above = above;
    m_corner = global;
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    setRows({});
    Q_EMIT searched({});
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ChoicePopup::setRows(const QList<Row> &rows)
{
    m_list->clear();
    for (const Row &row : rows) {
        auto *item = new QListWidgetItem(row.words, m_list);
        item->setData(MoreRole, row.more);
        item->setData(DataRole, row.data);
        item->setData(Qt::AccessibleTextRole,
                      row.more.isEmpty() ? row.words : row.words + QLatin1String(", ") + row.more);
    }
    m_list->setCurrentRow(0);
    m_none->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    describe();
    place();
}

/// The field has the keyboard: it tells a screen reader which row Enter is about.
void ChoicePopup::describe()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_field->setAccessibleDescription(item ? item->data(Qt::AccessibleTextRole).toString()
                                           : QString());
}

void ChoicePopup::place()
{
    const auto *rows = static_cast<ChoiceDelegate *>(m_list->itemDelegate());
    m_list->setFixedHeight(rows->rowHeight() * std::clamp(m_list->count(), 1, choicesShown));
    const int width = m_theme.scaled(popupWide);
    m_none->setFixedWidth(width - 16);
    layout()->activate();
    const QSize size(width, layout()->totalSizeHint().height());
    const QRect room = screen()->availableGeometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect box(QPoint(mirrored ? m_corner.x() : m_corner.x() - size.width(), m_corner.y()), size);
    if (m_above)
        box.moveBottom(m_corner.y());
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - width)));
    box.moveTop(
        std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(box);
}

void ChoicePopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QVariant what = item->data(DataRole);
    hide();
    Q_EMIT chosen(what);
}

bool ChoicePopup::takeKey(int key)
{
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow((m_list->currentRow() + step + rows) % rows);
        }
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Raised));
    painter.setPen(m_theme.color(Role::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cordboard::ui
