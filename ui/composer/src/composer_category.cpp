// What a message is for: an answer, or marketing with its own rules.
#include "stop_words.h"
#include "ui/common/strip.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace cordboard::ui {

void Composer::makeStopHint(QVBoxLayout *column)
{
    m_stopHint = addStrip(column, int(Strip::Kind::Warn));
    m_stopHint->setText(tr("A marketing message should say how to stop."),
                        tr("Many countries and carriers demand it."));
    connect(m_stopHint->addButton(tr("Add “%1”").arg(tr("Reply STOP to end"))),
            &QAbstractButton::clicked, this, &Composer::addHowToStop);
    connect(m_stopHint->addButton(tr("Keep")), &QAbstractButton::clicked, this, [this] {
        m_keepSilent = true;
        showStopHint();
        focusEditor();
    });
}

void Composer::addHowToStop()
{
    QTextCursor cursor(editor()->document());
    cursor.movePosition(QTextCursor::End);
    const bool glued = !m_lastText.isEmpty() && !m_lastText.back().isSpace();
    cursor.insertText((glued ? QStringLiteral(" ") : QString()) + tr("Reply STOP to end"));
    focusEditor();
}

void Composer::showStopHint()
{
    want(m_stopHint, m_category == Category::Marketing && !m_keepSilent &&
                         !m_lastText.trimmed().isEmpty() &&
                         !saysHowToStop(m_lastText, m_stopWords));
}

void Composer::setCategory(Category category)
{
    if (m_category == category)
        return;
    m_category = category;
    m_keepSilent = false;
    showStopHint();
    showSend();
    Q_EMIT categoryChanged();
}

void Composer::setStopWords(const QStringList &words)
{
    m_stopWords = words;
    showStopHint();
}

void Composer::fillCategories()
{
    m_menu->addSeparator();
    auto *group = new QActionGroup(m_menu);
    const auto add = [this, group](const QString &words, Category category) {
        QAction *action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_category == category);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, category] {
            setCategory(category);
            Q_EMIT categoryChosen(category, m_thread);
        });
    };
    add(tr("It is part of the conversation"), Category::Conversation);
    add(tr("It is marketing"), Category::Marketing);
}

} // namespace cordboard::ui
