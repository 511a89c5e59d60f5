#include "ui/settings/labels_page.h"

#include "swatch.h"
#include "ui/bridge/label_book.h"
#include "ui/common/label_chips.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/undo_strip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int rowsHeight = 200;
constexpr int leastRow = 34;
constexpr int indent = 10;

/// A label in its colours.
class LabelRow final : public QStyledItemDelegate
{
public:
    LabelRow(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, qMax(leastRow, int(chipSize(m_theme, {}).height()) + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.color(Role::Selection));
        const Chip chip =
            labelChip(m_theme, {{}, index.data().toString(), index.data(Qt::UserRole).toInt()});
        const QRect row = option.rect.adjusted(indent, 0, -indent, 0);
        const QSize size = chipSize(m_theme, chip).toSize();
        const QRect box(row.left(), row.center().y() - size.height() / 2,
                        qMin(size.width() + 1, row.width()), size.height());
        paintChip(*painter, QStyle::visualRect(option.direction, row, box), m_theme, chip);
        paintRowFocus(*painter, option, m_theme);
    }

private:
    const Theme &m_theme;
};

} // namespace

LabelsPage::LabelsPage(LabelBook &book, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_theme(theme)
    , m_undo(new UndoStrip(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(12);
    auto *title = new RoleLabel(theme, TextSize::Title, Role::Text, tr("Labels"), this);
    title->setSemibold(true);
    column->addWidget(title);
    auto *help = new RoleLabel(theme, TextSize::Small, Role::Text2,
                               tr("Words for conversations, the same for the whole team. "
                                  "Ctrl+Shift+L puts them on the open one."),
                               this);
    help->setWordWrap(true);
    column->addWidget(help);
    column->addWidget(m_undo);
    column->addWidget(makeList());
    column->addWidget(makeForm());
    column->addStretch();
    connect(&m_book, &LabelBook::changed, this, &LabelsPage::fill);
    connect(&m_book, &LabelBook::saved, this, [this](const Label &label) {
        showLabel(label);
        fill();
        say(tr("Saved."), Role::Delivered);
    });
    connect(&m_book, &LabelBook::editRefused, this,
            [this](const Error &error) { say(error.message, Role::Failed); });
    fill();
    startNew();
}

QWidget *LabelsPage::makeList()
{
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Labels"));
    m_list->setItemDelegate(new LabelRow(m_theme, m_list));
    m_list->setFixedHeight(m_theme.scaled(rowsHeight));
    connect(m_list, &QListWidget::currentRowChanged, this, &LabelsPage::showRow);
    return m_list;
}

QWidget *LabelsPage::makeForm()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_name = new QLineEdit(form);
    m_name->setMaxLength(int(Label::longestName));
    m_name->setAccessibleName(tr("Name of the label"));
    m_name->setPlaceholderText(tr("Name: repair, VIP, waits for parts"));
    connect(m_name, &QLineEdit::returnPressed, this, &LabelsPage::save);
    column->addWidget(m_name);
    column->addWidget(makeColours());
    column->addWidget(makeButtons());
    m_message = new RoleLabel(m_theme, TextSize::Small, Role::Failed, {}, form);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    return form;
}

QWidget *LabelsPage::makeColours()
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_colours = new QButtonGroup(group);
    for (int colour = 0; colour < Label::colours; ++colour) {
        auto *swatch = new Swatch(m_theme, colour, group);
        m_colours->addButton(swatch, colour);
        row->addWidget(swatch);
    }
    row->addStretch();
    return group;
}

QWidget *LabelsPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *save = new PrimaryButton(m_theme, {}, tr("Save label"), buttons);
    auto *fresh = new QPushButton(tr("New label"), buttons);
    m_remove = new QPushButton(tr("Remove label"), buttons);
    row->addWidget(save);
    row->addWidget(fresh);
    row->addWidget(m_remove);
    row->addStretch();
    connect(save, &QPushButton::clicked, this, &LabelsPage::save);
    connect(fresh, &QPushButton::clicked, this, &LabelsPage::startNew);
    connect(m_remove, &QPushButton::clicked, this, &LabelsPage::remove);
    return buttons;
}

QString LabelsPage::message() const
{
    return m_message->text();
}

void LabelsPage::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Label &label : m_book.labels()) {
        auto *item = new QListWidgetItem(oneLine(label.name), m_list);
        item->setData(Qt::UserRole, label.colour);
        item->setData(Qt::AccessibleTextRole, QVariant(item->text() + QStringLiteral(", ") +
                                                       labelColourName(label.colour)));
        if (label.id == m_current.id)
            m_list->setCurrentItem(item);
    }
}

void LabelsPage::showLabel(const Label &label)
{
    m_current = label;
    m_name->setText(label.name);
    m_colours->button(label.colour)->setChecked(true);
    m_remove->setEnabled(label.id.isValid());
    say({}, Role::Failed);
}

void LabelsPage::showRow(int row)
{
    if (row >= 0 && row < m_book.labels().size())
        showLabel(m_book.labels().at(row));
}

void LabelsPage::startNew()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    showLabel({{}, {}, m_book.freeColour()});
    if (isVisible())
        m_name->setFocus();
}

void LabelsPage::save()
{
    Label label = m_current;
    label.name = m_name->text();
    label.colour = m_colours->checkedId();
    m_book.save(label);
}

void LabelsPage::remove()
{
    if (!m_current.id.isValid())
        return;
    const Label gone = m_current;
    m_book.remove(gone.id);
    startNew();
    m_undo->offer(tr("Label %1 removed from all conversations.").arg(isolated(oneLine(gone.name))),
                  [this, gone] { m_book.restore(gone.id); });
}

void LabelsPage::say(const QString &sentence, Role role)
{
    m_message->setRole(role);
    m_message->setText(sentence);
}

} // namespace cordboard::ui
