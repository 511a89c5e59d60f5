#pragma once

#include "model/team.h"
#include "ui/common/role_pane.h"
#include "ui/common/theme.h"

#include <QList>

class QListWidget;
class QPlainTextEdit;
class QTextCursor;

namespace cordboard::ui {

/// Colleagues whose name begins as what is typed after "@", over an editor, which keeps the
/// keyboard. GUI thread; theme and editor must outlive it.
class MentionPopup : public RolePane
{
    Q_OBJECT

public:
    MentionPopup(const Theme &theme, QPlainTextEdit &editor, QWidget *parent);

    void setOperators(const QList<OperatorLoad> &operators, const QUuid &me);
    /// What stands in the editor now was not typed.
    void pass();

Q_SIGNALS:
    /// "@" was typed: there may be newer ones.
    void operatorsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int signBefore(const QTextCursor &cursor) const;
    void find();
    void search(const QString &typed);
    void leave();
    bool takeKey(int key);
    void choose();
    QString shortest(const Operator &one) const;

    const Theme &m_theme;
    QPlainTextEdit &m_editor;
    QListWidget *m_list = nullptr;
    QList<OperatorLoad> m_operators;
    QList<Operator> m_shown;
    QUuid m_me;
    int m_sign = -1;   ///< where the "@" stands that it is about; -1: nowhere
    int m_passed = -1; ///< one that is done with
};

} // namespace cordboard::ui
