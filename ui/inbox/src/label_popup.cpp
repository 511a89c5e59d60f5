#include "ui/inbox/label_popup.h"

#include "base/take.h"
#include "label_delegate.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/search_field.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int wide = 260;
constexpr int rowsShown = 8;
using Item = LabelDelegate;

} // namespace

LabelPopup::LabelPopup(EngineProxy &proxy, LabelBook &book, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_proxy(proxy)
    , m_book(book)
    , m_theme(theme)
    , m_field(new SearchField(theme, this))
    , m_list(new QListWidget(this))
    , m_none(new RoleLabel(theme, TextSize::Small, Role::Text2,
                           tr("There are no labels yet. Type a name and press Enter."), this))
{
    setAccessibleName(tr("Labels of this thread"));
    m_field->setAccessibleName(tr("Find or make a label"));
    m_field->setPlaceholderText(tr("Find or make a label"));
    m_field->setMaxLength(int(Label::longestName));
    m_list->setAccessibleName(tr("Labels"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new LabelDelegate(theme, m_list));
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
    connect(m_field, &QLineEdit::textChanged, this, &LabelPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &LabelPopup::describe);
    connect(&m_book, &LabelBook::changed, this, &LabelPopup::fill);
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, &LabelPopup::follow);
}

void LabelPopup::open(const Conversation &thread, const QPoint &global)
{
    m_thread = thread;
    m_corner = global;
    m_field->clear();
    fill();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

/// What is done to it, here or elsewhere.
void LabelPopup::follow(const QList<ConversationId> &ids)
{
    if (!isVisible() || !ids.contains(m_thread.id))
        return;
    take(m_proxy.engine().threadsByIds({m_thread.id}), this,
         [this](const Result<QList<Conversation>> &rows) {
             if (!rows || rows->isEmpty() || rows->first().id != m_thread.id)
                 return;
             m_thread = rows->first();
             fill();
         });
}

void LabelPopup::addRow(Kind kind, const QString &words, LabelId id)
{
    auto *item = new QListWidgetItem(words, m_list);
    item->setData(Item::KindRole, int(kind));
    item->setData(Item::IdRole, id.value);
    if (kind == Kind::New)
        item->setData(Item::IconRole, QStringLiteral("plus"));
    if (kind == Kind::Edit)
        item->setData(Item::IconRole, QStringLiteral("gear"));
}

void LabelPopup::fill()
{
    const QString typed = m_field->text().simplified();
    const int before = m_list->currentRow();
    const bool sameWords = m_list->property("typed").toString() == typed && before >= 0;
    m_list->setProperty("typed", typed);
    m_list->clear();
    for (const Label &label : m_book.labels()) {
        if (!label.name.contains(typed, Qt::CaseInsensitive))
            continue;
        addRow(Kind::Label, oneLine(label.name), label.id);
        QListWidgetItem *item = m_list->item(m_list->count() - 1);
        const bool on = m_thread.labels.contains(label.id);
        item->setData(Item::ColourRole, label.colour);
        item->setData(Item::OnRole, on);
        item->setData(Qt::AccessibleTextRole, on ? tr("%1, on this thread").arg(item->text())
                                                 : tr("%1, not on this thread").arg(item->text()));
    }
    if (!typed.isEmpty() && !m_book.named(typed).isValid())
        addRow(Kind::New, tr("New label “%1”").arg(isolated(typed)));
    if (typed.isEmpty() && !m_book.labels().isEmpty())
        addRow(Kind::Edit, tr("Edit labels"));
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    // What is done elsewhere must not take the row away from under somebody's finger.
    m_list->setCurrentRow(sameWords ? std::min(before, m_list->count() - 1) : 0);
    describe();
    place();
}

/// The field has the keyboard: it tells a screen reader which row Enter is about.
void LabelPopup::describe()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString spoken = item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    m_field->setAccessibleDescription(item && spoken.isEmpty() ? item->text() : spoken);
}

void LabelPopup::place()
{
    const auto *rows = static_cast<LabelDelegate *>(m_list->itemDelegate());
    m_list->setFixedHeight(rows->rowHeight() * std::clamp(m_list->count(), 1, rowsShown));
    const int width = m_theme.scaled(wide);
    m_none->setFixedWidth(width - 16);
    layout()->activate();
    const QSize size(width, layout()->totalSizeHint().height());
    const QRect room = screen()->availableGeometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect box(QPoint(mirrored ? m_corner.x() : m_corner.x() - size.width(), m_corner.y()), size);
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - width)));
    box.moveTop(
        std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(box);
}

void LabelPopup::choose(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    switch (Kind(item->data(Item::KindRole).toInt())) {
    case Kind::Label: {
        const LabelId id{item->data(Item::IdRole).toLongLong()};
        m_book.set(m_thread.id, id, !m_thread.labels.contains(id));
        break;
    }
    case Kind::New:
        m_book.make(m_field->text(), m_thread.id);
        break;
    case Kind::Edit:
        hide();
        Q_EMIT editAsked();
        return;
    }
    m_field->clear(); // for the next one
}

bool LabelPopup::takeKey(int key)
{
    const int rows = m_list->count();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
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

bool LabelPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    return QFrame::eventFilter(watched, event);
}

void LabelPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Raised));
    painter.setPen(m_theme.color(Role::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cordboard::ui
