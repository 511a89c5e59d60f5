#pragma once

#include "text/segment.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAbstractButton;
class QPlainTextEdit;
class QVBoxLayout;

namespace cordboard::ui {

class Counter;
class EditorBox;
class PrimaryButton;
class Strip;

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

    /// Another thread: its saved text, without textEdited(). Strips about the old text go.
    void setText(const QString &text);
    QString text() const;

    /// A submit that failed: its text comes back (before what was written meanwhile) with the
    /// reason above it.
    void restore(const QString &text, const QString &reason);

    /// Why nothing can be sent now, as a sentence ("The database does not answer. …"); empty: it
    /// can. Writing goes on in any case.
    void setBlocked(const QString &reason);

    /// Enter sends and Shift+Enter makes a line (true, the default), or Ctrl+Enter sends and Enter
    /// makes a line.
    void setSendWithEnter(bool on);
    void setMaxLines(int lines);
    void focusEditor();

    bool canSend() const;
    /// Why Send does nothing, in words; empty when it would send.
    QString whyNot() const;
    QString counterWords() const;

Q_SIGNALS:
    /// The editor is empty afterwards; textEdited("") follows this signal, so that the saved text
    /// goes only after the message was handed over.
    void sendRequested(const QString &text);
    /// At every change by a person; whoever saves it waits for a pause.
    void textEdited(const QString &text);

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
    Strip *m_failed = nullptr;
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
    bool m_keepUnicode = false;
    bool m_setting = false;
};

} // namespace cordboard::ui
