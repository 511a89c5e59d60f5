#include "send_request.h"

#include "address.h"
#include "views/object_reader.h"
#include "views/time_text.h"
#include "words.h"

namespace cordboard::serve {

namespace {

using views::JsonValue;
using views::ObjectReader;

constexpr qsizetype mostDestinations = 10'000;
constexpr qint64 daySeconds = 86'400;
constexpr views::WholeRule validityRule{60, 30 * daySeconds};
constexpr views::WholeRule spreadRule{0, 30 * daySeconds};
constexpr views::TextRule referenceRule{0, 255};
const QLatin1String asLinkKey("media_as_link");
constexpr views::TextRule subjectRule{0, 320}; // 80 characters
// A clock that is a little behind ours, or a request that was on its way for a while, is no
// mistake.
constexpr qint64 pastAllowedUs = 300LL * 1'000'000;
constexpr qint64 furthestUs = 366 * daySeconds * 1'000'000;

const QLatin1String sourceKey("source");
const QLatin1String destinationsKey("destinations");
const QLatin1String textKey("text");
const QLatin1String sendAtKey("send_at");

/// The text as the person gets it: line breaks and tabs belong to it.
QString readText(ObjectReader &reader)
{
    const JsonValue *value = reader.value(textKey);
    if (!value)
        return {};
    if (!value->is(JsonValue::Kind::Text)) {
        reader.complain(
            textKey,
            Words::tr("“text” must be a text; here is %1.").arg(views::kindWord(value->kind())));
        return {};
    }
    if (value->text().contains(QChar(u'\0')))
        reader.complain(textKey, Words::tr("“text” must not hold the character U+0000."));
    return value->text();
}

QString readSource(ObjectReader &reader, views::Problems &problems)
{
    reader.require(sourceKey);
    const JsonValue *value = reader.value(sourceKey);
    if (!value)
        return {};
    const auto written = readAddress(*value, Words::tr("the source"), problems);
    if (!written)
        return {};
    const auto number = senderFrom(*written);
    if (!number) {
        reader.complain(sourceKey, Words::tr("“source” must be a number like “+15551234567”, a "
                                             "short code, or a name of up to 11 letters."));
    }
    return number.value_or(QString());
}

QStringList readDestinations(ObjectReader &reader, views::Problems &problems)
{
    reader.require(destinationsKey);
    const auto *items = reader.list(destinationsKey);
    if (!items)
        return {};
    if (items->empty()) {
        reader.complain(destinationsKey, Words::tr("“destinations” must name somebody to send to, "
                                                   "like {\"type\": \"tel\", \"target\": "
                                                   "\"+15559876543\"}."));
    }
    if (qsizetype(items->size()) > mostDestinations) {
        reader.complain(destinationsKey, Words::tr("“destinations” must name at most 10,000 "
                                                   "people. Split the list."));
        return {};
    }
    const QString noun = Words::tr("a destination");
    QStringList numbers;
    numbers.reserve(qsizetype(items->size()));
    for (const JsonValue &item : *items) {
        if (const auto number = readAddress(item, noun, problems))
            numbers.append(*number);
    }
    return numbers;
}

/// Media behind a link in a text, instead of a multimedia message.
bool readAsLink(ObjectReader &reader, const SendRequest &request)
{
    const bool asLink = reader.boolean(asLinkKey).value_or(false);
    if (asLink && request.medias.isEmpty())
        reader.complain(asLinkKey, Words::tr("“media_as_link” needs something in “medias”."));
    return asLink;
}

qint64 readSendAt(ObjectReader &reader, qint64 nowUs, std::optional<Error> *late)
{
    const auto text = reader.text(sendAtKey, {1, 64});
    if (!text)
        return 0;
    const auto time = views::timeFromText(*text);
    if (!time) {
        reader.complain(sendAtKey,
                        Words::tr("“send_at” must be a time like “2026-11-26T18:30:00Z”."));
        return 0;
    }
    if (*time < nowUs - pastAllowedUs) {
        *late = Error{ErrorCode::Invalid,
                      Words::tr("“send_at” lies in the past. Leave it out to send at once."),
                      {}};
    }
    if (*time > nowUs + furthestUs)
        reader.complain(sendAtKey, Words::tr("“send_at” must be within a year from now."));
    return *time;
}

Category readCategory(ObjectReader &reader)
{
    const auto word = reader.choice(QLatin1String("category"),
                                    {QStringLiteral("transactional"), QStringLiteral("otp"),
                                     QStringLiteral("marketing"), QStringLiteral("conversation")});
    return word ? categoryFromWord(*word).value_or(Category::Transactional)
                : Category::Transactional;
}

} // namespace

SendRequest readSendRequest(const JsonValue &body, qint64 nowUs, views::Problems &problems)
{
    ObjectReader reader(body, Words::tr("the request"), problems);
    SendRequest request;
    Draft &draft = request.draft;
    draft.source = readSource(reader, problems);
    draft.destinations = readDestinations(reader, problems);
    reader.require(textKey);
    draft.text = readText(reader);
    request.medias = readMedias(reader, problems);
    draft.mediaAsLink = readAsLink(reader, request);
    draft.subject = reader.text(QLatin1String("subject"), subjectRule).value_or(QString());
    draft.leaveUs = readSendAt(reader, nowUs, &request.late);
    draft.validitySeconds =
        reader.whole(QLatin1String("validity_seconds"), validityRule).value_or(daySeconds);
    draft.spreadSeconds = reader.whole(QLatin1String("spread_seconds"), spreadRule).value_or(0);
    draft.category = readCategory(reader);
    draft.reference = reader.text(QLatin1String("reference"), referenceRule).value_or(QString());
    reader.finish();
    return request;
}

SendRequest readAnswerRequest(const JsonValue &body, views::Problems &problems)
{
    ObjectReader reader(body, Words::tr("the request"), problems);
    SendRequest request;
    reader.require(textKey);
    request.draft.text = readText(reader);
    request.medias = readMedias(reader, problems);
    request.draft.mediaAsLink = readAsLink(reader, request);
    reader.finish();
    return request;
}

} // namespace cordboard::serve
