#include "ui/common/find_popup.h"

#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/search_field.h"

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int foundShown = 8;

} // namespace

FindPopup::FindPopup(const Theme &theme, int width, const Names &names, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_width(width)
    , m_field(new SearchField(theme, this))
    , m_list(new QListWidget(this))
    , m_none(new RoleLabel(theme, TextSize::Small, Role::Text2, names.none, this))
{
    setAccessibleName(names.popup);
    m_field->setAccessibleName(names.field);
    m_field->setPlaceholderText(names.field);
    m_list->setAccessibleName(names.list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_none->setWordWrap(true);
    m_none->setContentsMargins(4, 4, 4, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (!m_quiet)
            search();
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { takeRow(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &FindPopup::describe);
}

QString FindPopup::typed() const
{
    return m_field->text().simplified();
}

void FindPopup::clearField(bool quietly)
{
    // The field's own clear button goes by the same signal: it is not to be blocked.
    const QScopedValueRollback<bool> quiet(m_quiet, quietly);
    m_field->clear();
}

void FindPopup::showAt(const QPoint &global, bool above)
{
    m_above = above;
    m_corner = global;
    place();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void FindPopup::settle(int row)
{
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    describe();
    place();
}

/// The field has the keyboard: it tells a screen reader which row Enter is about.
void FindPopup::describe()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString spoken = item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    m_field->setAccessibleDescription(item && spoken.isEmpty() ? item->text() : spoken);
}

void FindPopup::place()
{
    const int rowHeight = m_list->itemDelegate()->sizeHint(QStyleOptionViewItem(), {}).height();
    m_list->setFixedHeight(rowHeight * std::clamp(m_list->count(), 1, foundShown));
    const int width = m_theme.scaled(m_width);
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

bool FindPopup::takeKey(int key)
{
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentRow() >= 0)
            takeRow(m_list->currentRow());
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

bool FindPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    return QFrame::eventFilter(watched, event);
}

void FindPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Raised));
    painter.setPen(m_theme.color(Role::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cordboard::ui
