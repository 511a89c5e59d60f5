#include "address.h"
#include "body.h"
#include "context.h"
#include "handlers.h"
#include "page.h"
#include "path_id.h"
#include "views/resource_json.h"
#include "words.h"

#include <cmath>

namespace cordboard::serve {

namespace {

const QByteArray noKey = QByteArrayLiteral("ACCESSKEY_NOT_FOUND");

/// VoIPBIN's least, and a hundred years.
constexpr qint64 shortestLife = 86'400;
constexpr qint64 longestLife = 36'500 * shortestLife;
constexpr size_t mostSenders = 1000;

/// A key that is for some numbers only must not make one for others.
bool mayManage(const Call &call)
{
    if (call.ourNumbers().isEmpty())
        return true;
    call.refuse(permissionDenied(
        Words::tr("This access key is for some numbers only. Access keys are managed with one that "
                  "is for all numbers.")));
    return false;
}

std::optional<QStringList> readSenders(views::ObjectReader &reader)
{
    const QLatin1String key("senders");
    const auto *items = reader.list(key);
    if (!items)
        return std::nullopt;
    QStringList senders;
    for (const views::JsonValue &item : *items) {
        const auto sender = senderFrom(item.text());
        if (!sender || senders.size() >= qsizetype(mostSenders)) {
            reader.complain(key, Words::tr("“senders” must be a list of at most 1,000 numbers or "
                                           "names of ours, like \"+15551234567\"."));
            return std::nullopt;
        }
        if (!senders.contains(*sender))
            senders.append(*sender);
    }
    return senders;
}

/// Absent: as it is. null: no limit.
std::optional<std::optional<qint64>> readLimit(views::ObjectReader &reader)
{
    using Kind = views::JsonValue::Kind;
    constexpr double most = 1e9;
    const QLatin1String key("spending_limit");
    const views::JsonValue *value = reader.value(key);
    if (!value)
        return std::nullopt;
    if (value->is(Kind::Null))
        return std::optional<qint64>();
    const bool isNumber = value->is(Kind::Integer) || value->is(Kind::Double);
    const double amount = value->number();
    if (!isNumber || !(amount >= 0) || amount > most) {
        reader.complain(key, Words::tr("“spending_limit” must be an amount of 0 or more, or null "
                                       "for no limit."));
        return std::nullopt;
    }
    return std::optional<qint64>(std::llround(amount * 1e6));
}

std::optional<KeyRole> readRole(views::ObjectReader &reader)
{
    const auto word = reader.choice(
        QLatin1String("role"),
        {keyRoleWord(KeyRole::Reader), keyRoleWord(KeyRole::Sender), keyRoleWord(KeyRole::Admin)});
    return word ? keyRoleFromWord(*word) : std::nullopt;
}

/// Nothing: it was refused.
std::optional<engine::AccessKeyEdit> readEdit(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return std::nullopt;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    engine::AccessKeyEdit edit;
    edit.name = reader.text(QLatin1String("name"), {0, 255});
    edit.detail = reader.text(QLatin1String("detail"), {0, 4096});
    edit.role = readRole(reader);
    edit.senders = readSenders(reader);
    edit.spendingLimitMicro = readLimit(reader);
    if (const auto seconds = reader.whole(QLatin1String("expire"), {shortestLife, longestLife}))
        edit.expiresUs = call.context->clock.nowUs() + *seconds * 1'000'000;
    reader.finish();
    if (refuseFor(call, problems))
        return std::nullopt;
    return edit;
}

void answerKey(const Call &call, const AccessKey &key)
{
    views::JsonWriter json;
    views::writeAccessKey(json, key, call.customer());
    call.answer(json);
}

} // namespace

void postAccessKey(const Call &call)
{
    if (!mayManage(call))
        return;
    auto edit = readEdit(call);
    if (!edit)
        return;
    // VoIPBIN's keys can send; whoever wants more or less says so.
    if (!edit->role)
        edit->role = KeyRole::Sender;
    answerWith(call, call.engine().programs().accessKeys().make(*edit), noKey,
               [](const Call &to, const engine::MadeKey &made) {
                   views::JsonWriter json;
                   views::writeAccessKey(json, made.key, to.customer(), made.token);
                   http::Response response;
                   response.body = json.bytes();
                   response.headers.emplaceBack("Cache-Control", "no-store");
                   to.answer(std::move(response));
               });
}

void listAccessKeys(const Call &call)
{
    if (!mayManage(call))
        return;
    const auto page = readPage(call);
    if (!page)
        return;
    answerWith(call, call.engine().programs().accessKeys().page(page->beforeUs, page->limit), noKey,
               [](const Call &to, const QList<AccessKey> &keys) {
                   const QUuid customer = to.customer();
                   answerPage(to, keys, [customer](views::JsonWriter &json, const AccessKey &key) {
                       views::writeAccessKey(json, key, customer);
                   });
               });
}

void getAccessKey(const Call &call)
{
    if (!mayManage(call))
        return;
    if (const auto id = readId(call))
        answerWith(call, call.engine().programs().accessKeys().find(*id), noKey, answerKey);
}

void putAccessKey(const Call &call)
{
    if (!mayManage(call))
        return;
    const auto id = readId(call);
    if (!id)
        return;
    if (const auto edit = readEdit(call))
        answerWith(call, call.engine().programs().accessKeys().edit(*id, *edit), noKey, answerKey);
}

void deleteAccessKey(const Call &call)
{
    if (!mayManage(call))
        return;
    if (const auto id = readId(call))
        answerWith(call, call.engine().programs().accessKeys().remove(*id), noKey, answerKey);
}

} // namespace cordboard::serve
