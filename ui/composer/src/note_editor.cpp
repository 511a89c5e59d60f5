#include "ui/composer/note_editor.h"

#include "emoji_popup.h"
#include "mention_popup.h"
#include "message_editor.h"
#include "note_field.h"
#include "ui/common/elided_label.h"
#include "ui/common/primary_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cordboard::ui {

NoteEditor::NoteEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new NoteField(theme, this))
    , m_mentions(new MentionPopup(theme, m_field->editor(), this))
    , m_emoji(new EmojiPopup(theme, m_field->editor(), this))
    , m_words(new ElidedLabel(theme, TextSize::Small, Role::Text2, false, this))
    , m_back(new QPushButton(tr("Back to the message"), this))
    , m_add(new PrimaryButton(theme, QStringLiteral("note"), tr("Add note"), this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_words->setWords(tr("Internal note, only your team sees it"));
    m_back->setToolTip(tr("Esc"));
    layOut();
    MessageEditor *editor = &m_field->editor();
    editor->setAccessibleName(tr("Note text"));
    editor->setAccessibleDescription(tr("Only your team sees it"));
    editor->setPlaceholderText(tr("Write a note for your team. @ names somebody"));
    connect(editor, &QPlainTextEdit::textChanged, this, &NoteEditor::look);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] {
        // Marks are formats, and formats are reported as changes too.
        if (std::exchange(m_lastText, text()) == m_lastText)
            return;
        m_mentions->find();
        m_emoji->find();
        Q_EMIT edited();
    });
    connect(editor, &MessageEditor::sendAsked, this, &NoteEditor::add);
    connect(m_mentions, &WordPopup::wanted, this, &NoteEditor::operatorsWanted);
    connect(m_add, &QAbstractButton::clicked, this, &NoteEditor::add);
    connect(m_back, &QAbstractButton::clicked, this, &NoteEditor::cancelled);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    look();
}

void NoteEditor::layOut()
{
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(12);
    bottom->addWidget(m_words, 1);
    bottom->addWidget(m_back);
    bottom->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_mentions);
    column->addWidget(m_emoji);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 10);
    body->setSpacing(8);
    body->addWidget(m_field);
    body->addLayout(bottom);
    column->addLayout(body);
}

QString NoteEditor::text() const
{
    return m_field->editor().toPlainText();
}

void NoteEditor::setText(const QString &text)
{
    m_field->editor().setPlainText(text);
    m_field->editor().moveCursor(QTextCursor::End);
    m_mentions->pass();
    m_emoji->pass();
}

void NoteEditor::setOperators(const QList<OperatorLoad> &operators, const QUuid &me)
{
    m_mentions->setOperators(operators, me);
}

void NoteEditor::setChanging(bool changing)
{
    m_add->setText(changing ? tr("Save note") : tr("Add note"));
}

void NoteEditor::setSpelling(SpellBook &book)
{
    m_field->editor().setSpelling(book);
}

void NoteEditor::setSendWithEnter(bool on)
{
    m_field->editor().setSendWithEnter(on);
}

void NoteEditor::setMaxLines(int lines)
{
    m_field->editor().setMaxLines(lines);
}

void NoteEditor::focusEditor()
{
    m_field->editor().setFocus(Qt::OtherFocusReason);
}

void NoteEditor::setBusy(bool busy)
{
    m_busy = busy;
    look();
}

void NoteEditor::look()
{
    m_add->setEnabled(!m_busy && !text().trimmed().isEmpty());
}

void NoteEditor::add()
{
    if (m_add->isEnabled())
        Q_EMIT addRequested(text());
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void NoteEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(0, 0, width(), 1, m_theme.color(Role::Line));
}

} // namespace cordboard::ui
