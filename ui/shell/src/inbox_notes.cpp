// Notes for the team: written in the composer's place, one begun note for each thread.
#include "base/take.h"
#include "ui/bridge/draft_book.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/choice_popup.h"
#include "ui/common/paint.h"
#include "ui/common/strip.h"
#include "ui/common/time_words.h"
#include "ui/common/undo_strip.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/shell/inbox_page.h"

#include <QScopedValueRollback>

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
    wireBegunNotes();
    connect(m_note, &NoteEditor::edited, this, [this] {
        m_typedSince = true;
        if (m_noteOf.isValid() && !m_fillingNote)
            keepNote(m_noteOf, m_note->text());
    });
    connect(m_note, &NoteEditor::addRequested, this, &InboxPage::addNote);
    connect(m_note, &NoteEditor::operatorsWanted, &m_team, &TeamBook::readOperators);
    connect(&m_team, &TeamBook::operatorsChanged, this,
            [this] { m_note->setOperators(m_team.operators(), m_team.me().id); });
    connect(m_note, &NoteEditor::cancelled, this, &InboxPage::toggleNote);
    connect(&m_header->buttons(), &ThreadButtons::noteChosen, this, &InboxPage::toggleNote);
    connect(m_chat, &ChatView::noteChangeRequested, this, &InboxPage::changeNote);
    connect(m_chat, &ChatView::noteRemoveRequested, this, &InboxPage::removeNote);
    // After takeOpened(), which shows the composer.
    connect(m_thread, &OpenThread::opened, this, [this](const Conversation &thread) {
        if (m_noteOf != thread.id)
            leaveNote();
        else
            showNote(true);
    });
}

/// Saved as drafts are; what changes a note that is there only as long as the window.
void InboxPage::wireBegunNotes()
{
    // What stands there, or the next letter would overwrite it unseen.
    const auto show = [this](ConversationId thread) {
        if (thread == m_noteOf && !m_changedNotes.contains(thread))
            fillNote(m_noteBook->text(thread));
    };
    connect(m_noteBook, &DraftBook::replaced, this, show);
    connect(m_noteBook, &DraftBook::changed, this, [this, show](ConversationId thread) {
        const bool writesHere = isActiveWindow() && m_note->isAncestorOf(focusWidget());
        if (!writesHere)
            show(thread);
    });
    // Written on two computers, neither is lost.
    connect(m_noteBook, &DraftBook::otherChanged, this, [this, show](ConversationId thread) {
        // Without one another window of this program has put them together.
        if (const auto other = m_noteBook->other(thread)) {
            m_noteBook->set(thread, other->text + u'\n' + m_noteBook->text(thread));
            m_noteBook->keepOwn(thread);
        }
        show(thread);
    });
}

void InboxPage::fillNote(const QString &text)
{
    if (m_note->text() == text)
        return;
    const QScopedValueRollback<bool> filling(m_fillingNote, true);
    m_note->setText(text);
}

QString InboxPage::begunNote(ConversationId id) const
{
    return m_changedNotes.contains(id) ? m_begunChanges.value(id) : m_noteBook->text(id);
}

void InboxPage::keepNote(ConversationId id, const QString &text)
{
    if (m_changedNotes.contains(id))
        m_begunChanges.insert(id, text);
    else
        m_noteBook->set(id, text.trimmed().isEmpty() ? QString() : text);
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
    const QString text = m_note->text();
    if (text.trimmed().isEmpty() || text == m_changedText) {
        if (!m_changedNotes.contains(m_noteOf))
            keepNote(m_noteOf, {});
        m_begunChanges.remove(m_noteOf);
        m_changedNotes.remove(m_noteOf);
    } else {
        keepNote(m_noteOf, text);
    }
    m_changedText.clear();
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
    fillNote(begunNote(m_noteOf));
    m_note->setChanging(m_changedNotes.contains(m_noteOf));
    showNote(true);
    m_note->focusEditor();
}

void InboxPage::changeNote(qint64 line)
{
    const auto note = m_slice.line(line);
    if (!note)
        return;
    leaveNote();
    const ConversationId id = m_thread->conversation().id;
    // What was begun as a new one waits until this one is done.
    if (m_changedNotes.value(id) != line || m_begunChanges.value(id).isEmpty())
        m_begunChanges.insert(id, note->text);
    m_changedNotes.insert(id, line);
    toggleNote();
    m_changedText = note->text;
}

void InboxPage::removeNote(qint64 line)
{
    const auto note = m_slice.line(line);
    if (!note)
        return;
    const ConversationId id = m_thread->conversation().id;
    const auto sayRefused = [this](const Result<void> &done) {
        if (done)
            return;
        m_undoDone->hide();
        say({}, done.error().message, false);
    };
    m_undoDone->offer(tr("The note is removed."), [this, id, line, text = note->text, sayRefused] {
        take(m_proxy.engine().team().changeNote(id, line, text), this, sayRefused);
    });
    take(m_proxy.engine().team().removeNote(id, line), this, sayRefused);
}

void InboxPage::changeLastNote()
{
    if (const auto note = m_slice.lastNoteOf(m_team.me().id); note && m_thread->isOpen())
        changeNote(note->id);
}

void InboxPage::removeLastNote()
{
    if (const auto note = m_slice.lastNoteOf(m_team.me().id); note && m_thread->isOpen())
        removeNote(note->id);
}

/// Those of the loaded part of the thread that I wrote, newest first.
QList<ThreadLine> InboxPage::myNotes() const
{
    QList<ThreadLine> notes;
    for (int row = m_slice.count() - 1; row >= -1; --row) {
        const QList<ThreadLine> lines = m_slice.linesBehind(row);
        for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
            if (line->kind == ThreadLine::Kind::Note && line->actor == m_team.me().id)
                notes.append(*line);
        }
    }
    return notes;
}

void InboxPage::chooseNote(bool remove)
{
    if (!m_thread->isOpen())
        return;
    auto *popup =
        new ChoicePopup(m_theme, remove ? tr("Remove a note of mine") : tr("Change a note of mine"),
                        tr("There is no note of yours here."), this);
    connect(popup, &ChoicePopup::searched, this, [this, popup](const QString &typed) {
        QList<ChoicePopup::Row> rows;
        for (const ThreadLine &note : myNotes()) {
            if (note.text.contains(typed, Qt::CaseInsensitive))
                rows.append({isolated(oneLine(note.text.left(200))),
                             listTime(note.atUs, m_proxy.clock().nowUs(), locale()), note.id});
        }
        popup->setRows(rows);
    });
    connect(popup, &ChoicePopup::chosen, this, [this, remove](const QVariant &line) {
        if (remove)
            removeNote(line.toLongLong());
        else
            changeNote(line.toLongLong());
    });
    connect(popup, &ChoicePopup::closed, popup, &QObject::deleteLater);
    popup->open(m_header->buttons().underMore());
}

void InboxPage::chooseNoteToChange()
{
    chooseNote(false);
}

void InboxPage::chooseNoteToRemove()
{
    chooseNote(true);
}

QFuture<Result<void>> InboxPage::putNote(const QString &text)
{
    engine::Team &team = m_proxy.engine().team();
    const qint64 line = m_changedNotes.value(m_noteOf);
    return line > 0 ? team.changeNote(m_noteOf, line, text) : team.addNote(m_noteOf, text);
}

void InboxPage::addNote(const QString &text)
{
    const ConversationId id = m_noteOf;
    m_note->setBusy(true);
    take(putNote(text), this, [this, id, text](const Result<void> &added) {
        m_note->setBusy(false);
        if (!added)
            return say(tr("The note is not saved."), added.error().message, false);
        // What was typed since is the beginning of another one.
        const QString typed = rest(m_noteOf == id ? m_note->text() : begunNote(id), text);
        if (m_changedNotes.remove(id)) {
            m_begunChanges.remove(id);
            const QString before = m_noteBook->text(id);
            m_noteBook->set(id, before.isEmpty() || typed.isEmpty() ? before + typed
                                                                    : before + u'\n' + typed);
        } else {
            m_noteBook->set(id, typed);
        }
        if (m_noteOf != id)
            return;
        m_note->setChanging(false);
        fillNote(m_noteBook->text(id));
        if (typed.isEmpty())
            toggleNote();
    });
}

} // namespace cordboard::ui
