// What is looked for while one writes: "/" canned replies, ":" emoji.
#include "emoji_popup.h"
#include "reply_popup.h"
#include "ui/common/paint.h"
#include "ui/composer/composer.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace cordboard::ui {

namespace {

constexpr qsizetype longestQuote = 60;

} // namespace

void Composer::makePopups(QVBoxLayout *column)
{
    m_popup = new ReplyPopup(m_theme, *editor(), this);
    m_emojiWords = new EmojiPopup(m_theme, *editor(), this);
    column->addWidget(m_popup);
    column->addWidget(m_emojiWords);
    connect(m_popup, &WordPopup::wanted, this, &Composer::repliesWanted);
}

void Composer::setReplies(const QList<CannedReply> &replies)
{
    m_popup->setReplies(replies);
}

void Composer::setVariables(const text::TemplateValues &variables)
{
    m_popup->setVariables(variables);
}

void Composer::startReply()
{
    m_popup->forget();
    focusEditor();
    const QTextCursor cursor = editor()->textCursor();
    const bool glued = cursor.position() > 0 &&
                       !editor()->document()->characterAt(cursor.position() - 1).isSpace();
    editor()->insertPlainText(glued ? QStringLiteral(" /") : QStringLiteral("/"));
}

void Composer::putReply(const CannedReply &reply)
{
    if (!m_body->isVisible()) // whoever opted out gets nothing
        return;
    startReply();
    m_popup->takeReply(reply);
}

void Composer::quote(const QString &text)
{
    if (!m_body->isVisible()) // nobody would see what is written for somebody who opted out
        return;
    QString line = oneLine(text.left(longestQuote * 4)).simplified();
    if (line.size() > longestQuote) {
        const qsizetype space = line.lastIndexOf(u' ', longestQuote);
        qsizetype end = space > longestQuote / 2 ? space : longestQuote;
        if (line.at(end - 1).isHighSurrogate())
            --end;
        line = line.left(end) + QStringLiteral("...");
    }
    if (line.isEmpty())
        return;
    leavePopups();
    QTextCursor cursor(editor()->document());
    cursor.insertText(QStringLiteral("> ") + line + u'\n');
    editor()->moveCursor(QTextCursor::End);
    focusEditor();
}

/// A person has typed. One of the two at most is looked for.
void Composer::findWord()
{
    m_popup->find();
    if (m_popup->isVisible())
        m_emojiWords->forget();
    else
        m_emojiWords->find();
}

void Composer::leavePopups()
{
    const bool hadKeys = m_popup->focusWidget() && m_popup->focusWidget()->hasFocus();
    m_popup->leave();
    m_emojiWords->leave();
    if (hadKeys)
        focusEditor();
}

/// Another text: the sign that something was looked for at stands there no more.
void Composer::forgetPopups()
{
    leavePopups();
    m_popup->forget();
    m_emojiWords->forget();
}

} // namespace cordboard::ui
