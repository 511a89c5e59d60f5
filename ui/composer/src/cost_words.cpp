#include "cost_words.h"

namespace cordboard::ui {

namespace {

struct Sign
{
    const char *code;
    char16_t sign;
};

/// Only those that nobody takes for another currency's.
constexpr Sign signs[] = {
    {"USD", u'$'}, {"EUR", u'\u20AC'}, {"GBP", u'\u00A3'}, {"INR", u'\u20B9'}, {"ILS", u'\u20AA'},
};

/// Digits after the point: 2 from a tenth on, below so many that two say something; no 0 at the
/// end of more than 2.
int digitsFor(qint64 micro)
{
    int digits = 2;
    for (qint64 least = 100'000; digits < 6 && micro < least; least /= 10)
        ++digits;
    qint64 last = 1; // what the last digit counts
    for (int i = digits; i < 6; ++i)
        last *= 10;
    while (digits > 2 && micro % (last * 10) == 0) {
        --digits;
        last *= 10;
    }
    return digits;
}

} // namespace

QString costWords(const Cost &cost, const QLocale &locale)
{
    const double amount = double(cost.micro) / 1e6;
    const int digits = digitsFor(cost.micro);
    const QString number = locale.toString(amount, 'f', digits);
    for (const Sign &one : signs) {
        if (cost.currency != QLatin1String(one.code))
            continue;
        const QString sign{QChar(one.sign)};
        // Qt's "C" writes "0.01$", as nobody does.
        return locale.language() == QLocale::C ? sign + number
                                               : locale.toCurrencyString(amount, sign, digits);
    }
    return cost.currency.isEmpty() ? number : number + QChar(QChar::Nbsp) + cost.currency;
}

} // namespace cordboard::ui
