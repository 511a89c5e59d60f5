#include "write_log.h"

#include <QFile>

#include <cstring>

namespace cordboard::test {

namespace {

constexpr qsizetype sector = 512;

void put(QByteArray &content, qint64 offset, QByteArrayView bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(QByteArray(offset + bytes.size() - content.size(), '\0'));
    std::memcpy(content.data() + offset, bytes.data(), size_t(bytes.size()));
}

void apply(QByteArray &content, const LoggedCall &call)
{
    if (call.kind == RecordKind::Write) {
        put(content, call.offset, call.bytes);
    } else if (content.size() > call.offset) {
        content.truncate(call.offset);
    } else {
        content.append(QByteArray(call.offset - content.size(), '\0'));
    }
}

/// What the power cut left of one unsynced call.
void applyMaybe(QByteArray &content, const LoggedCall &call, QRandomGenerator &dice)
{
    enum Fate { Kept, Dropped, Torn };
    const auto fate = Fate(dice.bounded(3));
    if (fate == Dropped)
        return;
    if (fate == Kept || call.kind != RecordKind::Write)
        return apply(content, call);
    for (qsizetype at = 0; at < call.bytes.size(); at += sector) {
        if (dice.bounded(2) == 0)
            put(content, call.offset + at,
                QByteArrayView(call.bytes).sliced(at, qMin(sector, call.bytes.size() - at)));
    }
}

} // namespace

QList<LoggedCall> readWriteLog(const QString &fileName)
{
    QFile file(fileName);
    QList<LoggedCall> calls;
    if (!file.open(QIODevice::ReadOnly))
        return calls;
    Record record{};
    while (file.read(reinterpret_cast<char *>(&record), sizeof record) == sizeof record) {
        const QByteArray bytes = file.read(record.size);
        if (bytes.size() != record.size)
            break;
        calls.append({record.kind, record.file, record.offset, bytes});
    }
    return calls;
}

void DiskModel::replay(const LoggedCall &call)
{
    if (call.kind == RecordKind::Rename) {
        const auto middle = call.bytes.indexOf('\0');
        m_files.insert(QString::fromUtf8(call.bytes.mid(middle + 1)),
                       m_files.take(QString::fromUtf8(call.bytes.left(middle))));
        return;
    }
    const QString path = call.kind == RecordKind::Open || call.kind == RecordKind::Unlink
                             ? QString::fromUtf8(call.bytes)
                             : m_paths.value(call.file);
    File &file = m_files[path];
    switch (call.kind) {
    case RecordKind::Open:
        m_paths.insert(call.file, path);
        file.exists = true;
        return;
    case RecordKind::Write:
    case RecordKind::Truncate:
        file.unsynced.append(call);
        return;
    case RecordKind::Sync:
        for (const LoggedCall &earlier : std::as_const(file.unsynced))
            apply(file.synced, earlier);
        file.unsynced.clear();
        return;
    case RecordKind::Unlink:
        file = {};
        return;
    case RecordKind::Rename:
    case RecordKind::Sent:
        return;
    }
}

QHash<QString, QByteArray> DiskModel::cut(QRandomGenerator &dice) const
{
    QHash<QString, QByteArray> disk;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        if (!it->exists || it.key().isEmpty())
            continue;
        QByteArray content = it->synced;
        for (const LoggedCall &call : it->unsynced)
            applyMaybe(content, call, dice);
        disk.insert(it.key(), content);
    }
    return disk;
}

} // namespace cordboard::test
