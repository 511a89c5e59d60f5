// "/" in the composer's editor: canned replies.
#include "reply_popup.h"
#include "ui/composer/composer.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace cordboard::ui {

namespace {

constexpr int longestSearch = 40;

} // namespace

void Composer::setReplies(const QList<CannedReply> &replies)
{
    m_popup->setReplies(replies);
    if (m_popup->isVisible() && !m_popup->isAsking())
        findReply();
}

void Composer::setVariables(const text::TemplateValues &variables)
{
    m_popup->setVariables(variables);
}

void Composer::startReply()
{
    m_passed = -1;
    focusEditor();
    const QTextCursor cursor = editor()->textCursor();
    const bool glued = cursor.position() > 0 &&
                       !editor()->document()->characterAt(cursor.position() - 1).isSpace();
    editor()->insertPlainText(glued ? QStringLiteral(" /") : QStringLiteral("/"));
}

/// A "/" at the start of a word, and the cursor behind it: a canned reply is looked for.
void Composer::findReply()
{
    if (m_setting || m_popup->isAsking())
        return;
    const QTextCursor cursor = editor()->textCursor();
    const int inBlock = cursor.positionInBlock();
    const QString line = cursor.block().text().left(inBlock);
    const auto slash = int(line.lastIndexOf(QLatin1Char('/')));
    const QString typed = slash < 0 ? QString() : line.mid(slash + 1);
    const bool startsWord = slash == 0 || (slash > 0 && line.at(slash - 1).isSpace());
    const int at = cursor.block().position() + slash;
    if (slash < 0 || !startsWord || cursor.hasSelection() || typed.size() > longestSearch ||
        typed.startsWith(QLatin1Char(' ')) || at == m_passed)
        return endReply();
    if (m_slash != at)
        Q_EMIT repliesWanted();
    m_slash = at;
    m_popup->search(typed);
}

void Composer::endReply()
{
    m_slash = -1;
    m_popup->hide();
}

/// Another text: the "/" that one was looked for at stands there no more.
void Composer::leaveReply()
{
    const bool hadKeys = m_popup->focusWidget() && m_popup->focusWidget()->hasFocus();
    m_passed = -1;
    endReply();
    if (hadKeys)
        focusEditor();
}

void Composer::insertReply(const QString &text)
{
    QTextCursor cursor = editor()->textCursor();
    const int end = cursor.position();
    const int from = m_slash;
    endReply();
    if (from < 0)
        return;
    cursor.setPosition(from);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text); // one step for undo
    editor()->setTextCursor(cursor);
    focusEditor();
}

/// True when the popup has used the key that the editor was given.
bool Composer::replyKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        m_popup->choose();
        return true;
    case Qt::Key_Escape:
        m_passed = m_slash;
        endReply();
        return true;
    default:
        return false;
    }
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != editor() || !isKey || !m_popup->isVisible() || m_popup->isAsking())
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        if (key->key() == Qt::Key_Escape)
            key->accept();
        return false;
    }
    return replyKey(key->key());
}

} // namespace cordboard::ui
