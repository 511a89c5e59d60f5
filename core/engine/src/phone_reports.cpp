#include "phone_reports.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/take.h"
#include "carrier/mm1_pdus.h"
#include "store/routing.h"

namespace cordboard::engine {

namespace {

constexpr int reportsAtOnce = 20;
constexpr int mostTries = 5;
constexpr qint64 betweenTriesUs = qint64(60) * 1'000'000;

} // namespace

PhoneReports::PhoneReports(CarrierId carrier, carrier::Link &link, const LineContext &context,
                           QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_link(link)
    , m_store(context.store)
    , m_routes(context.routes)
    , m_clock(context.clock)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &PhoneReports::kick);
    connect(&m_link, &carrier::Link::finished, this, &PhoneReports::onFinished);
    connect(&m_link, &carrier::Link::roomAvailable, this, &PhoneReports::look);
}

void PhoneReports::kick()
{
    m_mayWait = true;
    look();
}

void PhoneReports::look()
{
    const int room = qMin(m_link.room(), reportsAtOnce);
    if (m_looking || !m_mayWait || room <= 0)
        return;
    m_looking = true;
    m_mayWait = false;
    const auto job = [carrier = m_carrier, most = room + int(m_out.size()),
                      &routes = m_routes](store::Connection &c) {
        return read(c, routes, carrier, most);
    };
    take(m_store.read(job), this, [this](const Result<Due> &due) {
        m_looking = false;
        if (due)
            push(*due);
        else
            qCWarning(lcEngine, "Reports to phones wait: %s", qPrintable(due.error().message));
    });
}

/// Those of numbers that have used up their day wait for the next one, as messages do.
Result<PhoneReports::Due> PhoneReports::read(store::Connection &connection, RoutingBoard &routes,
                                             CarrierId carrier, int most)
{
    const auto due = store::Mm1(connection).dueReports(carrier, most);
    if (!due)
        return forward(due);
    const auto table = routes.table(connection);
    if (!table)
        return forward(table);
    const qint64 nowUs = connection.nowUs();
    const auto next = store::Mm1(connection).nextReportUs(carrier);
    if (!next)
        return forward(next);
    QHash<QString, qint64> used;
    Due within{{}, *next};
    const auto wait = [&within](qint64 us) {
        within.laterUs = within.laterUs > 0 ? qMin(within.laterUs, us) : us;
    };
    for (const store::Mm1Report &report : *due) {
        const Sender *sender = (*table)->sender(report.source);
        const qint64 perDay = sender ? sender->limits.perDay : 0;
        if (perDay > 0 && !used.contains(report.source)) {
            const auto today =
                store::Senders(connection).partsOn(report.source, store::Senders::dayOf(nowUs));
            if (!today)
                return forward(today);
            used.insert(report.source, *today);
        }
        if (perDay > 0 && used[report.source]++ >= perDay)
            wait(store::Senders::endOfDayUs(nowUs));
        else
            within.reports.append(report);
    }
    return within;
}

void PhoneReports::push(const Due &due)
{
    if (due.laterUs > 0) {
        const qint64 waitMs = (due.laterUs - m_clock.nowUs()) / 1'000 + 50;
        m_again.start(int(qBound(qint64(0), waitMs, qint64(3'600'000))));
    }
    for (const store::Mm1Report &report : due.reports) {
        if (m_out.contains(report.id))
            continue;
        m_mayWait = true; // there may be more behind it
        if (m_link.room() <= 0)
            return;
        m_out.insert(report.id, {report.source, report.tries});
        carrier::SubmitPart part;
        part.attempt = AttemptId{-report.id};
        part.source = report.source;
        part.destination = report.destination;
        part.push = report.pdu;
        m_link.submit(part);
    }
}

void PhoneReports::onFinished(const carrier::SubmitOutcome &outcome)
{
    using Kind = carrier::SubmitOutcome::Kind;
    if (!isPhoneReport(outcome.attempt))
        return;
    const qint64 id = -outcome.attempt.value;
    const Out out = m_out.value(id);
    const bool isPaid = outcome.kind == Kind::Accepted || outcome.kind == Kind::Lost;
    const bool isOver =
        isPaid || outcome.kind == Kind::RefusedForGood || out.tries + 1 >= mostTries;
    const qint64 againUs = m_clock.nowUs() + betweenTriesUs * (out.tries + 1);
    const auto job = [id, isOver, isPaid, againUs,
                      source = out.source](store::Connection &c) -> Result<void> {
        if (!isOver)
            return store::Mm1(c).putOffReport(id, againUs);
        if (isPaid) {
            const qint64 today = store::Senders::dayOf(c.nowUs());
            if (auto counted = store::Senders(c).count(source, today, 1); !counted)
                return counted;
        }
        return store::Mm1(c).dropReport(id);
    };
    // Until that is committed, whoever looks would find it again.
    take(m_store.write(job), this, [this, id](const Result<void> &) {
        m_out.remove(id);
        kick();
    });
}

Result<void> keepForPhone(store::Connection &connection, const MmsArrival &arrival,
                          const QString &ours, const QString &phone, PolicyChange *change)
{
    if (change->rows.isEmpty())
        return {};
    const ChatMessage &filed = change->rows.first();
    store::Mm1 mm1(connection);
    const Mm1Wish &wish = *arrival.phone;
    if (wish.wantsRead) {
        const auto kept = mm1.keepReceived(
            {filed.id, filed.conversation, arrival.carrier, wish.messageId, wish.wantsRead});
        if (!kept)
            return kept;
    }
    if (!wish.wantsDelivery)
        return {};
    store::Mm1Report report;
    report.carrier = arrival.carrier;
    report.source = ours;
    report.destination = phone;
    report.pdu =
        carrier::deliveryPdu({wish.messageId, ours, phone, connection.nowUs() / 1'000'000});
    change->carriers.insert(arrival.carrier);
    return mm1.addReport(report);
}

Result<QSet<CarrierId>> tellPhonesOfReading(store::Connection &connection,
                                            ConversationId conversation, TargetId upTo)
{
    store::Mm1 mm1(connection);
    const auto opened = mm1.opened(conversation, upTo);
    if (!opened)
        return forward(opened);
    QSet<CarrierId> carriers;
    for (const store::Mm1Received &one : *opened) {
        store::Mm1Report report;
        report.carrier = one.carrier;
        report.source = one.ours;
        report.destination = one.phone;
        report.pdu =
            carrier::readPdu({one.messageId, one.ours, one.phone, connection.nowUs() / 1'000'000});
        if (auto added = mm1.addReport(report); !added)
            return forward(added);
        carriers.insert(one.carrier);
    }
    return carriers;
}

} // namespace cordboard::engine
