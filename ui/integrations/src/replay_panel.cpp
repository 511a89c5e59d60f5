#include "replay_panel.h"

#include "base/take.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/integrations/hook_words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int mostAtOnce = 10'000;

QDateTimeEdit *makeTime(QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

ReplayPanel::ReplayPanel(EndpointBook &book, const Integrations &context, QWidget *parent)
    : RolePane(context.theme, Role::Pane, parent)
    , m_book(book)
    , m_context(context)
    , m_from(makeTime(this))
    , m_until(makeTime(this))
    , m_which(new QComboBox(this))
    , m_words(new RoleLabel(context.theme, TextSize::Small, Role::Text, {}, this))
    , m_replay(new PrimaryButton(context.theme, QStringLiteral("replay"), tr("Replay"), this))
{
    setAccessibleName(tr("Replay a range"));
    setLines(Qt::BottomEdge);
    m_which->addItems({tr("Only those given up"), tr("All that ended, also those that arrived")});
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(2);
    const auto add = [&](int column, const QString &title, QWidget *field) {
        auto *label = new RoleLabel(context.theme, TextSize::Small, Role::Text2, title, this);
        label->setWordWrap(false);
        label->setBuddy(field);
        field->setAccessibleName(title);
        fields->addWidget(label, 0, column);
        fields->addWidget(field, 1, column);
    };
    add(0, tr("From"), m_from);
    add(1, tr("To"), m_until);
    add(2, tr("Which"), m_which);
    fields->setColumnStretch(2, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_words, 1);
    foot->addWidget(m_replay);
    foot->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(fields);
    column->addLayout(foot);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &ReplayPanel::count);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &ReplayPanel::count);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ReplayPanel::count);
    connect(m_replay, &QAbstractButton::clicked, this, &ReplayPanel::replay);
    connect(cancel, &QAbstractButton::clicked, this, &ReplayPanel::closeAsked);
    hide();
}

void ReplayPanel::open(const WebhookEndpoint &endpoint)
{
    m_endpoint = endpoint;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowUs() / 1000);
    {
        const QSignalBlocker from(m_from);
        const QSignalBlocker until(m_until);
        m_from->setDateTime(now.date().startOfDay());
        m_until->setDateTime(now.addSecs(60));
    }
    show();
    count();
    m_from->setFocus(Qt::OtherFocusReason);
}

webhook::ReplayRequest ReplayPanel::request() const
{
    webhook::ReplayRequest request;
    request.endpoint = m_endpoint.uuid;
    request.onlyDead = m_which->currentIndex() == 0;
    request.fromUs = m_from->dateTime().toMSecsSinceEpoch() * 1000;
    request.untilUs = m_until->dateTime().toMSecsSinceEpoch() * 1000;
    return request;
}

void ReplayPanel::count()
{
    if (isHidden())
        return;
    const int generation = ++m_generation;
    m_replay->setEnabled(false);
    webhook::ReplayRequest dry = request();
    if (dry.fromUs >= dry.untilUs) {
        m_words->setText(tr("“From” has to be before “To”."));
        m_replay->setText(tr("Replay"));
        return;
    }
    m_words->setText(tr("Counting…"));
    dry.dryRun = true;
    take(m_book.hooks().replay(dry), this, [this, generation](const Result<int> &count) {
        if (generation != m_generation)
            return;
        if (count)
            showCount(*count);
        else
            m_words->setText(count.error().message);
    });
}

void ReplayPanel::showCount(int count)
{
    const QString host = isolated(HookWords::host(m_endpoint.url));
    m_replay->setEnabled(count > 0);
    const QString figure = QLocale().toString(count);
    if (count == 0) {
        m_words->setText(tr("There is no such event in this time."));
        m_replay->setText(tr("Replay"));
        return;
    }
    m_replay->setText(tr("Replay %1").arg(figure));
    if (count >= mostAtOnce)
        m_words->setText(tr("There are more than %1. This sends the first %1 in order to %2.")
                             .arg(figure, host));
    else if (count == 1)
        m_words->setText(tr("This sends 1 event to %1.").arg(host));
    else
        m_words->setText(tr("This sends %1 events in order to %2.").arg(figure, host));
}

void ReplayPanel::replay()
{
    m_replay->setEnabled(false);
    ++m_generation;
    take(m_book.hooks().replay(request()), this, [this](const Result<int> &count) {
        if (!count) {
            m_words->setText(count.error().message);
            m_replay->setEnabled(true);
            return;
        }
        Q_EMIT replayed(*count);
    });
}

} // namespace cordboard::ui
