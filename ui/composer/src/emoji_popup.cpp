#include "emoji_popup.h"

#include "emoji_table.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

/// ":)", ":D", ":-P" and ":DD" are written as they are: smileys are no search, and Enter sends.
constexpr qsizetype leastTyped = 3;
constexpr qsizetype mostOffered = 30;

} // namespace

EmojiPopup::EmojiPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent)
    : WordPopup(theme, editor, u':', parent)
{
    setLines(Qt::TopEdge);
    list().setObjectName(QStringLiteral("emoji"));
    list().setAccessibleName(tr("Emoji"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(9, 1, 9, 0);
    column->addWidget(&list());
}

bool EmojiPopup::mayBe(const QString &typed) const
{
    return typed.size() >= leastTyped && typed.front().isLetter() &&
           std::all_of(typed.begin(), typed.end(),
                       [](QChar c) { return c.isLetter() || c == u'_' || c == u'-'; });
}

bool EmojiPopup::fill(const QString &typed)
{
    QString words = typed;
    words.replace(u'_', u' ').replace(u'-', u' ');
    m_shown.clear();
    for (const ChoicePopup::Row &row : emojiLike(words, locale()).mid(0, mostOffered)) {
        m_shown.append(row.data.toString());
        auto *item = new QListWidgetItem(row.words, &list());
        item->setSizeHint({100, rowHeight()});
    }
    return !m_shown.isEmpty();
}

void EmojiPopup::takeRow(int row)
{
    putIn(m_shown.at(row), false);
}

} // namespace cordboard::ui
