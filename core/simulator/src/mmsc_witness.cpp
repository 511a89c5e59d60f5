#include "mmsc_witness.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

QString sha256(const QByteArray &octets)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex());
}

QJsonArray partsOf(const std::vector<mms::Part> &parts)
{
    QJsonArray list;
    for (const mms::Part &part : parts) {
        list.append(QJsonObject{{u"type"_s, QString::fromUtf8(part.type.name)},
                                {u"name"_s, QString::fromUtf8(part.location)},
                                {u"octets"_s, part.data.size()},
                                {u"sha256"_s, sha256(part.data)}});
    }
    return list;
}

QJsonArray valuesOf(const QList<mms::mm7::Address> &addresses)
{
    QJsonArray list;
    for (const mms::mm7::Address &address : addresses)
        list.append(address.value);
    return list;
}

QJsonObject toJson(const MmsPostSeen &post)
{
    return {{u"kind"_s, post.kind},
            {u"id"_s, post.messageId},
            {u"recipient"_s, post.recipient},
            {u"state"_s, post.state},
            {u"attempt"_s, post.attempt}};
}

} // namespace

void MmscWitness::note(const char *event, QJsonObject line)
{
    line.insert(u"event"_s, QLatin1String(event));
    line.insert(u"at_us"_s, m_agenda.wallUs());
    m_ledger.add(line);
}

void MmscWitness::submit(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan)
{
    if (!m_ledger.isOpen()) // checksums for nobody cost
        return;
    const mms::mm7::Message &message = submit.message;
    note("mm7_submit", {{u"link"_s, submit.link},
                        {u"number"_s, submit.number},
                        {u"transaction"_s, message.transactionId},
                        {u"vaspid"_s, message.vaspId},
                        {u"vasid"_s, message.vasId},
                        {u"from"_s, message.sender ? message.sender->value : QString()},
                        {u"to"_s, valuesOf(message.recipients)},
                        {u"subject"_s, message.subject},
                        {u"linked_id"_s, message.linkedId},
                        {u"delivery_report"_s, message.deliveryReport.value_or(false)},
                        {u"read_reply"_s, message.readReply.value_or(false)},
                        {u"octets"_s, submit.octets},
                        {u"parts"_s, partsOf(submit.parts)},
                        {u"http_status"_s, plan.httpStatus},
                        {u"status"_s, plan.status},
                        {u"answered"_s, plan.answered},
                        {u"fault"_s, plan.fault},
                        {u"id"_s, submit.messageId}});
}

void MmscWitness::amended(qint64 link, const mms::mm7::Message &message, int status)
{
    if (!m_ledger.isOpen())
        return;
    const bool cancel = message.kind == mms::mm7::Kind::CancelReq;
    note(cancel ? "mm7_cancel" : "mm7_replace", {{u"link"_s, link},
                                                 {u"transaction"_s, message.transactionId},
                                                 {u"id"_s, message.messageId},
                                                 {u"status"_s, status}});
}

void MmscWitness::turnedAway(qint64 link, int httpStatus, const QString &why)
{
    if (m_ledger.isOpen()) {
        note("mm7_refused", {{u"link"_s, link}, {u"http_status"_s, httpStatus}, {u"why"_s, why}});
    }
}

void MmscWitness::answer(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan, bool written)
{
    if (!m_ledger.isOpen())
        return;
    note("mm7_answer", {{u"link"_s, submit.link},
                        {u"number"_s, submit.number},
                        {u"transaction"_s, submit.message.transactionId},
                        {u"http_status"_s, plan.httpStatus},
                        {u"status"_s, plan.status},
                        {u"fault"_s, plan.fault},
                        {u"written"_s, written && plan.answered}});
}

void MmscWitness::sending(const MmsPostSeen &post, qint64 octets)
{
    if (!m_ledger.isOpen())
        return;
    QJsonObject line = toJson(post);
    line.insert(u"octets"_s, octets);
    note("mm7_post", line);
}

void MmscWitness::posted(const MmsPostSeen &post)
{
    if (!m_ledger.isOpen())
        return;
    QJsonObject line = toJson(post);
    line.insert(u"http_status"_s, post.httpStatus);
    line.insert(u"status"_s, post.status);
    note("mm7_post_answer", line);
}

} // namespace cordboard::simulator
