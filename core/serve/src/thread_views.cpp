// The team's views: saved filters, and those that are always there.

#include "body.h"
#include "context.h"
#include "engine/face/program_desk.h"
#include "engine/face/sorting.h"
#include "handlers.h"
#include "page.h"
#include "thread_path.h"
#include "view_json.h"
#include "views/json_members.h"

namespace cordboard::serve {

namespace {

using views::operator""_key;

/// What a request about views is answered from.
struct ViewDesk
{
    FilterNames names;
    QList<View> all;
    QUuid who; ///< whose threads are "mine"
};
using Desk = std::shared_ptr<ViewDesk>;

/// Reads all that views are made of. Calls `then(call, desk)`.
template<class Then>
void withDesk(const Call &call, Then then)
{
    if (!seesAllNumbers(call))
        return;
    const auto desk = std::make_shared<ViewDesk>();
    desk->names.customer = call.customer();
    if (const auto owner = call.request->parameter("owner_id"); owner && !owner->isEmpty()) {
        const auto who = uuidFromText(*owner);
        if (!who)
            return call.refuse(invalidParameter("owner_id"));
        desk->who = *who;
    }
    const auto withFilters = [desk, then](const Call &to, const QList<SavedFilter> &filters) {
        desk->all = builtInViews();
        for (const SavedFilter &saved : filters)
            desk->all.append(viewOf(saved, desk->names.customer));
        then(to, desk);
    };
    const auto withCarriers = [desk, withFilters](const Call &to, const QList<Carrier> &carriers) {
        desk->names.carriers = carriers;
        answerWith(to, to.engine().sorting().savedFilters(), noResource, withFilters);
    };
    answerWith(call, call.engine().sorting().labels(), noResource,
               [desk, withCarriers](const Call &to, const QList<Label> &labels) {
                   desk->names.labels = labels;
                   answerWith(to, to.engine().carriers(), noResource, withCarriers);
               });
}

/// Calls `then(call, desk, view)` with the one in the address.
template<class Then>
void withView(const Call &call, Then then)
{
    withDesk(call, [then](const Call &to, const Desk &desk) {
        const QByteArray id = to.path.value(0).toLower();
        for (const View &view : desk->all) {
            if (view.id == id)
                return then(to, desk, view);
        }
        to.refuse(notFound(noResource, Words::tr("There is no view with this id.")));
    });
}

/// Those that are always there are nobody's to change.
template<class Then>
void withSavedView(const Call &call, Then then)
{
    withView(call, [then](const Call &to, const Desk &desk, const View &view) {
        if (view.saved.isValid())
            return then(to, desk, view);
        to.refuse(failedPrecondition(
            "STATE_INVALID", Words::tr("This view is always there and cannot be changed.")));
    });
}

void answerView(const Call &call, const Desk &desk, View view)
{
    answerWith(call, call.engine().programs().desk().count(view.filter, desk->who), noResource,
               [desk, view](const Call &to, int count) {
                   View counted = view;
                   counted.count = count;
                   views::JsonWriter json;
                   writeView(json, counted, desk->names);
                   to.answer(json);
               });
}

/// One after the other: what else is asked of the database gets between them.
void countFrom(const Call &call, const Desk &desk, qsizetype at)
{
    if (at == desk->all.size()) {
        return answerWhole(call, desk->all, [&desk](views::JsonWriter &json, const View &view) {
            writeView(json, view, desk->names);
        });
    }
    answerWith(call, call.engine().programs().desk().count(desk->all[at].filter, desk->who),
               noResource, [desk, at](const Call &to, int count) {
                   desk->all[at].count = count;
                   countFrom(to, desk, at + 1);
               });
}

void saveView(const Call &call, const Desk &desk, const SavedFilter &known)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    if (!known.id.isValid()) {
        reader.require("name"_key);
        reader.require("filter"_key);
    }
    SavedFilter wanted = known;
    wanted.name = reader.text("name"_key, {1, 255}).value_or(wanted.name);
    wanted.filter = readFilter(reader, desk->names, problems).value_or(wanted.filter);
    reader.finish();
    if (refuseFor(call, problems))
        return;
    answerWith(call, call.engine().sorting().saveFilter(wanted), noResource,
               [desk](const Call &to, const SavedFilter &saved) {
                   answerView(to, desk, viewOf(saved, desk->names.customer));
               });
}

/// Where a page of a view goes on: the last thread's activity and its number, as "176…-42".
QByteArray tokenOf(const engine::FilteredPage &page)
{
    if (page.rows.isEmpty())
        return {};
    return QByteArray::number(page.last.lastAtUs) + '-' + QByteArray::number(page.last.id.value);
}

/// False: it is none.
bool cursorFrom(const QByteArray &token, std::optional<ThreadCursor> *cursor)
{
    if (token.isEmpty())
        return true;
    const QList<QByteArray> parts = token.split('-');
    bool isTime = false;
    bool isId = false;
    const ThreadCursor read{parts.value(0).toLongLong(&isTime), {parts.value(1).toLongLong(&isId)}};
    if (parts.size() != 2 || !isTime || !isId)
        return false;
    *cursor = read;
    return true;
}

void answerThreads(const Call &call, const engine::FilteredPage &page)
{
    views::JsonWriter json;
    json.beginObject().key("result"_key).beginArray();
    for (const ConversationRecord &row : page.rows)
        views::writeConversation(json, row, call.customer());
    json.endArray().key("next_page_token"_key).ascii(tokenOf(page)).endObject();
    call.answer(json);
}

} // namespace

void listViews(const Call &call)
{
    withDesk(call, [](const Call &to, const Desk &desk) { countFrom(to, desk, 0); });
}

void getView(const Call &call)
{
    withView(call, answerView);
}

void postView(const Call &call)
{
    withDesk(call, [](const Call &to, const Desk &desk) { saveView(to, desk, {}); });
}

void putView(const Call &call)
{
    withSavedView(call, [](const Call &to, const Desk &desk, const View &view) {
        saveView(to, desk, {view.saved, view.name, view.filter});
    });
}

void deleteView(const Call &call)
{
    withSavedView(call, [](const Call &to, const Desk &desk, const View &view) {
        to.engine()
            .sorting()
            .removeFilter(view.saved)
            .then([to, desk, view](const Result<void> &gone) {
                if (!gone)
                    return to.refuse(fromEngine(gone.error(), noResource));
                views::JsonWriter json;
                writeView(json, view, desk->names);
                to.answer(json);
            });
    });
}

void listViewConversations(const Call &call)
{
    const auto limit = readPageSize(call);
    if (!limit)
        return;
    std::optional<ThreadCursor> after;
    if (!cursorFrom(call.request->parameter("page_token").value_or(QByteArray()), &after))
        return call.refuse(invalidParameter("page_token"));
    withView(call, [after, limit = *limit](const Call &to, const Desk &desk, const View &view) {
        answerWith(to, to.engine().programs().desk().threads(view.filter, desk->who, after, limit),
                   noResource, answerThreads);
    });
}

} // namespace cordboard::serve
