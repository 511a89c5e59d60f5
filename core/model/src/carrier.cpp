#include "model/carrier.h"

#include <array>

namespace cordboard {

namespace {
struct Word
{
    BindMode mode;
    QLatin1String word;
};
constexpr std::array<Word, 4> words{{
    {BindMode::Transceiver, QLatin1String("transceiver")},
    {BindMode::Pair, QLatin1String("pair")},
    {BindMode::Transmitter, QLatin1String("transmitter")},
    {BindMode::Receiver, QLatin1String("receiver")},
}};
} // namespace

QString bindModeWord(BindMode mode)
{
    for (const Word &w : words) {
        if (w.mode == mode)
            return w.word;
    }
    return {};
}

bool bindModeFromWord(QStringView word, BindMode *mode)
{
    for (const Word &w : words) {
        if (w.word == word) {
            *mode = w.mode;
            return true;
        }
    }
    return false;
}

QString unknownPolicyWord(UnknownPolicy policy)
{
    return policy == UnknownPolicy::Resend ? QStringLiteral("resend") : QStringLiteral("hold");
}

bool unknownPolicyFromWord(QStringView word, UnknownPolicy *policy)
{
    for (const UnknownPolicy one : {UnknownPolicy::Hold, UnknownPolicy::Resend}) {
        if (word != unknownPolicyWord(one))
            continue;
        *policy = one;
        return true;
    }
    return false;
}

QString idBaseWord(IdBase base)
{
    switch (base) {
    case IdBase::Same:
        return QStringLiteral("same");
    case IdBase::Hexadecimal:
        return QStringLiteral("hex");
    case IdBase::Decimal:
        return QStringLiteral("decimal");
    case IdBase::NotKnown:
        break;
    }
    return {};
}

IdBase idBaseFromWord(QStringView word)
{
    for (const IdBase base : {IdBase::Same, IdBase::Hexadecimal, IdBase::Decimal}) {
        if (word == idBaseWord(base))
            return base;
    }
    return IdBase::NotKnown;
}

} // namespace cordboard
