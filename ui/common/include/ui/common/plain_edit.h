#pragma once

#include <QPlainTextEdit>

namespace cordboard::ui {

/// Lines of plain text of bounded length: Qt lays out what is pasted at once, and with 9 MB in one
/// line the window stood still for minutes. A paste that is too long is refused whole, with a tip
/// that says so; nothing of it is cut off silently. GUI thread.
class PlainEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    static constexpr qsizetype mostCharacters = 100'000;

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace cordboard::ui
