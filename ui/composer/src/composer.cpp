#include "ui/composer/composer.h"

#include "counter.h"
#include "editor_box.h"
#include "later_panel.h"
#include "message_editor.h"
#include "short_name.h"
#include "ui/common/action_registry.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/primary_button.h"
#include "ui/common/tool_button.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/standing_strips.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

namespace cordboard::ui {

Composer::Composer(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_segmentation(text::segment({}))
{
    // Not Maximum: that would forget what wrapped strips need.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    build();
    connectAll();
    take({});
}

void Composer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    m_standing = new StandingStrips(m_theme, this);
    column->addWidget(m_standing);
    m_failed = addStrip(column, int(Strip::Kind::Stop));
    makeAnswered(column);
    makeNoNumber(column);
    // In the order in which they count: what stops first.
    m_tooLong = addStrip(column, int(Strip::Kind::Stop));
    m_shortener = addStrip(column, int(Strip::Kind::Stop));
    makeStopHint(column);
    m_other = addStrip(column, int(Strip::Kind::Warn));
    m_blocked = addStrip(column, int(Strip::Kind::Warn));
    m_unfilled = addStrip(column, int(Strip::Kind::Warn));
    m_unfilled->setIcon(QStringLiteral("template"));
    m_advice = addStrip(column, int(Strip::Kind::Warn));
    m_advice->setIcon(QStringLiteral("text"));
    m_replace = m_advice->addButton(tr("Replace all"));
    m_more = new Strip(m_theme, Strip::Kind::Info, this);
    m_more->hide();
    column->addWidget(m_more);
    m_box = new EditorBox(m_theme, this);
    editor()->setAccessibleName(tr("Message text"));
    m_menu = new QMenu(this);
    m_later = new LaterPanel(m_theme, m_clock, this);
    column->addWidget(m_later);
    makePopups(column);
    m_tray = new AttachmentTray(m_theme, this);
    column->addWidget(m_tray);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(12, 10, 12, 10);
    body->setSpacing(8);
    body->addWidget(m_box);
    body->addLayout(makeBottom());
    column->addWidget(m_body);
}

QLayout *Composer::makeBottom()
{
    m_counter = new Counter(m_theme, this);
    m_send = new PrimaryButton(m_theme, QStringLiteral("send"), {}, this);
    m_send->setAccessibleName(tr("Send"));
    m_when = new PrimaryButton(m_theme, QStringLiteral("down"), {}, this);
    m_when->setAccessibleName(tr("Send later"));
    m_when->setToolTip(ActionRegistry::toolTip(
        tr("Send later"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(1);
    pair->addWidget(m_send);
    pair->addWidget(m_when);
    auto *bottom = new QHBoxLayout;
    auto *replies =
        new ToolButton(m_theme, QStringLiteral("template"), tr("Canned replies (/)"), this);
    connect(replies, &QAbstractButton::clicked, this, &Composer::startReply);
    bottom->setSpacing(4);
    auto *attach = new ToolButton(m_theme, QStringLiteral("clip"),
                                  tr("Attach pictures or files (Ctrl+Shift+A)"), this);
    attach->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    connect(attach, &QAbstractButton::clicked, this, &Composer::attachWanted);
    bottom->addWidget(attach);
    bottom->addWidget(replies);
    m_emoji = new ToolButton(m_theme, QStringLiteral("emoji"), tr("Emoji (Ctrl+.)"), this);
    connect(m_emoji, &QAbstractButton::clicked, this, &Composer::pickEmoji);
    bottom->addWidget(m_emoji);
    auto *note = new ToolButton(m_theme, QStringLiteral("note"),
                                tr("Write an internal note (Ctrl+Shift+N)"), this);
    connect(note, &QAbstractButton::clicked, this, &Composer::noteWanted);
    bottom->addWidget(note);
    bottom->addSpacing(8);
    bottom->addWidget(m_counter, 1);
    bottom->addLayout(pair);
    return bottom;
}

Strip *Composer::addStrip(QVBoxLayout *column, int kind)
{
    auto *strip = new Strip(m_theme, Strip::Kind(kind), this);
    strip->hide();
    column->addWidget(strip);
    m_strips.append(strip);
    return strip;
}

void Composer::connectAll()
{
    MessageEditor *edit = &m_box->editor();
    connect(edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(edit, &MessageEditor::sendAsked, this, [this] { send(); });
    connect(edit, &MessageEditor::sendLaterAsked, this, &Composer::pickTime);
    connect(m_when, &QAbstractButton::clicked, this, [this] {
        fillSendMenu();
        m_menu->popup(m_when->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
    });
    connect(m_later, &LaterPanel::left, this, &Composer::endPick);
    connect(m_later, &LaterPanel::chosen, this, [this](const SendTime &when) {
        endPick();
        send(when);
    });
    connect(edit, &MessageEditor::filesOffered, this, &Composer::filesOffered);
    connect(edit, &MessageEditor::pictureOffered, this, &Composer::pictureOffered);
    connect(m_tray, &AttachmentTray::stateChanged, this, &Composer::showTray);
    setAcceptDrops(true);
    connect(edit, &MessageEditor::undoSendAsked, this, &Composer::undoSendAsked);
    connect(edit, &MessageEditor::pasteRefused, this, &Composer::refusePaste);
    connect(m_send, &QAbstractButton::clicked, this, [this] { send(); });
    connect(m_failed->addButton(tr("Close")), &QAbstractButton::clicked, this,
            [this] { want(m_failed, false); });
    connect(m_other->addButton(tr("Use that one")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT draftChosen(true); });
    connect(m_other->addButton(tr("Keep this one")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT draftChosen(false); });
    m_whyBlocked = m_shortener->addButton(tr("Details"));
    connect(m_whyBlocked, &QAbstractButton::clicked, this, [this] {
        m_linkDetails = !m_linkDetails;
        showShortener();
    });
    connect(m_shortener->addButton(tr("Keep")), &QAbstractButton::clicked, this, [this] {
        m_keepLinks = true;
        showShortener();
        showAdvice();
        focusEditor();
    });
    connect(m_more->addButton(tr("Show them")), &QAbstractButton::clicked, this, [this] {
        m_showAll = true;
        arrangeStrips();
    });
    connect(m_replace, &QAbstractButton::clicked, this, &Composer::replaceCostly);
    connect(edit, &MessageEditor::replaceAsked, this, &Composer::replaceCostly);
    connect(m_advice->addButton(tr("Keep")), &QAbstractButton::clicked, this,
            &Composer::keepUnicode);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QPlainTextEdit *Composer::editor() const
{
    return &m_box->editor();
}

void Composer::setRecipient(const QString &name)
{
    m_recipient = name;
    showSend();
}

void Composer::setThread(ConversationId thread, const QString &draft)
{
    m_thread = thread;
    m_unlessReply = false;
    m_keepLinks = false;
    m_linkDetails = false;
    m_keepSilent = false;
    m_showAll = false;
    m_later->hide();
    leavePopups();
    setOtherDraft({});
    m_tray->setThread(thread);
    setText(draft);
}

QString Composer::text() const
{
    return editor()->toPlainText();
}

void Composer::setText(const QString &text)
{
    forgetPopups();
    const QScopedValueRollback<bool> quiet(m_setting, true);
    m_keepUnicode = false;
    want(m_failed, false);
    want(m_answered, false);
    editor()->setPlainText(text);
    editor()->moveCursor(QTextCursor::End);
    onTextChanged();
}

void Composer::setBlocked(const QString &reason)
{
    m_blockedReason = reason;
    m_blocked->setText({}, reason);
    want(m_blocked, !reason.isEmpty());
    showSend();
}

void Composer::setOptedOut(const QString &sentence, bool canUndo)
{
    // Hidden, the editor would hand the keys to whatever comes next, an editable name for one.
    const bool hadKeys = focusWidget() && m_body->isAncestorOf(focusWidget());
    m_standing->setOptedOut(sentence, canUndo);
    if (!sentence.isEmpty() && hadKeys)
        m_standing->takeKeys();
    m_body->setVisible(sentence.isEmpty());
    m_tray->setVisible(sentence.isEmpty());
    if (!sentence.isEmpty())
        want(m_failed, false);
    showSend();
}

void Composer::setNow(Strip::Kind kind, const QString &sentence, const QString &send)
{
    m_standing->setNow(kind, sentence,
                       kind == Strip::Kind::Held ? QStringLiteral("moon") : QString());
    m_sendWords = send;
    showSend();
}

void Composer::setSendWithEnter(bool on)
{
    m_box->editor().setSendWithEnter(on);
    showSend();
}

void Composer::setMaxLines(int lines)
{
    m_box->editor().setMaxLines(lines);
}

void Composer::setSpelling(SpellBook &book)
{
    m_box->editor().setSpelling(book);
}

void Composer::focusEditor()
{
    editor()->setFocus();
}

QString Composer::counterWords() const
{
    return m_counter->words();
}

bool Composer::canSend() const
{
    return whyNot().isEmpty();
}

QString Composer::whyNot() const
{
    if (const QString refused = m_standing->refusal(); !refused.isEmpty())
        return refused;
    for (const QString &reason : {m_noNumberReason, m_blockedReason}) {
        if (!reason.isEmpty())
            return reason;
    }
    if (const QString why = m_tray->whyNot(); !why.isEmpty())
        return why;
    if (m_lastText.trimmed().isEmpty() && m_tray->isEmpty())
        return tr("Write something first.");
    if (isText() && m_segmentation.parts() > text::maxParts)
        return tr("This needs %1 parts, more than a phone can join. Shorten it or send a link.")
            .arg(locale().toString(m_segmentation.parts()));
    return {};
}

void Composer::send(const SendTime &asked)
{
    if (!canSend())
        return;
    SendTime when = asked;
    when.category = m_category;
    when.unlessReply = m_unlessReply && when.leaveUs > 0;
    m_unlessReply = false;
    m_later->hide();
    m_asked = when;
    const QString text = m_lastText;
    setText({});
    Q_EMIT sendRequested(text, m_thread, when);
    // A refusal may have come back at once, with the text.
    if (this->text().isEmpty())
        Q_EMIT textEdited({}, m_thread);
}

void Composer::onTextChanged()
{
    const QString text = this->text();
    // Marks are formats, and formats are reported as changes too.
    if (text == m_lastText)
        return;
    take(text);
    if (m_setting)
        return;
    findWord();
    Q_EMIT textEdited(text, m_thread);
}

void Composer::take(const QString &text)
{
    m_lastText = text;
    if (text.isEmpty())
        m_keepUnicode = false;
    const int before = parts();
    countParts();
    showLength();
    showUnfilled();
    showShortener();
    showStopHint();
    showAdvice();
    showCost();
    showSend();
    if (text.isEmpty()) {
        m_keepLinks = false;
        m_keepSilent = false;
    }
    if (parts() != before)
        Q_EMIT partsChanged();
}

int Composer::parts() const
{
    return int(m_segmentation.parts());
}

void Composer::showSend()
{
    const QString why = whyNot();
    const QString parts = partsInWords(m_segmentation.parts());
    const bool advertises = m_category == Category::Marketing;
    //: %1 "Send at 08:00 Mara's time"
    const QString later = advertises ? tr("Marketing: %1").arg(m_sendWords) : m_sendWords;
    m_send->setText(plainEntry(!m_sendWords.isEmpty()  ? later
                               : m_recipient.isEmpty() ? tr("Send")
                               : advertises
                                   //: %1 a name
                                   ? tr("Send marketing to %1").arg(shortName(m_recipient))
                                   : tr("Send to %1").arg(shortName(m_recipient))));
    m_send->setEnabled(why.isEmpty());
    m_when->setEnabled(why.isEmpty());
    //: %1 a name, %2 "1 part" or why it cannot be sent
    m_send->setAccessibleDescription((advertises ? tr("marketing to %1, %2") : tr("to %1, %2"))
                                         .arg(shortName(m_recipient), why.isEmpty() ? parts : why));
    const QKeySequence keys = m_box->editor().sendsWithEnter()
                                  ? QKeySequence(Qt::Key_Return)
                                  : QKeySequence(Qt::CTRL | Qt::Key_Return);
    m_send->setToolTip(why.isEmpty() ? ActionRegistry::toolTip(tr("Send"), keys) : plainTip(why));
    // Qt paints a placeholder when it comes and goes, not when its words change.
    editor()->viewport()->update();
    editor()->setPlaceholderText(m_recipient.isEmpty()
                                     ? tr("Write a message")
                                     : tr("Write to %1").arg(shortName(m_recipient)));
}

void Composer::refusePaste(qsizetype characters)
{
    m_failed->setText(
        tr("Nothing was pasted."),
        tr("It has %1 characters, a message can have %2. Paste less, or send a link.")
            .arg(locale().toString(characters), locale().toString(MessageEditor::mostCharacters)));
    want(m_failed, true);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(0, 0, width(), 1, m_theme.color(Role::Line));
}

} // namespace cordboard::ui
