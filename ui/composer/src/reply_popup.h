#pragma once

#include "model/canned_reply.h"
#include "text/template.h"
#include "ui/common/role_pane.h"
#include "ui/common/theme.h"

#include <QList>

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace cordboard::ui {

class PrimaryButton;
class RoleLabel;

/// The canned replies that fit what is typed after "/", above the editor, which keeps the keyboard;
/// then the fields of the one that was chosen, which take it. GUI thread; the theme must outlive
/// it.
class ReplyPopup : public RolePane
{
    Q_OBJECT

public:
    ReplyPopup(const Theme &theme, QWidget *parent);

    void setReplies(const QList<CannedReply> &replies);
    void setVariables(const text::TemplateValues &variables) { m_variables = variables; }

    /// Shows what fits, best first. Hides itself when something is typed and nothing fits.
    void search(const QString &typed);
    void moveBy(int rows);
    /// The current one: its text, or its fields first.
    void choose();
    bool isAsking() const { return !m_fields.isEmpty(); }

Q_SIGNALS:
    void chosen(const QString &text);
    /// Back to the editor without one.
    void left();

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const CannedReply &reply, const QList<text::TemplatePiece> &fields);
    void take();
    void endAsking();

    const Theme &m_theme;
    QList<CannedReply> m_replies;
    QList<CannedReply> m_shown;
    text::TemplateValues m_variables;
    QListWidget *m_list = nullptr;
    RoleLabel *m_hint = nullptr;
    QWidget *m_form = nullptr; ///< made anew for each reply that asks
    QVBoxLayout *m_column = nullptr;
    CannedReply m_asked;
    QList<std::pair<QString, QLineEdit *>> m_fields; ///< by question or variable
};

} // namespace cordboard::ui
