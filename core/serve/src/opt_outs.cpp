#include "address.h"
#include "body.h"
#include "engine/face/policies.h"
#include "handlers.h"
#include "page.h"
#include "views/json_members.h"
#include "words.h"

namespace cordboard::serve {

namespace {

using views::operator""_key;

const QByteArray noOptOut = QByteArrayLiteral("RESOURCE_NOT_FOUND");
constexpr QLatin1Char scopeMark('|');

/// The list goes by number and scope; that is where it continues.
QString tokenOf(const OptOut &entry)
{
    return entry.number + scopeMark + entry.scope;
}

void writeOptOut(views::JsonWriter &json, const OptOut &entry, qint64 deletedUs)
{
    json.beginObject();
    json.key("number"_key).text(entry.number);
    json.key("sender"_key).text(entry.scope);
    json.key("source"_key).text(consentSourceWord(entry.source));
    json.key("reason"_key).text(entry.wording);
    json.key("author"_key).text(entry.author);
    json.key("name"_key).text(entry.name);
    views::writeTime(json, "tm_create"_key, entry.sinceUs);
    views::writeTime(json, "tm_delete"_key, deletedUs);
    json.endObject();
}

/// Whether the key may speak for that number of ours, or for all of them.
bool mayDecide(const Call &call, const QString &scope)
{
    if (call.ourNumbers().isEmpty() || (!scope.isEmpty() && coversSender(*call.key, scope)))
        return true;
    call.refuse(permissionDenied(
        scope.isEmpty() ? Words::tr("This access key is for some numbers only: name one of them as "
                                    "“sender”.")
                        : Words::tr("This access key is not for the sender %1.").arg(scope)));
    return false;
}

/// Answers with what the ledger says last about that number and scope, which is the evidence.
void answerLedger(const Call &call, const OptOutEdit &edit, ConsentState state)
{
    answerWith(call, call.engine().policies().consent(edit.number), noOptOut,
               [edit, state](const Call &to, const QList<ConsentEvent> &ledger) {
                   OptOut entry;
                   entry.number = edit.number;
                   entry.scope = edit.scope;
                   qint64 atUs = 0;
                   for (const ConsentEvent &event : ledger) {
                       if (event.state != state || event.scope != edit.scope)
                           continue;
                       entry.number = event.number;
                       entry.source = event.source;
                       entry.wording = event.wording;
                       entry.author = event.author;
                       atUs = event.atUs;
                   }
                   entry.sinceUs = atUs;
                   views::JsonWriter json;
                   writeOptOut(json, entry, state == ConsentState::In ? atUs : 0);
                   to.answer(json);
               });
}

OptOutEdit editOf(const Call &call)
{
    OptOutEdit edit;
    edit.source = ConsentSource::Api;
    edit.author = call.key->name;
    return edit;
}

/// Reads a number of ours; empty: all of them. False: it was refused.
bool readScope(const Call &call, const QString &written, QString *scope)
{
    if (written.isEmpty())
        return true;
    const auto sender = senderFrom(written);
    if (!sender) {
        call.refuse(invalidParameter("sender"));
        return false;
    }
    *scope = *sender;
    return true;
}

} // namespace

void listOptOuts(const Call &call)
{
    const auto limit = readPageSize(call);
    if (!limit)
        return;
    OptOutQuery query;
    query.limit = *limit;
    query.search = QString::fromUtf8(call.request->parameter("search").value_or(QByteArray()));
    query.after = QString::fromUtf8(call.request->parameter("page_token").value_or(QByteArray()));
    query.after.replace(scopeMark, QLatin1Char(' '));
    query.scopes = call.ourNumbers();
    answerWith(call, call.engine().policies().optOuts(query), noOptOut,
               [](const Call &to, const OptOutPage &page) {
                   views::JsonWriter json;
                   json.beginObject().key("result"_key).beginArray();
                   for (const OptOut &entry : page.rows)
                       writeOptOut(json, entry, 0);
                   json.endArray().key("next_page_token"_key);
                   json.text(page.rows.isEmpty() ? QString() : tokenOf(page.rows.last()));
                   json.endObject();
                   to.answer(json);
               });
}

void postOptOut(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    OptOutEdit edit = editOf(call);
    reader.require("number"_key);
    reader.require("reason"_key);
    edit.number = reader.text("number"_key, {1, 64}).value_or(QString());
    edit.reason = reader.text("reason"_key, {1, 2000}).value_or(QString());
    const QString written = reader.text("sender"_key, {0, 64}).value_or(QString());
    reader.finish();
    if (refuseFor(call, problems) || !readScope(call, written, &edit.scope) ||
        !mayDecide(call, edit.scope))
        return;
    call.engine().policies().addOptOut(edit).then([call, edit](const Result<void> &added) {
        if (!added)
            return call.refuse(fromEngine(added.error(), noOptOut));
        answerLedger(call, edit, ConsentState::Out);
    });
}

void deleteOptOut(const Call &call)
{
    const auto parameter = [&call](const char *name) {
        return QString::fromUtf8(call.request->parameter(name).value_or(QByteArray()));
    };
    OptOutEdit edit = editOf(call);
    edit.number = QString::fromUtf8(call.path.value(0));
    edit.reason = parameter("reason");
    if (edit.reason.trimmed().isEmpty()) {
        return call.refuse({400,
                            "INVALID_ARGUMENT",
                            "MISSING_REQUEST_PARAMETER",
                            Words::tr("Say why in the parameter \"reason\". It is kept as "
                                      "evidence."),
                            0,
                            {}});
    }
    if (!readScope(call, parameter("sender"), &edit.scope) || !mayDecide(call, edit.scope))
        return;
    call.engine().policies().removeOptOut(edit).then([call, edit](const Result<void> &removed) {
        if (!removed)
            return call.refuse(fromEngine(removed.error(), noOptOut));
        answerLedger(call, edit, ConsentState::In);
    });
}

} // namespace cordboard::serve
