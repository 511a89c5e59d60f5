#include "link_manager.h"

#include "base/log.h"
#include "base/take.h"
#include "carrier_edit.h"
#include "dispatcher.h"
#include "inbound.h"
#include "lease_keeper.h"
#include "pdu_recorder.h"
#include "phone_reports.h"
#include "recaller.h"
#include "store/carriers.h"
#include "store/outbox.h"
#include "traffic_counter.h"
#include "words.h"

#include <algorithm>

namespace cordboard::engine {

namespace {
/// A keyring that did not open is asked again after half a minute, then less and less often: it may
/// ask a person each time.
constexpr int firstUnlockMs = 30'000;
constexpr int longestUnlockMs = 30 * 60'000;
constexpr int readAgainMs = 2'000;
constexpr int wakeAgainMs = 1'000;
} // namespace

struct LinkManager::Line
{
    Setup setup;
    std::unique_ptr<carrier::Link> link; ///< null while the password is being opened
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<Inbound> inbound;
    std::unique_ptr<PhoneReports> reports; ///< where phones are pushed to
    std::unique_ptr<Recaller> recaller;    ///< where an MMSC can be asked
    std::optional<bool> canSend;
};

LinkManager::LinkManager(LinkFactory factory, LinkBoard &board, VaultKeeper &vault,
                         const LineContext &context, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_board(board)
    , m_vault(vault)
    , m_context(context)
    , m_store(context.store)
    , m_mailbox(context.mailbox)
    , m_acts(context.acts)
    , m_leases(context.leases)
    , m_clock(context.clock)
    , m_queues(context.store, this)
{
    connect(&m_queues, &QueueCounter::counted, this, &LinkManager::showWaiting);
    m_readAgain.setSingleShot(true);
    m_readAgain.setInterval(readAgainMs);
    connect(&m_readAgain, &QTimer::timeout, this, &LinkManager::reload);
    connect(&m_leases, &LeaseKeeper::granted, this, &LinkManager::reload);
    connect(&m_leases, &LeaseKeeper::endangered, this, &LinkManager::onEndangered);
    connect(&m_leases, &LeaseKeeper::lost, this, &LinkManager::onLost);
    connect(&m_leases, &LeaseKeeper::asked, this, &LinkManager::onAsked);
    connect(&m_leases, &LeaseKeeper::heldElsewhere, this, &LinkManager::showElsewhere);
    m_unlock.setSingleShot(true);
    connect(&m_unlock, &QTimer::timeout, this, &LinkManager::reload);
    connect(&m_vault, &VaultKeeper::opened, this, [this] {
        m_unlockMs = 0;
        m_unlock.stop();
        reload();
    });
}

LinkManager::~LinkManager() = default;

void LinkManager::start()
{
    m_started = true;
    reload();
}

void LinkManager::reload()
{
    read(false);
}

void LinkManager::read(bool onlyIfNew)
{
    take(m_store.read([](store::Connection &connection) -> Result<Setups> {
        store::Carriers carriers(connection);
        const auto all = carriers.all();
        if (!all)
            return forward(all);
        Setups setups;
        for (const Carrier &carrier : *all) {
            const auto sealed = carriers.sealedPassword(carrier.id);
            if (!sealed)
                return forward(sealed);
            const auto base = carriers.idBase(carrier.id);
            if (!base)
                return forward(base);
            Carrier line = carrier;
            line.senders.clear(); // numbers are no matter of the line: it stays when they change
            setups.list.append({line, *sealed});
            setups.idBases.insert(carrier.id, *base);
        }
        return setups;
    }),
         this, [this, onlyIfNew](const Result<Setups> &setups) {
             if (!setups) {
                 qCWarning(lcEngine, "The carriers could not be read: %s",
                           qPrintable(setups.error().message));
                 if (!m_shuttingDown)
                     m_readAgain.start();
                 return;
             }
             m_idBases = setups->idBases;
             if (!onlyIfNew || setups->list != m_applied)
                 apply(setups->list);
         });
}

void LinkManager::apply(const QList<Setup> &setups)
{
    if (m_shuttingDown)
        return;
    if (!m_started)
        return m_mailbox.postCarriers();
    m_applied = setups;
    QSet<CarrierId> known;
    for (const Setup &setup : setups) {
        known.insert(setup.carrier.id);
        applyTo(setup);
    }
    closeAllBut(known);
    m_mailbox.postCarriers();
}

void LinkManager::applyTo(const Setup &setup)
{
    const auto line = m_lines.find(setup.carrier.id);
    if (line != m_lines.end()) {
        if (line->second->setup == setup && line->second->link)
            return;
        close(*line->second);
    }
    // One bind at a time: many carriers refuse a second one while the first is still open.
    if (!isLeaving(setup.carrier.id))
        open(setup);
}

bool LinkManager::isLeaving(CarrierId carrier) const
{
    return std::any_of(m_leaving.begin(), m_leaving.end(),
                       [carrier](const auto &old) { return old->setup.carrier.id == carrier; });
}

void LinkManager::closeAllBut(const QSet<CarrierId> &known)
{
    std::vector<Line *> gone;
    for (const auto &[id, line] : m_lines) {
        if (!known.contains(id))
            gone.push_back(line.get());
    }
    for (Line *line : gone)
        close(*line);
    // Also those that were switched off and had no line.
    for (const LinkStatus &status : m_board.all()) {
        if (known.contains(status.carrier))
            continue;
        m_board.remove(status.carrier);
        Q_EMIT linkGone(status.carrier);
        if (!isLeaving(status.carrier))
            m_leases.letGo(status.carrier);
    }
}

void LinkManager::open(const Setup &setup)
{
    const Carrier &carrier = setup.carrier;
    if (!carrier.enabled) {
        showDown(carrier, LinkState::Off, tr("Switched off."));
        noteReason(carrier.id, false);
        m_leases.letGo(carrier.id);
        return;
    }
    if (!m_leases.mayOpen(carrier.id))
        return;
    auto line = std::make_unique<Line>();
    line->setup = setup;
    m_lines[carrier.id] = std::move(line);
    if (setup.sealed.isEmpty()) {
        begin(setup, {});
        return;
    }
    take(m_vault.open(setup.sealed, sealingContext(carrier.uuid)), this,
         [this, setup](const Result<QString> &password) {
             if (password)
                 begin(setup, *password);
             else
                 lockedOut(setup.carrier, password.error());
         });
}

void LinkManager::lockedOut(const Carrier &carrier, const Error &error)
{
    qCWarning(lcEngine, "%s is down: %s", qPrintable(carrier.name), qPrintable(error.message));
    showDown(carrier, LinkState::Down, error.message);
    noteReason(carrier.id, false);
    // Another engine may have the key.
    m_leases.letGo(carrier.id);
    if (m_unlock.isActive())
        return;
    m_unlockMs = qBound(firstUnlockMs, m_unlockMs * 2, longestUnlockMs);
    m_unlock.start(m_unlockMs);
}

void LinkManager::learn(CarrierId carrier, IdBase base)
{
    m_idBases.insert(carrier, base);
    LinkStatus status = m_board.get(carrier);
    if (!status.carrier.isValid())
        return;
    status.idBase = base;
    m_board.set(status);
    m_mailbox.postLink(status);
}

void LinkManager::begin(const Setup &setup, const QString &password)
{
    const auto found = m_lines.find(setup.carrier.id);
    // While the keyring was asked the carrier may have been edited or removed.
    if (found == m_lines.end() || !(found->second->setup == setup) || found->second->link)
        return;
    Line &line = *found->second;
    const CarrierId id = setup.carrier.id;
    line.link = m_factory(setup.carrier, password);
    line.dispatcher = std::make_unique<Dispatcher>(id, *line.link, m_context);
    line.dispatcher->setProfile(setup.carrier.profile);
    line.dispatcher->setMms(setup.carrier.isMm7());
    line.dispatcher->setMm1(setup.carrier.isMm1() ? setup.carrier.mm1.publicUrl : QString());
    if (setup.carrier.isMm1())
        line.reports = std::make_unique<PhoneReports>(id, *line.link, m_context);
    if (setup.carrier.isMm7())
        line.recaller = std::make_unique<Recaller>(id, *line.link, m_store, m_mailbox, m_clock);
    line.inbound = std::make_unique<Inbound>(id, *line.link, m_store, m_mailbox, m_acts);
    line.inbound->setAlphabet(setup.carrier.profile.alphabet);
    connect(line.inbound.get(), &Inbound::crowded, this, &LinkManager::crowded);
    connect(line.inbound.get(), &Inbound::queued, this, &LinkManager::kick);
    connect(line.inbound.get(), &Inbound::receiptsComing, line.dispatcher.get(),
            &Dispatcher::record);
    connect(line.link.get(), &carrier::Link::statusChanged, this, &LinkManager::publish);
    connect(line.inbound.get(), &Inbound::idBaseLearned, this,
            [this, id](IdBase base) { learn(id, base); });
    connect(line.link.get(), &carrier::Link::stopped, line.dispatcher.get(), &Dispatcher::finishUp);
    connect(
        line.dispatcher.get(), &Dispatcher::drained, this,
        [this, leaving = &line] { forget(leaving); }, Qt::QueuedConnection);
    connect(line.dispatcher.get(), &Dispatcher::queueChanged, this,
            [this, id] { m_queues.mark(id); });
    watch(id);
    if (m_counter)
        m_counter->follow(id, *line.link);
    line.link->start();
    if (line.recaller)
        line.recaller->kick(); // what an earlier run did not get to ask
    publish(line.link->status());
}

void LinkManager::close(Line &line)
{
    const auto found = m_lines.find(line.setup.carrier.id);
    if (line.link) {
        m_leaving.push_back(std::move(found->second));
        m_lines.erase(found);
        m_leaving.back()->link->stop();
        return;
    }
    const CarrierId id = found->first;
    m_lines.erase(found);
    if (m_shuttingDown)
        m_leases.letGo(id);
}

/// The database has not answered for a while: what is open on the line may still be answered.
void LinkManager::onEndangered(CarrierId carrier)
{
    const auto line = m_lines.find(carrier);
    if (line == m_lines.end())
        return;
    qCWarning(lcEngine,
              "%s is closed: the database cannot be asked whether the line is still ours.",
              qPrintable(line->second->setup.carrier.name));
    close(*line->second);
}

/// Another engine may open the line from now on. What it did not hear the end of, it has found in
/// the database; what we heard is still recorded.
void LinkManager::onLost(CarrierId carrier)
{
    const auto line = m_lines.find(carrier);
    if (line != m_lines.end())
        close(*line->second);
    for (const auto &leaving : m_leaving) {
        if (leaving->setup.carrier.id != carrier || !leaving->link)
            continue;
        leaving->reports.reset();
        leaving->recaller.reset();
        leaving->link.reset();
        leaving->dispatcher->finishUp();
    }
    if (!isLeaving(carrier))
        reload();
}

/// Others may have changed carriers; they cannot call us.
void LinkManager::onAsked()
{
    if (!m_shuttingDown)
        read(true);
}

void LinkManager::showElsewhere(const LinkStatus &reported)
{
    const CarrierId id = reported.carrier;
    const auto setup = std::find_if(m_applied.begin(), m_applied.end(),
                                    [id](const Setup &one) { return one.carrier.id == id; });
    if (setup == m_applied.end() || m_lines.contains(id))
        return;
    const LinkStatus shown = m_board.get(id);
    if (shown.carrier.isValid() && shown.state == reported.state &&
        shown.sentence == reported.sentence)
        return;
    showDown(setup->carrier, reported.state, reported.sentence);
}

void LinkManager::forget(Line *line)
{
    const auto found = std::find_if(m_leaving.begin(), m_leaving.end(),
                                    [line](const auto &leaving) { return leaving.get() == line; });
    if (found == m_leaving.end())
        return;
    const CarrierId id = line->setup.carrier.id;
    m_leaving.erase(found);
    if (m_shuttingDown) {
        m_leases.letGo(id);
        if (m_leaving.empty())
            Q_EMIT stopped();
        return;
    }
    const auto free = [id](store::Connection &connection) {
        return freeRemoved(connection, id);
    };
    take(m_store.write(free), this, [this](const Result<bool> &freed) {
        if (freed && *freed)
            Q_EMIT queueFreed();
        reload();
        kickAll();
    });
}

void LinkManager::kick(const QSet<CarrierId> &carriers)
{
    for (const CarrierId id : carriers) {
        m_queues.mark(id);
        const auto line = m_lines.find(id);
        if (line != m_lines.end() && line->second->dispatcher)
            line->second->dispatcher->kick();
        if (line != m_lines.end() && line->second->reports)
            line->second->reports->kick();
        if (line != m_lines.end() && line->second->recaller)
            line->second->recaller->kick();
    }
}

void LinkManager::kickAll()
{
    QSet<CarrierId> all;
    for (const auto &[id, line] : m_lines)
        all.insert(id);
    kick(all);
}

void LinkManager::tryNow(CarrierId carrier)
{
    const auto line = m_lines.find(carrier);
    if (line == m_lines.end())
        return;
    if (!line->second->link) {
        reload();
        return;
    }
    line->second->link->tryNow();
    const auto wake = [carrier](store::Connection &connection) {
        return store::Outbox(connection).wakeHeld(carrier, ReasonCode::CarrierSetup);
    };
    take(m_store.write(wake), this, [this, carrier](const Result<int> &) { kick({carrier}); });
}

void LinkManager::listens(CarrierId carrier)
{
    const auto line = m_lines.find(carrier);
    if (line != m_lines.end() && line->second->link)
        publish(line->second->link->status());
    if (m_shuttingDown || !m_context.listeners.isOpen(carrier))
        return;
    const auto wake = [carrier](store::Connection &connection) {
        return store::Outbox(connection).wakeHeld(carrier, ReasonCode::NoListener);
    };
    take(m_store.write(wake), this, [this, carrier](const Result<int> &woken) {
        if (!woken) // nobody says it a second time
            QTimer::singleShot(wakeAgainMs, this, [this, carrier] { listens(carrier); });
        else if (*woken > 0)
            kick({carrier});
    });
}

void LinkManager::watch(CarrierId carrier)
{
    const auto line = m_lines.find(carrier);
    if (!m_recorder || line == m_lines.end() || !line->second->link)
        return;
    carrier::PduTap *tap = m_recorder->tap(carrier);
    line->second->link->setPduTap(tap);
    // The recorder takes nothing after its time; a second later the link need not ask it any more.
    if (tap)
        QTimer::singleShot(std::chrono::minutes(PduRecords::mostMinutes) + std::chrono::seconds(1),
                           this, [this, carrier] { watch(carrier); });
}

void LinkManager::shutDown()
{
    m_shuttingDown = true;
    m_queues.stop();
    m_unlock.stop();
    m_readAgain.stop();
    m_leases.stop();
    while (!m_lines.empty())
        close(*m_lines.begin()->second);
    if (m_leaving.empty())
        QMetaObject::invokeMethod(this, &LinkManager::stopped, Qt::QueuedConnection);
}

void LinkManager::publish(const LinkStatus &reported)
{
    const auto line = m_lines.find(reported.carrier);
    if (line == m_lines.end())
        return;
    LinkStatus status = m_context.listeners.withTrouble(reported);
    status.waiting = m_board.get(reported.carrier).waiting;
    status.idBase = m_idBases.value(reported.carrier);
    m_board.set(status);
    m_mailbox.postLink(status);
    Q_EMIT linkChanged(status);

    const bool canSend = status.state == LinkState::Up || status.state == LinkState::Degraded;
    // While it is still connecting nothing is said to wait: that usually lasts a second.
    if (status.state == LinkState::Connecting || line->second->canSend == canSend)
        return;
    line->second->canSend = canSend;
    noteReason(reported.carrier, canSend);
}

void LinkManager::showDown(const Carrier &carrier, LinkState state, const QString &sentence)
{
    LinkStatus status;
    status.carrier = carrier.id;
    status.name = carrier.name;
    status.state = state;
    status.sentence = sentence;
    status.window = carrier.window;
    status.waiting = m_board.get(carrier.id).waiting;
    status.idBase = m_idBases.value(carrier.id);
    m_board.set(status);
    m_mailbox.postLink(status);
    Q_EMIT linkChanged(status);
}

void LinkManager::noteReason(CarrierId carrier, bool canSend)
{
    const Reason reason{canSend ? ReasonCode::None : ReasonCode::CarrierDown, {}};
    take(m_store.write([carrier, reason](store::Connection &connection) {
        return store::Outbox(connection).setWaitingReason(carrier, reason);
    }),
         this, [this, carrier](const Result<QList<TargetTick>> &ticks) {
             if (ticks)
                 m_mailbox.postTicks(*ticks);
             kick({carrier});
         });
}

void LinkManager::showWaiting(CarrierId carrier, qint64 waiting)
{
    if (m_board.setWaiting(carrier, waiting))
        m_mailbox.postLink(m_board.get(carrier));
}

} // namespace cordboard::engine
