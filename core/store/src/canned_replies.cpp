#include "store/canned_replies.h"

#include "values.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::store {

Result<QList<CannedReply>> CannedReplies::all()
{
    const auto rows = m_connection.run("SELECT id, title, text FROM canned_reply");
    if (!rows)
        return forward(rows);
    QList<CannedReply> replies;
    while ((*rows)->next())
        replies.append({{(*rows)->integer(0)}, (*rows)->text(1), (*rows)->text(2)});
    (*rows)->finish();
    // Not by the database: the two sort by different rules.
    std::sort(replies.begin(), replies.end(), [](const CannedReply &a, const CannedReply &b) {
        const int order = a.title.compare(b.title, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return replies;
}

Result<CannedReply> CannedReplies::save(CannedReply reply)
{
    const auto same =
        m_connection.number("SELECT COUNT(*) FROM canned_reply WHERE title = ? AND id <> ?",
                            {text(reply.title), reply.id.value});
    if (!same)
        return forward(same);
    if (*same > 0)
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("cordboard::Store",
                                                "There is a canned reply of that name already."));
    if (!reply.id.isValid()) {
        const auto made = m_connection.number(
            "INSERT INTO canned_reply (title, text, changed_us) VALUES (?, ?, ?) RETURNING id",
            {text(reply.title), text(reply.text), m_connection.nextStampUs()});
        if (!made)
            return forward(made);
        reply.id = {*made};
        return reply;
    }
    const auto changed = m_connection.change(
        "UPDATE canned_reply SET title = ?, text = ?, changed_us = ? WHERE id = ?",
        {text(reply.title), text(reply.text), m_connection.nextStampUs(), reply.id.value});
    if (!changed)
        return forward(changed);
    if (*changed == 0)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("cordboard::Store",
                                                "This canned reply was removed meanwhile."));
    return reply;
}

Result<void> CannedReplies::remove(CannedReplyId id)
{
    const auto gone = m_connection.change("DELETE FROM canned_reply WHERE id = ?", {id.value});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

} // namespace cordboard::store
