// Notes for the team: written in the composer's place, one begun note for each thread.
#include "base/take.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/shell/inbox_page.h"

namespace cordboard::ui {

namespace {

/// What is left of a note when `saved` of it has been saved: what was typed meanwhile.
QString rest(const QString &note, const QString &saved)
{
    return note.startsWith(saved) ? note.mid(saved.size()).trimmed() : note;
}

} // namespace

void InboxPage::wireNotes()
{
    connect(m_note, &NoteEditor::edited, this, [this] { m_typedSince = true; });
    connect(m_note, &NoteEditor::addRequested, this, &InboxPage::addNote);
    connect(m_note, &NoteEditor::cancelled, this, &InboxPage::toggleNote);
    connect(&m_header->buttons(), &ThreadButtons::noteChosen, this, &InboxPage::toggleNote);
    // After takeOpened(), which shows the composer.
    connect(m_thread, &OpenThread::opened, this, [this](const Conversation &thread) {
        if (m_noteOf != thread.id)
            leaveNote();
        else
            showNote(true);
    });
}

void InboxPage::showNote(bool shown)
{
    m_note->setVisible(shown);
    m_composer->setVisible(!shown);
}

void InboxPage::focusWriting(ConversationId id)
{
    showNote(m_noteOf == id);
    if (m_noteOf == id)
        m_note->focusEditor();
    else
        m_composer->focusEditor();
}

/// What was begun is kept for when somebody comes back to it.
void InboxPage::leaveNote()
{
    if (!m_noteOf.isValid())
        return;
    if (const QString text = m_note->text(); text.trimmed().isEmpty())
        m_begunNotes.remove(m_noteOf);
    else
        m_begunNotes.insert(m_noteOf, text);
    m_noteOf = {};
    showNote(false);
}

void InboxPage::toggleNote()
{
    if (!m_thread->isOpen())
        return;
    if (m_noteOf.isValid()) {
        leaveNote();
        m_composer->focusEditor();
        return;
    }
    m_notice->hide();
    m_noteOf = m_thread->conversation().id;
    m_note->setText(m_begunNotes.value(m_noteOf));
    showNote(true);
    m_note->focusEditor();
}

void InboxPage::addNote(const QString &text)
{
    const ConversationId id = m_noteOf;
    m_note->setBusy(true);
    take(m_proxy.engine().team().addNote(id, text), this,
         [this, id, text](const Result<void> &added) {
             m_note->setBusy(false);
             if (!added)
                 return say(tr("The note is not saved."), added.error().message, false);
             if (m_noteOf != id) {
                 const QString begun = rest(m_begunNotes.value(id), text);
                 if (begun.isEmpty())
                     m_begunNotes.remove(id);
                 else
                     m_begunNotes.insert(id, begun);
                 return;
             }
             m_note->setText(rest(m_note->text(), text));
             if (m_note->text().isEmpty())
                 toggleNote();
         });
}

} // namespace cordboard::ui
