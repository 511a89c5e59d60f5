#include "request_id.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace cordboard::serve {

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

} // namespace

QByteArray requestIdFor(const QByteArray &asked)
{
    constexpr qsizetype longest = 64;
    if (!asked.isEmpty() && asked.size() <= longest &&
        std::all_of(asked.cbegin(), asked.cend(), isPlain))
        return asked;
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::array<quint64, 2> random{QRandomGenerator::global()->generate64(),
                                  QRandomGenerator::global()->generate64()};
    QByteArray id("req_");
    for (int i = 0; i < 26; ++i) {
        quint64 &word = random[size_t(i) / 13];
        id.append(letters[word & 31U]);
        word >>= 5U;
    }
    return id;
}

} // namespace cordboard::serve
