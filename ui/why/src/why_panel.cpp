#include "ui/why/why_panel.h"

#include "button_flow.h"
#include "phone/number.h"
#include "question_row.h"
#include "step_row.h"
#include "story_card.h"
#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/tool_button.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int side = 16;
constexpr int headHeight = 56;

QString iconOf(WhyAction action)
{
    switch (action) {
    case WhyAction::SendAgain:
        return QStringLiteral("replay");
    case WhyAction::Change:
        return QStringLiteral("text");
    case WhyAction::Cancel:
        return QStringLiteral("stop");
    case WhyAction::Arrived:
        return QStringLiteral("check");
    case WhyAction::Leave:
        return QStringLiteral("archive");
    case WhyAction::Carrier:
        return QStringLiteral("carrier");
    case WhyAction::Rules:
        return QStringLiteral("shield");
    case WhyAction::Pdus:
        return QStringLiteral("lens");
    case WhyAction::Copy:
        return QStringLiteral("copy");
    }
    return {};
}

/// A word that is wider than the panel may go on in the next line.
QString breakable(const QString &text)
{
    constexpr int longWord = 24;
    QString shown;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longWord) {
            shown += QChar(0x200B);
            run = 1;
        }
        shown += c;
        if (c == QLatin1Char('-')) {
            shown += QChar(0x200B); // between digits a hyphen is no place to break
            run = 0;
        }
    }
    return shown;
}

} // namespace

WhyPanel::WhyPanel(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setAccessibleName(tr("Why?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFoot());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    begin({});
}

QWidget *WhyPanel::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(headHeight);
    m_title = new ElidedLabel(m_theme, TextSize::Title, Role::Text, true, head);
    m_about = new ElidedLabel(m_theme, TextSize::Small, Role::Text2, false, head);
    m_copy = new ToolButton(m_theme, QStringLiteral("copy"), tr("Copy the story"), head);
    m_close = new ToolButton(m_theme, QStringLiteral("close"), tr("Close (Esc)"), head);
    connect(m_copy, &QAbstractButton::clicked, this, &WhyPanel::copy);
    connect(m_close, &QAbstractButton::clicked, this, &WhyPanel::closed);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_about);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(side, 6, 8, 6);
    row->setSpacing(2);
    row->addLayout(lines, 1);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    return head;
}

QWidget *WhyPanel::makeBody()
{
    m_body = new QWidget;
    m_answer = new StoryCard(m_theme, TextSize::Message, m_body);
    m_next = new StoryCard(m_theme, TextSize::Small, m_body);
    m_next->setLook({}, Role::Accent, Role::AccentSoft);
    m_flow = new ButtonFlow;
    m_next->addLayoutBelow(m_flow);
    m_stepColumn = new QVBoxLayout;
    m_stepColumn->setSpacing(0);
    m_questionsHead =
        new RoleLabel(m_theme, TextSize::Small, Role::Text2, tr("Something else?"), m_body);
    m_questionsHead->setSemibold(true);
    m_questionColumn = new QVBoxLayout;
    m_questionColumn->setSpacing(0);
    m_facts = new QWidget(m_body);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(side, 14, side, 14);
    column->setSpacing(12);
    column->addWidget(m_answer);
    column->addWidget(m_next);
    column->addSpacing(4);
    column->addLayout(m_stepColumn);
    column->addSpacing(4);
    column->addWidget(m_questionsHead);
    column->addLayout(m_questionColumn);
    column->addWidget(m_facts);
    column->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("What happened"));
    m_scroll->setWidget(m_body);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    return m_scroll;
}

QWidget *WhyPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    m_details = new QToolButton(foot);
    m_details->setText(tr("Technical details"));
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    m_details->setMinimumHeight(28);
    m_details->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setFont(m_theme.font(TextSize::Body, true));
    connect(m_details, &QAbstractButton::toggled, this, &WhyPanel::setDetailsShown);
    // They stand at the end, often out of sight; their place is known after the layout.
    connect(m_details, &QAbstractButton::clicked, this, [this](bool open) {
        if (open)
            QTimer::singleShot(0, m_facts, [this] {
                m_scroll->ensureWidgetVisible(m_facts, 0, m_scroll->viewport()->height());
            });
    });
    m_hint = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, foot);
    m_hint->setWordWrap(false);
    m_pdus = new QPushButton(icon(m_theme, QStringLiteral("lens"), Role::Text), tr("Open PDU view"),
                             foot);
    connect(m_pdus, &QAbstractButton::clicked, this, [this] { choose(WhyAction::Pdus); });
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 8, side, 8);
    row->setSpacing(4);
    row->addWidget(m_details);
    row->addWidget(m_hint, 1);
    row->addWidget(m_pdus);
    return foot;
}

void WhyPanel::setPerson(const QString &name, const QString &number, const QString &me)
{
    m_name = name;
    m_number = number;
    m_me = me;
}

void WhyPanel::begin(TargetId target)
{
    m_target = target;
    m_view = {};
    m_view.title = tr("What happened?");
    m_shownActions.clear();
    qDeleteAll(m_questions);
    m_questions.clear();
    setDetailsShown(false);
    m_scroll->verticalScrollBar()->setValue(0);
    showView();
}

void WhyPanel::showStory(const MessageStory &story)
{
    if (story.message.id != m_target)
        return;
    WhyContext context;
    context.personIsNumber = m_name.isEmpty();
    context.person = context.personIsNumber ? phone::display(m_number) : m_name;
    context.me = m_me;
    context.nowUs = m_clock.nowUs();
    context.locale = locale();
    m_view = viewOf(story, m_table, context);
    showView();
}

void WhyPanel::showFault(const Error &error)
{
    WhyView fault;
    fault.title = m_view.title;
    fault.about = m_view.about;
    fault.icon = QStringLiteral("warn");
    fault.ink = Role::Failed;
    fault.ground = Role::StopSoft;
    fault.answer = tr("This could not be read.");
    fault.explanation = error.message;
    m_view = fault;
    showView();
}

void WhyPanel::showView()
{
    m_title->setWords(m_view.title);
    m_about->setWords(m_view.about);
    m_copy->setEnabled(!m_view.plain.isEmpty());
    m_answer->setVisible(!m_view.answer.isEmpty());
    m_answer->setLook(m_view.icon, m_view.ink, m_view.ground);
    m_answer->setWords(m_view.answer, m_view.explanation);
    m_next->setVisible(!m_view.next.isEmpty());
    m_next->setWords(tr("What to do next"), m_view.next);
    m_pdus->setVisible(m_view.hasPdus);
    m_hint->setText(m_view.factsHint);
    showActions();
    showSteps();
    showQuestions();
    showFacts();
}

/// Made anew only when they are others: a button that has the focus keeps it.
void WhyPanel::showActions()
{
    if (m_view.actions == m_shownActions)
        return;
    m_shownActions = m_view.actions;
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        m_flow->removeWidget(button);
        button->deleteLater();
        button->hide();
    }
    m_buttons.clear();
    for (const auto &[action, words] : std::as_const(m_shownActions)) {
        QPushButton *button = nullptr;
        if (m_buttons.isEmpty())
            button = new PrimaryButton(m_theme, iconOf(action), words, m_next);
        else
            button = new QPushButton(icon(m_theme, iconOf(action), Role::Text), words, m_next);
        connect(button, &QAbstractButton::clicked, this, [this, act = action] { choose(act); });
        button->setFont(m_theme.font(TextSize::Small, m_buttons.isEmpty()));
        m_flow->addWidget(button);
        button->show();
        m_buttons.append(button);
    }
}

void WhyPanel::showSteps()
{
    while (m_steps.size() > m_view.steps.size())
        delete m_steps.takeLast();
    while (m_steps.size() < m_view.steps.size()) {
        auto *row = new StepRow(m_theme, m_body);
        m_stepColumn->addWidget(row);
        row->show();
        m_steps.append(row);
    }
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setStep(m_view.steps.at(i), i + 1 == m_steps.size());
}

void WhyPanel::showQuestions()
{
    m_questionsHead->setVisible(!m_view.questions.isEmpty());
    while (m_questions.size() > m_view.questions.size())
        delete m_questions.takeLast();
    while (m_questions.size() < m_view.questions.size()) {
        auto *row = new QuestionRow(m_theme, m_body);
        m_questionColumn->addWidget(row);
        row->show();
        m_questions.append(row);
    }
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        m_questions[i]->setQuestion(m_view.questions.at(i));
}

void WhyPanel::showFacts()
{
    const bool shown = m_details->isChecked() && !m_view.facts.isEmpty();
    m_facts->setVisible(shown);
    // What somebody has marked to copy stays marked while nothing changes.
    if (!shown || m_view.facts == m_shownFacts)
        return;
    m_shownFacts = m_view.facts;
    qDeleteAll(m_facts->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    delete m_facts->layout();
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(m_theme.font(TextSize::Caption).pointSizeF());
    for (const WhyFact &fact : std::as_const(m_view.facts)) {
        auto *name = new RoleLabel(m_theme, TextSize::Caption, Role::Text2, fact.name, m_facts);
        auto *value =
            new RoleLabel(m_theme, TextSize::Small, Role::Text, breakable(fact.value), m_facts);
        value->setFont(fixed);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(fact.name + QLatin1String(": ") + fact.value);
        column->addWidget(name);
        column->addWidget(value);
        column->addSpacing(6);
        name->show();
        value->show();
    }
}

void WhyPanel::setDetailsShown(bool shown)
{
    m_details->setChecked(shown);
    m_details->setIcon(
        icon(m_theme, shown ? QStringLiteral("down") : QStringLiteral("right"), Role::Text2));
    showFacts();
}

void WhyPanel::choose(WhyAction action)
{
    if (action == WhyAction::Copy)
        copy();
    else
        Q_EMIT actionChosen(action, m_target);
}

void WhyPanel::copy()
{
    if (!m_view.plain.isEmpty())
        QGuiApplication::clipboard()->setText(m_view.plain);
}

void WhyPanel::takeFocus()
{
    QWidget *first = m_buttons.isEmpty() ? static_cast<QWidget *>(m_close) : m_buttons.first();
    first->setFocus(Qt::OtherFocusReason);
}

void WhyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    Q_EMIT closed();
}

void WhyPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.setPen(m_theme.color(Role::Line));
    const int below = m_scroll->y() - 1;
    const int above = m_scroll->y() + m_scroll->height();
    painter.drawLine(0, below, width(), below);
    painter.drawLine(0, above, width(), above);
    const int lead = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.drawLine(lead, 0, lead, height());
}

} // namespace cordboard::ui
