#include "ui/common/plain_edit.h"

#include "ui/common/plain_words.h"

#include <QMimeData>
#include <QToolTip>

namespace cordboard::ui {

void PlainEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    const qsizetype kept = document()->characterCount() - 1 - textCursor().selectedText().size();
    if (kept + text.size() <= mostCharacters) {
        insertPlainText(text);
        ensureCursorVisible();
        return;
    }
    const QString words =
        tr("Nothing was pasted: it has %1 characters, and this field takes %2.")
            .arg(locale().toString(text.size()), locale().toString(mostCharacters));
    QToolTip::showText(viewport()->mapToGlobal(cursorRect().bottomLeft()), plainTip(words), this);
}

} // namespace cordboard::ui
