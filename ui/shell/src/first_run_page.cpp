#include "ui/shell/first_run_page.h"

#include "board_picture.h"
#include "first_run_icon.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int pageWidth = 760;

} // namespace

FirstRunPage::FirstRunPage(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Window, parent)
    , m_theme(theme)
{
    auto *page = new QWidget(this);
    page->setMaximumWidth(pageWidth);
    auto *title =
        new RoleLabel(theme, TextSize::Welcome, Role::Text, tr("Welcome to Cordboard"), page);
    title->setSemibold(true);
    auto *line = new RoleLabel(theme, TextSize::Message, Role::Text2,
                               tr("Text with your customers over your own carrier. Everything "
                                  "stays in one file on this computer."),
                               page);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(makeCard(
        {QStringLiteral("phone"),
         tr("Try it now"),
         tr("Demo carrier, nothing leaves this computer"),
         {tr("Made-up customers write to you"), tr("See sending, delivered, failed, and why"),
          tr("Uses its own file, thrown away when you like")},
         tr("Start the demo"),
         tr("Enter"),
         true},
        &FirstRunPage::startDemoRequested));
    cards->addWidget(makeCard(
        {QStringLiteral("carrier"),
         tr("Connect my carrier"),
         tr("You need its address, user name and password"),
         {tr("Test the connection before saving"), tr("The password goes to the system keyring"),
          tr("You can send a first text to yourself")},
         tr("Connect…"),
         tr("Ctrl+Enter"),
         false},
        &FirstRunPage::connectRequested));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new BoardPicture(page));
    column->addSpacing(24);
    column->addWidget(title);
    column->addSpacing(4);
    column->addWidget(line);
    column->addSpacing(18);
    column->addLayout(cards);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(1);
    // Buttons of a window that is no dialog answer to Space only.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), this);
        connect(enter, &QShortcut::activated, this, [this] {
            auto *button = qobject_cast<QPushButton *>(focusWidget());
            (button ? button : m_first)->click();
        });
    }
    auto *keys = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    connect(keys, &QShortcut::activated, this, &FirstRunPage::connectRequested);
}

QWidget *FirstRunPage::makeCard(const Card &card, void (FirstRunPage::*signal)())
{
    auto *pane = new RolePane(m_theme, Role::Raised, this);
    pane->setCard(8, card.primary ? Role::Accent : Role::Line, card.primary ? 2 : 1);
    auto *title = new RoleLabel(m_theme, TextSize::Title, Role::Text, card.title, pane);
    title->setSemibold(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(new RoleLabel(m_theme, TextSize::Small, Role::Text2, card.line, pane));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new FirstRunIcon(m_theme, card.icon, Role::Accent, 40, pane), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(22, 20, 22, 20);
    column->setSpacing(8);
    column->addLayout(head);
    column->addSpacing(8);
    for (const QString &fact : card.facts) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(
            new FirstRunIcon(m_theme, QStringLiteral("check"), Role::Delivered, 15, pane), 0);
        row->addWidget(new RoleLabel(m_theme, TextSize::Body, Role::Text, fact, pane), 1);
        column->addLayout(row);
    }
    column->addStretch();
    QPushButton *button = card.primary ? new PrimaryButton(m_theme, {}, card.button, pane)
                                       : new QPushButton(card.button, pane);
    button->setMinimumHeight(34);
    connect(button, &QPushButton::clicked, this, signal);
    if (card.primary)
        m_first = button;
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(button);
    foot->addWidget(new RoleLabel(m_theme, TextSize::Caption, Role::Text2, card.keys, pane));
    foot->addStretch();
    column->addSpacing(10);
    column->addLayout(foot);
    return pane;
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    RolePane::showEvent(event);
    // The ring shows what Enter will press.
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    m_first->setFocus(Qt::TabFocusReason);
}

} // namespace cordboard::ui
