#include "support/fake_pdu_records.h"

namespace cordboard::test {

template<class T>
QFuture<T> FakePduRecords::ready(const T &value)
{
    return QtFuture::makeReadyFuture(value);
}

qint64 FakePduRecords::add(Entry entry)
{
    entry.row.id = ++m_newest;
    m_entries.append(entry);
    return m_newest;
}

void FakePduRecords::giveTo(qint64 id, TargetId message)
{
    for (Entry &entry : m_entries) {
        if (entry.row.id == id)
            entry.message = message;
    }
}

QFuture<Result<PduRecording>> FakePduRecords::startRecording(CarrierId, int minutes)
{
    recording = {.on = true, .sinceUs = nowUs, .untilUs = nowUs + minutes * 60'000'000LL};
    return ready(Result<PduRecording>(recording));
}

QFuture<PduRecording> FakePduRecords::stopRecording(CarrierId)
{
    recording.on = false;
    return QtFuture::makeReadyFuture(recording);
}

QFuture<PduRecording> FakePduRecords::forget(CarrierId)
{
    m_entries.clear();
    recording = {};
    return QtFuture::makeReadyFuture(recording);
}

QFuture<Result<PduList>> FakePduRecords::find(const PduQuery &query)
{
    queries.append(query);
    PduList list;
    list.recording = recording;
    list.recording.count = m_entries.size();
    list.newest = m_newest;
    list.oldest = m_entries.isEmpty() ? m_newest + 1 : m_entries.first().row.id;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool fits = entry.row.id > query.after &&
                          (!query.hideKeepAlive || !entry.keepAlive) &&
                          (!query.message.isValid() || entry.message == query.message) &&
                          (entry.row.name + entry.row.words).contains(query.text);
        if (fits)
            list.ids.append(entry.row.id);
    }
    return ready(Result<PduList>(list));
}

QFuture<Result<QList<PduRow>>> FakePduRecords::rows(CarrierId, const QList<qint64> &ids, bool)
{
    rowsRead += int(ids.size());
    mostRowsAtOnce = qMax(mostRowsAtOnce, int(ids.size()));
    QList<PduRow> found;
    for (const qint64 id : ids) {
        if (const Entry *entry = entryOf(id))
            found.append(entry->row);
    }
    return ready(Result<QList<PduRow>>(found));
}

QFuture<Result<PduDump>> FakePduRecords::dump(CarrierId, qint64 id, bool reveal)
{
    dumped.append(id);
    revealed = reveal;
    const Entry *entry = entryOf(id);
    if (!entry)
        return ready(Result<PduDump>(fail(ErrorCode::NotFound, QStringLiteral("gone"))));
    return ready(Result<PduDump>(reveal ? entry->shown : entry->hidden));
}

QFuture<Result<qint64>> FakePduRecords::save(const PduQuery &query, const QString &fileName)
{
    queries.append(query);
    savedTo = fileName;
    if (saveError)
        return ready(Result<qint64>(Unexpected<Error>(*saveError)));
    return ready(Result<qint64>(qint64(m_entries.size())));
}

const FakePduRecords::Entry *FakePduRecords::entryOf(qint64 id) const
{
    const qint64 first = m_entries.isEmpty() ? 0 : m_entries.first().row.id;
    return id < first || id > m_newest ? nullptr : &m_entries[id - first];
}

} // namespace cordboard::test
