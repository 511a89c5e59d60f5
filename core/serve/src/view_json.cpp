#include "view_json.h"

#include "address.h"
#include "path_id.h"
#include "views/json_members.h"
#include "views/resource_json.h"
#include "words.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

using views::JsonWriter;
using views::ObjectReader;
using views::operator""_key;

const QLatin1String filterKey("filter");
const QLatin1String labelKey("label_id");
const QLatin1String carrierKey("carrier_id");

/// Null: it is gone.
void writeIdOrNull(JsonWriter &json, QLatin1String key, const QUuid &id)
{
    if (id.isNull())
        json.key(key).null();
    else
        views::writeId(json, key, id);
}

QUuid uuidOf(LabelId id, const FilterNames &names)
{
    const bool isThere = std::any_of(names.labels.begin(), names.labels.end(),
                                     [id](const Label &label) { return label.id == id; });
    return isThere ? views::labelUuid(names.customer, id) : QUuid();
}

QUuid uuidOf(CarrierId id, const FilterNames &names)
{
    for (const Carrier &carrier : names.carriers) {
        if (carrier.id == id)
            return carrier.uuid;
    }
    return {};
}

void writeFilter(JsonWriter &json, const ThreadFilter &filter, const FilterNames &names)
{
    json.key("filter"_key).beginObject();
    if (filter.state)
        json.key("status"_key).text(toWord(*filter.state));
    if (filter.whose != ThreadFilter::Whose::Anybodys) {
        const bool isMine = filter.whose == ThreadFilter::Whose::Mine;
        json.key("assigned"_key).ascii(isMine ? "mine" : "nobody");
    }
    if (filter.label.isValid())
        writeIdOrNull(json, labelKey, uuidOf(filter.label, names));
    if (!filter.ourNumber.isEmpty())
        json.key("sender"_key).text(filter.ourNumber);
    if (filter.carrier.isValid())
        writeIdOrNull(json, carrierKey, uuidOf(filter.carrier, names));
    if (filter.unread)
        json.key("unread"_key).boolean(true);
    if (filter.failed)
        json.key("has_failure"_key).boolean(true);
    if (!filter.text.isEmpty())
        json.key("text"_key).text(filter.text);
    json.endObject();
}

LabelId readLabelId(ObjectReader &reader, const FilterNames &names)
{
    const auto text = reader.text(labelKey, {1, 36});
    if (!text)
        return {};
    const auto id = uuidFromText(text->toUtf8());
    for (const Label &label : names.labels) {
        if (id && views::labelUuid(names.customer, label.id) == *id)
            return label.id;
    }
    reader.complain(labelKey, Words::tr("“label_id” must be the id of a label."));
    return {};
}

CarrierId readCarrierId(ObjectReader &reader, const FilterNames &names)
{
    const auto text = reader.text(carrierKey, {1, 36});
    if (!text)
        return {};
    const auto id = uuidFromText(text->toUtf8());
    for (const Carrier &carrier : names.carriers) {
        if (id && carrier.uuid == *id)
            return carrier.id;
    }
    reader.complain(carrierKey, Words::tr("“carrier_id” must be the id of a carrier."));
    return {};
}

QString readSender(ObjectReader &reader)
{
    const auto text = reader.text("sender"_key, {1, 64});
    const auto sender = text ? senderFrom(*text) : std::nullopt;
    if (text && !sender)
        reader.complain("sender"_key, Words::tr("“sender” must be a number or name of yours."));
    return sender.value_or(QString());
}

} // namespace

QList<View> builtInViews()
{
    const auto made = [](const char *id, const QString &name, ThreadState state) {
        View view;
        view.id = id;
        view.name = name;
        view.filter.state = state;
        return view;
    };
    View unassigned = made("unassigned", Words::tr("Unassigned"), ThreadState::Open);
    unassigned.filter.whose = ThreadFilter::Whose::Nobodys;
    return {made("open", Words::tr("Open"), ThreadState::Open), unassigned,
            made("snoozed", Words::tr("Snoozed"), ThreadState::Snoozed),
            made("closed", Words::tr("Closed"), ThreadState::Closed)};
}

View viewOf(const SavedFilter &saved, const QUuid &customer)
{
    View view;
    view.id = QUuid::createUuidV5(customer, "view-" + QByteArray::number(saved.id.value))
                  .toByteArray(QUuid::WithoutBraces);
    view.saved = saved.id;
    view.name = saved.name;
    view.filter = saved.filter;
    return view;
}

void writeView(JsonWriter &json, const View &view, const FilterNames &names)
{
    json.beginObject().key("id"_key).ascii(view.id);
    json.key("name"_key).text(view.name);
    json.key("built_in"_key).boolean(!view.saved.isValid());
    writeFilter(json, view.filter, names);
    if (view.count)
        json.key("count"_key).whole(*view.count);
    json.endObject();
}

std::optional<ThreadFilter> readFilter(ObjectReader &outer, const FilterNames &names,
                                       views::Problems &problems)
{
    const views::JsonValue *value = outer.value(filterKey);
    if (!value)
        return std::nullopt;
    ObjectReader reader(*value, Words::tr("the filter"), problems);
    if (!reader.isObject())
        return std::nullopt;
    ThreadFilter filter;
    if (const auto state =
            reader.choice("status"_key, {toWord(ThreadState::Open), toWord(ThreadState::Snoozed),
                                         toWord(ThreadState::Closed)}))
        filter.state = threadStateFromWord(*state);
    const auto whose =
        reader.choice("assigned"_key, {QStringLiteral("mine"), QStringLiteral("nobody")});
    if (whose) {
        filter.whose =
            *whose == "mine"_key ? ThreadFilter::Whose::Mine : ThreadFilter::Whose::Nobodys;
    }
    filter.label = readLabelId(reader, names);
    filter.ourNumber = readSender(reader);
    filter.carrier = readCarrierId(reader, names);
    filter.unread = reader.boolean("unread"_key).value_or(false);
    filter.failed = reader.boolean("has_failure"_key).value_or(false);
    filter.text = reader.text("text"_key, {0, 800}).value_or(QString());
    reader.finish();
    return filter;
}

} // namespace cordboard::serve
