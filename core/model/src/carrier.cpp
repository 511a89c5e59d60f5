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

} // namespace cordboard
