#include "word_popup.h"

#include <QHideEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

constexpr int mostRowsShown = 8;
constexpr int leastRowHeight = 32;
constexpr int longestWord = 40;

} // namespace

WordPopup::WordPopup(const Theme &theme, QPlainTextEdit &editor, QChar sign, QWidget *parent)
    : RolePane(theme, Role::Raised, parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_list(new QListWidget(this))
    , m_character(sign)
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    hide();
    m_editor.installEventFilter(this);
    connect(&m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            find();
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { takeRow(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &WordPopup::describe);
}

int WordPopup::rowHeight() const
{
    return qMax(leastRowHeight, QFontMetrics(m_theme.font(TextSize::Body)).height() + 12);
}

bool WordPopup::mayFollow(QChar before) const
{
    return before.isSpace();
}

bool WordPopup::mayBe(const QString &typed) const
{
    return !typed.startsWith(u' ');
}

/// The sign that begins the word before the cursor, or words: names have several. -1: there is
/// none.
int WordPopup::signBefore(const QTextCursor &cursor) const
{
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const auto sign = int(line.lastIndexOf(m_character));
    const bool startsWord = sign == 0 || (sign > 0 && mayFollow(line.at(sign - 1)));
    if (!startsWord || cursor.hasSelection())
        return -1;
    const QString typed = line.mid(sign + 1);
    return typed.size() > longestWord || !mayBe(typed) ? -1 : cursor.block().position() + sign;
}

void WordPopup::find()
{
    if (isBusy())
        return;
    const QTextCursor cursor = m_editor.textCursor();
    const int sign = signBefore(cursor);
    if (sign < 0)
        setPassed(-1);
    if (sign < 0 || isPassed(sign))
        return leave();
    if (std::exchange(m_sign, sign) != sign)
        Q_EMIT wanted();
    refill();
}

void WordPopup::refill()
{
    if (m_sign < 0 || isBusy())
        return;
    const QTextCursor cursor = m_editor.textCursor();
    if (signBefore(cursor) != m_sign) // the cursor went elsewhere while nothing fitted
        return leave();
    const int from = m_sign + 1 - cursor.block().position();
    show(cursor.block().text().mid(from, cursor.positionInBlock() - from));
}

void WordPopup::show(const QString &typed)
{
    bool shown = false;
    {
        const QSignalBlocker oneWordAtTheEnd(m_list);
        m_list->clear();
        shown = fill(typed);
        m_list->setCurrentRow(0);
    }
    m_list->setFixedHeight(rowHeight() * std::min(mostRowsShown, m_list->count()));
    m_list->setVisible(m_list->count() > 0);
    setVisible(shown);
    describe();
}

/// The editor has the keyboard: it tells a screen reader which row Enter is about.
void WordPopup::describe()
{
    const QListWidgetItem *item = isVisible() ? m_list->currentItem() : nullptr;
    QString words;
    if (item) {
        const QString spoken = item->data(Qt::AccessibleTextRole).toString();
        //: %1 what a list is of: "Emoji"; %2 its chosen row; %3 the number of that row
        words = tr("%1: %2, %3 of %4")
                    .arg(m_list->accessibleName(), spoken.isEmpty() ? item->text() : spoken,
                         locale().toString(m_list->currentRow() + 1),
                         locale().toString(m_list->count()));
    }
    // What was said of the editor before ("Only your team sees it") is said again afterwards.
    if (!words.isEmpty() && !m_described)
        m_described = m_editor.accessibleDescription();
    if (words.isEmpty() && m_described)
        m_editor.setAccessibleDescription(*std::exchange(m_described, std::nullopt));
    else if (!words.isEmpty())
        m_editor.setAccessibleDescription(words);
}

bool WordPopup::isPassed(int sign) const
{
    return !m_passed.isNull() && m_passed.position() == sign;
}

void WordPopup::setPassed(int sign)
{
    m_passed = sign < 0 ? QTextCursor() : QTextCursor(m_editor.document());
    if (sign >= 0)
        m_passed.setPosition(sign);
}

void WordPopup::pass()
{
    passAndLeave();
    setPassed(signBefore(m_editor.textCursor()));
}

void WordPopup::forget()
{
    setPassed(-1);
    leave();
}

void WordPopup::passAndLeave()
{
    setPassed(m_sign);
    leave();
}

void WordPopup::leave()
{
    m_sign = -1;
    m_held = {};
    hide();
}

void WordPopup::holdWord()
{
    m_held = m_editor.textCursor();
    const int end = m_held.position();
    m_held.setPosition(m_sign);
    m_held.setPosition(end, QTextCursor::KeepAnchor);
    m_held.setKeepPositionOnInsert(true);
}

void WordPopup::putIn(const QString &text, bool keepsSign)
{
    const bool isGone = m_sign < 0;
    if (m_held.isNull() && !isGone)
        holdWord();
    QTextCursor cursor = std::exchange(m_held, {});
    if (keepsSign)
        passAndLeave();
    else
        leave();
    if (isGone)
        return;
    const int end = cursor.position();
    cursor.setKeepPositionOnInsert(false);
    cursor.setPosition(cursor.anchor() + (keepsSign ? 1 : 0));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text); // the editor's own cursor stays behind it, and behind what follows
    m_editor.ensureCursorVisible();
    m_editor.setFocus(Qt::OtherFocusReason);
}

/// True when it has used the key that the editor was given.
bool WordPopup::takeKey(int key)
{
    const int count = m_list->count();
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (count > 0)
            m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Up ? count - 1 : 1)) %
                                  count);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (m_list->currentRow() >= 0)
            takeRow(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        passAndLeave();
        return true;
    default:
        return false;
    }
}

bool WordPopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != &m_editor || !isKey || !isVisible())
        return RolePane::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (isBusy()) // what is asked for is not there yet: "/invo" must not be sent meanwhile
        return event->type() == QEvent::KeyPress &&
               (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        if (key->key() == Qt::Key_Escape)
            key->accept();
        return false;
    }
    return takeKey(key->key());
}

void WordPopup::hideEvent(QHideEvent *event)
{
    RolePane::hideEvent(event);
    describe();
}

} // namespace cordboard::ui
