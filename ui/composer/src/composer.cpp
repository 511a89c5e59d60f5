#include "ui/composer/composer.h"

#include "counter.h"
#include "editor_box.h"
#include "message_editor.h"
#include "plain_twins.h"
#include "ui/common/action_registry.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/composer/standing_strips.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>

namespace cordboard::ui {

namespace {

constexpr int longestName = 24; ///< characters of a name on the button
constexpr int longestOther = 120;

QString shortName(const QString &name)
{
    const QString line = oneLine(name.left(200)).simplified();
    return line.size() > longestName ? line.left(longestName - 1) + QChar(0x2026) : line;
}

} // namespace

Composer::Composer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
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
    m_other = addStrip(column, int(Strip::Kind::Warn));
    m_tooLong = addStrip(column, int(Strip::Kind::Stop));
    m_blocked = addStrip(column, int(Strip::Kind::Warn));
    m_advice = addStrip(column, int(Strip::Kind::Warn));
    m_advice->setIcon(QStringLiteral("text"));
    m_replace = m_advice->addButton(tr("Replace all"));
    m_box = new EditorBox(m_theme, this);
    editor()->setAccessibleName(tr("Message text"));
    m_counter = new Counter(m_theme, this);
    m_send = new PrimaryButton(m_theme, QStringLiteral("send"), {}, this);
    m_send->setAccessibleName(tr("Send"));
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(12);
    bottom->addWidget(m_counter, 1);
    bottom->addWidget(m_send);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(12, 10, 12, 10);
    body->setSpacing(8);
    body->addWidget(m_box);
    body->addLayout(bottom);
    column->addWidget(m_body);
}

Strip *Composer::addStrip(QVBoxLayout *column, int kind)
{
    auto *strip = new Strip(m_theme, Strip::Kind(kind), this);
    strip->hide();
    column->addWidget(strip);
    return strip;
}

void Composer::connectAll()
{
    MessageEditor *edit = &m_box->editor();
    connect(edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(edit, &MessageEditor::sendAsked, this, &Composer::send);
    connect(edit, &MessageEditor::undoSendAsked, this, &Composer::undoSendAsked);
    connect(edit, &MessageEditor::pasteRefused, this, &Composer::refusePaste);
    connect(m_send, &QAbstractButton::clicked, this, &Composer::send);
    connect(m_failed->addButton(tr("Close")), &QAbstractButton::clicked, m_failed, &QWidget::hide);
    connect(m_other->addButton(tr("Use that one")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT draftChosen(true); });
    connect(m_other->addButton(tr("Keep this one")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT draftChosen(false); });
    connect(m_replace, &QAbstractButton::clicked, this, &Composer::replaceCostly);
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
    setOtherDraft({});
    setText(draft);
}

void Composer::setOtherDraft(const QString &text)
{
    const QString line = oneLine(text.left(300)).simplified();
    m_other->setText(tr("You changed this draft on another computer:"),
                     line.size() > longestOther ? line.left(longestOther - 1) + QChar(0x2026)
                                                : line);
    m_other->setVisible(!text.isEmpty());
}

QString Composer::text() const
{
    return editor()->toPlainText();
}

void Composer::setText(const QString &text)
{
    const QScopedValueRollback<bool> quiet(m_setting, true);
    m_keepUnicode = false;
    m_failed->hide();
    editor()->setPlainText(text);
    editor()->moveCursor(QTextCursor::End);
    onTextChanged();
}

void Composer::restore(const QString &text, const QString &reason)
{
    const QString meanwhile = this->text();
    {
        const QScopedValueRollback<bool> quiet(m_setting, true);
        QTextCursor cursor(editor()->document());
        cursor.insertText(meanwhile.isEmpty() ? text : text + QLatin1Char('\n'));
        editor()->moveCursor(QTextCursor::End);
        onTextChanged();
    }
    m_failed->setText(tr("Not sent."), reason);
    m_failed->show();
    Q_EMIT textEdited(this->text(), m_thread);
}

void Composer::setBlocked(const QString &reason)
{
    m_blockedReason = reason;
    m_blocked->setText({}, reason);
    m_blocked->setVisible(!reason.isEmpty());
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
    if (!sentence.isEmpty())
        m_failed->hide();
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
    if (!m_blockedReason.isEmpty())
        return m_blockedReason;
    if (m_lastText.trimmed().isEmpty())
        return tr("Write something first.");
    if (m_segmentation.parts() > text::maxParts)
        return tr("This needs %1 parts, more than a phone can join. Shorten it or send a link.")
            .arg(locale().toString(m_segmentation.parts()));
    return {};
}

void Composer::send()
{
    if (!canSend())
        return;
    const QString text = m_lastText;
    setText({});
    Q_EMIT sendRequested(text, m_thread);
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
    if (!m_setting)
        Q_EMIT textEdited(text, m_thread);
}

void Composer::take(const QString &text)
{
    m_lastText = text;
    if (text.isEmpty())
        m_keepUnicode = false;
    const int before = parts();
    m_segmentation = text::segment(text);
    m_counter->setSegmentation(m_segmentation);
    showLength();
    showAdvice();
    showSend();
    if (parts() != before)
        Q_EMIT partsChanged();
}

int Composer::parts() const
{
    return int(m_segmentation.parts());
}

void Composer::showLength()
{
    const bool tooLong = m_segmentation.parts() > text::maxParts;
    if (tooLong)
        m_tooLong->setText(tr("This needs %1 parts, more than a phone can join.")
                               .arg(locale().toString(m_segmentation.parts())),
                           tr("Shorten it or send a link."));
    m_tooLong->setVisible(tooLong);
}

void Composer::showAdvice()
{
    const PlainAdvice advice =
        m_keepUnicode ? PlainAdvice() : adviceFor(m_lastText, m_segmentation);
    const bool worth = advice.isWorthIt();
    m_box->editor().setMarks(m_segmentation, worth ? advice.places : QList<qsizetype>());
    m_advice->setVisible(worth);
    if (!worth)
        return;
    const int count = int(advice.places.size());
    QString characters = advice.characters.first(qMin<qsizetype>(5, advice.characters.size()))
                             .join(QLatin1Char(' '));
    if (advice.characters.size() == 2)
        characters = tr("%1 and %2").arg(advice.characters.at(0), advice.characters.at(1));
    m_advice->setText(
        tr("%n character(s) force Unicode:", nullptr, count),
        //: %1 the characters, %2 "1 part", %3 "2"
        tr("%1. Without them this is %2, not %3.", nullptr, count)
            .arg(characters, partsInWords(advice.partsThen), locale().toString(advice.partsNow)));
    m_replace->setText(count == 1   ? tr("Replace it")
                       : count == 2 ? tr("Replace both")
                                    : tr("Replace all"));
}

void Composer::keepUnicode()
{
    m_keepUnicode = true;
    showAdvice();
    focusEditor();
}

void Composer::replaceCostly()
{
    // Through a cursor, one step for undo; from the end, so that places before stay right.
    QTextCursor cursor(editor()->document());
    cursor.beginEditBlock();
    for (qsizetype at = m_lastText.size() - 1; at >= 0; --at) {
        const QString twin = plainTwin(m_lastText.at(at));
        if (twin.isNull())
            continue;
        cursor.setPosition(int(at));
        cursor.setPosition(int(at + 1), QTextCursor::KeepAnchor);
        cursor.insertText(twin);
    }
    cursor.endEditBlock();
    focusEditor();
}

void Composer::showSend()
{
    const QString why = whyNot();
    const QString parts = partsInWords(m_segmentation.parts());
    m_send->setText(!m_sendWords.isEmpty()  ? m_sendWords
                    : m_recipient.isEmpty() ? tr("Send")
                                            : tr("Send to %1").arg(shortName(m_recipient)));
    m_send->setEnabled(why.isEmpty());
    //: %1 a name, %2 "1 part" or why it cannot be sent
    m_send->setAccessibleDescription(
        tr("to %1, %2").arg(shortName(m_recipient), why.isEmpty() ? parts : why));
    const QKeySequence keys = m_box->editor().sendsWithEnter()
                                  ? QKeySequence(Qt::Key_Return)
                                  : QKeySequence(Qt::CTRL | Qt::Key_Return);
    m_send->setToolTip(why.isEmpty() ? ActionRegistry::toolTip(tr("Send"), keys)
                                     : why.toHtmlEscaped());
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
    m_failed->show();
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(0, 0, width(), 1, m_theme.color(Role::Line));
}

} // namespace cordboard::ui
