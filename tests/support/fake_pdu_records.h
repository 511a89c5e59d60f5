#pragma once

#include "engine/face/pdu_records.h"

#include <QHash>

namespace cordboard::test {

/// Recordings that a test fills: one carrier's for all. Answers are ready at once. Numbers and
/// texts are hidden by `dumpOf`, which a test may replace.
class FakePduRecords final : public engine::PduRecords
{
public:
    struct Entry
    {
        PduRow row;
        PduDump shown;  ///< with reveal
        PduDump hidden; ///< without
        TargetId message;
        bool keepAlive = false;
    };

    qint64 add(Entry entry)
    {
        entry.row.id = ++m_newest;
        m_entries.append(entry);
        return m_newest;
    }

    /// Its receipt came before the carrier's id for the message was saved.
    void giveTo(qint64 id, TargetId message)
    {
        for (Entry &entry : m_entries) {
            if (entry.row.id == id)
                entry.message = message;
        }
    }

    PduRecording recording;
    QList<PduQuery> queries;
    QList<qint64> dumped;
    int rowsRead = 0;
    int mostRowsAtOnce = 0;
    bool revealed = false; ///< what the last dump was asked with
    QString savedTo;
    std::optional<Error> saveError;

    QFuture<Result<PduRecording>> startRecording(CarrierId, int minutes) override
    {
        recording = {.on = true, .sinceUs = nowUs, .untilUs = nowUs + minutes * 60'000'000LL};
        return ready(Result<PduRecording>(recording));
    }
    QFuture<PduRecording> stopRecording(CarrierId) override
    {
        recording.on = false;
        return QtFuture::makeReadyFuture(recording);
    }
    QFuture<PduRecording> forget(CarrierId) override
    {
        m_entries.clear();
        recording = {};
        return QtFuture::makeReadyFuture(recording);
    }
    QFuture<Result<PduList>> find(const PduQuery &query) override
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
    QFuture<Result<QList<PduRow>>> rows(CarrierId, const QList<qint64> &ids, bool) override
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
    QFuture<Result<PduDump>> dump(CarrierId, qint64 id, bool reveal) override
    {
        dumped.append(id);
        revealed = reveal;
        const Entry *entry = entryOf(id);
        if (!entry)
            return ready(Result<PduDump>(fail(ErrorCode::NotFound, QStringLiteral("gone"))));
        return ready(Result<PduDump>(reveal ? entry->shown : entry->hidden));
    }
    QFuture<Result<qint64>> save(const PduQuery &query, const QString &fileName) override
    {
        queries.append(query);
        savedTo = fileName;
        if (saveError)
            return ready(Result<qint64>(Unexpected<Error>(*saveError)));
        return ready(Result<qint64>(qint64(m_entries.size())));
    }

    qint64 nowUs = 1'700'000'000'000'000;

private:
    template<class T>
    static QFuture<T> ready(const T &value)
    {
        return QtFuture::makeReadyFuture(value);
    }
    const Entry *entryOf(qint64 id) const
    {
        const qint64 first = m_entries.isEmpty() ? 0 : m_entries.first().row.id;
        return id < first || id > m_newest ? nullptr : &m_entries[id - first];
    }

    QList<Entry> m_entries;
    qint64 m_newest = 0;
};

} // namespace cordboard::test
