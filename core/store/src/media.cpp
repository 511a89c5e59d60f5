#include "store/media.h"

#include "connection_p.h"
#include "store/media_checks.h"
#include "values.h"

#include <QCoreApplication>

#include <algorithm>

#include <openssl/evp.h>

namespace cordboard::store {

namespace {

constexpr qsizetype chunkOctets = 256 * 1024;

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// OpenSSL's, which uses what the processor has for it: of 300 kB in 0.14 ms, where Qt's takes 1.3,
/// and the writer waits for it.
QByteArray sha256(const QByteArray &data)
{
    QByteArray digest(32, '\0');
    EVP_Digest(data.constData(), size_t(data.size()), reinterpret_cast<uchar *>(digest.data()),
               nullptr, EVP_sha256(), nullptr);
    return digest;
}

void countInCache(Connection &connection, const QByteArray &digest, qint64 octets)
{
    auto &internals = connection.internals();
    if (internals.lastMedium == digest)
        return;
    internals.lastMedium = digest;
    internals.mediaOctets += octets;
}

Result<void> keepChunks(Connection &connection, const QByteArray &digest, const QByteArray &data)
{
    countInCache(connection, digest, data.size());
    int number = 0;
    for (qsizetype at = 0; at < data.size(); at += chunkOctets) {
        const auto kept =
            connection.change("INSERT INTO media_chunk (digest, number, octets) VALUES (?, ?, ?)",
                              {blob(digest), number++, blob(data.mid(at, chunkOctets))});
        if (!kept)
            return forward(kept);
    }
    return {};
}

/// Those that nothing is known of stay closed, where that is wanted.
Result<QList<Medium>> withWaiting(Connection &connection, QList<Medium> media)
{
    const auto isNone = [](const Medium &medium) {
        return medium.check == MediumCheck::None;
    };
    if (std::none_of(media.begin(), media.end(), isNone))
        return media;
    const auto keeps = MediaChecks(connection).keepsUnchecked();
    if (!keeps)
        return forward(keeps);
    for (Medium &medium : media)
        medium.check = *keeps && isNone(medium) ? MediumCheck::Waiting : medium.check;
    return media;
}

} // namespace

QByteArray Media::digestOf(const QByteArray &octets)
{
    return sha256(octets);
}

Result<Medium> Media::keep(const NewMedium &medium)
{
    const QByteArray digest = sha256(medium.data);
    const auto added =
        m_connection.change("INSERT INTO media_blob (digest, octets, created_us) "
                            "VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
                            {blob(digest), medium.data.size(), m_connection.nowUs()});
    if (!added)
        return forward(added);
    if (*added > 0)
        if (auto kept = keepChunks(m_connection, digest, medium.data); !kept)
            return forward(kept);
    const auto standing = MediaChecks(m_connection).standing(digest);
    if (!standing)
        return forward(standing);
    return Medium{digest,          medium.type,     medium.name, medium.data.size(),
                  standing->check, standing->threat};
}

Result<QByteArray> Media::read(const QByteArray &digest)
{
    const auto octets = m_connection.number(
        "SELECT COALESCE(MAX(octets), -1) FROM media_blob WHERE digest = ?", {blob(digest)});
    if (!octets)
        return forward(octets);
    if (*octets < 0)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("cordboard::Store",
                                                "This picture or file is no longer stored."));
    const auto rows = m_connection.run(
        "SELECT octets FROM media_chunk WHERE digest = ? ORDER BY number", {blob(digest)});
    if (!rows)
        return forward(rows);
    countInCache(m_connection, digest, *octets);
    QByteArray data;
    data.reserve(*octets);
    while ((*rows)->next())
        data += (*rows)->bytes(0);
    (*rows)->finish();
    return data;
}

Result<QByteArray> Media::read(const QByteArray &digest, qint64 from, qint64 count)
{
    const auto rows =
        m_connection.run("SELECT octets FROM media_chunk WHERE digest = ? AND number "
                         "BETWEEN ? AND ? ORDER BY number",
                         {blob(digest), from / chunkOctets, (from + count - 1) / chunkOctets});
    if (!rows)
        return forward(rows);
    QByteArray data;
    while ((*rows)->next())
        data += (*rows)->bytes(0);
    (*rows)->finish();
    return data.mid(from % chunkOctets, count);
}

Result<void> Media::attach(MessageId message, const QString &subject, const QList<Medium> &media,
                           As as)
{
    const int count = int(media.size());
    if (auto marked = done(m_connection.change(
            "UPDATE message SET media = ?, subject = ? WHERE id = ?",
            {as == As::Mms ? count : -1 - count, text(subject), message.value}));
        !marked)
        return marked;
    int number = 0;
    for (const Medium &medium : media) {
        const auto kept = m_connection.change(
            "INSERT INTO message_media (message_id, number, digest, type, name) VALUES (?, ?, ?, "
            "?, ?)",
            {message.value, number++, blob(medium.digest), text(medium.type), text(medium.name)});
        if (!kept)
            return forward(kept);
    }
    return {};
}

Result<QList<Medium>> Media::of(MessageId message)
{
    const auto rows = m_connection.run(
        "SELECT m.digest, m.type, m.name, b.octets, b.verdict, b.threat FROM message_media m JOIN "
        "media_blob b ON b.digest = m.digest WHERE m.message_id = ? ORDER BY m.number",
        {message.value});
    if (!rows)
        return forward(rows);
    QList<Medium> media;
    while ((*rows)->next())
        media.append({(*rows)->bytes(0), (*rows)->text(1), (*rows)->text(2), (*rows)->integer(3),
                      MediumCheck((*rows)->integer(4)), (*rows)->text(5)});
    (*rows)->finish();
    return withWaiting(m_connection, std::move(media));
}

Result<MmsContent> Media::contentOf(TargetId target)
{
    const auto rows = m_connection.run("SELECT m.id, m.subject, m.text FROM target t JOIN message "
                                       "m ON m.id = t.message_id WHERE t.id = ?",
                                       {target.value});
    if (!rows)
        return forward(rows);
    MessageId message;
    MmsContent content;
    if ((*rows)->next()) {
        message = {(*rows)->integer(0)};
        content.subject = (*rows)->text(1);
        content.text = (*rows)->text(2);
    }
    (*rows)->finish();
    const auto media = of(message);
    if (!media)
        return forward(media);
    for (const Medium &medium : *media) {
        auto data = read(medium.digest);
        if (!data)
            return forward(data);
        content.media.append({medium.type, medium.name, *std::move(data)});
    }
    return content;
}

} // namespace cordboard::store
