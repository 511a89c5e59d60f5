#pragma once

#include "ui/common/role_pane.h"
#include "ui/common/theme.h"

#include <QTextCursor>

class QListWidget;
class QPlainTextEdit;

#include <optional>

namespace cordboard::ui {

/// What all lists have that stand over an editor for a word that begins with a sign ("/oh", "@no",
/// ":smi"): the editor keeps the keyboard, arrows move, Enter and Tab put a row in, Esc means that
/// the sign was meant as it stands. The editor's accessible description says which row is chosen.
/// Only typing opens it; a cursor that goes elsewhere closes it. GUI thread; theme and editor must
/// outlive it.
class WordPopup : public RolePane
{
    Q_OBJECT

public:
    WordPopup(const Theme &theme, QPlainTextEdit &editor, QChar sign, QWidget *parent);

    /// To be called when a person has typed.
    void find();
    /// What stands in the editor now was not typed.
    void pass();
    /// Another text: what was passed stands there no more.
    void forget();
    /// Closes it; what was passed stays so, wherever it is moved by text that is put in before it.
    void leave();

Q_SIGNALS:
    /// The sign was typed: there may be newer rows.
    void wanted();

protected:
    /// Fills list() for what follows the sign; false: there is nothing to show.
    virtual bool fill(const QString &typed) = 0;
    virtual void takeRow(int row) = 0;
    /// Whether the sign begins a word behind this character.
    virtual bool mayFollow(QChar before) const;
    /// Whether this can be what is looked for.
    virtual bool mayBe(const QString &typed) const;
    /// While it has the keyboard for something else, the editor is not listened to.
    virtual bool isBusy() const { return false; }

    /// Instead of what was typed, with or without the sign; one step for undo.
    void putIn(const QString &text, bool keepsSign);
    /// The same rows anew, while they are shown.
    void refill();
    void passAndLeave();
    /// What was typed up to here is what putIn() is about, whatever is typed behind it meanwhile.
    void holdWord();

    QListWidget &list() const { return *m_list; }
    const Theme &theme() const { return m_theme; }
    QPlainTextEdit &editor() const { return m_editor; }
    int rowHeight() const;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int signBefore(const QTextCursor &cursor) const;
    void show(const QString &typed);
    void describe();
    bool isPassed(int sign) const;
    void setPassed(int sign);
    bool takeKey(int key);

    const Theme &m_theme;
    QPlainTextEdit &m_editor;
    QListWidget *m_list = nullptr;
    const QChar m_character;
    int m_sign = -1;                    ///< where the sign stands that it is about; -1: nowhere
    std::optional<QString> m_described; ///< what was said of the editor before this opened
    QTextCursor m_passed;               ///< at one that is done with
    QTextCursor m_held;                 ///< from the sign to the end of the word, see holdWord()
};

} // namespace cordboard::ui
