#include "route_tester.h"

#include "base/take.h"
#include "engine/face/routing.h"
#include "ui/carriers/routing_words.h"
#include "ui/common/role_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {
constexpr int rulesShown = 6;
} // namespace

RouteTester::RouteTester(EngineProxy &proxy, CarrierBook &book, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Window, parent)
    , m_proxy(proxy)
    , m_book(book)
    , m_theme(theme)
    , m_number(new QLineEdit(this))
    , m_sender(new QComboBox(this))
    , m_category(new QComboBox(this))
{
    m_number->setAccessibleName(tr("Who gets this number?"));
    m_number->setPlaceholderText(tr("Who gets +49 151 …?"));
    m_sender->setAccessibleName(tr("Sent from"));
    m_category->setAccessibleName(tr("Category"));
    for (const Category category :
         {Category::Conversation, Category::Otp, Category::Transactional, Category::Marketing}) {
        const QString word = categoryWord(category);
        m_category->addItem(categoryName(word), word);
    }
    auto *ask = new QPushButton(tr("Ask"), this);
    connect(ask, &QPushButton::clicked, this, &RouteTester::ask);
    connect(m_number, &QLineEdit::returnPressed, this, &RouteTester::ask);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_number, 2);
    row->addWidget(m_sender, 1);
    row->addWidget(m_category);
    row->addWidget(ask);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(makeAnswer());
    setSenders({});
}

QWidget *RouteTester::makeAnswer()
{
    m_card = new RolePane(m_theme, Role::AccentSoft, this);
    m_card->setCard(8, Role::AccentSoft);
    m_head = new RoleLabel(m_theme, TextSize::Body, Role::Text, {}, m_card);
    m_head->setSemibold(true);
    m_facts = new RoleLabel(m_theme, TextSize::Body, Role::Text, {}, m_card);
    m_others = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, m_card);
    auto *inner = new QVBoxLayout(m_card);
    inner->setContentsMargins(12, 10, 12, 10);
    inner->setSpacing(4);
    for (RoleLabel *label : {m_head, m_facts, m_others}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        inner->addWidget(label);
    }
    m_card->hide();
    return m_card;
}

void RouteTester::setSenders(const QStringList &senders)
{
    const QString chosen = m_sender->currentData().toString();
    m_sender->clear();
    m_sender->addItem(tr("From the route's number"), QString());
    for (const QString &sender : senders)
        m_sender->addItem(tr("From %1").arg(sender), sender);
    m_sender->setCurrentIndex(qMax(0, m_sender->findData(chosen)));
}

void RouteTester::ask()
{
    if (m_number->text().trimmed().isEmpty())
        return;
    const RouteQuestion question{m_sender->currentData().toString(), m_number->text(),
                                 m_category->currentData().toString()};
    take(m_proxy.engine().routing().whichRoute(question), this,
         [this](const Result<RouteAnswer> &answer) { show(answer); });
}

void RouteTester::refresh()
{
    if (m_card->isVisibleTo(this))
        ask();
}

void RouteTester::show(const Result<RouteAnswer> &answer)
{
    m_card->show();
    m_facts->setVisible(answer.has_value());
    m_others->setVisible(answer.has_value());
    if (!answer) {
        m_head->setText(answer.error().message);
        return;
    }
    m_head->setText(answerHead(*answer, m_book));
    m_facts->setText(answerFacts(*answer, m_book).join(QStringLiteral(" · ")));
    QStringList others;
    for (const RouteVerdict &verdict : answer->rules) {
        if (verdict.why != RouteVerdict::Why::Taken)
            others.append(verdictLine(verdict));
    }
    const qsizetype more = others.size() - rulesShown;
    others = others.mid(0, rulesShown);
    if (more > 0)
        others.append(tr("%n more did not match.", nullptr, int(more)));
    m_others->setText(others.join(QLatin1Char('\n')));
    m_others->setVisible(!others.isEmpty());
    m_card->setAccessibleName(m_head->text());
    m_number->setAccessibleDescription(m_head->text());
}

} // namespace cordboard::ui
