#include "store/saved_filters.h"

#include "events.h"
#include "values.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::store {

namespace {

SavedFilter filterFromRow(const Rows &row)
{
    SavedFilter saved;
    saved.id = {row.integer(0)};
    saved.name = row.text(1);
    if (!row.text(2).isEmpty())
        saved.filter.state = threadStateFromWord(row.text(2));
    saved.filter.whose = whoseFromWord(row.text(3));
    saved.filter.label = {row.integer(4)};
    saved.filter.ourNumber = row.text(5);
    saved.filter.carrier = {row.integer(6)};
    saved.filter.unread = row.integer(7) != 0;
    saved.filter.failed = row.integer(8) != 0;
    saved.filter.text = row.text(9);
    return saved;
}

QVariantList valuesOf(const SavedFilter &saved)
{
    const ThreadFilter &filter = saved.filter;
    QVariantList values;
    values << text(saved.name) << text(filter.state ? toWord(*filter.state) : QString())
           << text(toWord(filter.whose)) << filter.label.value << text(filter.ourNumber)
           << filter.carrier.value << int(filter.unread) << int(filter.failed) << text(filter.text);
    return values;
}

} // namespace

Result<QList<SavedFilter>> SavedFilters::all()
{
    const auto rows =
        m_connection.run("SELECT id, name, state, whose, label_id, our_number, carrier_id, unread, "
                         "failed, words FROM saved_filter");
    if (!rows)
        return forward(rows);
    QList<SavedFilter> filters;
    while ((*rows)->next())
        filters.append(filterFromRow(**rows));
    (*rows)->finish();
    // Not by the database: the two sort by different rules.
    std::sort(filters.begin(), filters.end(), [](const SavedFilter &a, const SavedFilter &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return filters;
}

Result<void> SavedFilters::mayHave(const SavedFilter &filter)
{
    const auto known = all();
    if (!known)
        return forward(known);
    for (const SavedFilter &other : *known) {
        if (other.id != filter.id && other.name.compare(filter.name, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Conflict,
                        QCoreApplication::translate("cordboard::Store",
                                                    "There is a view of that name already."));
    }
    if (!filter.id.isValid() && known->size() >= SavedFilter::most)
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("cordboard::Store",
                                                "There are 50 views already. Remove one first."));
    return {};
}

Result<SavedFilter> SavedFilters::save(SavedFilter filter)
{
    if (auto may = mayHave(filter); !may)
        return forward(may);
    QVariantList values = valuesOf(filter);
    values << m_connection.nextStampUs();
    if (!filter.id.isValid()) {
        const auto made = m_connection.number(
            "INSERT INTO saved_filter (name, state, whose, label_id, our_number, carrier_id, "
            "unread, failed, words, changed_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            values);
        if (!made)
            return forward(made);
        filter.id = {*made};
    } else {
        const auto changed = m_connection.change(
            "UPDATE saved_filter SET name = ?, state = ?, whose = ?, label_id = ?, our_number = ?, "
            "carrier_id = ?, unread = ?, failed = ?, words = ?, changed_us = ? WHERE id = ?",
            values << filter.id.value);
        if (!changed)
            return forward(changed);
        if (*changed == 0)
            return fail(ErrorCode::NotFound,
                        QCoreApplication::translate("cordboard::Store",
                                                    "This view was removed meanwhile."));
    }
    if (auto told = addSortingEvent(m_connection); !told)
        return forward(told);
    return filter;
}

Result<void> SavedFilters::remove(SavedFilterId id)
{
    const auto gone = m_connection.change("DELETE FROM saved_filter WHERE id = ?", {id.value});
    if (!gone)
        return forward(gone);
    return *gone > 0 ? addSortingEvent(m_connection) : Result<void>();
}

} // namespace cordboard::store
