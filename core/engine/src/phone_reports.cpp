#include "phone_reports.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/take.h"
#include "carrier/mm1_pdus.h"

namespace cordboard::engine {

namespace {

constexpr int reportsAtOnce = 20;
constexpr int mostTries = 5;
constexpr qint64 betweenTriesUs = qint64(60) * 1'000'000;

} // namespace

PhoneReports::PhoneReports(CarrierId carrier, carrier::Link &link, store::Store &store,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_link(link)
    , m_store(store)
    , m_clock(clock)
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
    const auto job = [carrier = m_carrier, most = room + int(m_out.size())](store::Connection &c) {
        return store::Mm1(c).dueReports(carrier, most);
    };
    take(m_store.read(job), this, [this](const Result<QList<store::Mm1Report>> &due) {
        m_looking = false;
        if (due)
            push(*due);
        else
            qCWarning(lcEngine, "Reports to phones wait: %s", qPrintable(due.error().message));
    });
}

void PhoneReports::push(const QList<store::Mm1Report> &due)
{
    for (const store::Mm1Report &report : due) {
        if (m_out.contains(report.id))
            continue;
        m_mayWait = true; // there may be more behind it
        if (m_link.room() <= 0)
            return;
        m_out.insert(report.id, report.tries);
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
    const int tries = m_out.value(id);
    const bool isOver = outcome.kind == Kind::Accepted || outcome.kind == Kind::RefusedForGood ||
                        outcome.kind == Kind::Lost || tries + 1 >= mostTries;
    const qint64 againUs = m_clock.nowUs() + betweenTriesUs * (tries + 1);
    const auto job = [id, isOver, againUs](store::Connection &c) {
        return isOver ? store::Mm1(c).dropReport(id) : store::Mm1(c).putOffReport(id, againUs);
    };
    // Until that is committed, whoever looks would find it again.
    const qint64 waitUs = isOver ? betweenTriesUs : againUs - m_clock.nowUs();
    take(m_store.write(job), this,
         [this, id, waitMs = int(waitUs / 1'000) + 50](const Result<void> &) {
             m_out.remove(id);
             // Not before it is due: it would find nothing, and look no more.
             if (!m_again.isActive() || m_again.remainingTime() < waitMs)
                 m_again.start(waitMs);
             look();
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
