#include "router.h"

#include "base/log.h"
#include "base/take.h"
#include "store/routing.h"

namespace cordboard::engine {

namespace {

/// A page is one read and at most one commit; 500 moves hold the writer some milliseconds.
constexpr int pageSize = 500;
/// How soon to go on after the database refused a page.
constexpr int retryMs = 1000;

struct Page
{
    QList<store::Routed> moves;
    store::QueuePosition end;
    bool more = false;
};

/// What `target` is to get, when that differs from what it has.
std::optional<store::Routed> wanted(const store::QueuedTarget &target, const RoutingTable &table,
                                    const QSet<CarrierId> &down)
{
    const auto choice = table.forKind(target.isMms)
                            .choose({target.source, target.destination, target.category}, down);
    if (choice.carrier == target.carrier)
        return std::nullopt;
    store::Routed routed;
    routed.id = target.id;
    routed.carrier = choice.carrier;
    routed.route = choice.route;
    if (choice.carrier.isValid())
        routed.cost =
            table.forKind(target.isMms).costOf(target.destination, choice.carrier, target.parts);
    else
        routed.reason.code = choice.loops ? ReasonCode::RouteLoop : ReasonCode::NoRoute;
    return routed;
}

Result<Page> readMoves(store::Connection &connection, const RoutingTable &table,
                       const QSet<CarrierId> &down, CarrierId carrier,
                       const store::QueuePosition &after)
{
    const auto rows = store::Outbox(connection).queued(carrier, after, pageSize);
    if (!rows)
        return forward(rows);
    Page page{{}, rows->end, rows->more};
    for (const store::QueuedTarget &target : rows->rows) {
        if (const auto move = wanted(target, table, down))
            page.moves.append(*move);
    }
    return page;
}

} // namespace

Router::Router(store::Store &store, Mailbox &mailbox, RoutingBoard &board, const Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_board(board)
    , m_clock(clock)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, [this] { judged(m_judge.look(m_clock.nowUs())); });
}

void Router::reload()
{
    const auto job = [&board = m_board](store::Connection &c) -> Result<QList<CarrierId>> {
        if (const auto table = board.reload(c); !table)
            return forward(table);
        // What was accepted by the old table may wait for a carrier that was removed meanwhile.
        return store::Routes(c).carriersEver();
    };
    take(m_store.write(job), this, [this](const Result<QList<CarrierId>> &carriers) {
        if (!carriers) {
            qCWarning(lcEngine, "The routes could not be read: %s",
                      qPrintable(carriers.error().message));
            QTimer::singleShot(retryMs, this, [this] {
                if (!m_stopped)
                    reload();
            });
            return;
        }
        QSet<CarrierId> all(carriers->begin(), carriers->end());
        all.insert(CarrierId());
        sweep(all);
    });
}

void Router::recheck(const QSet<CarrierId> &carriers)
{
    sweep(carriers & m_board.down());
}

void Router::reloadIfOutdated()
{
    if (m_stopped)
        return;
    const auto job = [&board = m_board](store::Connection &c) {
        return board.isOutdated(c);
    };
    take(m_store.read(job), this, [this](const Result<bool> &outdated) {
        if (outdated && *outdated && !m_stopped)
            reload();
    });
}

void Router::stop()
{
    m_stopped = true;
    m_look.stop();
    m_toSweep.clear();
}

void Router::noteLink(const LinkStatus &status)
{
    judged(m_judge.note(status.carrier, status.state, m_clock.nowUs()));
}

void Router::forgetLink(CarrierId carrier)
{
    m_judge.forget(carrier);
    m_board.setDown(m_judge.down());
    watch();
}

void Router::judged(bool changed)
{
    watch();
    if (!changed)
        return;
    const QSet<CarrierId> before = m_board.down();
    const QSet<CarrierId> now = m_judge.down();
    m_board.setDown(now);
    // What waits for a line that fell goes to the others; what they took over comes back.
    const QSet<CarrierId> turned = (before - now) + (now - before);
    sweep(m_board.current()->neighbours(turned));
}

void Router::watch()
{
    const qint64 due = m_judge.nextLookUs();
    if (due == 0 || m_stopped) {
        m_look.stop();
        return;
    }
    m_look.start(int(qBound(qint64(1), (due - m_clock.nowUs()) / 1000 + 1, qint64(300'000))));
}

void Router::sweep(const QSet<CarrierId> &carriers)
{
    for (const CarrierId carrier : carriers) {
        if (!m_toSweep.contains(carrier))
            m_toSweep.append(carrier);
    }
    if (!m_busy)
        next();
}

void Router::next()
{
    m_busy = !m_toSweep.isEmpty() && !m_stopped;
    if (!m_busy)
        return;
    m_sweeping = m_toSweep.takeFirst();
    m_position = {};
    readPage();
}

void Router::readPage()
{
    const auto job = [table = m_board.current(), down = m_board.down(), carrier = m_sweeping,
                      after = m_position](store::Connection &c) {
        return readMoves(c, *table, down, carrier, after);
    };
    take(m_store.read(job), this, [this](const Result<Page> &page) {
        if (!page) {
            qCWarning(lcEngine, "The queue could not be looked through: %s",
                      qPrintable(page.error().message));
            QTimer::singleShot(retryMs, this, [this] { m_stopped ? next() : readPage(); });
            return;
        }
        m_position = page->end;
        m_more = page->more;
        if (page->moves.isEmpty())
            pageDone();
        else
            movePage(page->moves);
    });
}

void Router::movePage(const QList<store::Routed> &moves)
{
    take(m_store.write([moves](store::Connection &c) { return store::Outbox(c).route(moves); }),
         this, [this, moves](const Result<QList<TargetTick>> &ticks) {
             if (!ticks) {
                 QTimer::singleShot(retryMs, this, [this, moves] {
                     if (!m_stopped)
                         movePage(moves);
                 });
                 return;
             }
             m_mailbox.postTicks(*ticks);
             QSet<CarrierId> carriers;
             if (m_sweeping.isValid())
                 carriers.insert(m_sweeping); // its queue is shorter now
             for (const store::Routed &move : moves) {
                 if (move.carrier.isValid())
                     carriers.insert(move.carrier);
             }
             Q_EMIT routed(carriers);
             pageDone();
         });
}

void Router::pageDone()
{
    if (m_more && !m_stopped)
        readPage();
    else
        next();
}

} // namespace cordboard::engine
