#include "ui/shell/status_line.h"

#include "status_item.h"
#include "ui/carriers/carrier_words.h"
#include "ui/common/state_look.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr qsizetype longestSentence = 70;

/// A long story would leave the other lines no room: the rest stands where a click leads.
QString beginningOf(const QString &sentence)
{
    const qsizetype end = sentence.indexOf(QLatin1String(". "));
    return sentence.size() <= longestSentence || end < 0 ? sentence : sentence.left(end + 1);
}

} // namespace

StatusLine::StatusLine(EngineProxy &proxy, CarrierBook &book, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Sunken, parent)
    , m_book(book)
    , m_theme(theme)
    , m_links(new QHBoxLayout)
    , m_waiting(new StatusItem(theme, this))
    , m_stop(new StatusItem(theme, this))
    , m_note(new StatusItem(theme, this))
    , m_webhooks(new StatusItem(theme, this))
    , m_needsYou(new StatusItem(theme, this))
    , m_saved(new StatusItem(theme, this))
{
    setAccessibleName(tr("Status"));
    setLines(Qt::TopEdge);
    setMinimumHeight(26);
    m_links->setSpacing(4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(7, 1, 7, 0);
    row->setSpacing(4);
    row->addLayout(m_links);
    row->addWidget(m_waiting);
    row->addWidget(m_stop);
    row->addWidget(m_needsYou);
    row->addStretch(1);
    row->addWidget(m_note);
    row->addWidget(m_webhooks);
    row->addWidget(m_saved);
    m_stop->hide();
    m_note->hide();
    m_note->setEnabled(false);
    m_webhooks->hide();
    m_needsYou->hide();
    m_saved->hide();
    connect(m_webhooks, &QAbstractButton::clicked, this, &StatusLine::webhooksAsked);
    connect(m_waiting, &QAbstractButton::clicked, this, &StatusLine::healthAsked);
    connect(m_stop, &QAbstractButton::clicked, this, &StatusLine::healthAsked);
    connect(m_needsYou, &QAbstractButton::clicked, this, &StatusLine::needsYouAsked);
    connect(m_saved, &QAbstractButton::clicked, this, &StatusLine::inboxAsked);
    connect(&m_book, &CarrierBook::carriersChanged, this, &StatusLine::refresh);
    connect(&m_book, &CarrierBook::linksChanged, this, &StatusLine::refresh);
    connect(&proxy, &EngineProxy::saved, this, &StatusLine::showSaved);
    refresh();
}

void StatusLine::refresh()
{
    const QList<Carrier> &carriers = m_book.carriers();
    while (m_items.size() > carriers.size())
        delete m_items.takeLast();
    while (m_items.size() < carriers.size()) {
        auto *item = new StatusItem(m_theme, this);
        const auto place = m_items.size();
        m_items.append(item);
        m_links->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, place] {
            if (place < m_book.carriers().size())
                Q_EMIT carrierAsked(m_book.carriers().at(place).id);
        });
    }
    // Screen readers go from one to the next as they lie: the lines stand first.
    for (StatusItem *item : {m_waiting, m_stop, m_needsYou, m_note, m_webhooks, m_saved})
        item->raise();
    for (qsizetype i = 0; i < carriers.size(); ++i) {
        LinkStatus link = m_book.link(carriers.at(i).id);
        link.name = carriers.at(i).name;
        link.sentence = beginningOf(link.sentence);
        const StateLook look = lookOf(link.state);
        m_items.at(i)->setLook(look.icon, look.role, statusWords(link));
    }
    m_waiting->setLook(QStringLiteral("send"), Role::Text2,
                       tr("%1 waiting").arg(QLocale().toString(m_book.waiting())));
    m_waiting->setVisible(!carriers.isEmpty());
    makeRoom();
}

/// Where not all fits, what says least goes: when something was saved, then lines that are switched
/// off. All of it stands in other places, too.
void StatusLine::makeRoom()
{
    int needed = 2 * 7;
    const auto count = [&needed](const QWidget *item) {
        needed += item->sizeHint().width() + 4;
    };
    QList<StatusItem *> off;
    const QList<Carrier> &carriers = m_book.carriers();
    for (qsizetype i = 0; i < qMin(m_items.size(), carriers.size()); ++i) {
        count(m_items.at(i));
        if (m_book.link(carriers.at(i).id).state == LinkState::Off)
            off.append(m_items.at(i));
        else
            m_items.at(i)->show();
    }
    for (const StatusItem *item : {m_waiting, m_stop, m_needsYou, m_note, m_webhooks}) {
        if (!item->isHidden())
            count(item);
    }
    const int saved = m_saved->sizeHint().width() + 4;
    m_saved->setVisible(m_savedUs > 0 && needed + saved <= width());
    for (StatusItem *item : std::as_const(off)) {
        item->setVisible(needed <= width());
        if (item->isHidden())
            needed -= item->sizeHint().width() + 4;
    }
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    RolePane::resizeEvent(event);
    makeRoom();
}

void StatusLine::setStop(const QString &sentence)
{
    m_stop->setLook(QStringLiteral("st-failed"), Role::Failed, sentence);
    m_stop->setHidden(sentence.isEmpty());
    makeRoom();
}

void StatusLine::setNote(const QString &words)
{
    m_note->setLook({}, Role::Text2, words);
    m_note->setHidden(words.isEmpty());
    makeRoom();
}

void StatusLine::setWebhooks(const StateLook &look)
{
    m_webhooks->setLook(look.icon, look.role, look.word);
    m_webhooks->setHidden(look.word.isEmpty());
    makeRoom();
}

void StatusLine::setNeedsYou(qint64 count)
{
    //: messages of which nobody knows whether they arrived
    m_needsYou->setLook(QStringLiteral("st-unknown"), Role::Unknown,
                        count == 1 ? tr("1 needs you")
                                   : tr("%1 need you").arg(QLocale().toString(count)));
    m_needsYou->setVisible(count > 0);
    makeRoom();
}

void StatusLine::showSaved(qint64 us)
{
    m_savedUs = qMax(m_savedUs, us);
    const QTime time = QDateTime::fromMSecsSinceEpoch(m_savedUs / 1000).time();
    m_saved->setLook({}, Role::Text2,
                     tr("Saved %1").arg(time.toString(QStringLiteral("HH:mm:ss"))));
    makeRoom();
}

QStringList StatusLine::words() const
{
    QStringList all;
    for (const StatusItem *item : m_items)
        all.append(item->text());
    all.append(m_waiting->text());
    if (!m_stop->isHidden())
        all.append(m_stop->text());
    if (!m_note->isHidden())
        all.append(m_note->text());
    if (!m_webhooks->isHidden())
        all.append(m_webhooks->text());
    if (!m_needsYou->isHidden())
        all.append(m_needsYou->text());
    if (m_savedUs > 0)
        all.append(m_saved->text());
    return all;
}

} // namespace cordboard::ui
