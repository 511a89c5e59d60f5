#include "mmsc_phones.h"

#include "mime_writer.h"
#include "mmsc_deliver_faults.h"

#include <algorithm>
#include <numeric>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

/// The states that a phone's reports go through.
QStringList statesOf(const MmsSubmitPlan &plan)
{
    if (plan.fault == u"no-report"_s)
        return {};
    if (plan.fault == u"report-twice"_s)
        return {plan.state, plan.state};
    if (plan.fault == u"report-unknown-status"_s)
        return {u"Teleported"_s};
    if (plan.fault == u"report-changes"_s)
        return {plan.state, plan.state == u"Retrieved"_s ? u"Rejected"_s : u"Retrieved"_s};
    if (plan.fault == u"report-forwarded"_s) { // [seen] while its MM4 peer never answered
        const QString forwarded = u"Forwarded"_s;
        return {forwarded, forwarded, forwarded, forwarded, forwarded, u"Rejected"_s};
    }
    return {plan.state};
}

/// Calls `done` when it was called so many times.
std::function<void()> afterAll(qsizetype count, std::function<void()> done)
{
    if (!done)
        return {};
    return [left = std::make_shared<qsizetype>(count), done = std::move(done)] {
        if (--*left == 0)
            done();
    };
}

} // namespace

MmscPhones::MmscPhones(const MmscOptions &options, Agenda &agenda, VaspLink::AfterSync afterSync)
    : m_options(options)
    , m_agenda(agenda)
    , m_writer(options)
    , m_afterSync(std::move(afterSync))
{}

void MmscPhones::take(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan,
                      std::function<void()> reported)
{
    QList<mms::mm7::Address> recipients = submit.message.recipients;
    if (plan.status == 1100)
        recipients.removeLast(); // that one was refused
    if (recipients.isEmpty()) {
        if (reported)
            reported();
        return;
    }
    m_waiting[submit.messageId] += int(recipients.size());
    const auto each = afterAll(recipients.size(), std::move(reported));
    for (const mms::mm7::Address &recipient : std::as_const(recipients)) {
        const Way way{submit.messageId,
                      submit.message.sender ? submit.message.sender->value : QString(),
                      recipient.value,
                      submit.message.deliveryReport.value_or(false),
                      submit.message.readReply.value_or(false),
                      plan};
        if (plan.reportDelayMs <= 0)
            arrive(way, each);
        else
            m_agenda.after(plan.reportDelayMs, this, [this, way, each] { arrive(way, each); });
    }
}

void MmscPhones::cancel(const QString &messageId)
{
    m_waiting.remove(messageId);
}

void MmscPhones::arrive(const Way &way, const std::function<void()> &reported)
{
    if (m_options.phonesOff.contains(way.phone.mid(way.phone.startsWith(u'+') ? 1 : 0))) {
        constexpr int lookAgainMs = 1000;
        return m_agenda.after(lookAgainMs, this, [this, way, reported] { arrive(way, reported); });
    }
    const auto waiting = m_waiting.find(way.messageId);
    const bool cancelled = waiting == m_waiting.end();
    if (!cancelled && --*waiting == 0)
        m_waiting.erase(waiting);
    const bool reached = !cancelled && way.plan.state == u"Retrieved"_s;
    if (reached)
        Q_EMIT phoneReached(way.messageId, way.phone);
    const QStringList states = way.wantsReport && !cancelled ? statesOf(way.plan) : QStringList();
    const auto done = afterAll(states.size(), reported);
    if (states.isEmpty() && reported)
        reported();
    if (!states.isEmpty() && way.plan.fault == u"report-unknown-id"_s) {
        Way nobody = way;
        nobody.messageId = u"nosuch."_s + way.messageId;
        report(nobody, way.plan.state, {});
    }
    for (const QString &state : states)
        report(way, state, done);
    if (reached && way.wantsRead && m_options.readReports)
        m_agenda.after(way.plan.readDelayMs, this, [this, way] { readReply(way); });
}

void MmscPhones::report(const Way &way, const QString &state, std::function<void()> done)
{
    VaspPost next = reportPost(way, u"DeliveryReportReq"_s, state);
    next.withCredentials = way.plan.fault != u"report-without-password"_s;
    next.done = std::move(done);
    post(std::move(next));
}

void MmscPhones::readReply(const Way &way)
{
    post(reportPost(way, u"ReadReplyReq"_s, u"Read"_s));
}

VaspPost MmscPhones::reportPost(const Way &way, const QString &kind, const QString &state) const
{
    VaspPost next;
    next.seen.kind = kind;
    next.seen.messageId = way.messageId;
    next.seen.recipient = way.phone;
    next.seen.state = state;
    next.contentType = m_writer.xmlType();
    next.body = m_writer.report({kind, transactionFor(way.messageId), way.messageId, way.ours,
                                 way.phone, state, m_agenda.wallUs()});
    return next;
}

/// [seen] Mbuni takes the message id for every transaction about it.
QString MmscPhones::transactionFor(const QString &messageId) const
{
    return m_options.style == MmscStyle::Mbuni
               ? messageId
               : u"tx-%1-%2"_s.arg(m_agenda.wallUs()).arg(++m_transactions);
}

void MmscPhones::write(InboundMms message, const QString &id, const QString &fault)
{
    message.parts = withSmil(std::move(message.parts));
    VaspPost next;
    next.seen.kind = u"DeliverReq"_s;
    next.seen.messageId = id;
    next.seen.recipient = message.from;
    const MmsBody body = faultyDelivery(m_writer, message, id, m_agenda.wallUs(), fault);
    next.contentType = body.contentType;
    next.body = body.octets;
    next.once = !fault.isEmpty();
    next.withCredentials = fault != u"deliver-without-password"_s;
    if (fault == u"deliver-length-lie"_s)
        next.claimed = 1000;
    if (fault == u"deliver-cut"_s)
        next.cut = next.body.size() / 2;
    if (fault == u"deliver-twice"_s)
        post(next);
    post(std::move(next));
}

void MmscPhones::post(VaspPost next)
{
    if (m_options.vaspUrl.isEmpty()) { // nowhere to post to
        if (next.done)
            next.done();
        return;
    }
    while (m_links.size() < size_t(std::max(m_options.vaspConnections, 1))) {
        auto *link = new VaspLink(m_options, m_agenda, m_afterSync, this);
        connect(link, &VaspLink::sending, this, &MmscPhones::sending);
        connect(link, &VaspLink::answered, this, &MmscPhones::answered);
        m_links.push_back(link);
    }
    const size_t which = qHash(next.seen.messageId) % m_links.size();
    m_links[which]->post(std::move(next));
}

qint64 MmscPhones::onTheWay() const
{
    return std::accumulate(m_waiting.begin(), m_waiting.end(), qint64(0));
}

qint64 MmscPhones::toPost() const
{
    return std::accumulate(m_links.begin(), m_links.end(), qint64(0),
                           [](qint64 sum, const VaspLink *link) { return sum + link->waiting(); });
}

} // namespace cordboard::simulator
