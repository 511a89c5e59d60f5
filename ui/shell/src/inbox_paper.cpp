// The open thread on paper.
#include "ui/common/strip.h"
#include "ui/shell/inbox_page.h"
#include "ui/transcript/paper_desk.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QUrl>

namespace cordboard::ui {

void InboxPage::setPaper(PaperDesk &desk)
{
    m_paper = &desk;
    connect(&desk, &PaperDesk::done, this, [this](const QString &words, const QString &file) {
        Strip *told = tell(words, Strip::Kind::Ok);
        if (file.isEmpty())
            return;
        connect(told->addButton(tr("Open")), &QAbstractButton::clicked, told,
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    });
    connect(&desk, &PaperDesk::failed, this,
            [this](const QString &sentence) { say({}, sentence, false); });
}

void InboxPage::saveThread()
{
    if (m_paper && m_thread->isOpen())
        m_paper->savePdf(m_thread->conversation());
}

void InboxPage::printThread()
{
    if (m_paper && m_thread->isOpen())
        m_paper->print(m_thread->conversation());
}

} // namespace cordboard::ui
