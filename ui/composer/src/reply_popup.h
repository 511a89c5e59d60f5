#pragma once

#include "model/canned_reply.h"
#include "text/template.h"
#include "word_popup.h"

#include <QList>

class QLineEdit;
class QVBoxLayout;

namespace cordboard::ui {

class PrimaryButton;
class RoleLabel;

/// The canned replies that fit what is typed after "/", best first; then the fields of the one that
/// was chosen, which take the keyboard. GUI thread.
class ReplyPopup : public WordPopup
{
    Q_OBJECT

public:
    ReplyPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent);

    void setReplies(const QList<CannedReply> &replies);
    void setVariables(const text::TemplateValues &variables) { m_variables = variables; }
    /// Whatever is typed after "/".
    void takeReply(const CannedReply &reply);
    bool isAsking() const { return !m_fields.isEmpty(); }

protected:
    bool fill(const QString &typed) override;
    /// Its text, or its fields first.
    void takeRow(int row) override;
    bool isBusy() const override { return isAsking(); }
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const CannedReply &reply, const QList<text::TemplatePiece> &fields);
    void take();
    void goBack();
    void endAsking();

    QList<CannedReply> m_replies;
    QList<CannedReply> m_shown;
    text::TemplateValues m_variables;
    RoleLabel *m_hint = nullptr;
    QWidget *m_form = nullptr; ///< made anew for each reply that asks
    QVBoxLayout *m_column = nullptr;
    CannedReply m_asked;
    QList<std::pair<QString, QLineEdit *>> m_fields; ///< by question or variable
};

} // namespace cordboard::ui
