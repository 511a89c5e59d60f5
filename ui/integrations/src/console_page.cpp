#include "console_page.h"

#include "answer_card.h"
#include "base/take.h"
#include "code_box.h"
#include "json_text.h"
#include "ui/common/form_rows.h"
#include "ui/common/icons.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/role_pane.h"
#include "ui/common/strip.h"
#include "ui/integrations/hook_words.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int headHeight = 56;
constexpr int columnWidth = 720;
constexpr int leastKeyWidth = 200;
enum Sample { Curl, Python, JavaScript };

struct Example
{
    const char *title;
    const char *method;
    const char *path;
    const char *body;
};

constexpr std::array examples{
    Example{QT_TRANSLATE_NOOP("cordboard::ui::ConsolePage", "The latest messages"), "GET",
            "/v1.0/messages?page_size=5", ""},
    Example{QT_TRANSLATE_NOOP("cordboard::ui::ConsolePage", "Send a message"), "POST",
            "/v1.0/messages",
            "{\n  \"source\": \"+15551234567\",\n  \"destinations\": [\n    {\"type\": \"tel\", "
            "\"target\": \"+15559876543\"}\n  ],\n  \"text\": \"Hello\"\n}"},
    Example{QT_TRANSLATE_NOOP("cordboard::ui::ConsolePage", "The latest conversations"), "GET",
            "/v1.0/conversations?page_size=5", ""},
    Example{QT_TRANSLATE_NOOP("cordboard::ui::ConsolePage", "How this program does"), "GET",
            "/v1.0/health", ""},
};

RoleLabel *titleOf(const Theme &theme, const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new RoleLabel(theme, TextSize::Small, Role::Text2, text, parent);
    label->setWordWrap(false);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

RequestText textOf(const engine::ApiCall &call, const QString &address)
{
    RequestText text;
    text.method = call.method;
    text.url = address + call.path;
    if (!call.key.isEmpty())
        text.headers.append(
            {QByteArray("Authorization"), QByteArray("Bearer ") + call.key.toUtf8()});
    if (!call.body.isEmpty())
        text.headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    text.body = call.body;
    return text;
}

/// The sentence in an answer that is no success.
QString messageIn(const QByteArray &body)
{
    return QJsonDocument::fromJson(body)
        .object()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("message"))
        .toString();
}

} // namespace

ConsolePage::ConsolePage(const Integrations &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *page = new QWidget(this);
    auto *all = new QVBoxLayout;
    all->setSpacing(16);
    all->addWidget(makeRequest());
    all->addWidget(makeAnswer());
    all->addStretch();
    auto *beside = new QHBoxLayout(page);
    beside->setContentsMargins(16, 16, 16, 16);
    beside->addLayout(all, 100);
    beside->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_trouble = new Strip(context.theme, Strip::Kind::Warn, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_trouble);
    column->addWidget(scroll, 1);
    makeExamples();
    wire();
    takeExample(0);
    refresh();
}

QWidget *ConsolePage::makeHead()
{
    auto *head = new RolePane(m_context.theme, Role::Pane, this);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(headHeight);
    auto *title =
        new RoleLabel(m_context.theme, TextSize::Title, Role::Text, tr("API console"), head);
    title->setSemibold(true);
    m_where = new RoleLabel(m_context.theme, TextSize::Small, Role::Text2, {}, head);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(16, 6, 16, 6);
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(m_where);
    return head;
}

QWidget *ConsolePage::makeRequest()
{
    const Theme &theme = m_context.theme;
    auto *part = new QWidget(this);
    part->setMaximumWidth(columnWidth);
    m_examples = new QComboBox(part);
    m_method = new QComboBox(part);
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
                        QStringLiteral("DELETE")});
    m_path = new QLineEdit(part);
    m_key = new QLineEdit(part);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(QStringLiteral("vb_…"));
    m_key->setMinimumWidth(leastKeyWidth);
    m_body = new CodeBox(theme, tr("Body"), part);
    m_body->setEditable();
    m_body->setRoom(6, 14);
    m_send = new PrimaryButton(theme, {}, tr("Send request"), part);
    m_send->setToolTip(tr("Send request (Ctrl+Enter)"));
    auto *make = new QPushButton(tr("Make a key…"), part);
    connect(make, &QAbstractButton::clicked, this, &ConsolePage::keyAsked);

    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(8);
    fields->setVerticalSpacing(2);
    fields->addWidget(titleOf(theme, tr("Example"), m_examples, part), 0, 0, 1, 3);
    fields->addWidget(m_examples, 1, 0, 1, 3);
    fields->addWidget(titleOf(theme, tr("Method"), m_method, part), 2, 0);
    fields->addWidget(titleOf(theme, tr("Path"), m_path, part), 2, 1);
    fields->addWidget(m_method, 3, 0);
    fields->addWidget(m_path, 3, 1, 1, 2);
    fields->addWidget(titleOf(theme, tr("Key of a program"), m_key, part), 4, 0, 1, 3);
    fields->addWidget(m_key, 5, 0, 1, 2);
    fields->addWidget(make, 5, 2);
    for (const int row : {2, 4})
        fields->setRowMinimumHeight(row, theme.scaled(26));
    fields->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(fields);
    column->addWidget(new RoleLabel(theme, TextSize::Small, Role::Text2,
                                    tr("It stays in this field and is not stored."), part));
    m_bodyTitle = titleOf(theme, tr("Body"), m_body, part);
    column->addWidget(m_bodyTitle);
    column->addWidget(m_body);
    column->addWidget(m_send, 0, Qt::AlignLeading);
    return part;
}

QWidget *ConsolePage::makeAnswer()
{
    const Theme &theme = m_context.theme;
    m_result = new QWidget(this);
    m_result->setMaximumWidth(columnWidth);
    m_card = new AnswerCard(theme, m_result);
    m_answer = new CodeBox(theme, tr("Answer"), m_result);
    m_answer->setRoom(2, 16);
    auto *title = new RoleLabel(theme, TextSize::Body, Role::Text,
                                tr("The same request from a program"), m_result);
    title->setSemibold(true);
    m_tabs = new PillTabs(theme, m_result);
    for (const char *name : {"curl", "Python", "JavaScript"})
        m_tabs->addTab(QLatin1String(name));
    m_sample = new CodeBox(theme, tr("The same request from a program"), m_result);
    m_sample->setRoom(3, 14);
    auto *copy = new QPushButton(tr("Copy"), m_result);
    copy->setIcon(icon(theme, QStringLiteral("copy"), Role::Text));
    copy->setAccessibleName(tr("Copy the request"));
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(sample()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(copy);
    auto *column = new QVBoxLayout(m_result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_card);
    column->addWidget(m_answer);
    column->addSpacing(8);
    column->addWidget(title);
    column->addWidget(new RoleLabel(theme, TextSize::Small, Role::Text2,
                                    tr("The key is read from CORDBOARD_KEY, so that it is in no "
                                       "file and in no history."),
                                    m_result));
    column->addLayout(row);
    column->addWidget(m_sample);
    m_result->hide();
    return m_result;
}

void ConsolePage::makeExamples()
{
    for (const Example &example : examples)
        m_examples->addItem(tr(example.title));
}

void ConsolePage::wire()
{
    connect(m_examples, &QComboBox::activated, this, &ConsolePage::takeExample);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ConsolePage::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &ConsolePage::refresh);
    connect(m_send, &QAbstractButton::clicked, this, &ConsolePage::send);
    for (const QLineEdit *field : {m_path, m_key})
        connect(field, &QLineEdit::returnPressed, this, &ConsolePage::send);
    auto *enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, this, &ConsolePage::send);
    connect(m_tabs, &PillTabs::currentChanged, this, &ConsolePage::showSample);
}

void ConsolePage::takeExample(int example)
{
    const Example &one = examples.at(size_t(example));
    m_method->setCurrentText(QLatin1String(one.method));
    m_path->setText(QLatin1String(one.path));
    m_body->setCode(QLatin1String(one.body));
}

engine::ApiCall ConsolePage::typed() const
{
    engine::ApiCall call;
    call.method = m_method->currentText().toLatin1();
    call.path = m_path->text().trimmed();
    call.key = m_key->text().trimmed();
    if (!m_body->isHidden())
        call.body = m_body->code().trimmed().toUtf8();
    return call;
}

void ConsolePage::refresh()
{
    const QString address = m_context.console.address();
    const QString trouble = m_context.console.trouble();
    const bool bodied = m_method->currentIndex() == 1 || m_method->currentIndex() == 2;
    m_where->setText(address.isEmpty()
                         ? tr("The API is how your own programs send and read messages.")
                         : tr("%1 is how your own programs send and read messages. What you send "
                              "here really leaves.")
                               .arg(address));
    m_trouble->setText(tr("The API cannot be reached now."), trouble);
    m_trouble->setVisible(address.isEmpty());
    m_bodyTitle->setVisible(bodied);
    m_body->setVisible(bodied);
    m_send->setEnabled(!m_sending && !address.isEmpty() &&
                       m_path->text().trimmed().startsWith(u'/'));
}

void ConsolePage::send()
{
    refresh();
    if (!m_send->isEnabled())
        return;
    m_sent = typed();
    m_sending = true;
    m_send->setEnabled(false);
    take(m_context.console.send(m_sent), this, [this](const Result<engine::ApiReply> &reply) {
        m_sending = false;
        refresh();
        showReply(reply);
    });
}

void ConsolePage::showReply(const Result<engine::ApiReply> &reply)
{
    m_result->show();
    showSample();
    m_answer->setVisible(reply.has_value());
    if (!reply) {
        m_card->setAnswer({QStringLiteral("st-failed"), Role::Failed, {}}, reply.error().message,
                          {});
        return;
    }
    const bool good = reply->status >= 200 && reply->status < 300;
    const QString took = tr("It took %1.").arg(HookWords::took(reply->tookUs));
    const QString said = good ? QString() : messageIn(reply->body);
    m_card->setAnswer(good ? StateLook{QStringLiteral("ln-up"), Role::Delivered, {}}
                           : StateLook{QStringLiteral("st-failed"), Role::Failed, {}},
                      tr("The API answered %1.").arg(reply->status),
                      said.isEmpty() ? took : said + u' ' + took);
    m_answer->setCode(indented(reply->body));
}

void ConsolePage::showSample()
{
    const RequestText request = textOf(m_sent, m_context.console.address());
    switch (m_tabs->current()) {
    case Python:
        m_sample->setCode(asPython(request));
        break;
    case JavaScript:
        m_sample->setCode(asJavaScript(request));
        break;
    default:
        m_sample->setCode(asCurl(request));
    }
}

QString ConsolePage::sample() const
{
    return m_sample->code();
}

void ConsolePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace cordboard::ui
