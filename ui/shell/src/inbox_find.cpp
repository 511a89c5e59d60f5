// Words that are looked for in the open thread.
#include "ui/bridge/thread_hits.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/thread_buttons.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

namespace cordboard::ui {

void InboxPage::wireFind()
{
    m_hits = new ThreadHits(m_proxy, this);
    connect(&m_header->buttons(), &ThreadButtons::findChosen, this, &InboxPage::openFind);
    connect(m_find, &FindBar::typed, this, [this](const QString &words) {
        m_chat->setFound(words);
        m_hits->search(m_thread->conversation().id, words);
    });
    connect(m_find, &FindBar::stepWanted, m_hits, &ThreadHits::step);
    connect(m_find, &FindBar::closed, this, [this] {
        closeFind();
        m_chat->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_hits, &ThreadHits::changed, this, [this] {
        m_find->setHits(m_hits->at(), m_hits->count(), m_hits->mayBeMore(), m_hits->isAsking());
    });
    connect(m_hits, &ThreadHits::reached, this, &InboxPage::bringIntoSight);
    connect(m_hits, &ThreadHits::failed, this,
            [this](const Error &error) { say({}, error.message, false); });
}

void InboxPage::openFind()
{
    if (m_thread->isOpen())
        m_find->open(m_alone ? QString() : m_list->model().search());
}

void InboxPage::closeFind()
{
    m_find->close();
    m_hits->search({}, {});
    m_chat->setFound({});
}

} // namespace cordboard::ui
