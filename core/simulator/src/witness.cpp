#include "witness.h"

#include "wire.h"

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

QLatin1String bindWord(quint32 commandId)
{
    switch (commandId) {
    case command::bindReceiver:
        return "receiver"_L1;
    case command::bindTransmitter:
        return "transmitter"_L1;
    default:
        return "transceiver"_L1;
    }
}

QString latin(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

} // namespace

void Witness::note(const char *event, QJsonObject line)
{
    line.insert(u"event"_s, QLatin1String(event));
    line.insert(u"at_us"_s, m_agenda.wallUs());
    m_ledger.add(line);
}

void Witness::connected(qint64 link, const QString &peer)
{
    if (m_ledger.isOpen())
        note("connect", {{u"link"_s, link}, {u"peer"_s, peer}});
}

void Witness::bind(qint64 link, const BindSeen &bind, quint32 commandStatus)
{
    if (!m_ledger.isOpen())
        return;
    note("bind", {{u"link"_s, link},
                  {u"type"_s, bindWord(bind.command)},
                  {u"system_id"_s, bind.systemId},
                  {u"system_type"_s, bind.systemType},
                  {u"version"_s, bind.interfaceVersion},
                  {u"ton"_s, bind.ton},
                  {u"npi"_s, bind.npi},
                  {u"range"_s, bind.range},
                  {u"status"_s, qint64(commandStatus)}});
}

void Witness::submit(const SubmitSeen &submit, const SubmitPlan &plan, qint64 unanswered)
{
    if (!m_ledger.isOpen()) // decoding texts for nobody costs
        return;
    note("submit", {{u"link"_s, submit.link},
                    {u"sequence"_s, qint64(submit.sequence)},
                    {u"number"_s, submit.number},
                    {u"unanswered"_s, unanswered},
                    {u"service_type"_s, latin(submit.serviceType)},
                    {u"from"_s, latin(submit.from)},
                    {u"from_ton"_s, submit.fromTon},
                    {u"from_npi"_s, submit.fromNpi},
                    {u"to"_s, latin(submit.to)},
                    {u"to_ton"_s, submit.toTon},
                    {u"to_npi"_s, submit.toNpi},
                    {u"esm_class"_s, submit.esmClass},
                    {u"priority"_s, submit.priority},
                    {u"schedule"_s, latin(submit.schedule)},
                    {u"validity"_s, latin(submit.validity)},
                    {u"registered_delivery"_s, submit.registeredDelivery},
                    {u"data_coding"_s, submit.dataCoding},
                    {u"sar_reference"_s, submit.sarReference},
                    {u"sar_total"_s, submit.sarTotal},
                    {u"sar_number"_s, submit.sarNumber},
                    {u"user_data"_s, latin(submit.userData.toHex())},
                    {u"text"_s, submit.text()},
                    {u"status"_s, qint64(plan.status)},
                    {u"answered"_s, plan.answered},
                    {u"fault"_s, plan.fault},
                    {u"id"_s, latin(submit.messageId)}});
}

void Witness::response(const SubmitSeen &submit, const SubmitPlan &plan, bool written)
{
    if (!m_ledger.isOpen())
        return;
    note("response", {{u"link"_s, submit.link},
                      {u"sequence"_s, qint64(submit.sequence)},
                      {u"number"_s, submit.number},
                      {u"status"_s, qint64(plan.status)},
                      {u"fault"_s, plan.fault},
                      {u"written"_s, written && plan.answered}});
}

void Witness::sent(const Delivery &delivery, qint64 link, quint32 sequence)
{
    if (!m_ledger.isOpen())
        return;
    note(delivery.receipt ? "receipt" : "inbound",
         {{u"link"_s, link},
          {u"sequence"_s, qint64(sequence)},
          {u"serial"_s, delivery.serial},
          {u"id"_s, latin(delivery.id)},
          {delivery.receipt ? u"state"_s : u"text"_s, delivery.words},
          {u"body"_s, latin(delivery.body.toHex())}});
}

void Witness::acknowledged(const Delivery &delivery, qint64 link, quint32 sequence,
                           quint32 commandStatus)
{
    if (!m_ledger.isOpen())
        return;
    note(delivery.receipt ? "receipt_answer" : "inbound_answer",
         {{u"link"_s, link},
          {u"sequence"_s, qint64(sequence)},
          {u"serial"_s, delivery.serial},
          {u"id"_s, latin(delivery.id)},
          {delivery.receipt ? u"state"_s : u"text"_s, delivery.words},
          {u"status"_s, qint64(commandStatus)}});
}

void Witness::unbind(qint64 link, bool byClient)
{
    if (m_ledger.isOpen())
        note("unbind", {{u"link"_s, link}, {u"by_client"_s, byClient}});
}

void Witness::closed(qint64 link, const QString &why)
{
    if (m_ledger.isOpen())
        note("close", {{u"link"_s, link}, {u"why"_s, why}});
}

} // namespace cordboard::simulator
