#include "ui/inbox/filter_popup.h"

#include "phone/number.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int formWide = 340;
constexpr int askAfterMs = 250;

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

FilterPopup::FilterPopup(const Books &books, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_books(books)
    , m_theme(theme)
{
    setAccessibleName(tr("Filter conversations"));
    m_typed.setSingleShot(true);
    m_typed.setInterval(askAfterMs);
    layOut();
    connect(&m_typed, &QTimer::timeout, this, &FilterPopup::take);
    connect(&books.filters, &FilterBook::saved, this, &FilterPopup::takeSaved);
    connect(&books.filters, &FilterBook::refused, this, [this](const Error &error) {
        if (isVisible())
            say(error.message, false);
    });
    connect(&books.labels, &LabelBook::changed, this, [this] {
        if (isVisible())
            showFilter();
    });
}

void FilterPopup::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    auto *title = new RoleLabel(m_theme, TextSize::Body, Role::Text, tr("Filter"), this);
    title->setSemibold(true);
    m_clear = new QPushButton(tr("Clear the filter"), this);
    m_clear->setProperty("small", true);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_current = {};
        showFilter();
        Q_EMIT chosen(m_current);
    });
    head->addWidget(title, 1);
    head->addWidget(m_clear);
    column->addLayout(head);
    column->addLayout(makeFields());
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    column->addWidget(line);
    column->addLayout(makeKeeping());
}

QComboBox *FilterPopup::addChoice(QGridLayout *grid, const QString &words)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    auto *label = new RoleLabel(m_theme, TextSize::Small, Role::Text2, words, this);
    label->setBuddy(box);
    box->setAccessibleName(words);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(box, row, 1);
    connect(box, &QComboBox::currentIndexChanged, this, &FilterPopup::take);
    return box;
}

QLayout *FilterPopup::makeFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_text = new QLineEdit(this);
    m_text->setMaxLength(int(SavedFilter::longestText));
    m_text->setAccessibleName(tr("Words"));
    m_text->setPlaceholderText(tr("In names, numbers, messages"));
    auto *words = new RoleLabel(m_theme, TextSize::Small, Role::Text2, tr("Words"), this);
    words->setBuddy(m_text);
    grid->addWidget(words, 0, 0);
    grid->addWidget(m_text, 0, 1);
    connect(m_text, &QLineEdit::textEdited, &m_typed, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterPopup::take);
    m_state = addChoice(grid, tr("State"));
    m_whose = addChoice(grid, tr("Assigned to"));
    m_label = addChoice(grid, tr("Label"));
    m_number = addChoice(grid, tr("Our number"));
    m_carrier = addChoice(grid, tr("Last carrier"));
    m_unread = new QCheckBox(tr("Unread"), this);
    m_failed = new QCheckBox(tr("A message failed and was not sent again"), this);
    grid->addWidget(m_unread, grid->rowCount(), 0, 1, 2);
    grid->addWidget(m_failed, grid->rowCount(), 0, 1, 2);
    connect(m_unread, &QCheckBox::toggled, this, &FilterPopup::take);
    connect(m_failed, &QCheckBox::toggled, this, &FilterPopup::take);
    return grid;
}

QLayout *FilterPopup::makeKeeping()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(int(SavedFilter::longestName));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name, to keep it as a view"));
    connect(m_name, &QLineEdit::textChanged, this, &FilterPopup::showButtons);
    connect(m_name, &QLineEdit::returnPressed, this, &FilterPopup::save);
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    m_save = new PrimaryButton(m_theme, {}, tr("Save as view"), this);
    m_remove = new QPushButton(tr("Remove view"), this);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    row->addStretch();
    connect(m_save, &QPushButton::clicked, this, &FilterPopup::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT removeAsked(m_current);
    });
    column->addLayout(row);
    m_message = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, this);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    return column;
}

void FilterPopup::open(const SavedFilter &filter, const QPoint &global)
{
    m_current = filter;
    m_corner = global;
    showFilter();
    place();
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::fillLists()
{
    for (QComboBox *box : {m_state, m_whose, m_label, m_number, m_carrier})
        box->clear();
    m_state->addItem(tr("Any"), -1);
    m_state->addItem(tr("Open"), int(ThreadState::Open));
    m_state->addItem(tr("Snoozed"), int(ThreadState::Snoozed));
    m_state->addItem(tr("Closed"), int(ThreadState::Closed));
    m_whose->addItem(tr("Anybody or nobody"), int(ThreadFilter::Whose::Anybodys));
    m_whose->addItem(tr("Me"), int(ThreadFilter::Whose::Mine));
    m_whose->addItem(tr("Nobody"), int(ThreadFilter::Whose::Nobodys));
    m_label->addItem(tr("Any"), qint64(0));
    for (const Label &label : m_books.labels.labels())
        m_label->addItem(oneLine(label.name), label.id.value);
    m_number->addItem(tr("Any"), QString());
    for (const QString &number : m_books.carriers.senders())
        m_number->addItem(phone::display(number), number);
    m_carrier->addItem(tr("Any"), qint64(0));
    for (const Carrier &carrier : m_books.carriers.carriers())
        m_carrier->addItem(oneLine(carrier.name), carrier.id.value);
    // What is gone by now is still what this filter asks for.
    const ThreadFilter &filter = m_current.filter;
    if (m_label->findData(filter.label.value) < 0)
        m_label->addItem(tr("A label that was removed"), filter.label.value);
    if (!filter.ourNumber.isEmpty() && m_number->findData(filter.ourNumber) < 0)
        m_number->addItem(phone::display(filter.ourNumber), filter.ourNumber);
    if (m_carrier->findData(filter.carrier.value) < 0)
        m_carrier->addItem(tr("A carrier that was removed"), filter.carrier.value);
}

void FilterPopup::showFilter()
{
    const QScopedValueRollback filling(m_filling, true);
    m_typed.stop();
    fillLists();
    const ThreadFilter &filter = m_current.filter;
    if (m_text->text().simplified() != filter.text)
        m_text->setText(filter.text);
    choose(m_state, filter.state ? int(*filter.state) : -1);
    choose(m_whose, int(filter.whose));
    choose(m_label, filter.label.value);
    choose(m_number, filter.ourNumber);
    choose(m_carrier, filter.carrier.value);
    m_unread->setChecked(filter.unread);
    m_failed->setChecked(filter.failed);
    m_name->setText(m_current.name);
    say({}, true);
    showButtons();
}

void FilterPopup::take()
{
    if (m_filling)
        return;
    m_typed.stop();
    ThreadFilter filter;
    filter.text = m_text->text().simplified();
    if (const int state = m_state->currentData().toInt(); state >= 0)
        filter.state = ThreadState(state);
    filter.whose = ThreadFilter::Whose(m_whose->currentData().toInt());
    filter.label = {m_label->currentData().toLongLong()};
    filter.ourNumber = m_number->currentData().toString();
    filter.carrier = {m_carrier->currentData().toLongLong()};
    filter.unread = m_unread->isChecked();
    filter.failed = m_failed->isChecked();
    if (filter == m_current.filter)
        return;
    m_current.filter = filter;
    say({}, true);
    showButtons();
    Q_EMIT chosen(m_current);
}

void FilterPopup::save()
{
    take(); // words that were typed a moment ago
    SavedFilter filter = m_current;
    filter.name = m_name->text();
    m_books.filters.save(filter);
}

void FilterPopup::takeSaved(const SavedFilter &filter)
{
    if (!isVisible())
        return;
    m_current = filter;
    m_name->setText(filter.name);
    showButtons();
    say(tr("Saved. It is under More."), true);
    Q_EMIT chosen(m_current);
}

void FilterPopup::showButtons()
{
    const bool isView = m_current.id.isValid();
    const bool isEmpty = m_current.filter.isEmpty();
    m_save->setText(isView ? tr("Save view") : tr("Save as view"));
    m_save->setEnabled(!isEmpty && !m_name->text().simplified().isEmpty());
    m_remove->setVisible(isView);
    m_clear->setEnabled(!isEmpty || isView);
}

void FilterPopup::say(const QString &sentence, bool good)
{
    m_message->setRole(good ? Role::Delivered : Role::Failed);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    if (isVisible())
        place();
}

void FilterPopup::place()
{
    layout()->activate();
    const int width = std::max(m_theme.scaled(formWide), layout()->totalMinimumSize().width());
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const QSize size(width, needed);
    const QRect room = screen()->availableGeometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect box(QPoint(mirrored ? m_corner.x() - width : m_corner.x(), m_corner.y()), size);
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - width)));
    box.moveTop(
        std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(box);
}

void FilterPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Raised));
    painter.setPen(m_theme.color(Role::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cordboard::ui
