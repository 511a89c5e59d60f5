#pragma once

#include "base/ids.h"
#include "text/segment.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAbstractButton;
class QPlainTextEdit;
class QVBoxLayout;

namespace cordboard::ui {

class Counter;
class EditorBox;
class PrimaryButton;
class StandingStrips;

/// Where one writes to one person: editor, live counter, Send. It knows no engine and loses no
/// text: what was handed out by sendRequested() and was refused comes back by restore(). Accessible
/// names are fixed: editor "Message text", button "Send". GUI thread; the theme must outlive it.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(const Theme &theme, QWidget *parent = nullptr);

    /// Name or number, for "Send to Mara".
    void setRecipient(const QString &name);

    /// Another thread and its draft. From here on every signal names that thread, so that no text
    /// can go to another one than it was written in.
    void setThread(ConversationId thread, const QString &draft);
    ConversationId thread() const { return m_thread; }
    /// Another text for the same thread, without textEdited(). Strips about the old one go.
    void setText(const QString &text);
    QString text() const;

    /// A submit that failed: its text comes back (before what was written meanwhile) with the
    /// reason above it.
    void restore(const QString &text, const QString &reason);

    /// What the same person wrote here on another console; empty: nothing, or it is settled.
    void setOtherDraft(const QString &text);

    /// Why nothing can be sent now, as a sentence ("The database does not answer. …"); empty: it
    /// can. Writing goes on in any case.
    void setBlocked(const QString &reason);

    /// What the rules say about this person. Whoever opted out cannot be written to: the strips
    /// take the editor's place, and its text stays where it is.
    StandingStrips &standing() const { return *m_standing; }
    void setOptedOut(const QString &sentence, bool canUndo = false);

    /// What the rules say to a message that is sent now: that it waits (Held), that it is refused
    /// (Stop: Send does nothing), or a warning. Empty: nothing. `send` is what the button says
    /// then, "Send at 08:00 Mara's time"; empty: as ever.
    void setNow(Strip::Kind kind, const QString &sentence, const QString &send = {});

    /// Enter sends and Shift+Enter makes a line (true, the default), or Ctrl+Enter sends and Enter
    /// makes a line.
    void setSendWithEnter(bool on);
    void setMaxLines(int lines);
    void focusEditor();

    bool canSend() const;
    /// Why Send does nothing, in words; empty when it would send.
    QString whyNot() const;
    QString counterWords() const;
    /// Of what is written; 0: nothing is.
    int parts() const;

Q_SIGNALS:
    /// What is written takes more or fewer parts now.
    void partsChanged();
    /// The editor is empty afterwards; textEdited("") follows this signal, so that the draft goes
    /// only after the message was handed over.
    void sendRequested(const QString &text, cordboard::ConversationId to);
    /// At every change by a person; whoever saves it waits for a pause.
    void textEdited(const QString &text, cordboard::ConversationId in);
    /// Undo in an empty editor: what was sent last is meant.
    void undoSendAsked();
    /// Of two drafts of this thread: the one of the other console, or this one.
    void draftChosen(bool other);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit *editor() const;
    Strip *addStrip(QVBoxLayout *column, int kind); ///< Strip::Kind
    void build();
    void connectAll();
    void send();
    void onTextChanged();
    void take(const QString &text);
    void showLength();
    void showAdvice();
    void showSend();
    void replaceCostly();
    void keepUnicode();
    void refusePaste(qsizetype characters);

    const Theme &m_theme;
    StandingStrips *m_standing = nullptr;
    QWidget *m_body = nullptr; ///< editor, counter and button
    ConversationId m_thread;
    Strip *m_failed = nullptr;
    Strip *m_other = nullptr; ///< another draft of this thread
    Strip *m_tooLong = nullptr;
    Strip *m_blocked = nullptr;
    Strip *m_advice = nullptr;
    QAbstractButton *m_replace = nullptr; ///< of m_advice
    EditorBox *m_box = nullptr;
    Counter *m_counter = nullptr;
    PrimaryButton *m_send = nullptr;
    text::Segmentation m_segmentation;
    QString m_lastText;
    QString m_recipient;
    QString m_blockedReason;
    QString m_sendWords;
    bool m_keepUnicode = false;
    bool m_setting = false;
};

} // namespace cordboard::ui
