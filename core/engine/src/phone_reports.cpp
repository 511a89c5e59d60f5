#include "phone_reports.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/take.h"
#include "carrier/mm1_pdus.h"
#include "store/routing.h"

#include <algorithm>
#include <utility>

namespace cordboard::engine {

namespace {

constexpr int reportsAtOnce = 20;
constexpr int mostTries = 5;
constexpr qint64 betweenTriesUs = qint64(60) * 1'000'000;
/// After the database refused something.
constexpr int retryReportMs = 1'000;

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
    m_kicked = m_out.isLooked();
    look();
}

void PhoneReports::look()
{
    const int room = qMin(m_link.room(), reportsAtOnce);
    if (m_out.isLooked() || !m_mayWait || room <= 0)
        return;
    m_out.beginLook();
    m_mayWait = false;
    const auto job = [carrier = m_carrier, most = room + int(m_out.size()),
                      &routes = m_routes](store::Connection &c) {
        return read(c, routes, carrier, most);
    };
    take(m_store.read(job), this, [this](const Result<Due> &due) {
        if (due)
            push(*due);
        m_out.endLook();
        if (!due) {
            qCWarning(lcEngine, "Reports to phones wait: %s", qPrintable(due.error().message));
            m_again.start(retryReportMs);
        }
        if (std::exchange(m_kicked, false) && due)
            kick();
    });
}

/// Of one number what it may still send today; the rest waits for the next day, as messages do.
Result<PhoneReports::Due> PhoneReports::readOf(store::Connection &connection,
                                               const RoutingTable &table, CarrierId carrier,
                                               const QString &source, int most)
{
    const Sender *sender = table.sender(source);
    const qint64 perDay = sender ? sender->limits.perDay : 0;
    Due within;
    qint64 left = most;
    if (perDay > 0) {
        const qint64 nowUs = connection.nowUs();
        const auto today = store::Senders(connection).partsOn(source, store::Senders::dayOf(nowUs));
        if (!today)
            return forward(today);
        if (perDay - *today < most) { // it comes that far before there are so many
            left = qMax<qint64>(0, perDay - *today);
            within.laterUs = store::Senders::endOfDayUs(nowUs);
        }
    }
    if (left == 0)
        return within;
    auto reports = store::Mm1(connection).dueReports(carrier, source, int(left));
    if (!reports)
        return forward(reports);
    within.reports = *std::move(reports);
    return within;
}

/// Number by number, so that those of one that has used up its day are in nobody's way.
Result<PhoneReports::Due> PhoneReports::read(store::Connection &connection, RoutingBoard &routes,
                                             CarrierId carrier, int most)
{
    store::Mm1 mm1(connection);
    const auto sources = mm1.dueSources(carrier);
    if (!sources)
        return forward(sources);
    const auto table = routes.table(connection);
    if (!table)
        return forward(table);
    const auto next = mm1.nextReportUs(carrier);
    if (!next)
        return forward(next);
    Due all{{}, *next};
    for (const QString &source : *sources) {
        const auto due = readOf(connection, **table, carrier, source, most);
        if (!due)
            return forward(due);
        all.reports += due->reports;
        if (due->laterUs > 0)
            all.laterUs = all.laterUs > 0 ? qMin(all.laterUs, due->laterUs) : due->laterUs;
    }
    std::sort(all.reports.begin(), all.reports.end(),
              [](const store::Mm1Report &a, const store::Mm1Report &b) { return a.id < b.id; });
    all.reports.resize(qMin<qsizetype>(all.reports.size(), most));
    return all;
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
    End end;
    end.id = -outcome.attempt.value;
    const Out out = m_out.value(end.id);
    end.source = out.source;
    end.isPaid = outcome.kind == Kind::Accepted || outcome.kind == Kind::Lost;
    const bool isOver =
        end.isPaid || outcome.kind == Kind::RefusedForGood || out.tries + 1 >= mostTries;
    end.againUs = isOver ? 0 : m_clock.nowUs() + betweenTriesUs * (out.tries + 1);
    save(end);
}

Result<void> PhoneReports::settle(store::Connection &connection, const End &end)
{
    if (end.againUs > 0)
        return store::Mm1(connection).putOffReport(end.id, end.againUs);
    if (end.isPaid) {
        const qint64 today = store::Senders::dayOf(connection.nowUs());
        if (auto counted = store::Senders(connection).count(end.source, today, 1); !counted)
            return counted;
    }
    return store::Mm1(connection).dropReport(end.id);
}

/// Tried until it is committed.
void PhoneReports::save(const End &end)
{
    const auto job = [end](store::Connection &connection) {
        return settle(connection, end);
    };
    take(m_store.write(job), this, [this, end](const Result<void> &saved) {
        if (!saved) {
            if (!std::exchange(m_isTold, true)) // once, however long the database is away
                qCWarning(lcEngine, "What came of a report to a phone is not saved yet: %s",
                          qPrintable(saved.error().message));
            QTimer::singleShot(retryReportMs, this, [this, end] { save(end); });
            return;
        }
        m_isTold = false;
        m_out.settle(end.id);
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
