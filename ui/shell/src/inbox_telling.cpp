// What the page says between the chat and the editor.
#include "ui/common/strip.h"
#include "ui/shell/inbox_page.h"

#include <QAbstractButton>
#include <QTimer>

namespace cordboard::ui {

void InboxPage::makePassing(QWidget *centre)
{
    constexpr int passingMs = 12'000;
    m_passing = new Strip(m_theme, Strip::Kind::Info, centre);
    m_passing->hide();
    m_passingFor = new QTimer(m_passing);
    m_passingFor->setSingleShot(true);
    m_passingFor->setInterval(passingMs);
    connect(m_passingFor, &QTimer::timeout, m_passing, &QWidget::hide);
}

Strip *InboxPage::tell(const QString &sentence, Strip::Kind kind)
{
    m_passing->clearButtons();
    m_passing->setKind(kind);
    m_passing->setText({}, sentence);
    m_passing->show();
    m_passingFor->start();
    return m_passing;
}

void InboxPage::say(const QString &lead, const QString &rest, bool canRetry)
{
    m_notice->setText(lead, rest);
    m_retry->setVisible(canRetry);
    m_notice->show();
}

} // namespace cordboard::ui
