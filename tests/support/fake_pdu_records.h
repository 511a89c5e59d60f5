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

    qint64 add(Entry entry);

    /// Its receipt came before the carrier's id for the message was saved.
    void giveTo(qint64 id, TargetId message);

    PduRecording recording;
    QList<PduQuery> queries;
    QList<qint64> dumped;
    int rowsRead = 0;
    int mostRowsAtOnce = 0;
    bool revealed = false; ///< what the last dump was asked with
    QString savedTo;
    std::optional<Error> saveError;

    QFuture<Result<PduRecording>> startRecording(CarrierId, int minutes) override;
    QFuture<PduRecording> stopRecording(CarrierId) override;
    QFuture<PduRecording> forget(CarrierId) override;
    QFuture<Result<PduList>> find(const PduQuery &query) override;
    QFuture<Result<QList<PduRow>>> rows(CarrierId, const QList<qint64> &ids, bool) override;
    QFuture<Result<PduDump>> dump(CarrierId, qint64 id, bool reveal) override;
    QFuture<Result<qint64>> save(const PduQuery &query, const QString &fileName) override;

    qint64 nowUs = 1'700'000'000'000'000;

private:
    template<class T>
    static QFuture<T> ready(const T &value);
    const Entry *entryOf(qint64 id) const;

    QList<Entry> m_entries;
    qint64 m_newest = 0;
};

} // namespace cordboard::test
