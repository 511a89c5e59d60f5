#include "ui/settings/replies_page.h"

#include "roomy_delegate.h"
#include "text/segment.h"
#include "ui/bridge/reply_book.h"
#include "ui/common/paint.h"
#include "ui/common/plain_edit.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/undo_strip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int longestTitle = 80;
constexpr int listHeight = 180;

} // namespace

RepliesPage::RepliesPage(ReplyBook &book, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_theme(theme)
    , m_undo(new UndoStrip(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(12);
    auto *title = new RoleLabel(theme, TextSize::Title, Role::Text, tr("Canned replies"), this);
    title->setSemibold(true);
    column->addWidget(title);
    auto *help =
        new RoleLabel(theme, TextSize::Small, Role::Text2,
                      tr("Texts that the team sends often. In the editor, / finds them."), this);
    help->setWordWrap(true);
    column->addWidget(help);
    column->addWidget(m_undo);
    column->addWidget(makeList());
    column->addWidget(makeForm());
    column->addStretch();
    connect(&m_book, &ReplyBook::changed, this, &RepliesPage::fill);
    connect(&m_book, &ReplyBook::saved, this, [this](const CannedReply &reply) {
        showReply(reply);
        say(tr("Saved."), Role::Delivered);
    });
    connect(&m_book, &ReplyBook::refused, this,
            [this](const Error &error) { say(error.message, Role::Failed); });
    fill();
    startNew();
}

QWidget *RepliesPage::makeList()
{
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setFixedHeight(m_theme.scaled(listHeight));
    connect(m_list, &QListWidget::currentRowChanged, this, &RepliesPage::showRow);
    return m_list;
}

QWidget *RepliesPage::makeForm()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_title = new QLineEdit(form);
    m_title->setMaxLength(longestTitle);
    m_title->setAccessibleName(tr("Name"));
    m_title->setPlaceholderText(tr("Name, by which it is found: Opening hours"));
    m_text = new PlainEdit(form);
    m_text->setAccessibleName(tr("Text of the reply"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(
        tr("Hello {{name}}, your order {{ask:order number}} is ready. {{operator}}"));
    m_text->setFixedHeight(m_theme.scaled(120));
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto *pieces = new QHBoxLayout;
    pieces->setSpacing(6);
    const QList<std::pair<QString, QString>> all{
        {tr("Name"), QStringLiteral("{{name}}")},
        {tr("Number"), QStringLiteral("{{number}}")},
        {tr("Our number"), QStringLiteral("{{our_number}}")},
        {tr("Who answers"), QStringLiteral("{{operator}}")},
        {tr("A question"), QStringLiteral("{{ask:question}}")},
    };
    for (const auto &[words, piece] : all) {
        auto *button = new QPushButton(words, form);
        button->setProperty("small", true);
        button->setToolTip(piece);
        connect(button, &QPushButton::clicked, this, [this, piece = piece] { insert(piece); });
        pieces->addWidget(button);
    }
    pieces->addStretch();
    column->addLayout(pieces);
    m_parts = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, form);
    column->addWidget(m_parts);
    auto *row = new QHBoxLayout;
    auto *save = new PrimaryButton(m_theme, {}, tr("Save"), form);
    auto *fresh = new QPushButton(tr("New reply"), form);
    m_remove = new QPushButton(tr("Remove"), form);
    row->addWidget(save);
    row->addWidget(fresh);
    row->addWidget(m_remove);
    row->addStretch();
    column->addLayout(row);
    m_message = new RoleLabel(m_theme, TextSize::Small, Role::Failed, {}, form);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    connect(save, &QPushButton::clicked, this, &RepliesPage::save);
    connect(fresh, &QPushButton::clicked, this, &RepliesPage::startNew);
    connect(m_remove, &QPushButton::clicked, this, &RepliesPage::remove);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RepliesPage::count);
    return form;
}

QString RepliesPage::message() const
{
    return m_message->text();
}

void RepliesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_book.reload();
}

void RepliesPage::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CannedReply &reply : m_book.replies()) {
        m_list->addItem(oneLine(reply.title));
        if (reply.id == m_current.id)
            m_list->setCurrentRow(m_list->count() - 1);
    }
}

void RepliesPage::showReply(const CannedReply &reply)
{
    m_current = reply;
    m_title->setText(reply.title);
    m_text->setPlainText(reply.text);
    m_remove->setEnabled(reply.id.isValid());
    say({}, Role::Failed);
    count();
}

void RepliesPage::showRow(int row)
{
    if (row >= 0 && row < m_book.replies().size())
        showReply(m_book.replies().at(row));
}

void RepliesPage::startNew()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    showReply({});
    if (isVisible())
        m_title->setFocus();
}

void RepliesPage::save()
{
    CannedReply reply = m_current;
    reply.title = m_title->text();
    reply.text = m_text->toPlainText();
    m_book.save(reply);
}

void RepliesPage::remove()
{
    if (!m_current.id.isValid())
        return;
    CannedReply again = m_current;
    again.id = {};
    m_book.remove(m_current.id);
    startNew();
    m_undo->offer(tr("Canned reply %1 removed.").arg(isolated(oneLine(again.title))),
                  [this, again] { m_book.save(again); });
}

void RepliesPage::insert(const QString &piece)
{
    m_text->textCursor().insertText(piece);
    m_text->setFocus();
}

void RepliesPage::count()
{
    const text::Segmentation parts = text::segment(m_text->toPlainText());
    //: before its variables have their values
    m_parts->setText(m_text->toPlainText().isEmpty()
                         ? QString()
                         : tr("%n part(s) as it stands", nullptr, int(parts.parts())));
}

void RepliesPage::say(const QString &sentence, Role role)
{
    m_message->setRole(role);
    m_message->setText(sentence);
}

} // namespace cordboard::ui
