// Pictures and files of the inbox: those that leave, and those that came.
#include "attachment_book.h"
#include "attachment_desk.h"
#include "medium_desk.h"
#include "ui/bridge/draft_book.h"
#include "ui/bridge/media_shelf.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/person_panel.h"
#include "ui/composer/composer.h"
#include "ui/shell/inbox_page.h"
#include "undo_send.h"

#include <QPointer>

namespace cordboard::ui {

void InboxPage::setMedia(Dialogs &dialogs)
{
    auto *attachments = new AttachmentDesk(m_proxy, dialogs, *m_thread, *m_composer);
    auto *book = m_attachments =
        new AttachmentBook(m_proxy, m_drafts->author(), *m_composer, *attachments);
    connect(book, &AttachmentBook::notKept, this,
            [this](const QString &sentence) { say({}, sentence, false); });
    connect(book, &AttachmentBook::kept, this, &InboxPage::mediaKept);
    connect(m_undo, &UndoSend::mediaCameBack, book, &AttachmentBook::takeBack);
    auto *desk = new MediumDesk(m_proxy, dialogs, m_theme, m_slice, *m_thread, *m_chat);
    // It goes with the chat, before the panel.
    const QPointer<MediaShelf> shelf = &desk->shelf();
    m_person->setPictures(
        [shelf](const QByteArray &digest) { return shelf ? shelf->picture(digest) : QImage(); });
    connect(shelf, &MediaShelf::arrived, m_person, &PersonPanel::pictureArrived);
    connect(desk, &MediumDesk::saved, this,
            [this](const QString &file) { tell(tr("Saved as %1.").arg(file), Strip::Kind::Ok); });
    connect(desk, &MediumDesk::told, this,
            [this](const QString &sentence) { tell(sentence, Strip::Kind::Ok); });
    connect(desk, &MediumDesk::failed, this,
            [this](const QString &sentence) { say({}, sentence, false); });
}

void InboxPage::readMediaAgain(ConversationId thread)
{
    if (m_attachments)
        m_attachments->readAgain(thread);
}

} // namespace cordboard::ui
