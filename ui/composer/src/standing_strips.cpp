#include "ui/composer/standing_strips.h"

#include "ui/common/plain_words.h"
#include "ui/common/role_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

StandingStrips::StandingStrips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_out(new Strip(theme, Strip::Kind::Stop, this))
    , m_evidence(new RoleLabel(theme, TextSize::Small, Role::Text2, {}, this))
    , m_form(new QWidget(this))
    , m_reason(new QLineEdit(m_form))
    , m_fault(new RoleLabel(theme, TextSize::Small, Role::Failed, {}, this))
    , m_question(new Strip(theme, Strip::Kind::Warn, this))
    , m_now(new Strip(theme, Strip::Kind::Held, this))
{
    m_undo = m_out->addButton(tr("Undo"));
    m_show = m_out->addButton(tr("Show evidence"));
    QAbstractButton *consent = m_out->addButton(tr("Record new consent"));
    m_block = m_question->addButton({});
    QAbstractButton *dismiss = m_question->addButton(tr("Not meant so"));
    m_reason->setAccessibleName(tr("How they agreed again"));
    m_reason->setPlaceholderText(tr("How they agreed again: “signed the form on 2 May”"));
    m_reason->setMaxLength(500);
    auto *save = new QPushButton(tr("Record consent"), m_form);
    auto *row = new QHBoxLayout(m_form);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_reason, 1);
    row->addWidget(save);
    m_evidence->setContentsMargins(12, 6, 12, 6);
    m_fault->setContentsMargins(12, 0, 12, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *each : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_out),
                          static_cast<QWidget *>(m_evidence), m_form,
                          static_cast<QWidget *>(m_fault), static_cast<QWidget *>(m_now)}) {
        column->addWidget(each);
        each->hide();
    }
    connect(m_undo, &QAbstractButton::clicked, this, &StandingStrips::undoWanted);
    connect(m_show, &QAbstractButton::clicked, this, &StandingStrips::evidenceWanted);
    connect(consent, &QAbstractButton::clicked, this, [this] { showForm(true); });
    connect(save, &QAbstractButton::clicked, this, &StandingStrips::record);
    connect(m_reason, &QLineEdit::returnPressed, this, &StandingStrips::record);
    connect(m_block, &QAbstractButton::clicked, this, &StandingStrips::optOutWanted);
    connect(dismiss, &QAbstractButton::clicked, this, &StandingStrips::questionDismissed);
}

void StandingStrips::setOptedOut(const QString &sentence, bool canUndo)
{
    if (sentence != m_out->text()) {
        m_evidence->hide();
        m_reason->clear();
        showForm(false);
    }
    m_out->setText(sentence);
    m_undo->setVisible(canUndo);
    m_out->setVisible(!sentence.isEmpty());
    m_now->setVisible(sentence.isEmpty() && !m_now->text().isEmpty());
}

void StandingStrips::setNow(Strip::Kind kind, const QString &sentence, const QString &icon)
{
    m_refused = kind == Strip::Kind::Stop && !sentence.isEmpty();
    m_now->setKind(kind);
    m_now->setIcon(icon);
    m_now->setText({}, sentence);
    m_now->setVisible(!isOptedOut() && !sentence.isEmpty());
}

QString StandingStrips::refusal() const
{
    return isOptedOut() ? m_out->text() : m_refused ? m_now->text() : QString();
}

void StandingStrips::setQuestion(const QString &sentence, const QString &who)
{
    m_question->setText({}, sentence);
    //: %1 a person's name
    m_block->setText(plainEntry(tr("Opt %1 out").arg(who)));
    m_question->setVisible(!sentence.isEmpty());
}

void StandingStrips::setEvidence(const QStringList &lines)
{
    m_evidence->setText(lines.join(QLatin1Char('\n')));
    m_evidence->setVisible(!lines.isEmpty());
}

void StandingStrips::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

void StandingStrips::takeKeys()
{
    m_show->setFocus();
}

bool StandingStrips::isOptedOut() const
{
    return !m_out->text().isEmpty();
}

QString StandingStrips::text() const
{
    return isOptedOut()                   ? m_out->text()
           : m_question->text().isEmpty() ? m_now->text()
                                          : m_question->text();
}

void StandingStrips::showForm(bool shown)
{
    m_form->setVisible(shown);
    setFault({});
    if (shown)
        m_reason->setFocus();
}

void StandingStrips::record()
{
    if (m_reason->text().trimmed().isEmpty())
        setFault(tr("Write why, in a few words. It is kept as evidence."));
    else
        Q_EMIT consentGiven(m_reason->text().trimmed());
}

} // namespace cordboard::ui
