#pragma once

#include "model/canned_reply.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace cordboard::ui {

class ReplyBook;
class RoleLabel;
class UndoStrip;

/// Settings, Canned replies: the team's, with their variables and questions. GUI thread; book and
/// theme must outlive it.
class RepliesPage : public QWidget
{
    Q_OBJECT

public:
    RepliesPage(ReplyBook &book, const Theme &theme, QWidget *parent = nullptr);

    QString message() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    void fill();
    void showReply(const CannedReply &reply);
    void showRow(int row);
    void startNew();
    void save();
    void remove();
    void insert(const QString &piece);
    void count();
    void say(const QString &sentence, Role role);

    ReplyBook &m_book;
    const Theme &m_theme;
    CannedReply m_current;
    QListWidget *m_list = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    RoleLabel *m_parts = nullptr;
    RoleLabel *m_message = nullptr;
    QPushButton *m_remove = nullptr;
    UndoStrip *m_undo = nullptr;
};

} // namespace cordboard::ui
