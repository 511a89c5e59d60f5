// Words that are written wrong, and what could be meant.
#include "editor_marks.h"
#include "message_editor.h"
#include "plain_twins.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/composer/spell_book.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>

namespace cordboard::ui {

namespace {

/// The word at a place, chosen; nothing is chosen where there is none.
QTextCursor wordAt(QTextCursor cursor)
{
    const qsizetype inBlock = cursor.positionInBlock();
    const int block = cursor.block().position();
    cursor.clearSelection();
    for (const auto &[from, size] : wordsIn(cursor.block().text())) {
        if (inBlock < from || inBlock > from + size)
            continue;
        cursor.setPosition(block + int(from));
        cursor.setPosition(block + int(from + size), QTextCursor::KeepAnchor);
        break;
    }
    return cursor;
}

} // namespace

void MessageEditor::setSpelling(SpellBook &book)
{
    m_spelling = &book;
    const auto mark = [this] {
        m_painted->setWrong([this](const QString &word) { return m_spelling->isWrong(word); },
                            [this] { return hasFocus() ? textCursor().position() : -1; });
    };
    connect(&book, &SpellBook::changed, this, mark);
    mark();
}

void MessageEditor::addSpelling(QMenu *menu, const QTextCursor &at)
{
    const QTextCursor word = wordAt(at);
    const QString wrong = word.selectedText();
    if (!m_spelling || !m_spelling->isWrong(wrong))
        return;
    QAction *first = menu->actions().value(0);
    const auto add = [menu, first](const QString &words) {
        auto *action = new QAction(plainEntry(words), menu);
        menu->insertAction(first, action);
        return action;
    };
    const QStringList meant = m_spelling->suggestions(wrong);
    for (const QString &suggestion : meant) {
        connect(add(suggestion), &QAction::triggered, this, [this, word, wrong, suggestion] {
            QTextCursor cursor = word;
            if (cursor.selectedText() == wrong)
                cursor.insertText(suggestion); // one step for undo
        });
    }
    if (meant.isEmpty())
        add(tr("No word is like it"))->setEnabled(false);
    //: %1 a word
    connect(add(tr("“%1” is right").arg(isolated(wrong))), &QAction::triggered, this,
            [this, wrong] { m_spelling->accept(wrong); });
    menu->insertSeparator(first);
}

/// Also where it saves no part today: room is worth something, too.
void MessageEditor::addTwins(QMenu *menu)
{
    const QString text = toPlainText();
    const bool any = std::any_of(m_marks.cbegin(), m_marks.cend(), [&text](const auto &mark) {
        return mark.kind == EditorMark::Kind::Costly && mark.length == 1 &&
               !plainTwin(text.at(mark.from)).isNull();
    });
    if (!any)
        return;
    menu->addSeparator();
    connect(menu->addAction(tr("Replace with plain characters")), &QAction::triggered, this,
            &MessageEditor::replaceAsked);
}

void MessageEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpelling(menu,
                byKey ? textCursor() : cursorForPosition(viewport()->mapFrom(this, event->pos())));
    addTwins(menu);
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

} // namespace cordboard::ui
