// Emoji, found by their names.
#include "emoji_table.h"
#include "ui/common/choice_popup.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QPlainTextEdit>

namespace cordboard::ui {

void Composer::pickEmoji()
{
    if (!m_body->isVisible())
        return;
    if (!m_emojis) {
        m_emojis =
            new ChoicePopup(m_theme, tr("Find an emoji"), tr("No emoji is called so."), this);
        connect(m_emojis, &ChoicePopup::searched, this,
                [this](const QString &typed) { m_emojis->setRows(emojiLike(typed, locale())); });
        connect(m_emojis, &ChoicePopup::chosen, this, [this](const QVariant &emoji) {
            focusEditor();
            editor()->insertPlainText(emoji.toString());
        });
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_emojis->open(editor()->mapToGlobal(QPoint(mirrored ? editor()->width() : 320, -12)), true);
}

} // namespace cordboard::ui
