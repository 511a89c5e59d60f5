#include "key_editor.h"

#include "base/clock.h"
#include "base/take.h"
#include "engine/face/routing.h"
#include "pane_head.h"
#include "ui/bridge/dialogs.h"
#include "ui/common/form_rows.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/strip.h"
#include "ui/common/time_words.h"
#include "ui/integrations/key_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

enum Which { AllNumbers, OnlyThese };

QDateTime timeOf(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000);
}

/// The first moment of the day after: a key is good for the whole of its last day.
qint64 endOf(const QDate &day)
{
    return day.addDays(1).startOfDay().toMSecsSinceEpoch() * 1000;
}

} // namespace

KeyEditor::KeyEditor(const Integrations &context, QWidget *parent)
    : RolePane(context.theme, Role::Pane, parent)
    , m_context(context)
    , m_failure(new Strip(context.theme, Strip::Kind::Stop, this))
{
    setAccessibleName(tr("API key"));
    setLines(Qt::LeftEdge);
    m_failure->hide();
    makeFields();
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->addWidget(m_rows);
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    m_save = new PrimaryButton(context.theme, {}, tr("Make key"), this);
    m_revoke = new QPushButton(tr("Revoke key…"), this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(8);
    foot->addWidget(m_save);
    foot->addStretch();
    foot->addWidget(m_revoke);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_failure);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    setFocusProxy(m_name);
    wire();
}

QWidget *KeyEditor::makeHead()
{
    m_head = new PaneHead(m_context.theme, this);
    connect(m_head, &PaneHead::closeAsked, this, &KeyEditor::closeAsked);
    return m_head;
}

void KeyEditor::makeFields()
{
    m_rows = new FormRows(m_context.theme, FormRows::Labels::Above, this);
    m_name = new QLineEdit(this);
    m_detail = new QLineEdit(this);
    m_role = new QComboBox(this);
    for (const KeyRole role : {KeyRole::Reader, KeyRole::Sender, KeyRole::Admin})
        m_role->addItem(KeyWords::role(role), int(role));
    m_which = new QComboBox(this);
    m_which->addItems({tr("All of our numbers"), tr("Only these")});
    m_senders = new QWidget(this);
    new QVBoxLayout(m_senders);
    m_senders->layout()->setContentsMargins(0, 0, 0, 0);
    m_limit = new QLineEdit(this);
    m_limit->setPlaceholderText(tr("No limit"));
    m_ends = new QCheckBox(tr("Ends by itself"), this);
    m_day = new QDateEdit(this);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    addRows();
}

void KeyEditor::addRows()
{
    m_nameRow =
        m_rows->addField(tr("Name"), m_name, tr("Of the program that uses it, such as Shop."));
    m_rows->addField(tr("Note"), m_detail);
    m_rows->addField(tr("Rights"), m_role,
                     tr("“May do everything” also changes carriers, endpoints and keys."));
    m_rows->addField(tr("Numbers"), m_which,
                     tr("From which of our numbers it sends, and whose messages it sees."));
    m_sendersRow = m_rows->addField(tr("Only these numbers"), m_senders);
    m_limitRow = m_rows->addField(tr("Costs a month at most"), m_limit,
                                  tr("In the currency of the carrier. Beyond it sending is refused "
                                     "until the month ends."));
    m_rows->addField(tr("End"), m_ends);
    m_ends->setAccessibleName(m_ends->text());
    m_dayRow = m_rows->addField(tr("Last day"), m_day);
}

void KeyEditor::wire()
{
    const auto showParts = [this] {
        m_rows->setRowShown(m_sendersRow, m_which->currentIndex() == OnlyThese);
        m_rows->setRowShown(m_dayRow, m_ends->isChecked());
    };
    connect(m_which, &QComboBox::currentIndexChanged, this, showParts);
    connect(m_ends, &QCheckBox::toggled, this, showParts);
    connect(m_save, &QAbstractButton::clicked, this, &KeyEditor::save);
    connect(m_name, &QLineEdit::returnPressed, this, &KeyEditor::save);
    connect(m_revoke, &QAbstractButton::clicked, this, &KeyEditor::askRevoke);
    showParts();
}

void KeyEditor::startNew()
{
    AccessKey fresh;
    fresh.role = KeyRole::Sender;
    fill(fresh);
    readSenders();
}

void KeyEditor::showKey(const AccessKey &key)
{
    // What happens to it meanwhile must not overwrite what a person is typing.
    if (key.uuid == m_key.uuid && key.deletedUs == m_key.deletedUs && isChanged())
        return;
    const bool other = key.uuid != m_key.uuid;
    fill(key);
    if (other)
        readSenders();
}

void KeyEditor::fill(const AccessKey &key)
{
    m_key = key;
    clearFaults();
    m_name->setText(key.name);
    m_detail->setText(key.detail);
    m_role->setCurrentIndex(m_role->findData(int(key.role)));
    m_which->setCurrentIndex(key.senders.isEmpty() ? AllNumbers : OnlyThese);
    fillSenders();
    m_limit->setText(key.spendingLimitMicro ? KeyWords::amount(*key.spendingLimitMicro)
                                            : QString());
    m_ends->setChecked(key.expiresUs > 0);
    const QDate today = timeOf(m_context.clock.nowUs()).date();
    m_day->setDate(key.expiresUs > 0 ? timeOf(key.expiresUs - 1000).date() : today.addDays(90));
    showState();
}

/// Numbers that the key knows and we do not have any more stay in the list: taking them away is a
/// person's decision.
void KeyEditor::fillSenders()
{
    QStringList numbers = m_ourNumbers;
    for (const QString &number : m_key.senders) {
        if (!numbers.contains(number))
            numbers.append(number);
    }
    qDeleteAll(m_senderBoxes);
    m_senderBoxes.clear();
    for (const QString &number : std::as_const(numbers)) {
        auto *box = new QCheckBox(oneLine(number), m_senders);
        box->setProperty("number", number);
        box->setChecked(m_key.senders.contains(number));
        m_senders->layout()->addWidget(box);
        m_senderBoxes.append(box);
    }
    m_senders->setFocusProxy(m_senderBoxes.value(0));
    m_rows->setHelp(m_sendersRow,
                    numbers.isEmpty()
                        ? tr("There is no number yet. Each carrier has its own, under Senders.")
                        : QString());
}

void KeyEditor::readSenders()
{
    take(m_context.routing.senders(), this, [this](const Result<QList<SenderUse>> &senders) {
        if (!senders)
            return fail(senders.error().message);
        QStringList numbers;
        for (const SenderUse &use : *senders)
            numbers.append(use.sender.number);
        if (numbers == m_ourNumbers)
            return;
        m_ourNumbers = numbers;
        fillSenders();
    });
}

QStringList KeyEditor::typedSenders() const
{
    QStringList numbers;
    if (m_which->currentIndex() == AllNumbers)
        return numbers;
    for (const QCheckBox *box : m_senderBoxes) {
        if (box->isChecked())
            numbers.append(box->property("number").toString());
    }
    return numbers;
}

qint64 KeyEditor::typedExpiry() const
{
    if (!m_ends->isChecked())
        return 0;
    const bool same = m_key.expiresUs > 0 && timeOf(m_key.expiresUs - 1000).date() == m_day->date();
    return same ? m_key.expiresUs : endOf(m_day->date()); // a program may have set it to the second
}

engine::AccessKeyEdit KeyEditor::typed() const
{
    engine::AccessKeyEdit edit;
    edit.name = m_name->text().trimmed();
    edit.detail = m_detail->text().trimmed();
    edit.role = KeyRole(m_role->currentData().toInt());
    edit.senders = typedSenders();
    edit.spendingLimitMicro = m_limit->text().trimmed().isEmpty()
                                  ? std::optional<qint64>()
                                  : KeyWords::amountFrom(m_limit->text());
    const qint64 expiry = typedExpiry();
    if (expiry != m_key.expiresUs || isNew())
        edit.expiresUs = expiry; // one that has passed is no mistake of this edit
    return edit;
}

bool KeyEditor::isChanged() const
{
    if (m_key.deletedUs > 0)
        return false;
    const engine::AccessKeyEdit now = typed();
    QStringList before = m_key.senders;
    QStringList after = *now.senders;
    before.sort();
    after.sort();
    const bool limit =
        m_limit->text().trimmed() !=
        (m_key.spendingLimitMicro ? KeyWords::amount(*m_key.spendingLimitMicro) : QString());
    return *now.name != m_key.name || *now.detail != m_key.detail.trimmed() ||
           *now.role != (isNew() ? KeyRole::Sender : m_key.role) || after != before || limit ||
           typedExpiry() != m_key.expiresUs;
}

bool KeyEditor::check()
{
    clearFaults();
    int wrong = -1;
    const auto fault = [&](int row, const QString &sentence) {
        m_rows->setFault(row, sentence);
        wrong = wrong < 0 ? row : wrong;
    };
    if (m_name->text().trimmed().isEmpty())
        fault(m_nameRow, tr("Give the key a name, so that you know it again."));
    if (m_which->currentIndex() == OnlyThese && typedSenders().isEmpty())
        fault(m_sendersRow, tr("Choose at least one number."));
    if (!m_limit->text().trimmed().isEmpty() && !KeyWords::amountFrom(m_limit->text()))
        fault(m_limitRow,
              tr("This is no amount. Write it such as %1.").arg(KeyWords::amount(50'000'000)));
    const auto edit = typed();
    if (edit.expiresUs && *edit.expiresUs > 0 && *edit.expiresUs <= m_context.clock.nowUs())
        fault(m_dayRow, tr("This day has passed."));
    if (wrong >= 0)
        m_rows->field(wrong)->setFocus(Qt::OtherFocusReason);
    return wrong < 0;
}

void KeyEditor::save()
{
    if (m_saving || m_key.deletedUs > 0 || !check())
        return;
    m_saving = true;
    m_save->setEnabled(false);
    const auto ended = [this] {
        m_saving = false;
        m_save->setEnabled(true);
    };
    if (isNew()) {
        take(m_context.keys.make(typed()), this, [this, ended](const Result<engine::MadeKey> &key) {
            ended();
            if (!key)
                return fail(key.error().message);
            fill(key->key);
            Q_EMIT made(*key);
        });
        return;
    }
    take(m_context.keys.edit(m_key.uuid, typed()), this,
         [this, ended](const Result<AccessKey> &key) {
             ended();
             if (!key)
                 return fail(key.error().message);
             fill(*key);
             Q_EMIT saved();
         });
}

void KeyEditor::showState()
{
    const qint64 now = m_context.clock.nowUs();
    const bool gone = m_key.deletedUs > 0;
    m_head->setTitle(isNew() ? tr("New key") : oneLine(m_key.name));
    m_head->setBelow(isNew() ? tr("The key itself is made when you save.")
                     : gone
                         ? tr("Revoked %1. It opens nothing.").arg(listTime(m_key.deletedUs, now))
                         : tr("Begins with %1").arg(m_key.prefix));
    m_save->setText(isNew() ? tr("Make key") : tr("Save changes"));
    m_save->setVisible(!gone);
    m_revoke->setVisible(!gone && !isNew());
    m_rows->setEnabled(!gone);
}

void KeyEditor::clearFaults()
{
    m_failure->hide();
    for (const int row : {m_nameRow, m_sendersRow, m_limitRow, m_dayRow})
        m_rows->setFault(row, {});
}

void KeyEditor::fail(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
}

void KeyEditor::askRevoke()
{
    const QUuid uuid = m_key.uuid;
    m_context.dialogs.ask(
        this,
        {tr("Revoke %1?").arg(isolated(m_key.name)),
         tr("Programs that use it get no answer from now on. It cannot be brought back; you can "
            "make another one."),
         tr("Revoke key")},
        [this, uuid](bool revoke) {
            if (!revoke)
                return;
            take(m_context.keys.remove(uuid), this, [this](const Result<AccessKey> &key) {
                if (!key)
                    return fail(key.error().message);
                fill(*key);
                Q_EMIT saved();
            });
        });
}

} // namespace cordboard::ui
