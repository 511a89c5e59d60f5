// Who else of the team is at the open thread, and telling them that I am.
#include "ui/bridge/attendance.h"
#include "ui/chat/chat_header.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/shell/inbox_page.h"

#include <QApplication>
#include <QWindow>

namespace cordboard::ui {

void InboxPage::wireCompany()
{
    auto *attendance = new Attendance(m_proxy, m_team, this);
    // A window in the background is looked at by nobody.
    const auto look = [this, attendance] {
        const bool isSeen = isActiveWindow() && m_thread->isOpen();
        attendance->look(isSeen ? m_thread->conversation().id : ConversationId());
    };
    connect(m_thread, &OpenThread::opened, this, look);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, look);
    connect(m_composer, &Composer::textEdited, this, [attendance](const QString &text) {
        if (!text.isEmpty())
            attendance->type();
    });
    connect(m_note, &NoteEditor::edited, attendance, &Attendance::type);
    connect(attendance, &Attendance::changed, this,
            [this, attendance] { m_header->setCompany(attendance->words()); });
}

} // namespace cordboard::ui
