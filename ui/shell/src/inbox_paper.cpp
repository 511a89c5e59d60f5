// The open thread on paper.
#include "ui/common/strip.h"
#include "ui/shell/inbox_page.h"
#include "ui/transcript/paper_desk.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QTimer>
#include <QUrl>

namespace cordboard::ui {

namespace {

constexpr int toldMs = 12'000;

} // namespace

void InboxPage::setPaper(PaperDesk &desk)
{
    m_paper = &desk;
    auto *gone = new QTimer(m_paperDone);
    gone->setSingleShot(true);
    gone->setInterval(toldMs);
    connect(gone, &QTimer::timeout, m_paperDone, &QWidget::hide);
    connect(&desk, &PaperDesk::done, this, [this, gone](const QString &words, const QString &file) {
        m_paperDone->setText({}, words);
        m_paperDone->clearButtons();
        if (!file.isEmpty()) {
            connect(m_paperDone->addButton(tr("Open")), &QAbstractButton::clicked, m_paperDone,
                    [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        }
        m_paperDone->show();
        gone->start();
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
