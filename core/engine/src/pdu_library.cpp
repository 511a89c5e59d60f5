#include "pdu_library.h"

#include "capture_file.h"
#include "describe/describe.h"
#include "describe/glance.h"
#include "describe/redact.h"
#include "store/outbox.h"
#include "store/traffic.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// Who is on the other end of each PDU of a slice, by its id.
using Names = QHash<qint64, QString>;

PduDump dumpOf(const RecordedPdu &pdu, bool reveal)
{
    PduDump dump = describe::describe(pdu.frame);
    if (reveal)
        return describe::withoutSecrets(std::move(dump));
    return describe::redacted(std::move(dump),
                              pdu.fromUs ? describe::Side::FromUs : describe::Side::FromCarrier);
}

PduRow rowOf(const RecordedPdu &pdu, const QString &name, bool reveal)
{
    const PduDump dump = dumpOf(pdu, reveal);
    const describe::Glance glance = describe::glance(dump, name);
    PduRow row;
    row.id = pdu.id;
    row.atUs = pdu.atUs;
    row.fromUs = pdu.fromUs;
    row.connection = pdu.connection;
    row.name = dump.commandName;
    row.sequence = quint32(std::max<qint64>(0, dump.sequence));
    row.words = glance.words;
    row.failed = glance.failed;
    row.tookUs = pdu.tookUs;
    row.pairedWith = pdu.pairedWith;
    return row;
}

/// Numbers in a thread are E.164; on the wire the "+" is the type of number.
Result<QString> senderName(store::Traffic &traffic, const RecordedPdu &pdu)
{
    const describe::Facts facts = describe::factsOf(pdu.frame);
    if (facts.isReceipt || facts.source.isEmpty())
        return QString();
    const QString peer = QLatin1Char('+') + QString::fromLatin1(facts.source);
    const QString ours = QString::fromLatin1(facts.destination);
    const auto name = traffic.nameOf(QLatin1Char('+') + ours, peer);
    return name && name->isEmpty() ? traffic.nameOf(ours, peer) : name;
}

Result<Names> namesOf(store::Connection &connection, const std::vector<RecordedPdu> &pdus)
{
    store::Traffic traffic(connection);
    Names names;
    QList<AttemptId> attempts;
    for (const RecordedPdu &pdu : pdus) {
        if (pdu.attempt.isValid() && pdu.fromUs)
            attempts.append(pdu.attempt);
    }
    const auto byAttempt = traffic.namesOf(attempts);
    if (!byAttempt)
        return forward(byAttempt);
    for (const RecordedPdu &pdu : pdus) {
        const auto name =
            pdu.fromUs ? Result<QString>(byAttempt->value(pdu.attempt)) : senderName(traffic, pdu);
        if (!name)
            return forward(name);
        names.insert(pdu.id, *name);
    }
    return names;
}

} // namespace

PduLibrary::PduLibrary(PduRecorder &recorder, store::Store &store,
                       std::function<void(CarrierId)> switched)
    : m_recorder(recorder)
    , m_store(store)
    , m_switched(std::move(switched))
{
    m_pool.setMaxThreadCount(1);
}

PduLibrary::~PduLibrary()
{
    m_pool.waitForDone();
}

QFuture<Result<PduRecording>> PduLibrary::startRecording(CarrierId carrier, int minutes)
{
    if (minutes < 1 || minutes > mostMinutes) {
        return QtFuture::makeReadyFuture(Result<PduRecording>(fail(
            ErrorCode::Invalid, Words::tr("A recording lasts 1 to %1 minutes.").arg(mostMinutes))));
    }
    const PduRecording recording = m_recorder.start(carrier, minutes);
    m_switched(carrier);
    return QtFuture::makeReadyFuture(Result<PduRecording>(recording));
}

QFuture<PduRecording> PduLibrary::stopRecording(CarrierId carrier)
{
    const PduRecording recording = m_recorder.stop(carrier);
    m_switched(carrier);
    return QtFuture::makeReadyFuture(recording);
}

QFuture<PduRecording> PduLibrary::forget(CarrierId carrier)
{
    const PduRecording recording = m_recorder.forget(carrier);
    m_switched(carrier);
    return QtFuture::makeReadyFuture(recording);
}

QFuture<Result<MessageTraffic>> PduLibrary::trafficOf(TargetId message)
{
    if (!message.isValid())
        return QtFuture::makeReadyFuture(Result<MessageTraffic>(MessageTraffic()));
    return m_store.read([message](store::Connection &c) -> Result<MessageTraffic> {
        const auto attempts = store::Traffic(c).attemptsOf(message);
        if (!attempts)
            return forward(attempts);
        MessageTraffic traffic;
        traffic.attempts = {attempts->ids.begin(), attempts->ids.end()};
        traffic.keys = {attempts->keys.begin(), attempts->keys.end()};
        return traffic;
    });
}

QFuture<Result<PduLibrary::Found>> PduLibrary::search(const PduQuery &query)
{
    return trafficOf(query.message)
        .then(&m_pool, [this, query](const Result<MessageTraffic> &traffic) -> Result<Found> {
            if (!traffic)
                return forward(traffic);
            PduRecorder::Snapshot snapshot = m_recorder.since(query.carrier, query.after);
            const QList<qint64> ids = filtered(snapshot.pdus, query, *traffic);
            return Found{std::move(snapshot), ids};
        });
}

QFuture<Result<PduList>> PduLibrary::find(const PduQuery &query)
{
    return search(query).then([](const Result<Found> &found) -> Result<PduList> {
        if (!found)
            return forward(found);
        const auto &[snapshot, ids] = *found;
        return PduList{ids, snapshot.oldest, snapshot.newest, snapshot.recording};
    });
}

QFuture<Result<QList<PduRow>>> PduLibrary::rows(CarrierId carrier, const QList<qint64> &ids,
                                                bool reveal)
{
    std::vector<RecordedPdu> pdus;
    for (const qint64 id : ids) {
        if (const auto pdu = m_recorder.find(carrier, id))
            pdus.push_back(*pdu);
    }
    return m_store.read([pdus](store::Connection &connection) { return namesOf(connection, pdus); })
        .then(&m_pool, [pdus, reveal](const Result<Names> &names) -> Result<QList<PduRow>> {
            QList<PduRow> rows;
            for (const RecordedPdu &pdu : pdus) // without the database: without names
                rows.append(rowOf(pdu, names ? names->value(pdu.id) : QString(), reveal));
            return rows;
        });
}

QFuture<Result<PduDump>> PduLibrary::dump(CarrierId carrier, qint64 id, bool reveal)
{
    return QtFuture::makeReadyFuture(m_recorder.find(carrier, id))
        .then(&m_pool, [reveal](const std::optional<RecordedPdu> &pdu) -> Result<PduDump> {
            if (pdu)
                return dumpOf(*pdu, reveal);
            return fail(ErrorCode::NotFound,
                        Words::tr("This PDU is gone: newer ones needed its room."));
        });
}

QFuture<Result<qint64>> PduLibrary::save(const PduQuery &query, const QString &fileName)
{
    return search(query).then(&m_pool,
                              [query, fileName](const Result<Found> &found) -> Result<qint64> {
                                  if (!found)
                                      return forward(found);
                                  const auto &[snapshot, ids] = *found;
                                  const QSet<qint64> wanted(ids.begin(), ids.end());
                                  std::vector<RecordedPdu> pdus;
                                  for (const RecordedPdu &pdu : snapshot.pdus) {
                                      if (!wanted.contains(pdu.id))
                                          continue;
                                      pdus.push_back(pdu);
                                      pdus.back().frame = dumpOf(pdu, query.reveal).bytes;
                                  }
                                  return saveCapture(pdus, fileName);
                              });
}

} // namespace cordboard::engine
