#include "signature_tab.h"

#include "answer_card.h"
#include "base/take.h"
#include "code_box.h"
#include "once_card.h"
#include "signature_check.h"
#include "ui/bridge/dialogs.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/integrations/hook_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int columnWidth = 620;

RoleLabel *headLabel(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = new RoleLabel(theme, TextSize::Body, Role::Text, text, parent);
    label->setSemibold(true);
    return label;
}

} // namespace

SignatureTab::SignatureTab(EndpointBook &book, const Integrations &context, QWidget *parent)
    : EndpointTab(parent)
    , m_book(book)
    , m_context(context)
{
    auto *page = new QWidget(this);
    auto *beside = new QHBoxLayout(page);
    beside->setContentsMargins(16, 16, 16, 16);
    auto *all = new QVBoxLayout;
    all->setSpacing(24);
    all->addWidget(makeKeys());
    all->addWidget(makeCheck());
    all->addStretch();
    beside->addLayout(all, 100);
    beside->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

QWidget *SignatureTab::makeKeys()
{
    const Theme &theme = m_context.theme;
    auto *part = new QWidget(this);
    part->setMaximumWidth(columnWidth);
    m_how = new RoleLabel(theme, TextSize::Small, Role::Text2, {}, part);
    m_keys = new RoleLabel(theme, TextSize::Body, Role::Text, {}, part);
    m_rotate = new QPushButton(tr("Change the secret…"), part);
    m_once = new OnceCard(theme, part);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headLabel(theme, tr("Secret"), part));
    column->addWidget(m_how);
    column->addWidget(m_keys);
    column->addWidget(m_rotate, 0, Qt::AlignLeading);
    column->addWidget(m_once);
    connect(m_rotate, &QAbstractButton::clicked, this, &SignatureTab::askRotate);
    return part;
}

QWidget *SignatureTab::makeCheck()
{
    const Theme &theme = m_context.theme;
    auto *part = new QWidget(this);
    part->setMaximumWidth(columnWidth);
    m_secret = new QLineEdit(part);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Secret to check with"));
    m_secret->setPlaceholderText(QStringLiteral("whsec_…"));
    m_headers = new CodeBox(theme, tr("Headers of the request"), part);
    m_headers->setPlaceholderText(QStringLiteral(
        "webhook-id: evt_…\nwebhook-timestamp: 1795465443\nwebhook-signature: v1,…"));
    m_headers->setEditable();
    m_headers->setRoom(4, 8);
    m_body = new CodeBox(theme, tr("Body of the request"), part);
    m_body->setPlaceholderText(tr("The body, exactly as it was received"));
    m_body->setEditable();
    m_body->setRoom(4, 12);
    m_finding = new AnswerCard(theme, part);
    m_finding->hide();
    auto *button = new QPushButton(tr("Check the signature"), part);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headLabel(theme, tr("Check a request by hand"), part));
    column->addWidget(new RoleLabel(
        theme, TextSize::Small, Role::Text2,
        tr("For a receiver that says a signature does not fit. Nothing typed here is kept."),
        part));
    for (QWidget *field : {static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_headers),
                           static_cast<QWidget *>(m_body)})
        column->addWidget(field);
    column->addWidget(button, 0, Qt::AlignLeading);
    column->addWidget(m_finding);
    connect(button, &QAbstractButton::clicked, this, &SignatureTab::check);
    connect(m_secret, &QLineEdit::returnPressed, this, &SignatureTab::check);
    for (const auto *field : {m_headers, m_body})
        connect(field, &QPlainTextEdit::textChanged, m_finding, &QWidget::hide);
    connect(m_secret, &QLineEdit::textChanged, m_finding, &QWidget::hide);
    return part;
}

void SignatureTab::showEndpoint(const webhook::WebhookSummary &status)
{
    const bool other = status.endpoint != m_endpoint;
    if (status.endpoint.uuid != m_endpoint.uuid) {
        m_once->close();
        m_secret->clear();
        m_headers->clear();
        m_body->clear();
        m_keys->clear();
    }
    m_endpoint = status.endpoint;
    if (!other)
        return;
    m_rotate->setVisible(m_endpoint.isSigned);
    if (!m_endpoint.isSigned)
        m_how->setText(tr("Events to this endpoint are not signed, because somebody chose so in "
                          "Settings. A receiver cannot tell who sent them."));
    else if (m_endpoint.naming == WebhookNaming::Voipbin)
        m_how->setText(tr("Every request carries X-VoIPBIN-Signature, and webhook-signature of "
                          "Standard Webhooks beside it."));
    else
        m_how->setText(tr("Every request carries webhook-id, webhook-timestamp and "
                          "webhook-signature of Standard Webhooks. The receiver checks them with "
                          "the secret."));
    readKeys();
}

void SignatureTab::readKeys()
{
    if (!m_endpoint.isSigned || m_endpoint.uuid.isNull()) {
        m_keys->clear();
        return;
    }
    const QUuid uuid = m_endpoint.uuid;
    take(m_book.hooks().keys(uuid), this,
         [this, uuid](const Result<QList<webhook::WebhookKeyInfo>> &keys) {
             if (uuid != m_endpoint.uuid)
                 return;
             if (keys)
                 showKeys(*keys);
             else
                 Q_EMIT failed(keys.error().message);
         });
}

void SignatureTab::showKeys(const QList<webhook::WebhookKeyInfo> &keys)
{
    const qint64 now = m_context.clock.nowUs();
    QStringList lines;
    for (const webhook::WebhookKeyInfo &key : keys) {
        const QString made = HookWords::time(key.createdUs, now);
        lines.append(key.expiresUs == 0 ? tr("Made %1, signs every event.").arg(made)
                                        : tr("Made %1, signs beside it until %2.")
                                              .arg(made, HookWords::time(key.expiresUs, now)));
    }
    m_keys->setText(lines.join(u'\n'));
}

void SignatureTab::askRotate()
{
    const QUuid uuid = m_endpoint.uuid;
    m_context.dialogs.ask(
        this,
        {tr("Change the secret of %1?").arg(isolated(HookWords::name(m_endpoint))),
         tr("The new one signs from now on, the old one beside it for 24 hours. Give the new one "
            "to "
            "the receiver within that time."),
         tr("Change the secret")},
        [this, uuid](bool change) {
            if (!change)
                return;
            take(m_book.hooks().rotate(uuid), this, [this, uuid](const Result<QString> &secret) {
                if (!secret) {
                    Q_EMIT failed(secret.error().message);
                    return;
                }
                if (uuid != m_endpoint.uuid)
                    return;
                m_once->show(tr("This is the new secret."), *secret);
                readKeys();
            });
        });
}

void SignatureTab::check()
{
    const SignatureFinding found =
        checkSignature(m_secret->text().trimmed(), headersOf(m_headers->code()),
                       m_body->code().toUtf8(), m_context.clock.nowUs() / 1'000'000);
    m_finding->setAnswer(found.genuine ? StateLook{QStringLiteral("ln-up"), Role::Delivered, {}}
                                       : StateLook{QStringLiteral("st-failed"), Role::Failed, {}},
                         found.what, found.advice);
    m_finding->show();
}

} // namespace cordboard::ui
