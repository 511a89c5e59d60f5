#pragma once

#include "word_popup.h"

#include <QStringList>

namespace cordboard::ui {

/// Emoji whose name fits what is typed after ":". GUI thread.
class EmojiPopup : public WordPopup
{
    Q_OBJECT

public:
    EmojiPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent);

protected:
    bool fill(const QString &typed) override;
    void takeRow(int row) override;
    bool mayBe(const QString &typed) const override;

private:
    QStringList m_shown;
};

} // namespace cordboard::ui
