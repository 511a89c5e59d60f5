#include "phone/number.h"

#include "library.h"

#include <QCoreApplication>

#include <algorithm>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace cordboard::phone {
namespace {

// Below and above, libphonenumber speaks of a wrong country or of no number at all. The upper one
// leaves room for the longest exit codes before 15 digits.
constexpr qsizetype shortestTyped = 4;
constexpr qsizetype longestTyped = 22;

bool isSeparator(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash ||
           QStringView(u"./()\u2212").contains(character);
}

/// Digits with at most a "+" in front. Contact lists paste direction marks and odd dashes; other
/// scripts' digits count as digits. Nothing when there is something that no number has:
/// libphonenumber would pick digits out of any sentence.
std::optional<QString> withoutDecoration(QStringView typed)
{
    if (typed.startsWith(u"tel:", Qt::CaseInsensitive))
        typed = typed.sliced(4);
    QString bare;
    for (const QChar character : typed) {
        if (isSeparator(character) || character.category() == QChar::Other_Format)
            continue;
        const bool plus = character == u'+' || character == u'\uFF0B';
        if (!character.isDigit() && !(plus && bare.isEmpty()))
            return std::nullopt;
        bare.append(plus ? QChar(u'+') : QChar(u'0' + character.digitValue()));
    }
    return bare;
}

Unexpected<Error> invalid(const QString &sentence)
{
    return fail(ErrorCode::Invalid, sentence);
}

Unexpected<Error> notANumber()
{
    return invalid(QCoreApplication::translate(
        "cordboard::phone", "This is not a phone number. Write it with + and the country code, for "
                            "example +1 555 010 0142."));
}

Unexpected<Error> noCountry()
{
    return invalid(QCoreApplication::translate(
        "cordboard::phone",
        "The country of this number is not known. Write it with + and the country "
        "code, for example +1 555 010 0142."));
}

Unexpected<Error> tooShort()
{
    return invalid(QCoreApplication::translate(
        "cordboard::phone", "This number is too short. Check that no digit is missing."));
}

Unexpected<Error> tooLong()
{
    return invalid(QCoreApplication::translate(
        "cordboard::phone", "This number is too long. Check that it holds one number only."));
}

Unexpected<Error> parsingFailed(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return noCountry();
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return tooShort();
    case PhoneNumberUtil::TOO_LONG_NSN:
        return tooLong();
    default:
        return notANumber();
    }
}

/// Possible, not valid: numbering plans grow faster than any table of ours, and the carrier knows.
Result<QString> ifPossible(const PhoneNumber &number)
{
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        break;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return invalid(QCoreApplication::translate(
            "cordboard::phone", "This number has no area code. Write it with its area code."));
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return noCountry();
    case PhoneNumberUtil::TOO_SHORT:
        return tooShort();
    case PhoneNumberUtil::TOO_LONG:
        return tooLong();
    default:
        return invalid(QCoreApplication::translate(
            "cordboard::phone",
            "This number has the wrong length for its country. Check its digits."));
    }
    std::string e164;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

/// +1 and ten digits is all that libphonenumber looks for there (Possible, above), and takes 8 us
/// for: a quarter of what the HTTP server does for a message.
bool isWholeNanp(const QString &typed)
{
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    return typed.size() == 12 && typed.startsWith(u"+1") && typed[2] >= u'2' &&
           std::all_of(typed.cbegin() + 2, typed.cend(), isDigit);
}

} // namespace

Result<QString> toE164(const QString &typed, const QString &region)
{
    if (isWholeNanp(typed))
        return typed;
    std::optional<QString> bare = withoutDecoration(QStringView(typed).trimmed());
    if (!bare || bare->isEmpty() || *bare == u"+")
        return notANumber();
    if (bare->size() < shortestTyped)
        return tooShort();
    if (bare->size() > longestTyped)
        return tooLong();
    // Without a country 00 can only be the international prefix: no country code begins with 0.
    if (region.isEmpty() && bare->startsWith(u"00"))
        bare->replace(0, 2, u'+');

    const std::string home = region.isEmpty() ? "ZZ" : region.toUpper().toStdString();
    PhoneNumber number;
    const PhoneNumberUtil::ErrorType error = library().Parse(bare->toStdString(), home, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR)
        return parsingFailed(error);
    return ifPossible(number);
}

} // namespace cordboard::phone
