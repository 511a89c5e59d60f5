#include "ui/settings/rules_page.h"

#include "base/take.h"
#include "opt_out_panel.h"
#include "rule_table.h"
#include "rules_rows.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/paint.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

} // namespace

RulesPage::RulesPage(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_theme(theme)
    , m_tabs(new PillTabs(theme, this))
    , m_pages(new QVBoxLayout)
    , m_list(new OptOutPanel(proxy, theme, this))
{
    auto *title = new RoleLabel(theme, TextSize::Title, Role::Text, tr("Rules"), this);
    title->setSemibold(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_tabs, 0, Qt::AlignLeading);
    column->addLayout(m_pages, 1);
    column->addWidget(makeSaveRow());
    addTab(tr("Opt-outs"), m_list);
    addTab(tr("Words"), makeWords());
    addTab(tr("Quiet hours"), makeHours());
    addTab(tr("Senders"), makeSenders());
    addTab(tr("Spending"), makeSpending());
    for (RuleTable *table :
         {m_words, m_replies, m_hours, m_zones, m_senderRules, m_codes, m_limits}) {
        connect(table, &RuleTable::edited, this, [this] { m_dirty = m_dirty || !m_showing; });
    }
    connect(m_tabs, &PillTabs::currentChanged, this, [this](int tab) { showTab(Tab(tab)); });
    connect(&proxy, &EngineProxy::conversationsChanged, this, [this] {
        if (m_list->isVisible())
            m_list->look();
    });
    showTab(OptOuts);
}

QWidget *RulesPage::addTab(const QString &title, QWidget *page)
{
    m_tabs->addTab(title);
    // No QStackedWidget: it is as high as its highest page, and a short one would scroll.
    m_pages->addWidget(page);
    page->hide();
    return page;
}

void RulesPage::addHead(QVBoxLayout *column, const QString &title, const QString &help)
{
    auto *head = new RoleLabel(m_theme, TextSize::Body, Role::Text, title, this);
    head->setSemibold(true);
    if (column->count() > 0)
        column->addSpacing(12);
    column->addWidget(head);
    if (!help.isEmpty())
        column->addWidget(new RoleLabel(m_theme, TextSize::Small, Role::Text2, help, this));
}

QLineEdit *RulesPage::addLine(QVBoxLayout *column, const QString &label, const QString &help)
{
    auto *line = new QLineEdit(this);
    line->setAccessibleName(label);
    connect(line, &QLineEdit::textEdited, this, [this] { m_dirty = true; });
    auto *name = new RoleLabel(m_theme, TextSize::Small, Role::Text2, label, this);
    name->setBuddy(line);
    column->addWidget(name);
    column->addWidget(line);
    column->addWidget(new RoleLabel(m_theme, TextSize::Small, Role::Text2, help, this));
    return line;
}

QWidget *RulesPage::makeWords()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = columnOf(page);
    addHead(
        column, tr("Words that act"),
        tr("A text that is one of these and nothing else acts by itself. A phrase anywhere in a "
           "text asks the person who reads it."));
    m_words = new RuleTable(tr("Words that act"),
                            {{tr("What it does"),
                              {{QStringLiteral("opt_out"), tr("Opts out")},
                               {QStringLiteral("opt_in"), tr("Opts in again")},
                               {QStringLiteral("opt_in_if_asked"), tr("Opts in when asked")},
                               {QStringLiteral("help"), tr("Asks for help")},
                               {QStringLiteral("question"), tr("Phrase: a person decides")}}},
                             {tr("Word"), {}},
                             {tr("Language"), {}}},
                            page);
    column->addWidget(m_words);
    addHead(column, tr("Our answers"),
            tr("One answer each time somebody opts out or in. {brand} and {help} stand for the "
               "fields below. Without a row there is no answer."));
    m_replies = new RuleTable(tr("Our answers"),
                              {{tr("Answer to"),
                                {{QStringLiteral("opt_out"), tr("Opting out")},
                                 {QStringLiteral("opt_in"), tr("Opting in")},
                                 {QStringLiteral("help"), tr("Help")}}},
                               {tr("Language"), {}},
                               {tr("Text"), {}}},
                              page);
    column->addWidget(m_replies);
    m_brand = addLine(column, tr("Your name in answers"), tr("{brand}: “Fernway”"));
    m_help = addLine(column, tr("Where help is"), tr("{help}: a number or an address"));
    m_scope = new QComboBox(page);
    m_scope->setAccessibleName(tr("An opt-out counts for"));
    m_scope->addItem(tr("An opt-out counts for all of our numbers"), true);
    m_scope->addItem(tr("An opt-out counts for the number that was written to"), false);
    connect(m_scope, &QComboBox::activated, this, [this] { m_dirty = true; });
    column->addWidget(m_scope);
    column->addStretch();
    return page;
}

QWidget *RulesPage::makeHours()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = columnOf(page);
    addHead(
        column, tr("When messages may arrive"),
        tr("By the clock of the person, “08:00-21:00”; empty means not at all. Rows with a state "
           "(US-FL) go before those with its country; a row without either counts everywhere "
           "else. Closed days: 12-25, easter+1."));
    m_hours = new RuleTable(tr("When messages may arrive"),
                            {{tr("Country or state"), {}},
                             {tr("Monday to Friday"), {}},
                             {tr("Saturday"), {}},
                             {tr("Sunday"), {}},
                             {tr("Closed days"), {}}},
                            page);
    column->addWidget(m_hours);
    addHead(column, tr("What waits for these hours"), {});
    const QList<std::pair<Category, QString>> categories{
        {Category::Marketing, tr("Marketing")},
        {Category::Transactional, tr("Notices about an order or an account")},
        {Category::Otp, tr("Codes to log in with")},
        {Category::Conversation, tr("Answers in a conversation")}};
    for (const auto &[category, words] : categories) {
        auto *box = new QCheckBox(words, page);
        connect(box, &QCheckBox::clicked, this, [this] { m_dirty = true; });
        m_quietFor.append({category, box});
        column->addWidget(box);
    }
    m_zone = addLine(column, tr("Time zone for people who cannot be placed"),
                     tr("“Europe/Berlin”; empty: that of this computer. A number of yours may have "
                        "its own:"));
    m_zones = new RuleTable(tr("Time zones of our numbers"),
                            {{tr("Our number"), {}}, {tr("Time zone"), {}}}, page);
    column->addWidget(m_zones);
    column->addStretch();
    return page;
}

QWidget *RulesPage::makeSenders()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = columnOf(page);
    addHead(
        column, tr("Names as senders, by country"),
        tr("A name like “Fernway” in place of a number. Where only numbers are taken, a message "
           "with a name is refused before it costs anything."));
    m_senderRules =
        new RuleTable(tr("Names as senders, by country"),
                      {{tr("Country"), {}},
                       {tr("Rule"),
                        {{QStringLiteral("numbers_only"), tr("Only numbers")},
                         {QStringLiteral("registration"), tr("Names must be registered")}}}},
                      page);
    column->addWidget(m_senderRules);
    addHead(column, tr("Codes that mean “opted out”"),
            tr("By which a carrier says it, as it stands under the message: 0x00000515, err:088. "
               "Who is refused so comes onto the list."));
    m_codes = new RuleTable(
        tr("Codes that mean “opted out”"),
        {{tr("Carrier"), {{QStringLiteral("0"), tr("Choose")}}}, {tr("Code"), {}}}, page);
    column->addWidget(m_codes);
    column->addStretch();
    return page;
}

QWidget *RulesPage::makeSpending()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = columnOf(page);
    addHead(column, tr("Spending limits"),
            tr("What would go over a limit is refused with a sentence. Prices are in Carriers, "
               "Costs; a message without a known price counts nothing. Each currency counts by "
               "itself."));
    m_limits = new RuleTable(
        tr("Spending limits"),
        {{tr("Carrier"), {{QStringLiteral("0"), tr("All carriers")}}},
         {tr("For each"),
          {{QStringLiteral("day"), tr("Day")}, {QStringLiteral("month"), tr("Month")}}},
         {tr("At most"), {}}},
        page);
    column->addWidget(m_limits);
    column->addStretch();
    return page;
}

QWidget *RulesPage::makeSaveRow()
{
    m_saveRow = new QWidget(this);
    auto *saveButton =
        new PrimaryButton(m_theme, QStringLiteral("check"), tr("Save rules"), m_saveRow);
    auto *back = new QPushButton(tr("Put back what ships"), m_saveRow);
    m_message = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, m_saveRow);
    auto *row = new QHBoxLayout(m_saveRow);
    row->setContentsMargins(0, 0, 0, 12);
    row->addWidget(saveButton);
    row->addWidget(back);
    row->addWidget(m_message, 1);
    connect(saveButton, &QPushButton::clicked, this, &RulesPage::save);
    connect(back, &QPushButton::clicked, this, &RulesPage::putBack);
    return m_saveRow;
}

void RulesPage::showTab(Tab tab)
{
    m_tabs->setCurrent(tab);
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->itemAt(i)->widget()->setVisible(i == tab);
    m_saveRow->setVisible(tab != OptOuts);
    say({}, false);
    if (isVisible())
        look();
}

QString RulesPage::message() const
{
    return m_message->text();
}

void RulesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void RulesPage::look()
{
    m_list->look();
    // Never over what somebody is editing.
    if (m_dirty)
        return;
    take(m_proxy.engine().carriers(), this, [this](const Result<QList<Carrier>> &carriers) {
        if (carriers)
            showCarriers(*carriers);
        take(m_proxy.engine().policies().rules(), this, [this](const Result<PolicyRules> &rules) {
            if (!rules)
                say(rules.error().message, true);
            else if (!m_dirty)
                showRules(*rules);
        });
    });
}

void RulesPage::showCarriers(const QList<Carrier> &carriers)
{
    QList<std::pair<QString, QString>> named;
    for (const Carrier &carrier : carriers)
        named.append({QString::number(carrier.id.value), oneLine(carrier.name.left(100))});
    QList<std::pair<QString, QString>> all{{QStringLiteral("0"), tr("All carriers")}};
    m_limits->setChoices(0, all + named);
    if (!named.isEmpty())
        m_codes->setChoices(0, named);
}

void RulesPage::showRules(const PolicyRules &rules)
{
    m_showing = true;
    m_brand->setText(rules.brand);
    m_help->setText(rules.help);
    m_zone->setText(QString::fromLatin1(rules.zone));
    m_scope->setCurrentIndex(rules.optOutConcernsAllSenders ? 0 : 1);
    for (const auto &[category, box] : std::as_const(m_quietFor))
        box->setChecked(rules.quietFor.contains(category));
    m_words->setRows(wordRows(rules));
    m_replies->setRows(replyRows(rules));
    m_hours->setRows(hourRows(rules));
    m_zones->setRows(zoneRows(rules));
    m_senderRules->setRows(senderRows(rules));
    m_codes->setRows(codeRows(rules));
    m_limits->setRows(limitRows(rules, locale()));
    m_showing = false;
}

PolicyRules RulesPage::edited() const
{
    PolicyRules rules;
    rules.brand = m_brand->text().trimmed();
    rules.help = m_help->text().trimmed();
    rules.zone = m_zone->text().trimmed().toLatin1();
    rules.optOutConcernsAllSenders = m_scope->currentIndex() == 0;
    rules.quietFor.clear();
    for (const auto &[category, box] : m_quietFor) {
        if (box->isChecked())
            rules.quietFor.append(category);
    }
    takeWords(m_words->rows(), &rules);
    takeReplies(m_replies->rows(), &rules);
    takeHours(m_hours->rows(), &rules);
    takeZones(m_zones->rows(), &rules);
    takeSenders(m_senderRules->rows(), &rules);
    takeCodes(m_codes->rows(), &rules);
    takeLimits(m_limits->rows(), locale(), &rules);
    return rules;
}

void RulesPage::save()
{
    // What is being typed counts, too.
    setFocus();
    take(m_proxy.engine().policies().saveRules(edited()), this, [this](const Result<void> &saved) {
        if (!saved) {
            say(saved.error().message, true);
            return;
        }
        m_dirty = false;
        look();
        say(tr("Saved. It counts for everything that leaves from now on."), false);
    });
}

void RulesPage::putBack()
{
    take(m_proxy.engine().policies().shippedRules(), this, [this](Result<PolicyRules> shipped) {
        if (!shipped)
            return;
        // Name, limits and codes are this installation's own: nothing of them ships.
        const PolicyRules own = edited();
        shipped->brand = own.brand;
        shipped->help = own.help;
        shipped->zone = own.zone;
        shipped->senders = own.senders;
        shipped->limits = own.limits;
        shipped->optOutCodes = own.optOutCodes;
        showRules(*shipped);
        m_dirty = true;
        say(tr("Words, answers, hours and countries are as they ship. Save to keep that."), false);
    });
}

void RulesPage::say(const QString &sentence, bool wrong)
{
    m_message->setRole(wrong ? Role::Failed : Role::Text2);
    m_message->setText(sentence);
}

} // namespace cordboard::ui
