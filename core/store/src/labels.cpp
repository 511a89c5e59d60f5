#include "store/labels.h"

#include "events.h"
#include "values.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace cordboard::store {

namespace {

constexpr qint64 keptUs = 3'600'000'000;
/// Of a label that was removed, at one time.
constexpr int forgottenAtOnce = 5000;

Unexpected<Error> labelRemoved()
{
    return fail(ErrorCode::NotFound, QCoreApplication::translate(
                                         "cordboard::Store", "This label was removed meanwhile."));
}

// As many marks as a page is asked for at once: one statement for every size of page.
constexpr int threadsAtOnce = 50;
#define TEN_MARKS "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define FIFTY_MARKS TEN_MARKS ", " TEN_MARKS ", " TEN_MARKS ", " TEN_MARKS ", " TEN_MARKS
constexpr const char *labelsOfSql = "SELECT conversation_id, label_id FROM conversation_label "
                                    "WHERE conversation_id IN (" FIFTY_MARKS ") ORDER BY label_id";
constexpr const char *namedLabelsOfSql =
    "SELECT c.conversation_id, l.id, l.name, l.colour FROM conversation_label c JOIN label l ON "
    "l.id = c.label_id WHERE l.removed_us = 0 AND c.conversation_id IN (" FIFTY_MARKS
    ") ORDER BY l.id";

} // namespace

Result<QList<Label>> Labels::all()
{
    const auto rows = m_connection.run("SELECT id, name, colour FROM label WHERE removed_us = 0");
    if (!rows)
        return forward(rows);
    QList<Label> labels;
    while ((*rows)->next())
        labels.append({{(*rows)->integer(0)}, (*rows)->text(1), int((*rows)->integer(2))});
    (*rows)->finish();
    // Not by the database: the two sort by different rules.
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return labels;
}

Result<void> Labels::mayHave(const Label &label)
{
    const auto known = all();
    if (!known)
        return forward(known);
    for (const Label &other : *known) {
        if (other.id != label.id && other.name.compare(label.name, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Conflict,
                        QCoreApplication::translate("cordboard::Store",
                                                    "There is a label of that name already."));
    }
    const bool isNew = std::none_of(known->begin(), known->end(),
                                    [&label](const Label &other) { return other.id == label.id; });
    if (isNew && known->size() >= Label::most)
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("cordboard::Store",
                                                "There are 100 labels already. Remove one first."));
    return {};
}

Result<Label> Labels::save(Label label)
{
    if (label.id.isValid()) {
        const auto there = m_connection.number(
            "SELECT COUNT(*) FROM label WHERE id = ? AND removed_us = 0", {label.id.value});
        if (!there)
            return forward(there);
        if (*there == 0)
            return labelRemoved();
    }
    if (auto may = mayHave(label); !may)
        return forward(may);
    const qint64 now = m_connection.nextStampUs();
    if (label.id.isValid()) {
        const auto changed = m_connection.change(
            "UPDATE label SET name = ?, colour = ?, changed_us = ? WHERE id = ?",
            {text(label.name), label.colour, now, label.id.value});
        if (!changed)
            return forward(changed);
    } else {
        const auto made = m_connection.number(
            "INSERT INTO label (name, colour, changed_us) VALUES (?, ?, ?) RETURNING id",
            {text(label.name), label.colour, now});
        if (!made)
            return forward(made);
        label.id = {*made};
    }
    if (auto told = addSortingEvent(m_connection); !told)
        return forward(told);
    return label;
}

/// Little by little: a label may have been on every thread.
Result<void> Labels::forgetRemoved()
{
    const qint64 before = m_connection.nowUs() - keptUs;
    const auto off = m_connection.change(
        "DELETE FROM conversation_label WHERE (label_id, conversation_id) IN (SELECT cl.label_id, "
        "cl.conversation_id FROM label l JOIN conversation_label cl ON cl.label_id = l.id WHERE "
        "l.removed_us > 0 AND l.removed_us < ? LIMIT ?)",
        {before, forgottenAtOnce});
    if (!off)
        return forward(off);
    const auto gone = m_connection.change(
        "DELETE FROM label WHERE removed_us > 0 AND removed_us < ? AND NOT EXISTS (SELECT 1 FROM "
        "conversation_label cl WHERE cl.label_id = label.id)",
        {before});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

Result<void> Labels::remove(LabelId id)
{
    if (auto forgotten = forgetRemoved(); !forgotten)
        return forgotten;
    const auto gone =
        m_connection.change("UPDATE label SET removed_us = ? WHERE id = ? AND removed_us = 0",
                            {m_connection.nowUs(), id.value});
    if (!gone)
        return forward(gone);
    return *gone > 0 ? addSortingEvent(m_connection) : Result<void>();
}

Result<void> Labels::restore(LabelId id)
{
    const auto rows = m_connection.run("SELECT name FROM label WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return labelRemoved();
    const Label label{id, (*rows)->text(0), 0};
    (*rows)->finish();
    if (auto may = mayHave(label); !may)
        return may;
    const auto back =
        m_connection.change("UPDATE label SET removed_us = 0 WHERE id = ?", {id.value});
    return back ? addSortingEvent(m_connection) : Result<void>(forward(back));
}

Result<void> Labels::set(ConversationId thread, LabelId label, bool on)
{
    const auto isThread =
        m_connection.number("SELECT COUNT(*) FROM conversation WHERE id = ?", {thread.value});
    const auto isLabel = m_connection.number(
        "SELECT COUNT(*) FROM label WHERE id = ? AND removed_us = 0", {label.value});
    if (!isThread || !isLabel)
        return forward(isThread ? isLabel : isThread);
    if (*isThread == 0)
        return fail(ErrorCode::NotFound, {});
    if (*isLabel == 0)
        return labelRemoved();
    const auto changed =
        on ? m_connection.change("INSERT INTO conversation_label (conversation_id, label_id) "
                                 "VALUES (?, ?) ON CONFLICT DO NOTHING",
                                 {thread.value, label.value})
           : m_connection.change(
                 "DELETE FROM conversation_label WHERE conversation_id = ? AND label_id = ?",
                 {thread.value, label.value});
    if (!changed)
        return forward(changed);
    return *changed > 0 ? addChangeEvent(m_connection, thread) : Result<void>();
}

template<class Thread, class Take>
Result<void> Labels::fillBy(const char *sql, QList<Thread> &threads, Take take)
{
    QHash<ConversationId, qsizetype> places;
    for (qsizetype i = 0; i < threads.size(); ++i)
        places.insert(threads.at(i).id, i);
    for (qsizetype first = 0; first < threads.size(); first += threadsAtOnce) {
        QVariantList ids;
        for (qsizetype i = first; i < first + threadsAtOnce; ++i)
            ids.append(i < threads.size() ? threads.at(i).id.value : qint64(0));
        const auto rows = m_connection.run(sql, ids);
        if (!rows)
            return forward(rows);
        while ((*rows)->next())
            take(threads[places.value({(*rows)->integer(0)})], **rows);
        (*rows)->finish();
    }
    return {};
}

Result<void> Labels::fill(QList<Conversation> &threads)
{
    return fillBy(labelsOfSql, threads, [](Conversation &thread, const Rows &row) {
        thread.labels.append(LabelId{row.integer(1)});
    });
}

Result<void> Labels::fill(QList<ConversationRecord> &threads)
{
    return fillBy(namedLabelsOfSql, threads, [](ConversationRecord &thread, const Rows &row) {
        thread.labels.append({{row.integer(1)}, row.text(2), int(row.integer(3))});
    });
}

} // namespace cordboard::store
