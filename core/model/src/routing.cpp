#include "model/routing.h"

#include <algorithm>
#include <array>

namespace cordboard {

namespace {

struct KindWord
{
    SenderKind kind;
    const char *word;
};

constexpr std::array<KindWord, 5> kindWords{{
    {SenderKind::LongNumber, "long"},
    {SenderKind::TollFree, "toll_free"},
    {SenderKind::ShortCode, "short_code"},
    {SenderKind::Alphanumeric, "alphanumeric"},
    {SenderKind::Campaign10Dlc, "10dlc"},
}};

constexpr qsizetype longestShortCode = 8;

} // namespace

QString senderKindWord(SenderKind kind)
{
    for (const KindWord &entry : kindWords) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.word);
    }
    return QString::fromLatin1(kindWords.front().word);
}

std::optional<SenderKind> senderKindFromWord(QStringView word)
{
    for (const KindWord &entry : kindWords) {
        if (word == QLatin1String(entry.word))
            return entry.kind;
    }
    return std::nullopt;
}

QString otherCarriersWord(OtherCarriers value)
{
    switch (value) {
    case OtherCarriers::Never:
        return QStringLiteral("never");
    case OtherCarriers::WhenDown:
        return QStringLiteral("when_down");
    case OtherCarriers::Always:
        return QStringLiteral("always");
    }
    return {};
}

std::optional<OtherCarriers> otherCarriersFromWord(QStringView word)
{
    for (const OtherCarriers value :
         {OtherCarriers::Never, OtherCarriers::WhenDown, OtherCarriers::Always}) {
        if (word == otherCarriersWord(value))
            return value;
    }
    return std::nullopt;
}

OtherCarriers defaultOtherCarriers(SenderKind kind)
{
    switch (kind) {
    case SenderKind::TollFree:
    case SenderKind::ShortCode:
    case SenderKind::Campaign10Dlc:
        return OtherCarriers::Never;
    case SenderKind::LongNumber:
    case SenderKind::Alphanumeric:
        break;
    }
    return OtherCarriers::WhenDown;
}

SenderKind guessSenderKind(QStringView number)
{
    const auto isDigit = [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    };
    const QStringView digits = number.startsWith(QLatin1Char('+')) ? number.mid(1) : number;
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return SenderKind::Alphanumeric;
    if (!number.startsWith(QLatin1Char('+')) && digits.size() <= longestShortCode)
        return SenderKind::ShortCode;
    // North America: 800, 833, 844, 855, 866, 877, 888.
    for (const char *code : {"1800", "1833", "1844", "1855", "1866", "1877", "1888"}) {
        if (digits.size() == 11 && digits.startsWith(QLatin1String(code)))
            return SenderKind::TollFree;
    }
    return SenderKind::LongNumber;
}

} // namespace cordboard
