#include "ui/settings/settings_page.h"

#include "roomy_delegate.h"
#include "ui/common/role_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int formWidth = 560;
constexpr int tableWidth = 760; ///< of what has columns
constexpr int listWidth = 200;
constexpr int labelWidth = 180;

} // namespace

SettingsPage::SettingsPage(Theme &theme, const QString &dataFolder, QWidget *parent)
    : RolePane(theme, Role::Window, parent)
    , m_theme(theme)
    , m_dataFolder(dataFolder)
{
    m_groups = new QListWidget(this);
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setItemDelegate(new RoomyDelegate(m_groups));
    m_groups->setFixedWidth(m_theme.scaled(listWidth));
    m_stack = new QStackedWidget(this);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    auto *side = new RolePane(theme, Role::Pane, this);
    side->setLines(Qt::RightEdge);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(8, 16, 8, 8);
    sideColumn->addWidget(m_groups);
    page->addWidget(side);
    page->addWidget(m_stack, 1);
    addGroup(tr("General"), makeGeneral());
    m_groups->setCurrentRow(0);
    connect(m_groups, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_theme, &Theme::changed, this, &SettingsPage::restyle);
    restyle();
}

QWidget *SettingsPage::makeGeneral()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(16);
    auto *title = new RoleLabel(m_theme, TextSize::Title, Role::Text, tr("General"), form);
    title->setSemibold(true);
    column->addWidget(title);
    column->addWidget(makeLook());
    column->addWidget(makeWriting());
    column->addWidget(makeSending());
    column->addWidget(makeClosing());
    column->addWidget(makeAbout());
    column->addStretch();
    return form;
}

int SettingsPage::addGroup(const QString &title, QWidget *form)
{
    const bool hasTable = form->findChild<QTableView *>() != nullptr;
    form->setMaximumWidth(m_theme.scaled(hasTable ? tableWidth : formWidth));
    auto *inner = new QWidget(this);
    auto *row = new QHBoxLayout(inner);
    row->setContentsMargins(24, 16, 24, 0);
    row->addWidget(form, 1);
    row->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(title);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    m_groups->addItem(title);
    return m_stack->addWidget(scroll);
}

void SettingsPage::showGroup(int group)
{
    m_groups->setCurrentRow(group);
}

QWidget *SettingsPage::makeGroup(const QString &title, QVBoxLayout **column)
{
    auto *group = new QWidget(this);
    *column = new QVBoxLayout(group);
    (*column)->setContentsMargins(0, 0, 0, 0);
    (*column)->setSpacing(8);
    auto *head = new RoleLabel(m_theme, TextSize::Body, Role::Text, title, group);
    head->setSemibold(true);
    (*column)->addWidget(head);
    return group;
}

QWidget *SettingsPage::makeLook()
{
    QVBoxLayout *column = nullptr;
    QWidget *group = makeGroup(tr("Look"), &column);
    column->addWidget(
        new RoleLabel(m_theme, TextSize::Small, Role::Text2, tr("Colours apply at once."), group));
    m_themes = new QButtonGroup(this);
    const QList<std::pair<ThemeChoice, QString>> choices{
        {ThemeChoice::System, tr("As the system")},
        {ThemeChoice::Light, tr("Light")},
        {ThemeChoice::Dark, tr("Dark")},
        {ThemeChoice::HighContrast, tr("High contrast")},
    };
    for (const auto &[choice, words] : choices) {
        auto *button = new QRadioButton(words, group);
        button->setChecked(choice == m_theme.choice());
        m_themes->addButton(button, int(choice));
        column->addWidget(button);
    }
    connect(m_themes, &QButtonGroup::idClicked, this, [this](int id) {
        m_theme.setChoice(ThemeChoice(id));
        Q_EMIT themeChosen(ThemeChoice(id));
    });
    return group;
}

QWidget *SettingsPage::makeWriting()
{
    QVBoxLayout *column = nullptr;
    QWidget *group = makeGroup(tr("Writing"), &column);
    m_enter = new QButtonGroup(this);
    for (const bool enter : {true, false}) {
        auto *button = new QRadioButton(enter ? tr("Enter sends, Shift+Enter makes a line")
                                              : tr("Ctrl+Enter sends, Enter makes a line"),
                                        group);
        button->setChecked(enter);
        m_enter->addButton(button, enter ? 1 : 0);
        column->addWidget(button);
    }
    connect(m_enter, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT sendWithEnterChosen(id == 1); });
    return group;
}

void SettingsPage::setSendWithEnter(bool on)
{
    m_enter->button(on ? 1 : 0)->setChecked(true);
}

QWidget *SettingsPage::makeSending()
{
    QVBoxLayout *column = nullptr;
    QWidget *group = makeGroup(tr("After Send"), &column);
    auto *words = new RoleLabel(m_theme, TextSize::Small, Role::Text2,
                                tr("A message waits so long and can be taken back. It leaves by "
                                   "itself, also when Cordboard is closed meanwhile and started "
                                   "again."),
                                group);
    words->setWordWrap(true);
    column->addWidget(words);
    m_undo = new QButtonGroup(this);
    for (const int seconds : {0, 5, 10, 30}) {
        auto *button = new QRadioButton(seconds == 0 ? tr("Send at once")
                                                     : tr("%n second(s) to undo", nullptr, seconds),
                                        group);
        m_undo->addButton(button, seconds);
        column->addWidget(button);
    }
    connect(m_undo, &QButtonGroup::idClicked, this, &SettingsPage::undoSecondsChosen);
    return group;
}

void SettingsPage::setUndoSeconds(int seconds)
{
    if (QAbstractButton *button = m_undo->button(seconds))
        button->setChecked(true);
}

QWidget *SettingsPage::makeClosing()
{
    QVBoxLayout *column = nullptr;
    QWidget *group = makeGroup(tr("Closing the window"), &column);
    m_keepsRunning = new QCheckBox(tr("Keep running in the tray when the window is closed"), group);
    auto *words = new RoleLabel(m_theme, TextSize::Small, Role::Text2,
                                tr("Messages go on coming and leaving, and you are told of them. "
                                   "Quit ends the program: in the menu of the icon beside the "
                                   "clock, or Ctrl+Q."),
                                group);
    words->setWordWrap(true);
    column->addWidget(m_keepsRunning);
    column->addWidget(words);
    connect(m_keepsRunning, &QCheckBox::clicked, this, &SettingsPage::keepsRunningChosen);
    return group;
}

void SettingsPage::setKeepsRunning(bool keeps, bool possible)
{
    m_keepsRunning->setEnabled(possible);
    m_keepsRunning->setChecked(keeps && possible);
    m_keepsRunning->setToolTip(possible ? QString()
                                        : tr("This desktop has no icons beside the clock."));
}

QWidget *SettingsPage::makeAbout()
{
    QVBoxLayout *column = nullptr;
    QWidget *group = makeGroup(tr("About"), &column);
    addFact(column, tr("Program"), tr("Cordboard %1").arg(QCoreApplication::applicationVersion()));
    addFact(column, tr("Licence"), tr("GNU General Public License, version 3 or later"));
    addFact(column, tr("Built with"), tr("Qt %1").arg(QLatin1String(qVersion())));
    addFact(column, tr("Data folder"), QDir::toNativeSeparators(m_dataFolder));
    auto *open = new QPushButton(tr("Open the data folder"), group);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_dataFolder)); });
    auto *row = new QHBoxLayout;
    row->addSpacing(labelWidth + 12);
    row->addWidget(open);
    row->addStretch();
    column->addLayout(row);
    return group;
}

void SettingsPage::addFact(QVBoxLayout *column, const QString &name, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *label = new RoleLabel(m_theme, TextSize::Small, Role::Text2, name, this);
    label->setFixedWidth(labelWidth);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    auto *fact = new RoleLabel(m_theme, TextSize::Small, Role::Text, value, this);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fact->setAccessibleName(tr("%1: %2").arg(name, value));
    row->addWidget(label);
    row->addWidget(fact, 1);
    column->addLayout(row);
}

void SettingsPage::restyle()
{
    QPalette colours = m_groups->palette();
    colours.setColor(QPalette::Base, m_theme.color(Role::Pane));
    m_groups->setPalette(colours);
    if (QAbstractButton *button = m_themes->button(int(m_theme.choice())))
        button->setChecked(true);
}

} // namespace cordboard::ui
