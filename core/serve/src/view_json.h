#pragma once

#include "model/carrier.h"
#include "model/thread_filter.h"
#include "views/json_writer.h"
#include "views/object_reader.h"

#include <QUuid>

#include <optional>

namespace cordboard::serve {

/// One of the team's views, or one that is always there.
struct View
{
    QByteArray id; ///< a UUID, or a word
    SavedFilterId saved = {};
    QString name;
    ThreadFilter filter;
    std::optional<int> count = {};
};

/// What a filter names by an id, and what it is called by outside.
struct FilterNames
{
    QUuid customer;
    QList<Label> labels;
    QList<Carrier> carriers;
};

/// "open", "unassigned", "snoozed", "closed".
QList<View> builtInViews();
View viewOf(const SavedFilter &saved, const QUuid &customer);

/// What is gone by now is null: nothing fits such a view.
void writeView(views::JsonWriter &json, const View &view, const FilterNames &names);

/// The member "filter"; nothing when it is absent, or was complained about.
std::optional<ThreadFilter> readFilter(views::ObjectReader &reader, const FilterNames &names,
                                       views::Problems &problems);

} // namespace cordboard::serve
