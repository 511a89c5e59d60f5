#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "ui/why/story_view.h"

#include <QWidget>

class QAbstractButton;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cordboard::ui {

class StoryCard;
class ButtonFlow;
class ElidedLabel;
class QuestionRow;
class RoleLabel;
class StepRow;
class ToolButton;

/// "Why?": the answer, what to do next, how it came to that, and on demand the technical details.
/// It shows the story it is given, again and again while it goes on, and asks for acts by a signal;
/// copying it does itself. GUI thread; theme and clock must outlive it.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    WhyPanel(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Whom the next story is about, and who writes here.
    void setPerson(const QString &name, const QString &number, const QString &me);
    /// Another message: everything is closed and scrolled up. What was shown goes.
    void begin(TargetId target);
    void showStory(const MessageStory &story);
    /// It could not be read.
    void showFault(const Error &error);

    TargetId target() const { return m_target; }
    const WhyView &view() const { return m_view; }
    /// The first button that does something.
    void takeFocus();
    void copy();
    void setDetailsShown(bool shown);

    QSize sizeHint() const override { return {400, 600}; }

Q_SIGNALS:
    void actionChosen(cordboard::ui::WhyAction action, cordboard::TargetId target);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeFoot();
    void showView();
    void showActions();
    void showSteps();
    void showQuestions();
    void showFacts();
    void choose(WhyAction action);

    const Theme &m_theme;
    const Clock &m_clock;
    ReasonTable m_table;
    QString m_name;
    QString m_number;
    QString m_me;
    TargetId m_target;
    WhyView m_view;

    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_about = nullptr;
    ToolButton *m_copy = nullptr;
    ToolButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_body = nullptr;
    StoryCard *m_answer = nullptr;
    StoryCard *m_next = nullptr;
    ButtonFlow *m_flow = nullptr;
    QList<QAbstractButton *> m_buttons;
    QList<std::pair<WhyAction, QString>> m_shownActions;
    QVBoxLayout *m_stepColumn = nullptr;
    QList<StepRow *> m_steps;
    RoleLabel *m_questionsHead = nullptr;
    QVBoxLayout *m_questionColumn = nullptr;
    QList<QuestionRow *> m_questions;
    QList<WhyFact> m_shownFacts;
    QWidget *m_facts = nullptr;
    QToolButton *m_details = nullptr;
    RoleLabel *m_hint = nullptr;
    QPushButton *m_pdus = nullptr;
};

} // namespace cordboard::ui
