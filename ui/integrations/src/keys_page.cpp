#include "keys_page.h"

#include "base/clock.h"
#include "base/take.h"
#include "engine/face/api_console.h"
#include "key_editor.h"
#include "keys_model.h"
#include "once_card.h"
#include "ui/bridge/dialogs.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_note.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/role_pane.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"
#include "ui/integrations/key_words.h"
#include "ui/integrations/request_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int headHeight = 56;
constexpr int editorWidth = 376;
constexpr int wideFrom = 880;
constexpr int mostKeys = 500; ///< more than anybody has; the API pages through the rest

QList<OnceCard::Sample> samplesFor(const AccessKey &key, const QString &address)
{
    RequestText request;
    request.headers.append({QByteArray("Authorization"), QByteArray("Bearer vb_")});
    request.url = address + QStringLiteral("/v1.0/messages");
    request.method = "GET";
    if (key.role != KeyRole::Reader) {
        request.method = "POST";
        request.headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
        const QString source =
            key.senders.isEmpty() ? QStringLiteral("+15551234567") : key.senders.first();
        request.body = QStringLiteral("{\"source\": \"%1\", \"destinations\": [{\"type\": \"tel\", "
                                      "\"target\": \"+15559876543\"}], \"text\": \"Hello\"}")
                           .arg(source)
                           .toUtf8();
    }
    return {{QStringLiteral("curl"), asCurl(request)},
            {QStringLiteral("Python"), asPython(request)},
            {QStringLiteral("JavaScript"), asJavaScript(request)}};
}

} // namespace

KeysPage::KeysPage(const Integrations &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new KeysModel(context.clock, this))
{
    m_main = new QWidget(this);
    m_failure = new Strip(context.theme, Strip::Kind::Stop, m_main);
    m_failure->hide();
    m_once = new OnceCard(context.theme, m_main);
    m_stack = new QStackedWidget(m_main);
    m_table = new RowTable(context.theme, tr("API keys"), m_stack);
    m_table->setModel(m_model);
    m_table->setWidths({0, 150, 130, 90, 120, 90});
    m_empty = new EmptyNote(context.theme, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *room = new QWidget(m_main); // its margins go with it
    auto *once = new QVBoxLayout(room);
    once->setContentsMargins(16, 12, 16, 12);
    once->addWidget(m_once);
    room->hide();
    connect(m_once, &OnceCard::closed, room, &QWidget::hide);
    connect(this, &KeysPage::onceShown, room, &QWidget::show);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_failure);
    column->addWidget(room);
    column->addWidget(m_stack, 1);
    m_editor = new KeyEditor(context, this);
    m_editor->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main, 1);
    row->addWidget(m_editor, 1);
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    wire();
    arrange();
    reload();
}

QWidget *KeysPage::makeHead()
{
    const Theme &theme = m_context.theme;
    auto *head = new RolePane(theme, Role::Pane, m_main);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(headHeight);
    auto *title = new RoleLabel(theme, TextSize::Title, Role::Text, tr("API keys"), head);
    title->setSemibold(true);
    title->setWordWrap(false);
    auto *line = new ElidedLabel(theme, TextSize::Small, Role::Text2, false, head);
    line->setWords(tr("A key lets a program of yours send and read messages."));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(line);
    m_revoked = new QCheckBox(tr("Show revoked ones"), head);
    m_make = new QPushButton(tr("Make a key"), head);
    m_make->setIcon(icon(theme, QStringLiteral("plus"), Role::Text));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(m_revoked);
    row->addWidget(m_make);
    return head;
}

void KeysPage::wire()
{
    connect(m_make, &QAbstractButton::clicked, this, &KeysPage::startNew);
    connect(m_empty, &EmptyNote::chosen, this, [this] {
        if (m_known)
            startNew();
        else
            reload();
    });
    connect(m_revoked, &QAbstractButton::toggled, this, &KeysPage::showRows);
    connect(m_table, &RowTable::rowChosen, this, [this](int row) {
        if (!m_telling && row >= 0 && isWide())
            openRow(row);
    });
    connect(m_table, &RowTable::openAsked, this, &KeysPage::openRow);
    connect(m_table, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_editor, &KeyEditor::made, this, [this](const engine::MadeKey &made) {
        m_chosen = made.key.uuid;
        m_editing = isWide();
        arrange();
        showOnce(made);
        reload();
    });
    connect(m_editor, &KeyEditor::saved, this, &KeysPage::reload);
    connect(m_editor, &KeyEditor::closeAsked, this,
            [this] { leaveEditor([this] { closeEditor(); }); });
    connect(m_escape, &QShortcut::activated, this,
            [this] { leaveEditor([this] { closeEditor(); }); });
}

void KeysPage::reload()
{
    cordboard::take(m_context.keys.page(0, mostKeys), this,
                    [this](const Result<QList<AccessKey>> &keys) {
                        m_failure->setVisible(!keys && m_known);
                        if (keys) {
                            m_known = true;
                            take(*keys);
                            return;
                        }
                        m_failure->setText(keys.error().message);
                        if (m_known)
                            return;
                        m_empty->setText(keys.error().message);
                        m_empty->setButtons({tr("Try again")});
                        m_stack->setCurrentWidget(m_empty);
                    });
}

void KeysPage::take(const QList<AccessKey> &keys)
{
    m_keys = keys;
    const qint64 now = m_context.clock.nowUs();
    Q_EMIT counted(int(std::count_if(keys.begin(), keys.end(), [now](const AccessKey &key) {
        return KeyWords::isInUse(key, now);
    })));
    m_revoked->setVisible(std::any_of(keys.begin(), keys.end(),
                                      [](const AccessKey &key) { return key.deletedUs > 0; }));
    showRows();
    const auto chosen = std::find_if(keys.begin(), keys.end(),
                                     [this](const AccessKey &key) { return key.uuid == m_chosen; });
    if (chosen != keys.end() && m_editor->shown() == m_chosen)
        m_editor->showKey(*chosen);
}

void KeysPage::showRows()
{
    QList<AccessKey> shown;
    for (const AccessKey &key : std::as_const(m_keys)) {
        if (m_revoked->isChecked() || key.deletedUs == 0)
            shown.append(key);
    }
    const QScopedValueRollback telling(m_telling, true);
    m_model->setKeys(shown);
    m_table->chooseRow(m_model->rowOf(m_chosen));
    m_stack->setCurrentWidget(shown.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_empty->setText(tr("No key yet. Make one for each program, so that you can revoke it without "
                        "stopping the others."));
    m_empty->setButtons({tr("Make a key")});
}

void KeysPage::openRow(int row)
{
    const AccessKey key = m_model->at(row);
    if (m_editing && key.uuid == m_editor->shown())
        return;
    leaveEditor([this, key] {
        if (key.uuid != m_chosen)
            m_once->close();
        m_chosen = key.uuid;
        m_editing = true;
        m_editor->showKey(key);
        arrange();
        if (!isWide())
            m_editor->setFocus(Qt::OtherFocusReason);
    });
    const QScopedValueRollback telling(m_telling, true);
    m_table->chooseRow(m_model->rowOf(m_chosen)); // back when the person stays
}

void KeysPage::startNew()
{
    leaveEditor([this] {
        m_once->close();
        m_chosen = {};
        m_editing = true;
        m_editor->startNew();
        arrange();
        m_editor->setFocus(Qt::OtherFocusReason);
    });
}

bool KeysPage::isChanged() const
{
    return m_editing && m_editor->isChanged();
}

void KeysPage::leaveEditor(const std::function<void()> &then)
{
    if (!isChanged()) {
        then();
        return;
    }
    m_context.dialogs.ask(
        this,
        {m_editor->isNew() ? tr("The new key is not made yet") : tr("The key is not saved"),
         tr("What you typed is lost when you leave now."), tr("Throw it away")},
        [then](bool leave) {
            if (leave)
                then();
        });
}

void KeysPage::closeEditor()
{
    m_editing = false;
    m_editor->startNew(); // nothing typed is left behind
    arrange();
    m_table->setFocus(Qt::OtherFocusReason);
}

void KeysPage::showOnce(const engine::MadeKey &made)
{
    const QString address = m_context.console.address();
    Q_EMIT onceShown();
    m_once->show(tr("This is the key of %1.").arg(isolated(made.key.name)), made.token,
                 samplesFor(made.key,
                            address.isEmpty() ? QStringLiteral("http://127.0.0.1:8470") : address));
}

bool KeysPage::isWide() const
{
    return width() >= m_context.theme.scaled(wideFrom);
}

void KeysPage::arrange()
{
    const bool beside = isWide();
    m_editor->setVisible(m_editing);
    m_editor->setMaximumWidth(beside ? m_context.theme.scaled(editorWidth) : QWIDGETSIZE_MAX);
    m_editor->setMinimumWidth(beside ? m_context.theme.scaled(editorWidth) : 0);
    m_main->setVisible(beside || !m_editing);
    m_escape->setEnabled(m_editing);
}

void KeysPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void KeysPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload(); // "last used" moves while nobody looks
}

} // namespace cordboard::ui
