#include "library.h"

#include <algorithm>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace cordboard::phone {
namespace {

bool isE164(const QString &text)
{
    constexpr qsizetype longest = 16; // "+" and 15 digits
    return text.size() > 2 && text.size() <= longest && text.front() == u'+' &&
           std::all_of(text.begin() + 1, text.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

std::optional<PhoneNumber> parsed(const QString &e164)
{
    if (!isE164(e164))
        return std::nullopt;
    PhoneNumber number;
    if (library().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

} // namespace cordboard::phone
