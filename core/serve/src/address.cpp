#include "address.h"

#include "views/object_reader.h"
#include "words.h"

#include <QRegularExpression>

#include <algorithm>

namespace cordboard::serve {

namespace {

constexpr views::TextRule targetRule{1, 64};
const QLatin1String typeKey("type");
const QLatin1String targetKey("target");

std::optional<QString> targetOf(const views::JsonValue &value, const QString &noun,
                                views::Problems &problems)
{
    views::ObjectReader reader(value, noun, problems);
    reader.require(targetKey);
    const auto type = reader.text(typeKey, {1, 32});
    const auto target = reader.text(targetKey, targetRule);
    // VoIPBIN prints and documents them; nothing here depends on them.
    for (const char *ignored : {"target_name", "name", "detail"})
        reader.value(QLatin1String(ignored));
    reader.finish();
    if (type && *type != QLatin1String("tel")) {
        reader.complain(typeKey, Words::tr("“type” in %1 must be “tel”: messages go from numbers "
                                           "to numbers.")
                                     .arg(noun));
        return std::nullopt;
    }
    return target;
}

bool isWrittenAsNumber(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'+' || c == u' ' || c == u'-' || c == u'(' ||
               c == u')' || c == u'.' || c == u'/';
    });
}

} // namespace

std::optional<QString> readAddress(const views::JsonValue &value, const QString &noun,
                                   views::Problems &problems)
{
    std::optional<QString> target;
    if (value.is(views::JsonValue::Kind::Text))
        target = value.text();
    else
        target = targetOf(value, noun, problems);
    if (!target)
        return std::nullopt;
    target = target->trimmed();
    if (target->isEmpty() || target->size() > targetRule.maxOctets) {
        problems.add(value.line(), Words::tr("%1 must be a number like “+15559876543”.").arg(noun));
        return std::nullopt;
    }
    return target;
}

std::optional<QString> senderFrom(const QString &written)
{
    // E.164 · short code · a name of at most 11 characters of GSM 03.38 (3GPP TS 23.040, 9.1.2.5)
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &._-]{1,11})$)"));
    QString number = written.trimmed();
    if (isWrittenAsNumber(number)) {
        number.removeIf([](QChar c) { return c != u'+' && !c.isDigit(); });
        constexpr qsizetype longestShortCode = 8;
        if (number.size() > longestShortCode && !number.startsWith(u'+'))
            number.prepend(u'+');
    }
    return pattern.match(number).hasMatch() ? std::optional(number) : std::nullopt;
}

} // namespace cordboard::serve
